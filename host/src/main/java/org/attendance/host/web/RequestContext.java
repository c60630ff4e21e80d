package org.attendance.host.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.ofbiz.base.util.collections.MapStack;
import org.attendance.host.service.HostDispatcher;

/** What a script or a screen is given when a request is answered. */
final class RequestContext {
    private RequestContext() { }

    static Map<String, Object> ofEvent(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> context = new HashMap<>();
        context.put("request", request);
        context.put("response", response);
        context.put("session", request.getSession());
        for (String engine : List.of("dispatcher", "delegator", "security")) {
            context.put(engine, request.getAttribute(engine));
        }
        context.put("locale", locale(request));
        context.put("timeZone", TimeZone.getDefault());
        context.put("userLogin", request.getSession().getAttribute("userLogin"));
        context.put("parameters", Parameters.combined(request));
        return context;
    }

    static MapStack<String> ofPage(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> global = ofEvent(request, response);
        global.put("layoutSettings", new HashMap<String, Object>());
        global.put("_CONTROL_PATH_", request.getAttribute("_CONTROL_PATH_"));
        global.put("errorMessageList", messages(request, "_ERROR_MESSAGE_"));
        global.put("eventMessageList", messages(request, "_EVENT_MESSAGE_"));
        MapStack<String> context = MapStack.create(global);
        context.push();
        context.put("globalContext", global);
        return context;
    }

    /** What stands under the name alone, and in the list under the name with LIST_ behind it. */
    private static List<String> messages(HttpServletRequest request, String name) {
        List<String> messages = new ArrayList<>();
        if (request.getAttribute(name) != null) {
            messages.add(request.getAttribute(name).toString());
        }
        if (request.getAttribute(name + "LIST_") instanceof Collection<?> list) {
            list.forEach(message -> messages.add(String.valueOf(message)));
        }
        return messages;
    }

    static Locale locale(HttpServletRequest request) {
        return request.getSession().getAttribute("locale") instanceof Locale chosen ? chosen : HostDispatcher.DEFAULT_LOCALE;
    }
}
