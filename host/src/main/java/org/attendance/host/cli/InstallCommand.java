package org.attendance.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.attendance.host.Component;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts the component, and nothing else, into an OFBiz. */
@Command(name = "install", description = "Installs the component into an OFBiz.", mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {
    private static final List<String> PARTS = List.of("ofbiz-component.xml", "build.gradle", "LICENSE", "README.md", "config", "data",
            "entitydef", "servicedef", "widget", "template", "webapp", "api", "testdef", "src/main");

    @Parameters(index = "0", paramLabel = "OFBIZ_HOME", description = "Directory of an OFBiz.")
    private Path home;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(home.resolve("framework/base")) || !Files.isDirectory(home.resolve("applications/party"))) {
            throw new UsageException(home + " is no OFBiz: framework/base and applications/party are missing there.");
        }
        Path target = home.resolve("plugins/attendance");
        if (Files.exists(target)) {
            removeOld(target);
        }
        for (String part : PARTS) {
            Path source = Main.root().resolve(part);
            if (Files.exists(source)) {
                copy(source, target.resolve(part));
            }
        }
        spec.commandLine().getOut().print("""
                The component is in %s. Next, in %s:
                  ./gradlew build
                  ./gradlew "ofbiz --load-data readers=seed"          (readers=seed,demo adds the demonstration logins)
                  ./gradlew "ofbiz --test component=attendance"
                  ./gradlew ofbiz
                Then open https://localhost:8443/attendance/control/main
                """.formatted(target, home));
        return 0;
    }

    private static void removeOld(Path target) throws IOException {
        if (!Files.exists(target.resolve("ofbiz-component.xml")) || !"attendance".equals(Component.read(target).name())) {
            throw new UsageException(target + " exists and is not this component; nothing was changed.");
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = source.equals(file) ? target : target.resolve(source.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
