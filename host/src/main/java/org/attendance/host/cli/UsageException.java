package org.attendance.host.cli;

/** A command that makes no sense as given; the message is for the user. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
