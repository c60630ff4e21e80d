package org.attendance.rules.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attendance.rules.SchoolCalendar;

/** Steps in school weeks: Monday to Sunday with at least one session; holidays are stepped over. */
public final class SchoolWeeks {
    private SchoolWeeks() {
    }

    /**
     * The same weekday some school weeks earlier. In a holiday the count starts from the Sunday of the latest school week.
     *
     * @param weeks how many, at least 1
     * @return empty where the calendar does not reach back so far
     */
    public static Optional<LocalDate> before(SchoolCalendar calendar, LocalDate on, int weeks) {
        List<LocalDate> window = calendar.schoolWeeks(weeks + 1, on);
        if (window.size() <= weeks) {
            return Optional.empty();
        }
        LocalDate latest = window.get(weeks);
        DayOfWeek day = latest.equals(monday(on)) ? on.getDayOfWeek() : DayOfWeek.SUNDAY;
        return Optional.of(window.get(0).with(TemporalAdjusters.nextOrSame(day)));
    }

    /** The Mondays of the next school weeks after the week of a date, oldest first; fewer where the calendar ends. */
    public static List<LocalDate> next(SchoolCalendar calendar, LocalDate on, int weeks) {
        List<LocalDate> mondays = new ArrayList<>();
        LocalDate sunday = sunday(on);
        Optional<LocalDate> day = calendar.nextSchoolDay(sunday);
        while (day.isPresent() && mondays.size() < weeks) {
            mondays.add(monday(day.get()));
            day = calendar.nextSchoolDay(sunday(day.get()));
        }
        return mondays;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate sunday(LocalDate date) {
        return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
