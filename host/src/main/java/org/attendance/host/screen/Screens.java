package org.attendance.host.screen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.attendance.host.Locations;
import org.attendance.host.Scripts;
import org.attendance.host.XmlElement;

/** Renders screens of widget files. */
public final class Screens {

    private final Locations locations;
    private final Scripts scripts;
    private final Templates templates;
    private final Map<String, ScreenFile> files = new ConcurrentHashMap<>();

    public Screens(Locations locations, Scripts scripts) {
        this.locations = locations;
        this.scripts = scripts;
        this.templates = new Templates(locations);
    }

    /**
     * The page of a screen.
     *
     * @param page file and screen, as component://name/widget/X.xml#Screen
     */
    public String render(String page, MapStack<String> context) throws ScreenException {
        int hash = page.indexOf('#');
        StringWriter out = new StringWriter();
        try {
            render(page.substring(0, hash), page.substring(hash + 1), context, out);
            return out.toString();
        } catch (IOException | RuntimeException e) {
            throw new ScreenException(page + ": " + e.getMessage(), e);
        }
    }

    /** Reads a screen's file and compiles the scripts in it, so that the first page comes as quickly as later ones. */
    public void prepare(String page) {
        int hash = page.indexOf('#');
        prepare(part(page.substring(0, hash), page.substring(hash + 1)));
    }

    private void prepare(XmlElement element) {
        if ("script".equals(element.name())) {
            scripts.prepare(element.required("location"));
        }
        element.children().forEach(this::prepare);
    }

    /** A text of the host's own labels. */
    public String label(String name, Locale locale) {
        return UtilProperties.getMessage("CommonUiLabels", name, locale);
    }

    void render(String location, String name, MapStack<String> context, Writer out) throws IOException, ScreenException {
        XmlElement screen = part(location, name);
        new ScreenWidgets(this, location, context, out).section(screen.child("section"));
    }

    XmlElement part(String location, String name) {
        return files.computeIfAbsent(location, key -> new ScreenFile(locations, key)).part(name);
    }

    Scripts scripts() {
        return scripts;
    }

    Templates templates() {
        return templates;
    }
}
