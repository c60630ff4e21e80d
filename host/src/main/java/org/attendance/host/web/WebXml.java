package org.attendance.host.web;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** What a web.xml asks for; servlets, filters and listeners other than OFBiz's usual ones are refused. */
record WebXml(Map<String, String> contextParams, Set<String> allowedPaths, String redirectPath) {

    private static final String CONTROL = "org.apache.ofbiz.webapp.control.";
    private static final Set<String> FILTERS = Set.of(CONTROL + "ControlFilter", CONTROL + "ContextFilter", CONTROL + "SameSiteFilter");
    private static final Set<String> LISTENERS = Set.of(CONTROL + "ControlEventListener", CONTROL + "LoginEventListener");

    static WebXml read(URL file) {
        XmlElement root = XmlFile.read(file);
        root.allowChildren(Set.of("display-name", "description", "context-param", "filter", "filter-mapping", "listener",
                "servlet", "servlet-mapping", "session-config", "welcome-file-list"));
        Map<String, String> params = new LinkedHashMap<>();
        root.children("context-param").forEach(e -> params.put(e.child("param-name").text(), e.child("param-value").text()));
        root.children("listener").forEach(e -> known(e.child("listener-class"), LISTENERS));
        root.children("servlet").forEach(e -> known(e.child("servlet-class"), Set.of(CONTROL + "ControlServlet")));
        root.children("servlet-mapping").forEach(e -> known(e.child("url-pattern"), Set.of("/control/*")));
        Map<String, String> init = new LinkedHashMap<>();
        for (XmlElement filter : root.children("filter")) {
            known(filter.child("filter-class"), FILTERS);
            filter.children("init-param").forEach(e -> init.put(e.child("param-name").text(), e.child("param-value").text()));
        }
        return new WebXml(params, Set.copyOf(List.of(init.getOrDefault("allowedPaths", "/control").split(":"))),
                init.getOrDefault("redirectPath", "/control/main"));
    }

    private static void known(XmlElement element, Set<String> names) {
        if (!names.contains(element.text())) {
            throw element.refuse("the host does not know " + element.text());
        }
    }
}
