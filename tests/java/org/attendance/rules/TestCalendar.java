package org.attendance.rules;

import static org.attendance.rules.PeriodKind.ACADEMIC_YEAR;
import static org.attendance.rules.PeriodKind.HALF_TERM;
import static org.attendance.rules.PeriodKind.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two academic years of a school, with holidays, a bank holiday, a training day and an afternoon without school. */
public final class TestCalendar {
    public static final List<CalendarPeriod> PERIODS = List.of(
            period(ACADEMIC_YEAR, "2024-09-02", "2025-07-22", "2024/2025"),
            period(TERM, "2024-09-03", "2024-12-20", "Autumn 2024"),
            period(TERM, "2025-01-06", "2025-04-04", "Spring 2025"),
            period(TERM, "2025-04-22", "2025-07-22", "Summer 2025"),
            period(HALF_TERM, "2024-09-03", "2024-10-25", "Autumn 1"),
            period(HALF_TERM, "2024-11-04", "2024-12-20", "Autumn 2"),
            period(HALF_TERM, "2025-01-06", "2025-02-14", "Spring 1"),
            period(HALF_TERM, "2025-02-24", "2025-04-04", "Spring 2"),
            period(HALF_TERM, "2025-04-22", "2025-05-23", "Summer 1"),
            period(HALF_TERM, "2025-06-02", "2025-07-22", "Summer 2"),
            period(ACADEMIC_YEAR, "2025-09-04", "2026-07-21", "2025/2026"),
            period(TERM, "2025-09-04", "2025-12-19", "Autumn 2025"),
            period(HALF_TERM, "2025-09-04", "2025-10-24", "Autumn 1"),
            period(HALF_TERM, "2025-11-03", "2025-12-19", "Autumn 2"));

    /** The training day of 6 January 2025; May Day 2025; the last afternoon of the autumn 2025. */
    public static final Set<Session> NO_SCHOOL = Set.of(am("2025-01-06"), pm("2025-01-06"), am("2025-05-05"), pm("2025-05-05"),
            pm("2025-12-19"));

    public static final SchoolCalendar CALENDAR = new SchoolCalendar(PERIODS, NO_SCHOOL);

    private TestCalendar() {
    }

    public static Session am(String date) {
        return new Session(LocalDate.parse(date), SessionPart.AM);
    }

    public static Session pm(String date) {
        return new Session(LocalDate.parse(date), SessionPart.PM);
    }

    private static CalendarPeriod period(PeriodKind kind, String from, String thru, String name) {
        return new CalendarPeriod(kind, LocalDate.parse(from), LocalDate.parse(thru), name);
    }
}
