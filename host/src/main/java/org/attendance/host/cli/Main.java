package org.attendance.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.host.web.WebConfig;
import org.attendance.host.web.WebServer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line. Results go to standard output, logs to standard error. */
@Command(name = "attendance", description = "School attendance on the embedded host.", mixinStandardHelpOptions = true,
        footer = {"", "Also: test (runs all tests), bench (runs the benchmark)."},
        subcommands = {DemoCommand.class, ServiceCommand.class, InstallCommand.class})
public final class Main implements Runnable {
    static final int FAILED = 1;
    static final int BAD_USAGE = 2;
    private static final String MODULE = Main.class.getName();
    private static final long JOB_PAUSE = 30_000;
    private static final String START_PAGE = "/attendance/control/main";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        CommandLine commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return failure instanceof UsageException ? BAD_USAGE : FAILED;
        });
        System.exit(commands.execute(args));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: demo");
    }

    /** The directory of the component, which the start script names. */
    static Path root() {
        return Path.of(System.getProperty("attendance.root", ".")).toAbsolutePath().normalize();
    }

    @Command(description = "Loads data readers.", mixinStandardHelpOptions = true)
    void load(@Mixin PlaceOptions place, @Option(names = "--readers", split = ",", defaultValue = "seed", paramLabel = "NAME",
            description = "Readers, parted by commas: seed, demo (default: ${DEFAULT-VALUE}).") String[] readers)
            throws IOException, GenericEntityException {
        try (Place opened = place.open()) {
            long rows = opened.host().load(readers);
            spec.commandLine().getOut().println("Loaded " + rows + " rows of " + String.join(", ", readers) + ".");
        }
    }

    @Command(description = "Starts the web application on existing or new data.", mixinStandardHelpOptions = true)
    void start(@Mixin PlaceOptions place, @Mixin WebOptions web) throws IOException, GenericEntityException, InterruptedException {
        WebConfig config = web.config();
        serve(place.open(), config, spec.commandLine().getOut(), "");
    }

    /** Serves pages and runs stored jobs until the process is stopped, then closes the data in order; returns only by an exception. */
    static void serve(Place place, WebConfig config, PrintWriter out, String more) throws IOException, InterruptedException {
        WebServer web;
        try {
            web = place.host().startWeb(config);
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                place.close();
            } catch (IOException e) {
                Debug.logWarning(e, "The data directory was not closed in order", MODULE);
            }
        }));
        out.println("Attendance is running: " + web.address() + START_PAGE);
        out.print(more);
        out.println("Stop it with Ctrl+C.");
        out.flush();
        Thread preparing = new Thread(web::prepare, "prepare pages");
        preparing.setDaemon(true);
        preparing.start();
        while (true) {
            Thread.sleep(JOB_PAUSE);
            try {
                place.host().runDueJobs();
            } catch (GenericEntityException | RuntimeException e) {
                Debug.logError(e, "The stored jobs could not be run", MODULE);
            }
        }
    }
}
