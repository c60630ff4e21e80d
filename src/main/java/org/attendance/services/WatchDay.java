package org.attendance.services;

import java.time.LocalDate;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.CodeSet;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.watch.SchoolWeeks;
import org.attendance.rules.watch.TenInTen;

/** The day for which a school is watched, with the dates that count on it. */
final class WatchDay {
    /** School weeks over which a direction is told. */
    static final int STEP = 4;

    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final LocalDate asOf;
    private final SchoolCalendar calendar;
    private final CodeSet codes;
    private final DateRange year;

    /**
     * Reads schoolId and asOfDate (default today) of a call.
     * @throws InputException for a school the user may not enter, one without a calendar, a date to come or before the calendar
     */
    WatchDay(ServiceCall call) throws InputException, GenericEntityException {
        delegator = call.delegator();
        access = Access.of(call);
        schoolId = call.required("schoolId");
        access.school(schoolId);
        asOf = call.date("asOfDate") == null ? access.today() : call.date("asOfDate");
        if (asOf.isAfter(access.today())) {
            throw call.refuse("AttendanceWatchDateToCome", "asOfDate", asOf, "today", access.today());
        }
        calendar = CalendarTable.of(delegator, schoolId);
        Optional<LocalDate> first = calendar.periods(PeriodKind.HALF_TERM).stream().map(CalendarPeriod::from).findFirst();
        if (first.isEmpty()) {
            throw call.refuse("AttendanceWatchNoCalendar", "schoolId", schoolId);
        }
        if (asOf.isBefore(calendar.academicYearStart(first.get()))) {
            throw call.refuse("AttendanceWatchDateTooEarly", "asOfDate", asOf, "first", first.get());
        }
        codes = CodeTable.of(delegator, schoolId);
        year = new DateRange(calendar.academicYearStart(asOf), asOf);
    }

    Delegator delegator() {
        return delegator;
    }

    Access access() {
        return access;
    }

    String schoolId() {
        return schoolId;
    }

    LocalDate asOf() {
        return asOf;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    CodeSet codes() {
        return codes;
    }

    /** The academic year up to the date. */
    DateRange year() {
        return year;
    }

    /** The same weekday four school weeks earlier, be it in the year before; empty where the calendar does not reach back. */
    Optional<LocalDate> earlier() {
        return SchoolWeeks.before(calendar, asOf, STEP);
    }

    /** Whether a year's figure at the earlier date is one of the same academic year. */
    boolean isEarlierInYear() {
        return earlier().filter(year::holds).isPresent();
    }

    /** What has passed since the earlier date, up to the date. */
    Optional<DateRange> lately() {
        return earlier().map(date -> new DateRange(date.plusDays(1), asOf));
    }

    /** The window of ten in ten on a date. */
    Optional<DateRange> window(LocalDate on) {
        return TenInTen.windowFrom(calendar, on).map(from -> new DateRange(from, on));
    }

    /** School sessions that are still to come in the academic year; those of today count as to come. */
    long sessionsLeft() {
        LocalDate next = asOf.equals(access.today()) ? asOf : asOf.plusDays(1);
        LocalDate last = calendar.periodOn(PeriodKind.ACADEMIC_YEAR, asOf).map(CalendarPeriod::thru)
                .orElse(year.from().plusYears(1).minusDays(1));
        return calendar.countSessions(next, last);
    }
}
