package org.attendance.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A built OFBiz to test in. Its database is written to and its plugins/attendance is replaced: a scratch copy, not one in use.
 *
 * @param path the directory that the environment variable OFBIZ_HOME names
 */
record OfbizHome(Path path) {
    private static final Pattern HTTPS_PORT = Pattern.compile("(?m)^port\\.https\\s*=\\s*(\\d+)");

    /** The OFBiz of the environment; where there is none the test is skipped, and says so. */
    static OfbizHome required() {
        String named = System.getenv("OFBIZ_HOME");
        assumeTrue(named != null && !named.isBlank(), "skipped: OFBIZ_HOME names no OFBiz, so nothing was checked in a real one");
        OfbizHome home = new OfbizHome(Path.of(named).toAbsolutePath());
        assumeTrue(Files.isRegularFile(home.jar()), "skipped: " + home.jar() + " does not exist; OFBiz is not built (./gradlew jar)");
        return home;
    }

    Path jar() {
        return path.resolve("build/libs/ofbiz.jar");
    }

    Path plugin() {
        return path.resolve("plugins/attendance");
    }

    /** Port of https that the web applications answer on. */
    int httpsPort() {
        Matcher port = HTTPS_PORT.matcher(text(path.resolve("framework/webapp/config/url.properties")));
        if (!port.find()) {
            throw new IllegalStateException("framework/webapp/config/url.properties of OFBiz names no port.https");
        }
        return Integer.parseInt(port.group(1));
    }

    /** Whether a database was ever loaded; tells only of the embedded one. */
    boolean hasData() {
        return Files.isDirectory(path.resolve("runtime/data/derby/ofbiz"));
    }

    /** Entity models of OFBiz's own components. */
    List<Path> entityModels() {
        try (Stream<Path> files = Stream.concat(Files.walk(path.resolve("framework"), 3), Files.walk(path.resolve("applications"), 3))) {
            return files.filter(file -> file.getFileName().toString().matches(".*entitymodel.*\\.xml")
                    && file.getParent().endsWith("entitydef")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
