package org.attendance.host.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the web application listens. An address other than this machine's own needs TLS here (a keystore) or in front (a proxy that
 * sets X-Forwarded-Proto).
 *
 * @param bind address, as 127.0.0.1
 * @param port 0 for any free one
 * @param keystore PKCS12 file, null for none
 * @param keystorePassword null for none
 * @param proxied true when all requests come through a proxy on this machine that ends TLS
 * @param hostNames names under which users reach the application, beside localhost and the address
 */
public record WebConfig(String bind, int port, String keystore, String keystorePassword, boolean proxied, List<String> hostNames) {
    private static final Set<String> OWN = Set.of("127.0.0.1", "::1", "localhost");

    /** @throws IllegalArgumentException when pupils' data would leave this machine in clear text */
    public WebConfig {
        if (!OWN.contains(bind) && keystore == null && !proxied) {
            throw new IllegalArgumentException("Listening on " + bind + " needs --keystore (TLS here) or --behind-proxy (TLS in front)");
        }
    }

    /** Plain HTTP on this machine only. */
    public static WebConfig local(int port) {
        return new WebConfig("127.0.0.1", port, null, null, false, List.of());
    }

    boolean isTls() {
        return keystore != null;
    }

    boolean mustBeSecure() {
        return proxied || !OWN.contains(bind);
    }

    Set<String> allowedHosts() {
        Set<String> names = new HashSet<>(OWN);
        names.add("[::1]");
        names.add(bind);
        names.addAll(hostNames);
        return names;
    }
}
