package org.attendance.host.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.ofbiz.base.util.Debug;

/** What the web server says where no page of the application can be shown: one line, nothing about its inside. */
public final class PlainErrors extends ErrorReportValve {
    private static final String MODULE = PlainErrors.class.getName();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (failure != null) {
            Debug.logError(failure, "Request " + request.getRequestURI() + " failed", MODULE);
        }
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/plain; charset=UTF-8");
        try {
            response.getReporter().write("This address cannot be shown (" + response.getStatus() + ").");
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            Debug.logInfo("The browser has gone: " + e.getMessage(), MODULE);
        }
    }
}
