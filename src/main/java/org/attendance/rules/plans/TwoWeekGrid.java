package org.attendance.rules.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.StatisticalClass;

/**
 * Ten school days as a child sees them: two weeks of day 1 to day 5, each with a morning and an afternoon, read from the register.
 *
 * @param days up to ten school days, in time; fewer only where the calendar ends
 */
public record TwoWeekGrid(List<Day> days) {
    /** School days of the grid. */
    public static final int DAYS = 10;

    /** What a half day was. */
    public enum Half {
        /** In school, or out with school. */
        HERE,
        /** In school, after the bell. */
        LATE,
        /** Not in school. */
        AWAY,
        /** The child was not meant to be in school, or there was no school. */
        NOT_NEEDED,
        /** No mark in the register yet. */
        OPEN
    }

    /** A school day with its two halves. */
    public record Day(LocalDate date, Half morning, Half afternoon) {
    }

    public TwoWeekGrid {
        days = List.copyOf(days);
    }

    /**
     * The grid that holds a day: grids follow each other without a gap from the start.
     *
     * @param start first day of the plan, or the day after the last review
     * @param on    a day on or after the start; one before it gives the first grid
     * @param codeOf code of a session's mark; null for no mark
     */
    public static TwoWeekGrid on(LocalDate start, LocalDate on, SchoolCalendar calendar, Function<Session, AttendanceCode> codeOf) {
        long before = on.isBefore(start) ? 0 : Math.max(0, calendar.schoolDays(start, on).size() - 1);
        List<LocalDate> all = calendar.schoolDays(start, start.plusYears(2));
        int first = (int) (before / DAYS) * DAYS;
        List<Day> days = new ArrayList<>();
        for (LocalDate date : all.subList(Math.min(first, all.size()), Math.min(first + DAYS, all.size()))) {
            days.add(new Day(date, half(new Session(date, SessionPart.AM), calendar, codeOf),
                    half(new Session(date, SessionPart.PM), calendar, codeOf)));
        }
        return new TwoWeekGrid(days);
    }

    private static Half half(Session session, SchoolCalendar calendar, Function<Session, AttendanceCode> codeOf) {
        AttendanceCode code = codeOf.apply(session);
        if (code == null) {
            return calendar.isSchoolSession(session) ? Half.OPEN : Half.NOT_NEEDED;
        }
        StatisticalClass counted = code.statisticalClass();
        if (counted.isAttended()) {
            return code.statutoryCode().equals("L") ? Half.LATE : Half.HERE;
        }
        return counted.isAbsent() ? Half.AWAY : Half.NOT_NEEDED;
    }

    /** Half days of the grid in school. */
    public long here() {
        return count(Half.HERE) + count(Half.LATE);
    }

    /** Half days of the grid not in school. */
    public long away() {
        return count(Half.AWAY);
    }

    private long count(Half half) {
        return days.stream().filter(day -> day.morning() == half).count() + days.stream().filter(day -> day.afternoon() == half).count();
    }
}
