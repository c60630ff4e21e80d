package org.attendance.host.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.LocalDispatcher;
import org.attendance.host.Scripts;
import org.attendance.host.XmlElement;
import org.attendance.host.screen.PdfWriter;
import org.attendance.host.screen.Screens;

/**
 * Answers all requests under /control by their request-map: method, login, event, response. A request that fails ends in a calm page, the cause
 * in the log.
 */
final class ControlServlet extends HttpServlet {
    private static final String MODULE = ControlServlet.class.getName();
    private static final String ERROR_PAGE = "component://common/widget/CommonScreens.xml#error";
    private static final Set<Integer> KNOWN_ERRORS = Set.of(403, 404, 405, 500);
    private static final String KEPT = "_REQ_ATTR_MAP_";
    private static final Set<String> MESSAGES =
            Set.of("_ERROR_MESSAGE_", "_ERROR_MESSAGE_LIST_", "_EVENT_MESSAGE_", "_EVENT_MESSAGE_LIST_");
    private static final Set<String> LOGIN_REQUESTS = Set.of("login", "logout", "checkLogin", "ajaxCheckLogin");

    private final transient Controller controller;
    private final transient LoginEvents logins;
    private final transient Scripts scripts;
    private final transient Screens screens;
    private final transient LocalDispatcher dispatcher;

    ControlServlet(Controller controller, LoginEvents logins, Scripts scripts, Screens screens, LocalDispatcher dispatcher) {
        this.controller = controller;
        this.logins = logins;
        this.scripts = scripts;
        this.screens = screens;
        this.dispatcher = dispatcher;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute("delegator", dispatcher.getDelegator());
        request.setAttribute("dispatcher", dispatcher);
        request.setAttribute("security", dispatcher.getSecurity());
        request.setAttribute("servletContext", getServletContext());
        request.setAttribute("_CONTROL_PATH_", request.getContextPath() + request.getServletPath());
        try {
            answer(requestMap(request, response), request, response);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            int status = e instanceof RequestException known ? known.status : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                Debug.logError(e, "Request " + request.getPathInfo() + " failed", MODULE);
            }
            if (!response.isCommitted()) {
                error(request, response, status);
            }
        }
    }

    private void error(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        SecurityFilter.setHeaders(response);
        try {
            MapStack<String> context = RequestContext.ofPage(request, response);
            int shown = KNOWN_ERRORS.contains(status) ? status : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            context.put("errorText", Integer.toString(shown));
            response.getWriter().write(screens.render(ERROR_PAGE, context));
        } catch (RuntimeException e) {
            Debug.logError(e, "The error page itself cannot be shown", MODULE);
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().write("Error " + status);
        }
    }

    private XmlElement requestMap(HttpServletRequest request, HttpServletResponse response) {
        String uri = name(request.getPathInfo());
        Map<String, XmlElement> byMethod = controller.requests(uri);
        if (byMethod == null) {
            throw new RequestException("Unknown request [" + uri + "]", HttpServletResponse.SC_NOT_FOUND);
        }
        XmlElement map = byMethod.getOrDefault(request.getMethod().toLowerCase(Locale.ROOT), byMethod.get("all"));
        if (map == null) {
            response.setHeader("Allow", String.join(", ", byMethod.keySet()).toUpperCase(Locale.ROOT));
            throw new RequestException(request.getMethod() + " is not for [" + uri + "]", HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return map;
    }

    private static String name(String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        return parts.length > 1 ? parts[1] : "main";
    }

    private void answer(XmlElement asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        restoreMessages(request);
        XmlElement map = asked;
        String outcome = "success";
        if (map.child("security").flag("auth", true)) {
            outcome = logins.run("checkLogin", request);
            if (!"success".equals(outcome)) {
                boolean script = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
                map = controller.requests(script ? "ajaxCheckLogin" : "checkLogin").get("all");
            }
        }
        if (map == asked && map.child("event") != null) {
            outcome = event(map, request, response);
        }
        if (redirectedAfterLogin(request, response)) {
            return;
        }
        for (XmlElement next : map.children("response")) {
            if (next.attribute("name").equals(outcome)) {
                respond(next, request, response);
                return;
            }
        }
        if (!"none".equals(outcome)) {
            throw new RequestException("Request [" + map.attribute("uri") + "] has no response for [" + outcome + "]");
        }
    }

    /** What the event returns, a name of a response; a failure is an error where the request says what to do then. */
    private String event(XmlElement map, HttpServletRequest request, HttpServletResponse response) {
        XmlElement event = map.child("event");
        try {
            if ("java".equals(event.attribute("type"))) {
                return logins.run(event.attribute("invoke"), request);
            }
            return groovy(event, request, response);
        } catch (RuntimeException e) {
            if (map.children("response").stream()
                    .noneMatch(next -> "error".equals(next.attribute("name")) && !"none".equals(next.attribute("type")))) {
                throw e;
            }
            Debug.logError(e, "Error calling event of request " + map.attribute("uri"), MODULE);
            request.setAttribute("_ERROR_MESSAGE_",
                    UtilProperties.getMessage("CommonUiLabels", "CommonEventFailed", RequestContext.locale(request)));
            return "error";
        }
    }

    private String groovy(XmlElement event, HttpServletRequest request, HttpServletResponse response) {
        try {
            boolean began = TransactionUtil.begin();
            try {
                Object result = scripts.run(event.attribute("path"), event.attribute("invoke"), RequestContext.ofEvent(request, response));
                if (result != null && !(result instanceof CharSequence)) {
                    throw new RequestException("Event did not return a String result: " + event.attribute("path"));
                }
                return result == null ? "none" : result.toString();
            } finally {
                commit(began);
            }
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
        redirect(request, response, previous.substring(1), inAddress);
        return true;
    }

    private void respond(XmlElement next, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = next.attribute("value", "");
        if ("view".equals(next.attribute("type"))) {
            view(target, request, response);
        } else if ("request-redirect".equals(next.attribute("type"))) {
            keepMessages(request);
            redirect(request, response, target, redirectParameters(next, request));
        }
    }

    private static Map<?, ?> redirectParameters(XmlElement next, HttpServletRequest request) {
        if (next.children().isEmpty()) {
            return Parameters.ofQuery(request);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (XmlElement parameter : next.children()) {
            String name = parameter.attribute("name");
            Object value = request.getAttribute(name);
            parameters.put(name, value == null ? request.getParameter(name) : value);
        }
        return parameters;
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String target, Map<?, ?> parameters) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + request.getServletPath() + "/" + target + Parameters.query(parameters));
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

    private void view(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        XmlElement view = controller.view(name);
        if (view == null) {
            throw new RequestException("No definition found for view with name [" + name + "]");
        }
        if (view.flag("auth", true) && request.getSession().getAttribute("userLogin") == null) {
            throw new RequestException("View [" + name + "] needs a login", HttpServletResponse.SC_FORBIDDEN);
        }
        request.setAttribute("_CURRENT_VIEW_", name);
        if ("screenfop".equals(view.attribute("type"))) {
            pdf(view, request, response);
            return;
        }
        String page = screens.render(view.attribute("page"), RequestContext.ofPage(request, response));
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }

    private void pdf(XmlElement view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String formattingObjects = screens.renderFo(view.attribute("page"), RequestContext.ofPage(request, response));
        byte[] pdf = PdfWriter.pdf(formattingObjects);
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(pdf);
    }
}
