package org.attendance.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds files named component://name/path in the components of this host. */
public final class Locations {
    private static final String SCHEME = "component://";

    private final Map<String, Component> components = new LinkedHashMap<>();

    public Locations(List<Component> components) {
        components.forEach(component -> this.components.put(component.name(), component));
    }

    /** @throws IllegalArgumentException for another scheme, an unknown component, or a path that leaves the component */
    public URL resolve(String location) {
        int slash = location.startsWith(SCHEME) ? location.indexOf('/', SCHEME.length()) : -1;
        Component component = slash < 0 ? null : components.get(location.substring(SCHEME.length(), slash));
        if (component == null || location.contains("..")) {
            throw new IllegalArgumentException("not a location of a known component: " + location);
        }
        return component.resolve(location.substring(slash + 1));
    }

    /** The text of a file, which is UTF-8. */
    public static String text(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<URL> groovyRoots() {
        return components.values().stream().map(component -> component.resolve("src/main/groovy/")).toList();
    }
}
