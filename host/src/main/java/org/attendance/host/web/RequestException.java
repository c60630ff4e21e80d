package org.attendance.host.web;

import javax.servlet.http.HttpServletResponse;

/** A request that cannot be answered; the message is for the log, the status for the page shown instead. */
final class RequestException extends RuntimeException {
    final int status;

    RequestException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** An error of the server. */
    RequestException(String message) {
        this(message, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    RequestException(String message, Throwable cause) {
        super(message, cause);
        this.status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
