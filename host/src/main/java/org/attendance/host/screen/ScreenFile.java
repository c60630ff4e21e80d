package org.attendance.host.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.attendance.host.Locations;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** Screens or menus of a file, checked when first read: elements and attributes the host does not understand are refused. */
final class ScreenFile {

    private static final Set<String> WIDGETS = Set.of("section", "container", "label", "decorator-screen",
            "decorator-section-include", "include-screen", "include-menu", "platform-specific");
    private static final Set<String> CONDITIONS = Set.of("if-has-permission", "if-empty", "not", "and", "or");

    /** Element name to its children, then after a bar its attributes. */
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("screens", Set.of("screen")),
            Map.entry("screen", Set.of("section")),
            Map.entry("section", Set.of("condition", "actions", "widgets", "fail-widgets")),
            Map.entry("condition", CONDITIONS), Map.entry("not", CONDITIONS), Map.entry("and", CONDITIONS), Map.entry("or", CONDITIONS),
            Map.entry("actions", Set.of("set", "property-map", "script")),
            Map.entry("widgets", WIDGETS), Map.entry("fail-widgets", WIDGETS), Map.entry("container", WIDGETS),
            Map.entry("decorator-section", WIDGETS), Map.entry("decorator-screen", Set.of("decorator-section")),
            Map.entry("platform-specific", Set.of("html")), Map.entry("html", Set.of("html-template")),
            Map.entry("menus", Set.of("menu")), Map.entry("menu", Set.of("menu-item")),
            Map.entry("menu-item", Set.of("condition", "link")), Map.entry("link", Set.of("parameter")));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("screen", Set.of("name")), Map.entry("section", Set.of("name")),
            Map.entry("if-has-permission", Set.of("permission", "action")), Map.entry("if-empty", Set.of("field")),
            Map.entry("set", Set.of("field", "value", "from-field", "default-value", "global")),
            Map.entry("property-map", Set.of("resource", "map-name", "global")), Map.entry("script", Set.of("location")),
            Map.entry("container", Set.of("id", "style")), Map.entry("label", Set.of("text", "style", "id")),
            Map.entry("decorator-screen", Set.of("name", "location")), Map.entry("decorator-section", Set.of("name")),
            Map.entry("decorator-section-include", Set.of("name")), Map.entry("include-screen", Set.of("name", "location")),
            Map.entry("include-menu", Set.of("name", "location")), Map.entry("html-template", Set.of("location")),
            Map.entry("menu", Set.of("name", "title", "extends", "extends-resource")),
            Map.entry("menu-item", Set.of("name", "title")), Map.entry("link", Set.of("target", "link-type")),
            Map.entry("parameter", Set.of("param-name", "from-field", "value")));

    private final String location;
    private final Map<String, XmlElement> parts = new HashMap<>();

    ScreenFile(Locations locations, String location) {
        this.location = location;
        XmlElement root = XmlFile.read(locations.resolve(location));
        check(root);
        for (XmlElement part : root.children()) {
            if (parts.put(part.required("name"), part) != null) {
                throw part.refuse(part.name() + " " + part.attribute("name") + " is defined twice");
            }
        }
    }

    /** The screen or menu of that name. */
    XmlElement part(String name) {
        XmlElement part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("Could not find " + name + " in " + location);
        }
        return part;
    }

    private static void check(XmlElement element) {
        element.allowChildren(CHILDREN.getOrDefault(element.name(), Set.of()));
        element.allowAttributes(ATTRIBUTES.getOrDefault(element.name(), Set.of()));
        element.children().forEach(ScreenFile::check);
    }
}
