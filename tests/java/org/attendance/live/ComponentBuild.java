package org.attendance.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Installs the component into an OFBiz and compiles it there against OFBiz's own classes: what ./gradlew does in a full checkout. */
final class ComponentBuild {
    private static final Pattern LIBRARY = Pattern.compile("pluginLibsCompile '[^:']+:([^:']+):([^:']+)'");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final OfbizHome home;

    ComponentBuild(OfbizHome home) {
        this.home = home;
    }

    /** What ./attendance install does, without its build: these classes are built already. */
    void install(Path repository) throws IOException, InterruptedException {
        Path log = Files.createTempFile("attendance-install", ".log");
        Process install = new ProcessBuilder(JAVA, "-Dattendance.root=" + repository, "-cp", System.getProperty("java.class.path"),
                "org.attendance.host.cli.Main", "install", home.path().toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertEquals(0, install.waitFor(), () -> "./attendance install: " + OfbizHome.text(log));
        Files.delete(log);
    }

    /** Compiles Java and Groovy of the installed component into a directory. */
    void compile(Path classes) throws IOException, InterruptedException {
        Files.createDirectories(classes);
        compileJava(classes);
        compileGroovy(classes);
    }

    private void compileJava(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, List.of("-encoding", "UTF-8", "--release", "17", "-proc:none",
                    "-Xlint:all,-path,-classfile,-serial,-processing", "-cp", home.jar() + libraries(), "-d", classes.toString()),
                    null, files.getJavaFileObjectsFromPaths(sources("java"))).call();
            assertEquals("", messages.toString(), "javac against OFBiz's classes");
            assertEquals(true, compiled);
        }
    }

    /** The compiler runs beside the classes: OFBiz's configuration of the log makes runtime/logs where the process stands. */
    /** The libraries that build.gradle names, each after a separator: those of the class path of these tests, from the local Maven repository. */
    private String libraries() {
        StringBuilder libraries = new StringBuilder();
        LIBRARY.matcher(OfbizHome.text(home.plugin().resolve("build.gradle"))).results().forEach(library -> {
            String jar = library.group(1) + "-" + library.group(2) + ".jar";
            libraries.append(File.pathSeparator).append(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> entry.endsWith(File.separator + jar)).findFirst()
                    .orElseThrow(() -> new AssertionError("build.gradle names " + jar + ", which the tests do not have: add it to tests/pom.xml")));
        });
        return libraries.toString();
    }

    private void compileGroovy(Path classes) throws IOException, InterruptedException {
        Path log = Files.createTempFile("attendance-groovyc", ".log");
        List<String> command = new ArrayList<>(List.of(JAVA, "-cp", classes + File.pathSeparator + home.jar(),
                "org.codehaus.groovy.tools.FileSystemCompiler", "-d", classes.toString(), "-cp",
                classes + File.pathSeparator + home.jar()));
        sources("groovy").forEach(source -> command.add(source.toString()));
        Process compiler = new ProcessBuilder(command).directory(classes.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertEquals(0, compiler.waitFor(), () -> "groovyc: " + OfbizHome.text(log));
        Files.delete(log);
    }

    private List<Path> sources(String language) throws IOException {
        try (Stream<Path> files = Files.walk(home.plugin().resolve("src/main/" + language))) {
            return files.filter(file -> file.toString().endsWith("." + language)).sorted().toList();
        }
    }
}
