package org.attendance.host.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the web application on existing or new data. */
@Command(name = "start", description = "Starts the web application on existing or new data.", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place;
    @Mixin
    private WebOptions web;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Place opened = place.open();
        try {
            Serving.run(opened, web.config(), spec.commandLine().getOut(), "");
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        return 0;
    }
}
