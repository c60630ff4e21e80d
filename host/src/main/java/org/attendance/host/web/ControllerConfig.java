package org.attendance.host.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attendance.host.Locations;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** Requests and views of a controller.xml and what it includes; refuses what the host does not understand. */
public final class ControllerConfig {

    private static final String OWN = "component://common/";
    private static final Set<String> RESPONSES = Set.of("view", "request-redirect", "request", "none");

    /** What runs before the response is chosen; type java only in the host's own controller. */
    record Event(String type, String path, String invoke) {
    }

    /** Where to go for an event's return; parameters are those a redirect carries. */
    record Response(String type, String value, List<XmlElement> parameters) {
    }

    record RequestMap(String uri, String method, boolean https, boolean auth, boolean direct, Event event,
            Map<String, Response> responses) {
    }

    /** A screen, as location#name. */
    record ViewMap(String name, String page, boolean auth) {
    }

    private final Locations locations;
    private final Map<String, Map<String, RequestMap>> requests = new HashMap<>();
    private final Map<String, ViewMap> views = new HashMap<>();

    ControllerConfig(Locations locations, String location) {
        this.locations = locations;
        read(location);
    }

    /** Null when there is none of that name; a request of another method answers empty responses by method(). */
    Map<String, RequestMap> requests(String uri) {
        return requests.get(uri);
    }

    /** The request of that name, whatever its method. */
    RequestMap request(String uri) {
        Map<String, RequestMap> byMethod = requests.get(uri);
        return byMethod == null ? null : byMethod.values().iterator().next();
    }

    ViewMap view(String name) {
        return views.get(name);
    }

    Collection<ViewMap> views() {
        return views.values();
    }

    /** Locations of the scripts that requests run. */
    List<String> scripts() {
        return requests.values().stream().flatMap(byMethod -> byMethod.values().stream()).map(RequestMap::event)
                .filter(event -> event != null && "groovy".equals(event.type())).map(Event::path).distinct().toList();
    }

    private void read(String location) {
        XmlElement root = XmlFile.read(locations.resolve(location));
        if (!"site-conf".equals(root.name())) {
            throw root.refuse("<site-conf> expected");
        }
        root.allowChildren(Set.of("include", "description", "request-map", "view-map"));
        root.children("include").forEach(include -> read(include.allowAttributes(Set.of("location")).required("location")));
        Map<String, Map<String, RequestMap>> own = new HashMap<>();
        for (XmlElement element : root.children("request-map")) {
            RequestMap request = requestMap(element, location.startsWith(OWN));
            if (own.computeIfAbsent(request.uri, uri -> new LinkedHashMap<>()).put(request.method, request) != null) {
                throw element.refuse("request " + request.uri + " is defined twice");
            }
        }
        requests.putAll(own);
        for (XmlElement element : root.children("view-map")) {
            element.allowAttributes(Set.of("name", "type", "page", "auth", "https"));
            if (!"screen".equals(element.required("type"))) {
                throw element.refuse("view type " + element.attribute("type") + " is not understood");
            }
            element.required("auth");
            ViewMap view = new ViewMap(element.required("name"), element.required("page"), element.flag("auth", true));
            views.put(view.name, view);
        }
    }

    private static RequestMap requestMap(XmlElement element, boolean own) {
        element.allowAttributes(Set.of("uri", "method")).allowChildren(Set.of("description", "security", "event", "response"));
        XmlElement security = element.child("security");
        if (security == null) {
            throw element.refuse("a request-map without <security> is public in OFBiz");
        }
        security.allowAttributes(Set.of("https", "auth", "direct-request"));
        security.required("https");
        security.required("auth");
        Map<String, Response> responses = new HashMap<>();
        element.children("response").forEach(response -> responses.put(response.required("name"), response(response)));
        return new RequestMap(element.required("uri"), element.attribute("method", "all").toLowerCase(java.util.Locale.ROOT),
                security.flag("https", true), security.flag("auth", true), security.flag("direct-request", true),
                event(element.child("event"), own), responses);
    }

    private static Event event(XmlElement element, boolean own) {
        if (element == null) {
            return null;
        }
        element.allowAttributes(Set.of("type", "path", "invoke"));
        String type = element.required("type");
        if (!Set.of("service", "groovy").contains(type) && !(own && "java".equals(type))) {
            throw element.refuse("event type " + type + " is not understood");
        }
        element.required("service".equals(type) ? "invoke" : "path");
        return new Event(type, element.attribute("path", ""), element.attribute("invoke", ""));
    }

    private static Response response(XmlElement element) {
        element.allowAttributes(Set.of("name", "type", "value")).allowChildren(Set.of("redirect-parameter"));
        String type = element.required("type");
        if (!RESPONSES.contains(type)) {
            throw element.refuse("response type " + type + " is not understood");
        }
        element.children("redirect-parameter").forEach(e -> e.allowAttributes(Set.of("name", "from", "value")).required("name"));
        return new Response(type, element.attribute("value", ""), element.children("redirect-parameter"));
    }
}
