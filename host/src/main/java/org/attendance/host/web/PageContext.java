package org.attendance.host.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.ofbiz.base.util.collections.MapStack;

/** What a screen is given when a request is answered. */
final class PageContext {

    private static final Set<String> NOT_PARAMETERS =
            Set.of("delegator", "dispatcher", "security", "locale", "timeZone", "userLogin");

    private PageContext() {
    }

    static MapStack<String> of(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> global = new HashMap<>();
        MapStack<String> context = MapStack.create(global);
        global.put("parameters", Parameters.combined(request, NOT_PARAMETERS));
        global.put("layoutSettings", new HashMap<String, Object>());
        global.put("request", request);
        global.put("response", response);
        global.put("session", request.getSession());
        global.put("locale", Events.locale(request));
        global.put("timeZone", java.util.TimeZone.getDefault());
        global.put("userLogin", request.getSession().getAttribute("userLogin"));
        for (String name : List.of("delegator", "dispatcher", "security", "_CONTROL_PATH_")) {
            global.put(name, request.getAttribute(name));
        }
        global.put("errorMessageList", messages(request, "_ERROR_MESSAGE_", "_ERROR_MESSAGE_LIST_"));
        global.put("eventMessageList", messages(request, "_EVENT_MESSAGE_", "_EVENT_MESSAGE_LIST_"));
        context.push();
        context.put("globalContext", global);
        return context;
    }

    private static List<String> messages(HttpServletRequest request, String one, String several) {
        List<String> messages = new ArrayList<>();
        if (request.getAttribute(one) != null) {
            messages.add(request.getAttribute(one).toString());
        }
        if (request.getAttribute(several) instanceof Collection<?> list) {
            list.forEach(message -> messages.add(String.valueOf(message)));
        }
        return messages;
    }
}
