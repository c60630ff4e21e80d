package org.attendance.host.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attendance.host.Locations;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlGrammar;

/** Requests and views of a controller.xml and what it includes; refuses what the host does not understand. */
final class Controller {
    private static final String OWN = "component://common/";
    private static final XmlGrammar GRAMMAR = new XmlGrammar("site-conf", """
            site-conf: include description request-map view-map
            include location!
            request-map uri! method: description security event response
            security https! auth!
            event type! path! invoke
            response name! type! value: redirect-parameter
            redirect-parameter name!
            view-map name! type! page! auth! content-type encoding
            """);
    private static final Set<String> VIEWS = Set.of("screen", "screenfop");
    private static final Set<String> RESPONSES = Set.of("view", "request-redirect", "none");

    private final Locations locations;
    /** Request-maps by name and method, "all" for any. */
    private final Map<String, Map<String, XmlElement>> requests = new HashMap<>();
    private final Map<String, XmlElement> views = new HashMap<>();

    Controller(Locations locations, String location) {
        this.locations = locations;
        read(location);
    }

    /** The request-maps of that name by method; null when there is none. */
    Map<String, XmlElement> requests(String uri) {
        return requests.get(uri);
    }

    /** The view-map of that name, null when there is none. */
    XmlElement view(String name) {
        return views.get(name);
    }

    /** Screens of all views, as location#name. */
    List<String> pages() {
        return views.values().stream().map(view -> view.attribute("page")).toList();
    }

    /** Locations of the scripts that requests run. */
    List<String> scripts() {
        return requests.values().stream().flatMap(byMethod -> byMethod.values().stream()).flatMap(map -> map.children("event").stream())
                .filter(event -> "groovy".equals(event.attribute("type"))).map(event -> event.attribute("path")).distinct().toList();
    }

    private void read(String location) {
        XmlElement root = GRAMMAR.read(locations.resolve(location));
        root.children("include").forEach(include -> read(include.attribute("location")));
        Map<String, Map<String, XmlElement>> own = new HashMap<>();
        for (XmlElement map : root.children("request-map")) {
            check(map, location.startsWith(OWN));
            String method = map.attribute("method", "all").toLowerCase(Locale.ROOT);
            if (own.computeIfAbsent(map.attribute("uri"), uri -> new LinkedHashMap<>()).put(method, map) != null) {
                throw map.refuse("request " + map.attribute("uri") + " is defined twice");
            }
        }
        requests.putAll(own);
        for (XmlElement view : root.children("view-map")) {
            if (!VIEWS.contains(view.attribute("type"))) {
                throw view.refuse("view type " + view.attribute("type") + " is not understood");
            }
            views.put(view.attribute("name"), view);
        }
    }

    private static void check(XmlElement map, boolean own) {
        if (map.child("security") == null) {
            throw map.refuse("a request-map without <security> is public in OFBiz");
        }
        for (XmlElement event : map.children("event")) {
            String type = event.attribute("type");
            if (!"groovy".equals(type) && !(own && "java".equals(type))) {
                throw event.refuse("event type " + type + " is not understood");
            }
        }
        for (XmlElement response : map.children("response")) {
            if (!RESPONSES.contains(response.attribute("type"))) {
                throw response.refuse("response type " + response.attribute("type") + " is not understood");
            }
        }
    }
}
