package org.attendance.host.screen;

/** A page that could not be made; the message names file and line or template. */
public final class ScreenException extends Exception {

    private static final long serialVersionUID = 1L;

    ScreenException(String message, Throwable cause) {
        super(message, cause);
    }
}
