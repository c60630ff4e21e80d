package org.attendance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the component stands. */
public final class Repository {

    private Repository() {
    }

    /** The first directory upwards that holds ofbiz-component.xml, or the one named by the property attendance.root. */
    public static Path root() {
        Path path = Path.of(System.getProperty("attendance.root", "")).toAbsolutePath();
        while (path != null && !Files.isRegularFile(path.resolve("ofbiz-component.xml"))) {
            path = path.getParent();
        }
        if (path == null) {
            throw new IllegalStateException("no ofbiz-component.xml at or above " + Path.of("").toAbsolutePath());
        }
        return path;
    }

    /** A directory below the root with nothing in it; what was there is deleted. */
    public static Path emptied(String directory) throws IOException {
        Path path = root().resolve(directory);
        if (Files.exists(path)) {
            try (Stream<Path> old = Files.walk(path)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(path);
    }
}
