package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attendance.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static String on(String window, LocalDate date, PupilEvents events) {
        return Window.of(window).on(date, TestPupil.CALENDAR, events)
                .map(span -> (span.from() == null ? "" : span.from() + " ") + ".. " + span.thru()).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"open,2024-11-20,.. 2024-11-20",
        "academic_year,2024-09-02,2024-09-02 .. 2024-09-02", "academic_year,2025-07-22,2024-09-02 .. 2025-07-22",
        "academic_year,2024-09-01,2023-09-04 .. 2024-09-01", "academic_year,2025-08-15,2024-09-02 .. 2025-08-15",
        "academic_year,2023-09-03,2023-09-01 .. 2023-09-03", "academic_year,2023-08-31,2022-09-01 .. 2023-08-31",
        "term,2024-11-20,2024-09-03 .. 2024-11-20", "term,2025-01-05,2024-09-03 .. 2025-01-05", "term,2025-01-06,2025-01-06 .. 2025-01-06",
        "term,2025-08-20,2025-04-22 .. 2025-08-20", "term,2023-09-03,none",
        "half_term,2024-10-25,2024-09-03 .. 2024-10-25", "half_term,2024-10-30,2024-09-03 .. 2024-10-30",
        "half_term,2024-11-04,2024-11-04 .. 2024-11-04", "half_term,2023-09-01,none"})
    void periodsAreThoseThatContainTheDateOrHaveBegunLast(String window, LocalDate date, String expected) {
        assertEquals(expected, on(window, date, PupilEvents.NONE));
    }

    @ParameterizedTest
    @CsvSource({"1,2024-11-20,2024-11-18", "2,2024-11-20,2024-11-11", "3,2024-11-06,2024-10-14", "10,2024-11-20,2024-09-09",
        "10,2024-09-09,2024-06-03", "10,2024-12-31,2024-10-07", "10,2025-01-05,2024-10-07", "10,2025-01-06,2024-10-14",
        "10,2025-05-05,2025-02-10", "1,2024-08-19,2024-07-22", "520,2024-11-20,2023-09-04", "1,2023-09-03,none"})
    void schoolWeeksReachAcrossHolidaysAndYears(int weeks, LocalDate date, String from) {
        assertEquals(from.equals("none") ? from : from + " .. " + date, on("school_weeks:" + weeks, date, PupilEvents.NONE));
    }

    @ParameterizedTest
    @CsvSource({"12,2025-05-14,2024-05-15", "12,2024-02-29,2023-03-01", "12,2025-02-28,2024-02-29", "12,2025-02-27,2024-02-28",
        "12,2025-03-01,2024-03-02", "1,2025-03-31,2025-03-01", "1,2024-03-30,2024-03-01", "1,2025-03-29,2025-03-01",
        "6,2025-08-31,2025-03-01"})
    void rollingMonthsEndWithTheDate(int months, LocalDate date, LocalDate from) {
        assertEquals(from + " .. " + date, on("rolling_months:" + months, date, PupilEvents.NONE));
    }

    /** The weeks of 11, 18 and 25 November 2024 follow one another; the Christmas holiday does not count. */
    @ParameterizedTest
    @CsvSource({"2024-11-15,1,2024-11-20,2024-11-16 .. 2024-11-20", "2024-11-15,1,2024-12-02,2024-11-16 .. 2024-11-24",
        "2024-11-13,1,2024-12-02,2024-11-14 .. 2024-11-24", "2024-11-13,1,2024-11-15,2024-11-14 .. 2024-11-15",
        "2024-11-17,1,2024-12-02,2024-11-18 .. 2024-11-24", "2024-11-18,1,2024-12-02,2024-11-19 .. 2024-12-01",
        "2024-12-13,2,2025-03-03,2024-12-14 .. 2025-01-12", "2024-12-20,10,2025-07-01,2024-12-21 .. 2025-03-23",
        "2024-11-15,1,2024-11-15,2024-11-16 .. 2024-11-15", "2025-12-10,3,2026-02-01,2025-12-11 .. 2026-02-01"})
    void sinceAnEventUpToTheWeekThatBeginsAfterIt(String event, int weeks, LocalDate date, String expected) {
        PupilEvents events = new PupilEvents(Map.of("contract_signed", List.of(LocalDate.parse(event))));
        assertEquals(expected, on("since:contract_signed,school_weeks:" + weeks, date, events));
    }

    @Test
    void theLatestEventCountsThatHasHappened() {
        PupilEvents events = new PupilEvents(Map.of("contract_signed", List.of(LocalDate.parse("2024-11-29"), LocalDate.parse("2024-09-20"),
                LocalDate.parse("2024-10-11"))));
        assertEquals("2024-10-12 .. 2024-11-10", on("since:contract_signed,school_weeks:3", LocalDate.parse("2024-11-28"), events));
        assertEquals("2024-11-30 .. 2024-12-02", on("since:contract_signed,school_weeks:3", LocalDate.parse("2024-12-02"), events));
        assertEquals("none", on("since:contract_signed,school_weeks:3", LocalDate.parse("2024-09-19"), events));
        assertEquals("none", on("since:meeting_held,school_weeks:3", LocalDate.parse("2024-11-28"), events));
    }

    @Test
    void aSchoolWithoutCalendarHasOnlyWindowsByDate() {
        SchoolCalendar empty = new SchoolCalendar(List.of(), Set.of());
        LocalDate date = LocalDate.parse("2024-11-20");
        assertTrue(Window.of("term").on(date, empty, PupilEvents.NONE).isEmpty());
        assertTrue(Window.of("school_weeks:3").on(date, empty, PupilEvents.NONE).isEmpty());
        assertEquals(new DateSpan(LocalDate.parse("2024-09-01"), date),
                Window.of("academic_year").on(date, empty, PupilEvents.NONE).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "academic_year", "term", "half_term", "school_weeks:1", "school_weeks:520", "rolling_months:12",
        "rolling_months:120", "since:contract_signed,school_weeks:10"})
    void aWindowIsWrittenAsItIsRead(String text) {
        assertEquals(text, Window.of(text).text());
        assertEquals(Window.of(text), Window.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Open", "year", "school_weeks", "school_weeks:0", "school_weeks:-1", "school_weeks:521", "school_weeks:010",
        "rolling_months:121", "rolling_months:0", "since:contract_signed", "since:,school_weeks:3", "since:x,school_weeks:0",
        "since:x,rolling_months:3", "term ", "school_weeks:9999999999"})
    void anyOtherTextIsRefusedByName(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Window.of(text));
        assertTrue(refused.getMessage().contains("\"" + text + "\"") && refused.getMessage().contains("school_weeks:n"));
    }
}
