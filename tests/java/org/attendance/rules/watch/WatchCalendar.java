package org.attendance.rules.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** The academic year 2026/27 of a school, begun in the middle of a week; a training day opens the spring. */
final class WatchCalendar {
    static final SchoolCalendar CALENDAR = new SchoolCalendar(List.of(
            halfTerm("2026-09-02", "2026-10-23"), halfTerm("2026-11-02", "2026-12-18"), halfTerm("2027-01-04", "2027-02-12"),
            halfTerm("2027-02-22", "2027-03-26")),
            Set.of(am("2026-11-16"), pm("2026-11-16"), pm("2026-12-18"), am("2027-01-04"), pm("2027-01-04")));

    private WatchCalendar() {
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Session am(String date) {
        return new Session(day(date), SessionPart.AM);
    }

    private static Session pm(String date) {
        return new Session(day(date), SessionPart.PM);
    }

    private static CalendarPeriod halfTerm(String from, String thru) {
        return new CalendarPeriod(PeriodKind.HALF_TERM, day(from), day(thru), null);
    }
}
