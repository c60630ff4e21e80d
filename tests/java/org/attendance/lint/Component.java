package org.attendance.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** The text files of the repository that the lints read, by path below its root. From disk, or made up by a test. */
final class Component {
    /** Names the repository root; without it the first directory upwards with an ofbiz-component.xml is taken. */
    static final String ROOT_PROPERTY = "attendance.root";

    private static final Set<String> TOPS = Set.of("config", "data", "entitydef", "servicedef", "widget", "template", "webapp", "api",
            "testdef", "src", "host", "tests", "bench");
    private static final Set<String> SHIPPED = Set.of("config", "data", "entitydef", "servicedef", "widget", "template", "webapp", "api",
            "testdef", "src", "ofbiz-component.xml", "build.gradle");
    private static final Pattern TEXT = Pattern.compile(".*\\.(xml|ftl|groovy|java|js|css|gradle|csv|properties)");

    private final TreeMap<String, String> texts;
    private final Map<String, Node> documents = new HashMap<>();

    private Component(TreeMap<String, String> texts) {
        this.texts = texts;
    }

    /** The repository these tests run in. */
    static Component onDisk() {
        Path root = root();
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (isRead(path)) {
                    texts.put(path, read(file));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Component(texts);
    }

    /** A component of the given texts by path. */
    static Component of(Map<String, String> texts) {
        return new Component(new TreeMap<>(texts));
    }

    /** The same files, with one more or one replaced. */
    Component with(String path, String text) {
        TreeMap<String, String> changed = new TreeMap<>(texts);
        changed.put(path, text);
        return new Component(changed);
    }

    static Path root() {
        String given = System.getProperty(ROOT_PROPERTY);
        Path path = Path.of(given == null ? "" : given).toAbsolutePath();
        while (path != null && !Files.isRegularFile(path.resolve("ofbiz-component.xml"))) {
            path = path.getParent();
        }
        if (path == null) {
            throw new IllegalStateException("no ofbiz-component.xml at or above " + Path.of("").toAbsolutePath()
                    + "; name the root with -D" + ROOT_PROPERTY);
        }
        return path;
    }

    boolean exists(String path) {
        return texts.containsKey(path);
    }

    String text(String path) {
        return texts.get(path);
    }

    /** Paths that begin with the folder (or are it) and end with the extension, in order. */
    List<String> files(String folder, String extension) {
        return texts.keySet().stream().filter(path -> path.startsWith(folder) && path.endsWith(extension)).toList();
    }

    /** Paths that go into OFBiz: the component without host, tests and benchmarks. */
    List<String> shipped(String extension) {
        return texts.keySet().stream().filter(path -> SHIPPED.contains(top(path)) && path.endsWith(extension)).toList();
    }

    /** The file's XML; null when it is not well-formed, which {@link GrammarCheck} tells. */
    Node document(String path) {
        return documents.computeIfAbsent(path, file -> {
            try {
                return Xml.read(texts.get(file));
            } catch (SAXException e) {
                return null;
            }
        });
    }

    /** Shipped XML files whose root element has that name, with their roots. */
    Map<String, Node> documents(String rootElement) {
        return documents(rootElement, shipped(".xml"));
    }

    /** XML files of the embedded host's resources whose root element has that name: what it knows of OFBiz itself. */
    Map<String, Node> hostDocuments(String rootElement) {
        return documents(rootElement, files("host/src/main/resources/", ".xml"));
    }

    private Map<String, Node> documents(String rootElement, List<String> paths) {
        Map<String, Node> found = new TreeMap<>();
        for (String path : paths) {
            Node root = document(path);
            if (root != null && root.name.equals(rootElement)) {
                found.put(path, root);
            }
        }
        return found;
    }

    /** Places where a pattern matches in a file. */
    List<Match> matches(String path, Pattern pattern) {
        String text = texts.get(path);
        List<Match> found = new ArrayList<>();
        pattern.matcher(text).results().forEach(result -> found.add(new Match(path, line(text, result.start()), result)));
        return found;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static String top(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    private static boolean isRead(String path) {
        boolean wanted = path.contains("/") ? TOPS.contains(top(path)) : SHIPPED.contains(path);
        return wanted && TEXT.matcher(path).matches() && !path.contains("/target/") && !path.contains("/runtime/");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** A match with its place. */
    record Match(String file, int line, MatchResult result) {

        String group(int number) {
            return result.group(number);
        }

        Problem problem(String message) {
            return new Problem(file, line, message);
        }
    }
}
