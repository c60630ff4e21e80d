package org.attendance.services;

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
