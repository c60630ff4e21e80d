package org.attendance.host.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.attendance.host.screen.ScreenException;
import org.attendance.host.screen.Screens;

/** Entry of all requests under /control; a request that fails ends in a calm page, the cause in the log. */
final class ControlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = ControlServlet.class.getName();
    private static final String ERROR_PAGE = "component://common/widget/CommonScreens.xml#error";

    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 500);

    private final transient RequestHandler handler;
    private final transient Screens screens;
    private final transient Map<String, Object> engines;

    /** @param engines request attributes every event and screen finds: delegator, dispatcher, security */
    ControlServlet(RequestHandler handler, Screens screens, Map<String, Object> engines) {
        this.handler = handler;
        this.screens = screens;
        this.engines = engines;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        engines.forEach(request::setAttribute);
        request.setAttribute("servletContext", getServletContext());
        request.setAttribute("_CONTROL_PATH_", request.getContextPath() + request.getServletPath());
        try {
            handler.handle(request, response);
        } catch (RequestException e) {
            if (e.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                Debug.logError(e, "Request " + request.getPathInfo() + " failed", MODULE);
            }
            error(request, response, e.status());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Debug.logError(e, "Request " + request.getPathInfo() + " failed", MODULE);
            error(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void error(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        SecurityFilter.setHeaders(response);
        try {
            MapStack<String> context = PageContext.of(request, response);
            context.put("errorText", Integer.toString(KNOWN.contains(status) ? status : HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
            response.getWriter().write(screens.render(ERROR_PAGE, context));
        } catch (ScreenException e) {
            Debug.logError(e, "The error page itself cannot be shown", MODULE);
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().write("Error " + status);
        }
    }
}
