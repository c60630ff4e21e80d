package org.attendance.rules.watch;

import static org.attendance.rules.watch.WatchCalendar.CALENDAR;
import static org.attendance.rules.watch.WatchCalendar.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days next to a holiday, a half-term or a training day; a weekend is none. */
class BesideBreakTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-09-02, true", "2026-09-03, false", "2026-09-04, false", "2026-09-07, false", "2026-10-22, false", "2026-10-23, true",
        "2026-10-26, false", "2026-11-02, true", "2026-11-03, false", "2026-11-13, true", "2026-11-16, false", "2026-11-17, true",
        "2026-11-18, false", "2026-11-20, false", "2026-11-23, false", "2026-12-18, true", "2027-01-05, true", "2027-01-06, false",
        "2027-03-26, true", "2026-11-21, false"})
    void isTold(String date, boolean beside) {
        assertEquals(beside, new BesideBreak(CALENDAR).isBeside(day(date)));
    }
}
