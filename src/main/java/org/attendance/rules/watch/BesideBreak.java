package org.attendance.rules.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import org.attendance.rules.SchoolCalendar;

/**
 * School days next to a break: a weekday without school (holiday, half-term, training day, bank holiday) lies between the day and the
 * school day before or after it. A weekend alone is no break. The first and the last day of a calendar lie next to one.
 */
public final class BesideBreak {
    private final SchoolCalendar calendar;

    public BesideBreak(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether a school day lies next to a break; also asked of dates without school, which never do. */
    public boolean isBeside(LocalDate day) {
        if (!calendar.isSchoolDay(day)) {
            return false;
        }
        Optional<LocalDate> before = calendar.latestSchoolDay(day.minusDays(1));
        Optional<LocalDate> after = calendar.nextSchoolDay(day);
        return before.isEmpty() || after.isEmpty() || weekdayBetween(before.get(), day) || weekdayBetween(day, after.get());
    }

    private static boolean weekdayBetween(LocalDate one, LocalDate other) {
        return one.plusDays(1).datesUntil(other).anyMatch(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
