package org.attendance.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Services that controllers, screens, event-condition-actions, tests and code name exist, and are given only what they take. */
final class ServiceUseCheck implements Check {
    private static final Pattern CALL = Pattern.compile("\\b(?:runService|runSync|runSyncIgnore|runAsync|runAsyncWait|schedule"
            + "|ServiceCalls\\.run)\\(");
    private static final Pattern RUN = Pattern.compile("\\brun[( ]+service: *[\"'](\\w+)[\"']");
    private static final Pattern MAP_KEY = Pattern.compile("[\\[,]\\s*(\\w+)\\s*:");
    private static final Pattern FORM_VALUES = Pattern.compile("\\bvalues\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("[\"'](\\w+)[\"']");

    @Override
    public List<Problem> check(Component component) {
        Services services = Services.of(component);
        List<Problem> problems = new ArrayList<>();
        Stream.concat(component.shipped(".java").stream(), component.shipped(".groovy").stream()).forEach(file -> {
            component.matches(file, CALL).forEach(call ->
                    checkCall(services, call, Arguments.at(component.text(file), call.result().end()), problems));
            component.matches(file, RUN).stream().filter(call -> !services.knows(call.group(1)))
                    .forEach(call -> problems.add(call.problem(call.group(1) + " is no service")));
        });
        for (String file : component.shipped(".xml")) {
            Node root = component.document(file);
            if (root != null) {
                checkXml(services, file, root, problems);
            }
        }
        return problems;
    }

    /** The first argument that is a literal names the service; the one after it holds its input. */
    private static void checkCall(Services services, Component.Match call, List<String> arguments, List<Problem> problems) {
        int at = 0;
        while (at < arguments.size() && !LITERAL.matcher(arguments.get(at)).matches()) {
            at++;
        }
        if (at == arguments.size()) {
            return;
        }
        String name = arguments.get(at).substring(1, arguments.get(at).length() - 1);
        if (!services.knows(name)) {
            problems.add(call.problem(name + " is no service"));
        } else if (services.get(name) != null && at + 1 < arguments.size()) {
            Set<String> unknown = given(arguments.get(at + 1));
            unknown.removeAll(services.input(name));
            if (!unknown.isEmpty()) {
                problems.add(call.problem(name + " takes no " + unknown));
            }
        }
    }

    /** Keys of map literals in an expression, and names of the form values it takes. */
    private static Set<String> given(String expression) {
        Set<String> names = new LinkedHashSet<>();
        MAP_KEY.matcher(expression).results().forEach(key -> names.add(key.group(1)));
        FORM_VALUES.matcher(expression).results()
                .forEach(values -> LITERAL.matcher(values.group(1)).results().forEach(name -> names.add(name.group(1))));
        return names;
    }

    private static void checkXml(Services services, String file, Node root, List<Problem> problems) {
        Map<String, String> naming = switch (root.name) {
            case "services" -> Map.of("permission-service", "service-name", "implements", "service");
            case "screens", "menus" -> Map.of("service", "service-name", "if-service-permission", "service-name");
            case "service-eca" -> Map.of("eca", "service", "action", "service");
            case "test-suite" -> Map.of("service-test", "service-name");
            default -> Map.of();
        };
        root.all().forEach(node -> {
            String name = naming.containsKey(node.name) ? node.get(naming.get(node.name))
                    : node.name.equals("event") && node.get("type").equals("service") ? node.get("invoke") : null;
            if (name != null && !services.knows(name)) {
                problems.add(new Problem(file, node.line, name + " is no service"));
            }
        });
    }
}
