package org.attendance.host.screen;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ofbiz.base.util.collections.MapStack;
import org.attendance.host.Locations;
import org.attendance.host.Scripts;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlGrammar;

/** Renders screens of widget files; elements and attributes the host does not understand are refused when a file is first read. */
public final class Screens {
    private static final String WIDGETS = "section decorator-screen decorator-section-include include-screen include-menu platform-specific\n";
    private static final String CONDITIONS = "if-has-permission if-empty not or\n";
    private static final XmlGrammar GRAMMAR = new XmlGrammar("screens menus", """
            screens: screen
            screen name!: section
            section name: condition actions widgets fail-widgets
            if-has-permission permission! action
            if-empty field!
            actions: set property-map script
            set field! value from-field default-value global
            property-map resource! map-name! global
            script location!
            decorator-screen name! location: decorator-section
            decorator-section-include name!
            include-screen name! location
            include-menu name! location
            platform-specific: html xsl-fo
            html: html-template
            xsl-fo: html-template
            html-template location!
            menus: menu
            menu name! title extends extends-resource: menu-item
            menu-item name! title!: condition link
            link target! link-type
            """ + "condition: " + CONDITIONS + "not: " + CONDITIONS + "or: " + CONDITIONS
            + "widgets: " + WIDGETS + "fail-widgets: " + WIDGETS + "decorator-section name!: " + WIDGETS);

    private final Locations locations;
    private final Scripts scripts;
    private final Templates templates;
    /** Screens and menus by location and name. */
    private final Map<String, Map<String, XmlElement>> files = new ConcurrentHashMap<>();

    public Screens(Locations locations, Scripts scripts) {
        this.locations = locations;
        this.scripts = scripts;
        this.templates = new Templates(locations);
    }

    /**
     * The page of a screen. Throws IllegalStateException, naming file and line or template, for a page that could not be made.
     *
     * @param page file and screen, as component://name/widget/X.xml#Screen
     */
    public String render(String page, MapStack<String> context) {
        return render(page, "html", context);
    }

    /**
     * The formatting objects of a screen, an XML text that becomes a PDF.
     *
     * @param page as of {@link #render(String, MapStack)}
     */
    public String renderFo(String page, MapStack<String> context) {
        return render(page, "xsl-fo", context);
    }

    private String render(String page, String platform, MapStack<String> context) {
        int hash = page.indexOf('#');
        StringWriter out = new StringWriter();
        try {
            new ScreenWidgets(this, platform, page.substring(0, hash), context, out).screen(page.substring(hash + 1));
            return out.toString();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(page + ": " + e.getMessage(), e);
        }
    }

    /** Reads a screen's file and compiles the scripts in it, so that the first page comes as quickly as later ones. */
    public void prepare(String page) {
        int hash = page.indexOf('#');
        part(page.substring(0, hash), page.substring(hash + 1)).descendants("script")
                .forEach(script -> scripts.prepare(script.attribute("location")));
    }

    /** The screen or menu of that name. */
    XmlElement part(String location, String name) {
        XmlElement part = files.computeIfAbsent(location, this::read).get(name);
        if (part == null) {
            throw new IllegalArgumentException("Could not find " + name + " in " + location);
        }
        return part;
    }

    private Map<String, XmlElement> read(String location) {
        Map<String, XmlElement> parts = new HashMap<>();
        for (XmlElement part : GRAMMAR.read(locations.resolve(location)).children()) {
            if (parts.put(part.attribute("name"), part) != null) {
                throw part.refuse(part.name() + " " + part.attribute("name") + " is defined twice");
            }
        }
        return parts;
    }

    Scripts scripts() {
        return scripts;
    }

    Templates templates() {
        return templates;
    }
}
