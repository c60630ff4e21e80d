package org.attendance.host.cli;

import java.util.List;

import org.attendance.host.web.WebConfig;

import picocli.CommandLine.Option;

/** Where the web application listens. */
final class WebOptions {
    private static final String PASSWORD = "ATTENDANCE_KEYSTORE_PASSWORD";

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address (default: ${DEFAULT-VALUE}); another needs --keystore or --behind-proxy.")
    private String bind;

    @Option(names = "--keystore", paramLabel = "FILE", description = "PKCS12 file for TLS; the password is read from " + PASSWORD + ".")
    private String keystore;

    @Option(names = "--behind-proxy", description = "A proxy on this machine ends TLS and sets X-Forwarded-Proto.")
    private boolean proxied;

    @Option(names = "--host-name", paramLabel = "NAME", description = "Name under which users reach it; may be repeated.")
    private List<String> hostNames = List.of();

    WebConfig config() {
        try {
            return new WebConfig(bind, port, keystore, System.getenv(PASSWORD), proxied, hostNames);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
