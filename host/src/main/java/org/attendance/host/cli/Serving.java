package org.attendance.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

import org.apache.ofbiz.base.util.Debug;
import org.attendance.host.web.WebConfig;
import org.attendance.host.web.WebServer;

/** Serves pages until the process is stopped, then closes the data in order. */
final class Serving {

    private static final String MODULE = Serving.class.getName();
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
        new CountDownLatch(1).await();
    }
}
