package org.attendance.host;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What an ofbiz-component.xml declares. The base is the directory of that file, on disk or on the class path, ending in a slash; all
 * locations are relative to it.
 */
public record Component(String name, URL base, List<String> dependsOn, List<String> configLocations, List<String> entityModels,
        List<EntityData> entityData, List<String> serviceModels, List<String> testSuites, List<Webapp> webapps) {

    /** Data file of a reader (seed, seed-initial, demo, ext ...), in the order of the file. */
    public record EntityData(String reader, String location) { }

    /** A web application: mount point as /attendance, location as webapp/attendance. */
    public record Webapp(String name, String title, String location, String mountPoint, String basePermission, String menuName) { }

    private static final String FILE = "ofbiz-component.xml";
    private static final Set<String> CHILDREN = Set.of("depends-on", "resource-loader", "classpath", "entity-resource", "service-resource",
            "test-suite", "webapp");

    /** Reads the component in a directory; throws XmlException for whatever the host does not understand. */
    public static Component read(Path directory) {
        try {
            return read(directory.toAbsolutePath().normalize().resolve(FILE).toUri().toURL());
        } catch (MalformedURLException e) {
            throw new XmlException(directory.toString(), "not a directory name", e);
        }
    }

    /** Reads a component from the URL of its ofbiz-component.xml. */
    public static Component read(URL file) {
        XmlElement root = XmlFile.read(file);
        if (!"ofbiz-component".equals(root.name())) {
            throw root.refuse("<ofbiz-component> expected");
        }
        root.allowAttributes(Set.of("name", "enabled")).allowChildren(CHILDREN);
        root.children("resource-loader").forEach(e -> {
            e.allowAttributes(Set.of("name", "type"));
            if (!"component".equals(e.required("type"))) {
                throw e.refuse("only resource loaders of type component are understood");
            }
        });
        URL base = url(root, file, ".");
        return new Component(root.required("name"), base,
                locations(root, "depends-on", "component-name", Set.of("component-name")),
                locations(root, "classpath", "location", Set.of("type", "location")),
                root.children("entity-resource").stream().filter(e -> resource(e, "model")).map(e -> e.required("location")).toList(),
                root.children("entity-resource").stream().filter(e -> resource(e, "data"))
                        .map(e -> new EntityData(e.required("reader-name"), e.required("location"))).toList(),
                locations(root, "service-resource", "location", Set.of("type", "loader", "location")),
                locations(root, "test-suite", "location", Set.of("loader", "location")),
                root.children("webapp").stream().map(Component::webapp).toList());
    }

    /** The URL of a location of this component. */
    public URL resolve(String location) {
        try {
            return new URL(base, location);
        } catch (MalformedURLException e) {
            throw new XmlException(base.toString(), "no such location " + location, e);
        }
    }

    private static URL url(XmlElement element, URL context, String location) {
        try {
            return new URL(context, location);
        } catch (MalformedURLException e) {
            throw element.refuse("no such location " + location);
        }
    }

    private static List<String> locations(XmlElement root, String child, String attribute, Set<String> allowed) {
        return root.children(child).stream().map(e -> e.allowAttributes(allowed).required(attribute)).toList();
    }

    private static boolean resource(XmlElement element, String type) {
        element.allowAttributes(Set.of("type", "reader-name", "loader", "location"));
        String actual = element.required("type");
        if (!Set.of("model", "data").contains(actual)) {
            throw element.refuse("entity resources of type " + actual + " are not understood");
        }
        return type.equals(actual);
    }

    private static Webapp webapp(XmlElement e) {
        e.allowAttributes(Set.of("name", "title", "menu-name", "server", "location", "base-permission", "mount-point", "app-bar-display",
                "position"));
        return new Webapp(e.required("name"), e.attribute("title", e.required("name")), e.required("location"), e.required("mount-point"),
                e.attribute("base-permission", "NONE"), e.attribute("menu-name", "main"));
    }
}
