package org.attendance.host.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.apache.ofbiz.base.util.Debug;
import org.attendance.host.XmlElement;
import org.attendance.host.screen.ScreenException;
import org.attendance.host.screen.Screens;

/** Answers a request by its request-map: method, login, event, response. */
final class RequestHandler {

    private static final String MODULE = RequestHandler.class.getName();
    private static final String KEPT = "_REQ_ATTR_MAP_";
    private static final Set<String> MESSAGES =
            Set.of("_ERROR_MESSAGE_", "_ERROR_MESSAGE_LIST_", "_EVENT_MESSAGE_", "_EVENT_MESSAGE_LIST_");
    private static final Set<String> LOGIN_REQUESTS = Set.of("login", "logout", "checkLogin", "ajaxCheckLogin");

    private final ControllerConfig controller;
    private final Events events;
    private final Screens screens;

    RequestHandler(ControllerConfig controller, Events events, Screens screens) {
        this.controller = controller;
        this.events = events;
        this.screens = screens;
    }

    void handle(HttpServletRequest request, HttpServletResponse response) throws RequestException, IOException {
        String uri = name(request.getPathInfo());
        Map<String, ControllerConfig.RequestMap> candidates = controller.requests(uri);
        if (candidates == null) {
            throw new RequestException("Unknown request [" + uri + "]", HttpServletResponse.SC_NOT_FOUND);
        }
        ControllerConfig.RequestMap map = candidates.get(request.getMethod().toLowerCase(Locale.ROOT));
        map = map == null ? candidates.get("all") : map;
        if (map == null) {
            response.setHeader("Allow", String.join(", ", candidates.keySet()).toUpperCase(Locale.ROOT));
            throw new RequestException(request.getMethod() + " is not for [" + uri + "]", HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (!map.direct()) {
            throw new RequestException("Unknown request [" + uri + "]", HttpServletResponse.SC_NOT_FOUND);
        }
        restoreMessages(request);
        answer(map, request, response, false);
    }

    private static String name(String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        return parts.length > 1 ? parts[1] : "main";
    }

    private void answer(ControllerConfig.RequestMap asked, HttpServletRequest request, HttpServletResponse response, boolean chained)
            throws RequestException, IOException {
        ControllerConfig.RequestMap map = asked;
        String outcome = null;
        if (map.auth() && !chained) {
            ControllerConfig.RequestMap check = controller.request("checkLogin");
            outcome = events.run(check.event(), check, request, response);
            if ("success".equals(outcome)) {
                outcome = null;
            } else {
                boolean script = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
                map = script ? controller.request("ajaxCheckLogin") : check;
            }
        }
        if (outcome == null && map.event() != null) {
            outcome = runEvent(map, request, response);
        }
        if (redirectedAfterLogin(request, response)) {
            return;
        }
        ControllerConfig.Response next = map.responses().get(outcome == null ? "success" : outcome);
        if (next == null && "none".equals(outcome)) {
            return;
        }
        if (next == null) {
            throw new RequestException("Request [" + map.uri() + "] has no response for [" + outcome + "]");
        }
        respond(map, next, request, response);
    }

    private String runEvent(ControllerConfig.RequestMap map, HttpServletRequest request, HttpServletResponse response)
            throws RequestException {
        try {
            String outcome = events.run(map.event(), map, request, response);
            return outcome == null ? "none" : outcome;
        } catch (RequestException | RuntimeException e) {
            if (!map.responses().containsKey("error") || "none".equals(map.responses().get("error").type())) {
                throw e instanceof RequestException known ? known : new RequestException("Error calling event of " + map.uri(), e);
            }
            Debug.logError(e, "Error calling event of request " + map.uri(), MODULE);
            request.setAttribute("_ERROR_MESSAGE_", screens.label("CommonEventFailed", Events.locale(request)));
            return "error";
        }
    }

    private static boolean redirectedAfterLogin(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        String previous = (String) session.getAttribute("_PREVIOUS_REQUEST_");
        if (previous == null || request.getAttribute("_LOGIN_PASSED_") == null) {
            return false;
        }
        session.removeAttribute("_PREVIOUS_REQUEST_");
        if (LOGIN_REQUESTS.contains(name(previous))) {
            return false;
        }
        Map<?, ?> inAddress = (Map<?, ?>) session.getAttribute("_PREVIOUS_PARAM_MAP_URL_");
        session.removeAttribute("_PREVIOUS_PARAM_MAP_URL_");
        Map<String, Object> parameters = new LinkedHashMap<>();
        inAddress.forEach((name, value) -> parameters.put((String) name, value));
        redirect(request, response, previous.substring(1) + Query.of(parameters));
        return true;
    }

    private void respond(ControllerConfig.RequestMap map, ControllerConfig.Response next, HttpServletRequest request,
            HttpServletResponse response) throws RequestException, IOException {
        switch (next.type()) {
            case "request" -> {
                ControllerConfig.RequestMap chained = controller.request(next.value());
                if (chained == null) {
                    throw new RequestException("Unknown chained request [" + next.value() + "]");
                }
                answer(chained, request, response, true);
            }
            case "request-redirect" -> {
                keepMessages(request);
                redirect(request, response, next.value() + Query.of(redirectParameters(next, request)));
            }
            case "view" -> view(next.value(), request, response);
            default -> Debug.logVerbose("Answered by the event: " + map.uri(), MODULE);
        }
    }

    private static Map<String, Object> redirectParameters(ControllerConfig.Response next, HttpServletRequest request) {
        if (next.parameters().isEmpty()) {
            return Parameters.ofQuery(request);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (XmlElement parameter : next.parameters()) {
            String from = parameter.attribute("from", parameter.attribute("name"));
            Object value = parameter.attribute("value");
            value = value == null ? request.getAttribute(from) : value;
            parameters.put(parameter.attribute("name"), value == null ? request.getParameter(from) : value);
        }
        return parameters;
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String target) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + request.getServletPath() + "/" + target);
    }

    private static void keepMessages(HttpServletRequest request) {
        Map<String, Object> kept = new HashMap<>();
        MESSAGES.stream().filter(name -> request.getAttribute(name) != null).forEach(name -> kept.put(name, request.getAttribute(name)));
        request.getSession().setAttribute(KEPT, kept);
    }

    private static void restoreMessages(HttpServletRequest request) {
        if (request.getSession().getAttribute(KEPT) instanceof Map<?, ?> kept) {
            request.getSession().removeAttribute(KEPT);
            kept.forEach((name, value) -> request.setAttribute((String) name, value));
        }
    }

    private void view(String name, HttpServletRequest request, HttpServletResponse response) throws RequestException, IOException {
        ControllerConfig.ViewMap view = controller.view(name);
        if (view == null) {
            throw new RequestException("No definition found for view with name [" + name + "]");
        }
        if (view.auth() && request.getSession().getAttribute("userLogin") == null) {
            throw new RequestException("View [" + name + "] needs a login", HttpServletResponse.SC_FORBIDDEN);
        }
        request.setAttribute("_CURRENT_VIEW_", name);
        try {
            String page = screens.render(view.page(), PageContext.of(request, response));
            response.setContentType("text/html; charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(page);
        } catch (ScreenException e) {
            throw new RequestException("Cannot render view [" + name + "]", e);
        }
    }
}
