package org.attendance.host;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** A component: the directory of its ofbiz-component.xml, on disk or on the class path, and what that file declares. */
public final class Component {
    private static final String FILE = "ofbiz-component.xml";
    private static final XmlGrammar GRAMMAR = new XmlGrammar("ofbiz-component", """
            ofbiz-component name! enabled: depends-on resource-loader classpath entity-resource service-resource test-suite webapp
            depends-on component-name!
            resource-loader name! type!
            classpath type location!
            entity-resource type! reader-name! loader location!
            service-resource type loader location!
            test-suite loader location!
            webapp name! title menu-name server location! base-permission mount-point!
            """);

    /** A web application: mount point as /attendance, location as webapp/attendance. */
    public record Webapp(String location, String mountPoint, String basePermission) { }

    private final URL file;
    private final XmlElement root;

    private Component(URL file) {
        this.file = file;
        this.root = GRAMMAR.read(file);
        for (XmlElement element : root.children()) {
            String type = element.attribute("type", "");
            if ("resource-loader".equals(element.name()) && !"component".equals(type)
                    || "entity-resource".equals(element.name()) && !List.of("model", "data").contains(type)) {
                throw element.refuse("<" + element.name() + "> of type " + type + " is not understood");
            }
        }
    }

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
        return new Component(file);
    }

    public String name() {
        return root.attribute("name");
    }

    /** The URL of a location of this component. */
    public URL resolve(String location) {
        try {
            return new URL(file, location);
        } catch (MalformedURLException e) {
            throw new XmlException(file.toString(), "no such location " + location, e);
        }
    }

    /** Directories with labels and properties. */
    List<URL> configDirectories() {
        return root.children("classpath").stream().map(e -> resolve(e.attribute("location").replaceFirst("/?$", "/"))).toList();
    }

    List<URL> entityModels() {
        return root.children("entity-resource").stream().filter(e -> "model".equals(e.attribute("type")))
                .map(e -> resolve(e.attribute("location"))).toList();
    }

    /** Data files of readers (seed, seed-initial, demo, ext ...), in the order of the file. */
    List<URL> entityData(List<String> readers) {
        return root.children("entity-resource").stream().filter(e -> "data".equals(e.attribute("type"))
                && readers.contains(e.attribute("reader-name"))).map(e -> resolve(e.attribute("location"))).toList();
    }

    List<URL> serviceModels() {
        return root.children("service-resource").stream().map(e -> resolve(e.attribute("location"))).toList();
    }

    public List<Webapp> webapps() {
        return root.children("webapp").stream().map(e -> new Webapp(e.attribute("location"), e.attribute("mount-point"),
                e.attribute("base-permission", "NONE"))).toList();
    }
}
