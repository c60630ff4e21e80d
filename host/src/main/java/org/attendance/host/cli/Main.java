package org.attendance.host.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Results go to standard output, logs to standard error. */
@Command(name = "attendance", description = "School attendance on the embedded host.", mixinStandardHelpOptions = true,
        footer = {"", "Also: test (runs all tests), bench (runs the benchmark)."},
        subcommands = {DemoCommand.class, StartCommand.class, ServiceCommand.class, LoadCommand.class, InstallCommand.class})
public final class Main implements Runnable {

    static final int FAILED = 1;
    static final int BAD_USAGE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        CommandLine commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println(message(failure));
            return failure instanceof UsageException ? BAD_USAGE : FAILED;
        });
        System.exit(commands.execute(args));
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: demo");
    }

    /** The directory of the component, which the start script names. */
    static Path root() {
        return Path.of(System.getProperty("attendance.root", ".")).toAbsolutePath().normalize();
    }
}
