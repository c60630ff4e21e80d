package org.attendance.rules.watch;

import static org.attendance.rules.watch.WatchCalendar.CALENDAR;
import static org.attendance.rules.watch.WatchCalendar.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps in school weeks go over holidays. */
class SchoolWeeksTest {

    @ParameterizedTest(name = "four school weeks before {0} is {1}")
    @CsvSource({"2026-10-07, 2026-09-09", "2026-11-20, 2026-10-16", "2026-11-06, 2026-10-02", "2026-11-22, 2026-10-18",
        "2026-12-28, 2026-11-22", "2026-10-29, 2026-09-27", "2027-01-05, 2026-11-24"})
    void theSameWeekdayFourSchoolWeeksEarlier(String on, String earlier) {
        assertEquals(Optional.of(day(earlier)), SchoolWeeks.before(CALENDAR, day(on), 4));
    }

    @ParameterizedTest(name = "{0} is too early")
    @CsvSource({"2026-09-27", "2026-08-01", "2026-09-02"})
    void nothingBeforeTheCalendar(String on) {
        assertEquals(Optional.empty(), SchoolWeeks.before(CALENDAR, day(on), 4));
    }

    @Test
    void theNextWeeksLeaveHolidaysOut() {
        assertEquals(List.of(day("2026-12-14"), day("2027-01-04"), day("2027-01-11")), SchoolWeeks.next(CALENDAR, day("2026-12-09"), 3));
        assertEquals(List.of(day("2027-01-04"), day("2027-01-11")), SchoolWeeks.next(CALENDAR, day("2026-12-24"), 2));
        assertEquals(List.of(day("2027-03-22")), SchoolWeeks.next(CALENDAR, day("2027-03-19"), 5));
        assertEquals(List.of(), SchoolWeeks.next(CALENDAR, day("2027-03-26"), 5));
    }
}
