package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.attendance.rules.PeriodKind;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * A row of a calendar file.
 * @param row the row of the file
 * @param kind kind of the period; null for a day without school
 * @param part AM or PM for a day without school in one session; null for both
 */
record CalendarRow(CsvRow row, PeriodKind kind, LocalDate from, LocalDate thru, String name, SessionPart part) {
    private static final int FIRST_WEEKEND_DAY = 6;

    /** Key of a period: kind and first day. */
    String key() {
        return kind.id() + " " + from;
    }

    /** The sessions without school that the row names: Monday to Friday only. */
    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(thru); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < FIRST_WEEKEND_DAY) {
                for (SessionPart each : SessionPart.values()) {
                    if (part == null || part == each) {
                        sessions.add(new Session(day, each));
                    }
                }
            }
        }
        return sessions;
    }
}
