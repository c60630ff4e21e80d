package org.attendance.rules.plans;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Sessions of every week, Monday to Friday, as a part-time timetable names those that are not attended. Written as "1PM 3AM": the
 * number of the weekday (1 is Monday), then AM or PM.
 */
public final class WeekSessions {
    /** Sessions from Monday to Friday. */
    public static final int IN_A_WEEK = 2 * DayOfWeek.FRIDAY.getValue();

    private final TreeSet<String> sessions;

    private WeekSessions(Collection<String> sessions) {
        this.sessions = new TreeSet<>(sessions);
    }

    /**
     * The sessions of a text, in any order; a blank text names none.
     *
     * @throws IllegalArgumentException naming the part of the text that is no session of a week
     */
    public static WeekSessions of(String text) {
        TreeSet<String> named = new TreeSet<>();
        for (String each : text == null || text.isBlank() ? new String[0] : text.strip().split("[ ,]+")) {
            if (!each.matches("[1-5](AM|PM)")) {
                throw new IllegalArgumentException(each);
            }
            named.add(each);
        }
        return new WeekSessions(named);
    }

    /** Whether a session of the calendar falls on one of them. */
    public boolean holds(Session session) {
        return holds(session.date().getDayOfWeek(), session.part());
    }

    /** Whether a session of the week is one of them. */
    public boolean holds(DayOfWeek day, SessionPart part) {
        return sessions.contains(day.getValue() + part.name());
    }

    /** How many they are, 0 to 10. */
    public int size() {
        return sessions.size();
    }

    /** As they are written, Monday morning first. */
    @Override
    public String toString() {
        return sessions.stream().collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekSessions && ((WeekSessions) other).sessions.equals(sessions);
    }

    @Override
    public int hashCode() {
        return sessions.hashCode();
    }
}
