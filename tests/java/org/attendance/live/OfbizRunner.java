package org.attendance.live;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs OFBiz as its own build would, with the component's classes before its jar. What it prints goes to a file per run. */
final class OfbizRunner {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** What OFBiz's build.gradle opens, and what its FreeMarker needs beside. */
    private static final List<String> JVM = List.of("-Xmx1024M", "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED", "--add-opens=java.base/java.text=ALL-UNNAMED",
            "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED", "--add-opens=java.desktop/java.awt.font=ALL-UNNAMED");

    private final OfbizHome home;
    private final Path classes;
    private final Path logs;
    private Process server;

    /**
     * @param classes the component's compiled classes
     * @param logs directory for what the runs print
     */
    OfbizRunner(OfbizHome home, Path classes, Path logs) {
        this.home = home;
        this.classes = classes;
        this.logs = logs;
    }

    /** Runs to the end; exit says how it ended, output what it printed. */
    Ended run(String name, String... arguments) throws IOException, InterruptedException {
        Path log = logs.resolve(name + ".log");
        Process process = launch(log, arguments);
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(name + " did not end within " + LONGEST + ", see " + log);
        }
        return new Ended(process.exitValue(), OfbizHome.text(log));
    }

    /** Starts the server and waits until the port of its web applications accepts connections. */
    void start() throws IOException, InterruptedException {
        if (isListening()) {
            throw new IllegalStateException("port " + home.httpsPort() + " is in use: another OFBiz runs");
        }
        Path log = logs.resolve("start.log");
        server = launch(log, "--start");
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!OfbizHome.text(log).contains("is started and ready") && !(isListening() && isSettled(log))) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new IllegalStateException("OFBiz did not start, see " + log);
            }
            Thread.sleep(500);
        }
    }

    /** What the server has printed. */
    String serverOutput() {
        return OfbizHome.text(logs.resolve("start.log"));
    }

    /** Ends the server that was started here; nothing when there is none. */
    void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", home.httpsPort()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Versions that say nothing of being ready print the last container they started. */
    private static boolean isSettled(Path log) {
        return OfbizHome.text(log).contains("Started container catalina-container");
    }

    private Process launch(Path log, String... arguments) throws IOException {
        Files.createDirectories(logs);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classes + File.pathSeparator + home.jar(), "org.apache.ofbiz.base.start.Start"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(home.path().toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** How a run ended. */
    record Ended(int exit, String output) {
    }
}
