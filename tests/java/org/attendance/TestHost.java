package org.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.attendance.host.Host;
import org.attendance.host.entity.JdbcConfig;
import org.attendance.host.web.WebConfig;
import org.attendance.host.web.WebServer;

/** The embedded host with the component and its seed data on an empty Derby database in memory: one for all tests of a process. */
public final class TestHost {

    private static final String CLOCK = "attendance";
    private static Host host;
    private static WebServer web;

    private TestHost() {
    }

    /** The host, opened on first use. */
    public static synchronized Host host() {
        if (host == null) {
            try {
                System.setProperty("derby.stream.error.file", Files.createTempFile("attendance-derby", ".log").toString());
                host = Host.open(Repository.root(), JdbcConfig.inMemory("attendance-tests"));
                host.seed();
            } catch (GenericEntityException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return host;
    }

    public static Delegator delegator() {
        return host().delegator();
    }

    public static LocalDispatcher dispatcher() {
        return host().dispatcher();
    }

    /** The address of the web application on a free port, as http://127.0.0.1:41873; started on first use. */
    public static synchronized String address() {
        if (web == null) {
            web = host().startWeb(WebConfig.local(0));
        }
        return web.address();
    }

    /** Sets the clock of all schools; it runs on from here. */
    public static void clock(LocalDateTime now) {
        property("clock.start", now.toString());
        property("clock.since", Long.toString(System.currentTimeMillis()));
    }

    private static void property(String name, String value) {
        try {
            delegator().createOrStore(delegator().makeValue("SystemProperty", "systemResourceId", CLOCK, "systemPropertyId", name,
                    "systemPropertyValue", value));
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
