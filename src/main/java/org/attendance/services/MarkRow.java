package org.attendance.services;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** A line of a marks file that names a pupil, a session and a valid code; and, once read, the mark stored for it. */
final class MarkRow implements Comparable<MarkRow> {
    private final long line;
    private final MarkPupil pupil;
    private final Session session;
    private final AttendanceCode code;
    private final Long minutesLate;
    private final String note;
    private AttendanceCode storedCode;
    private Long storedMinutes;
    private String storedNote;
    private boolean failed;

    MarkRow(long line, MarkPupil pupil, Session session, AttendanceCode code, Long minutesLate, String note) {
        this.line = line;
        this.pupil = pupil;
        this.session = session;
        this.code = code;
        this.minutesLate = minutesLate;
        this.note = note;
    }

    long line() {
        return line;
    }

    MarkPupil pupil() {
        return pupil;
    }

    Session session() {
        return session;
    }

    AttendanceCode code() {
        return code;
    }

    Long minutesLate() {
        return minutesLate;
    }

    String note() {
        return note;
    }

    /** The code of the mark that is stored, null if there is none. */
    AttendanceCode storedCode() {
        return storedCode;
    }

    Long storedMinutes() {
        return storedMinutes;
    }

    String storedNote() {
        return storedNote;
    }

    void stored(AttendanceCode storedMarkCode, Long minutes, String storedMarkNote) {
        storedCode = storedMarkCode;
        storedMinutes = minutes;
        storedNote = storedMarkNote;
    }

    boolean failed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    /** Whether another line is about the same pupil and session. */
    boolean isSameSession(MarkRow other) {
        return pupil == other.pupil && session.equals(other.session);
    }

    /** By pupil, session and line: the order of writing. */
    @Override
    public int compareTo(MarkRow other) {
        int byPupil = Integer.compare(pupil.ordinal(), other.pupil.ordinal());
        int bySession = byPupil != 0 ? byPupil : session.compareTo(other.session);
        return bySession != 0 ? bySession : Long.compare(line, other.line);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkRow && ((MarkRow) other).line == line;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(line);
    }
}
