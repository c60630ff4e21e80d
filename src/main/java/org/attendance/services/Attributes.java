package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** Attributes that many services share, read and checked in one way. */
public final class Attributes {
    /** Longest note or reason in characters, the length of its column. */
    public static final int LONGEST_TEXT = 255;

    private Attributes() {
    }

    /** The required attribute session: AM or PM. */
    public static SessionPart part(ServiceCall call) throws InputException {
        return part(call, call.required("session"));
    }

    /** AM or PM as text. */
    public static SessionPart part(ServiceCall call, String text) throws InputException {
        try {
            return SessionPart.of(text);
        } catch (IllegalArgumentException e) {
            throw call.refuse("AttendanceSessionUnknown", "session", text);
        }
    }

    /**
     * A time of day as HH:MM or HH:MM:SS, null if absent.
     * @throws InputException if the attribute holds anything else
     */
    public static LocalTime time(ServiceCall call, String name) throws InputException {
        String text = call.text(name);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw call.refuse("AttendanceTimeMalformed", "field", name, "value", text);
        }
    }

    /** The required attributes date and session. */
    public static Session session(ServiceCall call) throws InputException {
        return new Session(call.requiredDate("date"), part(call));
    }

    /**
     * The required attributes fromDate and thruDate.
     * @param mostDays longest range that is answered, in days
     */
    public static DateRange range(ServiceCall call, long mostDays) throws InputException {
        LocalDate from = call.requiredDate("fromDate");
        LocalDate thru = call.requiredDate("thruDate");
        if (thru.isBefore(from)) {
            throw call.refuse("AttendanceRangeBackwards", "fromDate", from, "thruDate", thru);
        }
        if (from.plusDays(mostDays).isBefore(thru)) {
            throw call.refuse("AttendanceRangeTooLong", "fromDate", from, "thruDate", thru, "days", mostDays);
        }
        return new DateRange(from, thru);
    }

    /** A note or reason of the call that may be stored; null if absent. */
    public static String freeText(ServiceCall call, String name) throws InputException {
        return freeText(call, name, call.text(name));
    }

    /**
     * A note or reason that may be stored.
     * @param name name of the field, for the message
     * @throws InputException if it holds markup, a template mark or a control character, or is too long
     */
    public static String freeText(ServiceCall call, String name, String text) throws InputException {
        return plainText(call, name, text, LONGEST_TEXT);
    }

    /** A text that may be stored, as {@link #freeText}, of at most so many characters; null if blank. */
    public static String plainText(ServiceCall call, String name, String text, int longest) throws InputException {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        String markup = SafeText.markupIn(stripped);
        if (markup != null) {
            throw call.refuse("AttendanceTextMarkup", "field", name, "mark", markup);
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw call.refuse("AttendanceTextControl", "field", name);
        }
        if (stripped.length() > longest) {
            throw call.refuse("AttendanceTextTooLong", "field", name, "length", stripped.length(), "most", longest);
        }
        return stripped;
    }
}
