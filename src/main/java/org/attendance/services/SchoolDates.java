package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;

/** Dates of a school's calendar that requests are held against. */
public final class SchoolDates {
    private SchoolDates() {
    }

    /** The first day of the calendar; empty for a school without one. */
    public static Optional<LocalDate> firstDay(SchoolCalendar calendar) {
        return Arrays.stream(PeriodKind.values()).flatMap(kind -> calendar.periods(kind).stream()).map(CalendarPeriod::from)
                .min(LocalDate::compareTo);
    }

    /**
     * The school day that lies so many school days after a date; a date without school counts as the next school day. Where the calendar
     * ends, days from Monday to Friday count.
     * @param days 0 or more
     */
    public static LocalDate later(SchoolCalendar calendar, LocalDate date, long days) {
        LocalDate later = calendar.isSchoolDay(date) ? date : next(calendar, date);
        for (long i = 0; i < days; i++) {
            later = next(calendar, later);
        }
        return later;
    }

    private static LocalDate next(SchoolCalendar calendar, LocalDate day) {
        return calendar.nextSchoolDay(day).orElseGet(() -> {
            LocalDate next = day.plusDays(1);
            while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                next = next.plusDays(1);
            }
            return next;
        });
    }

    /**
     * The required attribute fromDate, from which a change of rules or packs holds.
     * @throws InputException if it lies before the school's calendar
     */
    public static LocalDate changeFrom(ServiceCall call, String schoolId) throws InputException, GenericEntityException {
        LocalDate from = call.requiredDate("fromDate");
        Optional<LocalDate> first = firstDay(CalendarTable.of(call.delegator(), schoolId));
        if (first.isPresent() && from.isBefore(first.get())) {
            throw call.refuse("AttendancePolicyBeforeCalendar", "fromDate", from, "first", first.get());
        }
        return from;
    }

    /**
     * The required attribute reason: why something is changed.
     * @throws InputException if it is missing or may not be stored
     */
    public static String reason(ServiceCall call) throws InputException {
        String reason = Attributes.freeText(call, "reason");
        if (reason == null) {
            throw call.refuse("AttendancePolicyReason");
        }
        return reason;
    }
}
