package org.attendance.services;

import java.util.Arrays;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.threshold.PupilTimelineBuilder;

/** The marks of one pupil as an evaluation has read them; kept small, since there are hundreds of each of a thousand pupils. */
final class PupilMarks {
    private static final int USUAL = 400;

    private Session[] sessions = new Session[USUAL];
    private AttendanceCode[] codes = new AttendanceCode[USUAL];
    private int size;

    void add(Session session, AttendanceCode code) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        sessions[size] = session;
        codes[size++] = code;
    }

    /** Gives all marks to a timeline that is being made. */
    void addTo(PupilTimelineBuilder timeline) {
        for (int i = 0; i < size; i++) {
            timeline.mark(sessions[i], codes[i]);
        }
    }
}
