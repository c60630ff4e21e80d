package org.attendance.host.screen;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.base.util.collections.MapStack;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.XmlElement;

/** Writes the widgets of one screen. */
final class ScreenWidgets {

    private static final String SECTIONS = "sections";

    /** A decorator's section, to be written where the decorator includes it, with the widgets of the screen it stands in. */
    private record Filled(XmlElement element, ScreenWidgets widgets, Map<String, Filled> outer) {
    }

    private final Screens screens;
    private final String location;
    private final MapStack<String> context;
    private final Writer out;

    ScreenWidgets(Screens screens, String location, MapStack<String> context, Writer out) {
        this.screens = screens;
        this.location = location;
        this.context = context;
        this.out = out;
    }

    void section(XmlElement section) throws IOException, ScreenException {
        context.push();
        try {
            XmlElement condition = section.child("condition");
            boolean holds = condition == null || condition.children().stream().allMatch(e -> Conditions.holds(e, context));
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

    private void widgets(XmlElement parent) throws IOException, ScreenException {
        for (XmlElement widget : parent.children()) {
            switch (widget.name()) {
                case "section" -> section(widget);
                case "container" -> container(widget);
                case "label" -> label(widget);
                case "platform-specific" -> screens.templates().render(
                        expand(widget.child("html").child("html-template").required("location")), context, out);
                case "include-screen" -> screens.render(place(widget), expand(widget.required("name")), context, out);
                case "include-menu" -> new Menus(screens, context).render(place(widget), expand(widget.required("name")), out);
                case "decorator-screen" -> decorator(widget);
                default -> include(widget);
            }
        }
    }

    private void decorator(XmlElement widget) throws IOException, ScreenException {
        Map<String, Filled> outer = sections();
        Map<String, Filled> filled = new HashMap<>();
        widget.children().forEach(e -> filled.put(e.required("name"), new Filled(e, this, outer)));
        withSections(filled, () -> screens.render(place(widget), expand(widget.required("name")), context, out));
    }

    private void include(XmlElement widget) throws IOException, ScreenException {
        Filled section = sections().get(widget.required("name"));
        if (section != null) {
            withSections(section.outer, () -> section.widgets.widgets(section.element));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Filled> sections() {
        return context.get(SECTIONS) instanceof Map<?, ?> map ? (Map<String, Filled>) map : Map.of();
    }

    private void withSections(Map<String, Filled> sections, Step step) throws IOException, ScreenException {
        context.push();
        try {
            context.put(SECTIONS, sections);
            step.run();
        } finally {
            context.pop();
        }
    }

    private void container(XmlElement widget) throws IOException, ScreenException {
        out.write("<div" + attribute("id", widget.attribute("id")) + attribute("class", widget.attribute("style")) + ">");
        widgets(widget);
        out.write("</div>\n");
    }

    private void label(XmlElement widget) throws IOException {
        String style = widget.attribute("style", "");
        String tag = style.matches("h[1-6]|p") ? style : "span";
        String type = "span".equals(tag) ? attribute("class", style) : "";
        out.write("<" + tag + attribute("id", widget.attribute("id")) + type + ">");
        out.write(HtmlText.encode(expand(widget.required("text"))) + "</" + tag + ">\n");
    }

    private String attribute(String name, String value) {
        return value == null || value.isEmpty() ? "" : " " + name + "=\"" + HtmlText.encode(expand(value)) + "\"";
    }

    private String place(XmlElement widget) {
        String other = expand(widget.attribute("location", ""));
        return other.isEmpty() ? location : other;
    }

    private String expand(String text) {
        return FlexibleStringExpander.expandString(text, context);
    }

    /** Something to do while other sections are in place. */
    private interface Step {
        void run() throws IOException, ScreenException;
    }
}
