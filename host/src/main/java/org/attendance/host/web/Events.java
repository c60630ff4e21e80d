package org.attendance.host.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceValidationException;
import org.attendance.host.Scripts;
import org.attendance.host.service.HostDispatcher;

/** Runs the events of requests: services, Groovy scripts, and the host's own login events. */
final class Events {

    private static final String MODULE = Events.class.getName();
    private static final Set<String> INTERNAL = Set.of("userLogin", "locale", "timeZone");
    private static final Set<String> NOT_PARAMETERS =
            Set.of("delegator", "dispatcher", "security", "locale", "timeZone", "userLogin");
    private static final Map<String, String> MESSAGES = Map.of(
            ModelService.ERROR_MESSAGE, "_ERROR_MESSAGE_", ModelService.ERROR_MESSAGE_LIST, "_ERROR_MESSAGE_LIST_",
            ModelService.ERROR_MESSAGE_MAP, "_ERROR_MESSAGE_MAP_", ModelService.SUCCESS_MESSAGE, "_EVENT_MESSAGE_",
            ModelService.SUCCESS_MESSAGE_LIST, "_EVENT_MESSAGE_LIST_");

    private final Scripts scripts;
    private final LoginEvents logins;

    Events(Scripts scripts, LoginEvents logins) {
        this.scripts = scripts;
        this.logins = logins;
    }

    /** What the event returns: success, error, or another name of a response. */
    String run(ControllerConfig.Event event, ControllerConfig.RequestMap map, HttpServletRequest request, HttpServletResponse response)
            throws RequestException {
        return switch (event.type()) {
            case "service" -> service(event, map, request);
            case "groovy" -> groovy(event, request, response);
            default -> logins.run(event.invoke(), request, response);
        };
    }

    private String groovy(ControllerConfig.Event event, HttpServletRequest request, HttpServletResponse response)
            throws RequestException {
        boolean began = begin();
        try {
            Map<String, Object> context = new HashMap<>();
            context.put("request", request);
            context.put("response", response);
            context.put("session", request.getSession());
            context.put("dispatcher", request.getAttribute("dispatcher"));
            context.put("delegator", request.getAttribute("delegator"));
            context.put("security", request.getAttribute("security"));
            context.put("locale", locale(request));
            context.put("timeZone", java.util.TimeZone.getDefault());
            context.put("userLogin", request.getSession().getAttribute("userLogin"));
            context.put("parameters", Parameters.combined(request, NOT_PARAMETERS));
            Object result = scripts.run(event.path(), event.invoke(), context);
            if (result != null && !(result instanceof CharSequence)) {
                throw new RequestException("Event did not return a String result: " + event.path());
            }
            return result == null ? null : result.toString();
        } finally {
            commit(began);
        }
    }

    private static boolean begin() throws RequestException {
        try {
            return TransactionUtil.begin();
        } catch (GenericTransactionException e) {
            throw new RequestException("Cannot begin a transaction", e);
        }
    }

    private static void commit(boolean began) {
        try {
            TransactionUtil.commit(began);
        } catch (GenericTransactionException e) {
            Debug.logInfo("The event's transaction was rolled back: " + e.getMessage(), MODULE);
        }
    }

    private static String service(ControllerConfig.Event event, ControllerConfig.RequestMap map, HttpServletRequest request)
            throws RequestException {
        LocalDispatcher dispatcher = (LocalDispatcher) request.getAttribute("dispatcher");
        try {
            ModelService model = dispatcher.getDispatchContext().getModelService(event.invoke());
            Map<String, Object> context = model.makeValid(input(model, map, request), ModelService.IN_PARAM);
            context.put("userLogin", request.getSession().getAttribute("userLogin"));
            context.put("locale", locale(request));
            Map<String, Object> result = dispatcher.runSync(model.name, context);
            result.forEach((name, value) -> {
                if (!ModelService.RESPONSE_MESSAGE.equals(name)) {
                    request.setAttribute(MESSAGES.getOrDefault(name, name), value);
                }
            });
            return (String) result.getOrDefault(ModelService.RESPONSE_MESSAGE, ModelService.RESPOND_SUCCESS);
        } catch (ServiceAuthException | ServiceValidationException e) {
            request.setAttribute("_ERROR_MESSAGE_", e.getMessage());
            return "error";
        } catch (GenericServiceException e) {
            throw new RequestException("Service invocation error", e);
        }
    }

    private static Map<String, Object> input(ModelService model, ControllerConfig.RequestMap map, HttpServletRequest request)
            throws RequestException {
        Map<String, Object> all = Parameters.combined(request, Set.of());
        Set<String> inAddress = Parameters.ofQuery(request).keySet();
        Map<String, Object> input = new HashMap<>();
        for (ModelParam param : model.getInModelParamList()) {
            if (INTERNAL.contains(param.name) || !all.containsKey(param.name)) {
                continue;
            }
            if (map.https() && inAddress.contains(param.name) && request.getAttribute(param.name) == null) {
                throw new RequestException("Found URL parameter [" + param.name + "] passed to secure (https) request-map with uri ["
                        + map.uri() + "] with an event that calls service [" + model.name + "]");
            }
            Object value = all.get(param.name);
            input.put(param.name, "".equals(value) ? null : value);
        }
        return input;
    }

    static Locale locale(HttpServletRequest request) {
        Object chosen = request.getSession().getAttribute("locale");
        return chosen instanceof Locale locale ? locale : HostDispatcher.defaultLocale();
    }
}
