package org.attendance.host.screen;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.attendance.host.XmlElement;

/**
 * Writes the widgets of one screen.
 *
 * @param platform what a platform-specific widget writes: html or xsl-fo
 */
record ScreenWidgets(Screens screens, String platform, String location, MapStack<String> context, Writer out) {
    private static final String SECTIONS = "sections";

    /** A decorator's section, to be written where the decorator includes it, with the widgets of the screen it stands in. */
    private record Filled(XmlElement element, ScreenWidgets widgets, Map<String, Filled> outer) { }

    /** Something to do while other sections are in place. */
    private interface Step {
        void run() throws IOException;
    }

    void screen(String name) throws IOException {
        section(screens.part(location, name).child("section"));
    }

    private void included(XmlElement widget) throws IOException {
        new ScreenWidgets(screens, platform, place(widget), context, out).screen(expand(widget.attribute("name")));
    }

    private void section(XmlElement section) throws IOException {
        context.push();
        try {
            boolean holds = shows(section);
            if (holds && section.child("actions") != null) {
                new Actions(screens.scripts(), context).run(section.child("actions"));
            }
            XmlElement shown = section.child(holds ? "widgets" : "fail-widgets");
            if (shown != null) {
                widgets(shown);
            }
        } finally {
            context.pop();
        }
    }

    private void widgets(XmlElement parent) throws IOException {
        for (XmlElement widget : parent.children()) {
            switch (widget.name()) {
                case "section" -> section(widget);
                case "platform-specific" -> template(widget);
                case "include-screen" -> included(widget);
                case "include-menu" -> menu(screens.part(place(widget), expand(widget.attribute("name"))));
                case "decorator-screen" -> decorator(widget);
                default -> include(widget);
            }
        }
    }

    private void template(XmlElement widget) throws IOException {
        XmlElement written = widget.child(platform);
        if (written == null) {
            throw widget.refuse("nothing to write for " + platform);
        }
        screens.templates().render(expand(written.child("html-template").attribute("location")), context, out);
    }

    private void decorator(XmlElement widget) throws IOException {
        Map<String, Filled> outer = sections();
        Map<String, Filled> filled = new HashMap<>();
        widget.children().forEach(e -> filled.put(e.attribute("name"), new Filled(e, this, outer)));
        withSections(filled, () -> included(widget));
    }

    private void include(XmlElement widget) throws IOException {
        Filled section = sections().get(widget.attribute("name"));
        if (section != null) {
            withSections(section.outer, () -> section.widgets.widgets(section.element));
        }
    }

    private Map<String, Filled> sections() {
        return context.get(SECTIONS) instanceof Map<?, ?> map ? UtilGenerics.cast(map) : Map.of();
    }

    private void withSections(Map<String, Filled> sections, Step step) throws IOException {
        context.push();
        try {
            context.put(SECTIONS, sections);
            step.run();
        } finally {
            context.pop();
        }
    }

    /** A menu is a navigation list; the item named by headerItem is the current one. */
    private void menu(XmlElement menu) throws IOException {
        out.write("<nav id=\"app-navigation\" aria-label=\"" + HtmlText.encode(expand(menu.attribute("title", menu.attribute("name"))))
                + "\">\n<ul>\n");
        for (XmlElement item : menu.children()) {
            if (shows(item)) {
                boolean current = item.attribute("name").equals(context.get("headerItem"));
                String target = context.get("_CONTROL_PATH_") + "/" + expand(item.child("link").attribute("target"));
                out.write((current ? "<li class=\"selected\"><a aria-current=\"page\" href=\"" : "<li><a href=\"")
                        + target.replace("&", "&amp;").replace("\"", "%22") + "\">" + HtmlText.encode(expand(item.attribute("title")))
                        + "</a></li>\n");
            }
        }
        out.write("</ul>\n</nav>\n");
    }

    /** Whether the condition, if any, of a section or menu item holds. */
    private boolean shows(XmlElement conditioned) {
        XmlElement condition = conditioned.child("condition");
        return condition == null || condition.children().stream().allMatch(this::holds);
    }

    private boolean holds(XmlElement condition) {
        return switch (condition.name()) {
            case "or" -> condition.children().stream().anyMatch(this::holds);
            case "not" -> condition.children().stream().noneMatch(this::holds);
            case "if-empty" -> UtilValidate.isEmpty(FlexibleStringExpander.value(condition.attribute("field"), context));
            default -> hasPermission(condition);
        };
    }

    private boolean hasPermission(XmlElement condition) {
        Security security = (Security) context.get("security");
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        String permission = condition.attribute("permission");
        String action = condition.attribute("action", "");
        return userLogin != null && (action.isEmpty() ? security.hasPermission(permission, userLogin)
                : security.hasEntityPermission(permission, action, userLogin));
    }

    private String place(XmlElement widget) {
        String other = expand(widget.attribute("location", ""));
        return other.isEmpty() ? location : other;
    }

    private String expand(String text) {
        return FlexibleStringExpander.expandString(text, context);
    }
}
