package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** School sessions before and after one. */
public final class Sessions {
    private Sessions() {
    }

    /** The latest school session before one. */
    public static Optional<Session> previous(SchoolCalendar calendar, Session session) {
        Session morning = new Session(session.date(), SessionPart.AM);
        if (session.part() == SessionPart.PM && calendar.isSchoolSession(morning)) {
            return Optional.of(morning);
        }
        return calendar.latestSchoolDay(session.date().minusDays(1)).map(day -> {
            Session afternoon = new Session(day, SessionPart.PM);
            return calendar.isSchoolSession(afternoon) ? afternoon : new Session(day, SessionPart.AM);
        });
    }

    /** The first school session after one. */
    public static Optional<Session> next(SchoolCalendar calendar, Session session) {
        Session afternoon = new Session(session.date(), SessionPart.PM);
        if (session.part() == SessionPart.AM && calendar.isSchoolSession(afternoon)) {
            return Optional.of(afternoon);
        }
        return calendar.nextSchoolDay(session.date()).map(day -> {
            Session morning = new Session(day, SessionPart.AM);
            return calendar.isSchoolSession(morning) ? morning : new Session(day, SessionPart.PM);
        });
    }

    /** The latest school sessions before one, oldest first; fewer at the beginning of the calendar. */
    public static List<Session> before(SchoolCalendar calendar, Session session, int most) {
        List<Session> sessions = new ArrayList<>();
        Optional<Session> earlier = previous(calendar, session);
        while (earlier.isPresent() && sessions.size() < most) {
            sessions.add(earlier.get());
            earlier = previous(calendar, earlier.get());
        }
        Collections.reverse(sessions);
        return sessions;
    }

    /** A session as result: date and session, null for none. */
    public static Map<String, Object> map(Optional<Session> session) {
        return session.map(Sessions::map).orElse(null);
    }

    /** A session as result: date and session. */
    public static Map<String, Object> map(Session session) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", session.date().toString());
        map.put("session", session.part().name());
        return map;
    }

    /** The school sessions of a day. */
    public static List<Session> ofDay(SchoolCalendar calendar, LocalDate date) {
        return calendar.sessions(date, date);
    }
}
