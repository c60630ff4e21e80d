package org.attendance.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.host.Host;
import org.attendance.host.web.WebConfig;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the demonstration data once, then starts the web application on them. */
@Command(name = "demo", description = "Starts a demonstration with two schools.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Derby does not wait for the disk while the data are made: if that is cut short they are made anew anyway. */
    private static final String DURABILITY = "derby.system.durability";
    private static final String LOGINS = """
            Logins, all with the password "ofbiz":
              teacher    takes the registers of her own groups
              officer    attendance officer: all registers, amendments, imports
              officer2   a second attendance officer, to work the queue together
              lead       attendance lead: thresholds, sub-codes, packs and settings as well
              dsl        designated safeguarding lead: reads concerns
              reception  late desk
              head       sees everything, amends
              attadmin   administrator
            """;

    @Mixin
    private WebOptions web;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        WebConfig config = web.config();
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Main.root().resolve("runtime/demo");
        Path complete = directory.resolve("complete");
        if (!Files.exists(complete) && Files.exists(directory.resolve("derby"))) {
            out.println("The demonstration data were not finished last time and are made anew.");
            delete(directory);
        }
        if (!Files.exists(complete)) {
            System.setProperty(DURABILITY, "test");
            try (Place place = Place.onDirectory(directory)) {
                fill(place.host(), out);
            }
            System.clearProperty(DURABILITY);
            Files.createFile(complete);
        }
        Main.serve(Place.onDirectory(directory), config, out, LOGINS);
        return 0;
    }

    private static void fill(Host host, PrintWriter out) throws GeneralException {
        long started = System.nanoTime();
        out.println("Making the demonstration data (a minute or two, once) ...");
        out.flush();
        host.load("demo");
        Map<String, Object> context = new HashMap<>();
        context.put("userLogin", host.userLogin("system"));
        Map<String, Object> result = host.dispatcher().runSync("loadAttendanceDemo", context);
        if (!ServiceUtil.isSuccess(result)) {
            throw new GeneralException(ServiceUtil.getErrorMessage(result));
        }
        out.println("Done in " + (System.nanoTime() - started) / 1_000_000_000L + " seconds.");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
