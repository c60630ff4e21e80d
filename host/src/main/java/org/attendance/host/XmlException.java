package org.attendance.host;

/** A file of a component that the host cannot read or does not understand; the message starts with file and line. */
public class XmlException extends IllegalArgumentException {
    /** @param cause null for none */
    public XmlException(String where, String message, Throwable cause) {
        super(where + ": " + message, cause);
    }
}
