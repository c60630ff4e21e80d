package org.attendance.host.screen;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.XmlElement;
import org.attendance.host.web.Query;

/** Writes a menu as a navigation list; the item named by headerItem is the current one. */
final class Menus {

    private final Screens screens;
    private final Map<String, Object> context;

    Menus(Screens screens, Map<String, Object> context) {
        this.screens = screens;
        this.context = context;
    }

    void render(String location, String name, Writer out) throws IOException {
        XmlElement menu = screens.part(location, name);
        out.write("<nav id=\"app-navigation\" aria-label=\"" + HtmlText.encode(expand(menu.attribute("title", name))) + "\">\n<ul>\n");
        for (XmlElement item : menu.children()) {
            XmlElement condition = item.child("condition");
            if (condition == null || condition.children().stream().allMatch(e -> Conditions.holds(e, context))) {
                item(item, out);
            }
        }
        out.write("</ul>\n</nav>\n");
    }

    private void item(XmlElement item, Writer out) throws IOException {
        boolean current = item.required("name").equals(context.get("headerItem"));
        XmlElement link = item.child("link");
        String target = context.get("_CONTROL_PATH_") + "/" + expand(link.required("target")) + query(link);
        out.write(current ? "<li class=\"selected\"><a aria-current=\"page\" href=\"" : "<li><a href=\"");
        String title = HtmlText.encode(expand(item.required("title")));
        out.write(target.replace("&", "&amp;").replace("\"", "%22") + "\">" + title + "</a></li>\n");
    }

    private String query(XmlElement link) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (XmlElement parameter : link.children()) {
            String name = parameter.required("param-name");
            Object value = parameter.attribute("value") == null
                    ? ContextPath.get(context, parameter.attribute("from-field", name)) : expand(parameter.attribute("value"));
            parameters.put(name, value);
        }
        return Query.of(parameters);
    }

    private String expand(String text) {
        return FlexibleStringExpander.expandString(text, context);
    }
}
