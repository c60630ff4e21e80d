package org.attendance.rules.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of a cycle in school weeks, and the spans of as many school days before and after it. */
class CycleDatesTest {

    @ParameterizedTest
    @CsvSource({"2024-09-03, 10, 5, 2024-10-04, 2024-11-15", "2024-09-06, 2, 1, 2024-09-06, 2024-09-13",
        "2024-10-28, 2, 1, 2024-11-08, 2024-11-15", "2024-12-16, 3, 1, 2024-12-20, 2025-01-17", "2025-12-15, 4, 2, 2025-12-26, 2026-01-09"})
    void holidaysDoNotCount(LocalDate from, int weeks, int midway, LocalDate midwayDate, LocalDate thru) {
        assertEquals(new CycleDates(from, midwayDate, thru), CycleDates.of(TestCalendar.CALENDAR, from, weeks, midway));
    }

    @Test
    void beforeAndAfterHaveAsManySchoolDays() {
        CycleSpans spans = CycleSpans.of(TestCalendar.CALENDAR, LocalDate.parse("2024-11-04"), LocalDate.parse("2024-11-15"));
        assertEquals(new CycleSpans.Span(LocalDate.parse("2024-10-14"), LocalDate.parse("2024-10-25"), 10), spans.before());
        assertEquals(new CycleSpans.Span(LocalDate.parse("2024-11-04"), LocalDate.parse("2024-11-15"), 10), spans.during());
        assertEquals(new CycleSpans.Span(LocalDate.parse("2024-11-18"), LocalDate.parse("2024-11-29"), 10), spans.after());
    }

    @Test
    void whereTheCalendarEndsThereAreFewerDaysOrNone() {
        CycleSpans first = CycleSpans.of(TestCalendar.CALENDAR, LocalDate.parse("2024-09-05"), LocalDate.parse("2024-09-13"));
        assertEquals(2, first.before().schoolDays());
        assertEquals(0, CycleSpans.of(TestCalendar.CALENDAR, LocalDate.parse("2024-09-03"), LocalDate.parse("2024-09-13")).before().schoolDays());
    }
}
