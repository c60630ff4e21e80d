package org.attendance.rules.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/**
 * A part-time timetable: which sessions of the week are not attended from a day to a day, both included. It is for the shortest time
 * possible, always has an end, leaves some of the week to be attended, and never serves to manage behaviour (DfE, Working together to
 * improve school attendance, 2024, on part-time timetables).
 */
public record PartTimeTable(LocalDate from, LocalDate thru, WeekSessions off) {
    /** The reason that is never accepted. */
    public static final String BEHAVIOUR = "behaviour";

    /** Why a timetable is refused. */
    public enum Problem {
        /** No last day. */
        NO_END,
        /** The last day lies before the first. */
        BACKWARDS,
        /** Longer than the school's limit. */
        TOO_LONG,
        /** No session is left out, so it is full time. */
        FULL_TIME,
        /** Every session is left out. */
        NOTHING_LEFT
    }

    /**
     * What is wrong with it; empty if nothing is.
     *
     * @param mostWeeks the school's limit in weeks of seven days, from 1: with 1, a timetable from a Monday may last until that Sunday
     */
    public List<Problem> problems(long mostWeeks) {
        List<Problem> problems = new ArrayList<>();
        if (thru == null) {
            problems.add(Problem.NO_END);
        } else if (thru.isBefore(from)) {
            problems.add(Problem.BACKWARDS);
        } else if (thru.isAfter(latestEnd(mostWeeks))) {
            problems.add(Problem.TOO_LONG);
        }
        if (off.size() == 0) {
            problems.add(Problem.FULL_TIME);
        } else if (off.size() == WeekSessions.IN_A_WEEK) {
            problems.add(Problem.NOTHING_LEFT);
        }
        return problems;
    }

    /** The last day on which it may end. */
    public LocalDate latestEnd(long mostWeeks) {
        return from.plusWeeks(mostWeeks).minusDays(1);
    }

    /** The school sessions it leaves out from a day on, in time. */
    public List<Session> sessionsOff(SchoolCalendar calendar, LocalDate since) {
        LocalDate first = since.isAfter(from) ? since : from;
        return calendar.sessions(first, thru).stream().filter(off::holds).toList();
    }
}
