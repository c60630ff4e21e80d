package org.attendance.host.service;

import java.math.BigDecimal;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** Event-condition-actions of services: before the call (invoke), before the commit, and before the return. */
final class ServiceEcas {

    private static final Set<String> EVENTS = Set.of("invoke", "commit", "return");

    private record Rule(String service, String event, XmlElement element) {
    }

    private final List<Rule> rules = new ArrayList<>();

    void read(URL file) {
        XmlElement root = XmlFile.read(file).allowChildren(Set.of("eca"));
        for (XmlElement eca : root.children()) {
            eca.allowAttributes(Set.of("service", "event", "run-on-failure", "run-on-error"));
            ServiceModelReader.checkOrder(eca, List.of("condition|condition-field", "set|action"));
            if (!EVENTS.contains(eca.required("event"))) {
                throw eca.refuse("event " + eca.attribute("event") + " is not understood");
            }
            eca.children("condition").forEach(e -> e.allowAttributes(Set.of("field-name", "operator", "value", "type")));
            eca.children("condition-field").forEach(e -> e.allowAttributes(Set.of("field-name", "operator", "to-field-name", "type")));
            eca.children("set").forEach(e -> e.allowAttributes(Set.of("field-name", "env-name", "value")));
            eca.children("action").forEach(e -> e.allowAttributes(
                    Set.of("service", "mode", "result-to-context", "result-to-result", "ignore-failure", "ignore-error")));
            rules.add(new Rule(eca.required("service"), eca.attribute("event"), eca));
        }
    }

    /** Runs the rules of a service's event; an action's error becomes the result's. */
    void run(ModelService model, String event, DispatchContext dctx, Map<String, Object> context, Map<String, Object> result)
            throws GenericServiceException {
        Set<String> done = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.service.equals(model.name) && rule.event.equals(event) && applies(rule.element, context, result)) {
                for (XmlElement step : rule.element.children()) {
                    if ("set".equals(step.name())) {
                        Object value = step.attribute("value") == null ? context.get(step.required("env-name")) : step.attribute("value");
                        context.put(step.required("field-name"), value);
                    } else if ("action".equals(step.name()) && done.add(step.required("service"))) {
                        act(step, model, dctx, context, result);
                    }
                }
            }
        }
    }

    private static boolean applies(XmlElement rule, Map<String, Object> context, Map<String, Object> result) {
        return (!ServiceUtil.isFailure(result) || rule.flag("run-on-failure", false))
                && (!ServiceUtil.isError(result) || rule.flag("run-on-error", false))
                && rule.children().stream().filter(e -> e.name().startsWith("condition")).allMatch(e -> holds(e, context));
    }

    private static boolean holds(XmlElement condition, Map<String, Object> context) {
        String type = condition.attribute("type", "String");
        Object left = TypeConversion.convert(context.get(condition.required("field-name")), type);
        Object other = "condition".equals(condition.name()) ? condition.attribute("value")
                : context.get(condition.attribute("to-field-name", condition.attribute("field-name")));
        Object right = TypeConversion.convert(other, type);
        boolean empty = left == null || "".equals(left);
        return switch (condition.required("operator")) {
            case "is-empty" -> empty;
            case "is-not-empty" -> !empty;
            case "equals" -> left == null ? right == null : left.equals(right);
            case "not-equals" -> left == null ? right != null : !left.equals(right);
            case "less" -> !empty && compare(left, right) < 0;
            case "less-equals" -> !empty && compare(left, right) <= 0;
            case "greater" -> !empty && compare(left, right) > 0;
            case "greater-equals" -> !empty && compare(left, right) >= 0;
            case "contains" -> !empty && right != null && left.toString().contains(right.toString());
            default -> throw condition.refuse("unknown operator " + condition.attribute("operator"));
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static void act(XmlElement action, ModelService model, DispatchContext dctx, Map<String, Object> context,
            Map<String, Object> result) throws GenericServiceException {
        String name = action.attribute("service");
        if (name.equals(model.name)) {
            throw new GenericServiceException("Cannot invoke self on ECA.");
        }
        Map<String, Object> input = dctx.makeValidContext(name, ModelService.IN_PARAM, context);
        if ("async".equals(action.required("mode"))) {
            dctx.getDispatcher().runAsync(name, input, false);
            return;
        }
        Map<String, Object> output = dctx.getDispatcher().runSync(name, input);
        if (action.flag("result-to-context", true)) {
            context.putAll(dctx.getModelService(name).makeValid(output, ModelService.OUT_PARAM, false, null));
        }
        if (action.flag("result-to-result", false)) {
            result.putAll(model.makeValid(output, ModelService.OUT_PARAM, false, null));
        }
        boolean failed = ServiceUtil.isError(output) && !action.flag("ignore-error", true)
                || ServiceUtil.isFailure(output) && !action.flag("ignore-failure", true);
        if (failed) {
            result.put(ModelService.RESPONSE_MESSAGE, output.get(ModelService.RESPONSE_MESSAGE));
            result.put(ModelService.ERROR_MESSAGE, ServiceUtil.getErrorMessage(output));
        }
    }
}
