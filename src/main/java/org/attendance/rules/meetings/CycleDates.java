package org.attendance.rules.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.attendance.rules.SchoolCalendar;

/**
 * The dates of a cycle, in school weeks: a week without school does not count, and the week of the first day is the first.
 * @param midway last school day of the week by which it is reviewed mid-way
 * @param thru last school day of its last week
 */
public record CycleDates(LocalDate from, LocalDate midway, LocalDate thru) {
    private static final int DAYS_TO_FRIDAY = 4;
    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * The dates of a cycle of so many weeks.
     * @param midwayWeeks week at whose end it is reviewed mid-way; fewer than weeks
     */
    public static CycleDates of(SchoolCalendar calendar, LocalDate from, int weeks, int midwayWeeks) {
        return new CycleDates(from, endOfWeek(calendar, from, midwayWeeks), endOfWeek(calendar, from, weeks));
    }

    private static LocalDate endOfWeek(SchoolCalendar calendar, LocalDate from, int number) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean counts = !calendar.schoolDays(from, monday.plusDays(DAYS_OF_A_WEEK - 1)).isEmpty();
        int after = counts ? number - 1 : number;
        LocalDate week = after == 0 ? monday : calendar.schoolWeekAfter(monday, after).orElse(monday.plusWeeks(after));
        List<LocalDate> days = calendar.schoolDays(week, week.plusDays(DAYS_OF_A_WEEK - 1));
        return days.isEmpty() ? week.plusDays(DAYS_TO_FRIDAY) : days.get(days.size() - 1);
    }
}
