package org.attendance.host.web;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.attendance.host.XmlElement;
import org.attendance.host.XmlGrammar;

/** What a web.xml asks for; servlets, filters and listeners other than OFBiz's usual ones are refused. */
record WebXml(Map<String, String> contextParams, Set<String> allowedPaths, String redirectPath) {
    private static final XmlGrammar GRAMMAR = new XmlGrammar("web-app", """
            web-app version: display-name description context-param filter filter-mapping listener servlet servlet-mapping
            context-param: description param-name param-value
            filter: display-name filter-name filter-class init-param
            init-param: param-name param-value
            filter-mapping: filter-name url-pattern
            listener: listener-class
            servlet: description display-name servlet-name servlet-class load-on-startup
            servlet-mapping: servlet-name url-pattern
            """);
    private static final String CONTROL = "org.apache.ofbiz.webapp.control.";
    private static final Set<String> FILTERS = Set.of(CONTROL + "ControlFilter", CONTROL + "ContextFilter", CONTROL + "SameSiteFilter");
    private static final Set<String> LISTENERS = Set.of(CONTROL + "ControlEventListener", CONTROL + "LoginEventListener");

    static WebXml read(URL file) {
        XmlElement root = GRAMMAR.read(file);
        known(root, "listener", "listener-class", LISTENERS);
        known(root, "servlet", "servlet-class", Set.of(CONTROL + "ControlServlet"));
        known(root, "servlet-mapping", "url-pattern", Set.of("/control/*"));
        known(root, "filter", "filter-class", FILTERS);
        Map<String, String> filters = params(root, "init-param");
        return new WebXml(params(root, "context-param"), Set.of(filters.getOrDefault("allowedPaths", "/control").split(":")),
                filters.getOrDefault("redirectPath", "/control/main"));
    }

    private static Map<String, String> params(XmlElement root, String kind) {
        Map<String, String> params = new LinkedHashMap<>();
        root.descendants(kind).forEach(e -> params.put(e.child("param-name").text(), e.child("param-value").text()));
        return params;
    }

    private static void known(XmlElement root, String parent, String child, Set<String> names) {
        for (XmlElement element : root.children(parent)) {
            if (element.child(child) == null || !names.contains(element.child(child).text())) {
                throw element.refuse("the host knows no <" + parent + "> but with a <" + child + "> of " + names);
            }
        }
    }
}
