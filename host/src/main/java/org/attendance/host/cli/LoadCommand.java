package org.attendance.host.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads data files. */
@Command(name = "load", description = "Loads data readers.", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place;
    @Option(names = "--readers", split = ",", defaultValue = "seed", paramLabel = "NAME",
            description = "Readers, parted by commas: seed, demo (default: ${DEFAULT-VALUE}).")
    private String[] readers;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Place opened = place.open()) {
            long rows = opened.host().load(readers);
            spec.commandLine().getOut().println("Loaded " + rows + " rows of " + String.join(", ", readers) + ".");
        }
        return 0;
    }
}
