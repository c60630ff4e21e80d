package org.attendance.host.cli;

import java.io.IOException;
import java.io.PrintWriter;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.host.web.WebConfig;
import org.attendance.host.web.WebServer;

/** Serves pages and runs stored jobs until the process is stopped, then closes the data in order. */
final class Serving {

    private static final String MODULE = Serving.class.getName();
    private static final long JOB_PAUSE = 30_000;
    private static final String START_PAGE = "/attendance/control/main";

    private Serving() {
    }

    /** Returns only by an exception. */
    static void run(Place place, WebConfig config, PrintWriter out, String more) throws InterruptedException {
        WebServer web = place.host().startWeb(config);
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
            runJobs(place);
        }
    }

    private static void runJobs(Place place) {
        try {
            place.host().runDueJobs();
        } catch (GenericEntityException | RuntimeException e) {
            Debug.logError(e, "The stored jobs could not be run", MODULE);
        }
    }
}
