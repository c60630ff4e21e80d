package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attendance.rules.EvidenceWaiver.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One period of up to three school days an academic year, on the calendar of 2024/25 and 2025/26. */
class EvidenceWaiverTest {
    private static final EvidenceWaiver COPNOR = new EvidenceWaiver(TestCalendar.CALENDAR, 3, 1);

    private static Period period(String fromThru) {
        String[] dates = fromThru.split("/");
        return new Period(LocalDate.parse(dates[0]), LocalDate.parse(dates[dates.length - 1]));
    }

    private static String rules(EvidenceWaiver waiver, String period, String... earlier) {
        List<Finding> found = waiver.check(period(period), Stream.of(earlier).map(EvidenceWaiverTest::period).toList());
        found.forEach(finding -> assertEquals("ground", finding.field()));
        return String.join(" ", found.stream().map(Finding::rule).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "one day,2024-11-05/2024-11-05,", "three days,2024-11-05/2024-11-07,", "four days,2024-11-05/2024-11-08,WaiverTooLong",
        "a weekend between three school days,2024-11-07/2024-11-11,", "a weekend between four,2024-11-07/2024-11-12,WaiverTooLong",
        "a weekend alone,2024-11-09/2024-11-10,WaiverNoSchoolDay", "a holiday week,2024-10-28/2024-11-01,WaiverNoSchoolDay",
        "across a holiday, 2024-10-25/2024-11-05,", "across a holiday four,2024-10-24/2024-11-05,WaiverTooLong",
        "a training day is no school day,2025-01-06/2025-01-09,", "after the training day,2025-01-06/2025-01-10,WaiverTooLong",
        "a half day counts as a school day,2025-12-17/2025-12-19,", "with the half day four,2025-12-16/2025-12-19,WaiverTooLong"})
    void threeSchoolDaysAndNoMore(String what, String period, String expected) {
        assertEquals(expected == null ? "" : expected, rules(COPNOR, period.strip()), what);
    }

    @ParameterizedTest
    @CsvSource({
        "the same year,2024-09-10/2024-09-11,2025-07-21/2025-07-22,WaiverUsed",
        "a later one counts as well,2025-03-04/2025-03-04,2024-11-05/2024-11-06,WaiverUsed",
        "the year before,2025-07-21/2025-07-22,2025-09-04/2025-09-05,", "the year after,2025-09-04/2025-09-04,2025-07-22/2025-07-22,",
        "from the old year into the new,2025-07-22/2025-09-04,2025-09-08/2025-09-08,WaiverUsed",
        "from the old year into the new (2),2025-07-22/2025-09-04,2025-03-04/2025-03-04,WaiverUsed",
        "into the new year after one in the old,2025-03-04/2025-03-04,2025-07-22/2025-09-04,WaiverUsed",
        "the holiday between belongs to no year,2025-07-23/2025-09-03,2025-09-08/2025-09-08,"})
    void onceInAnAcademicYear(String what, String earlier, String period, String expected) {
        assertEquals(expected == null ? "" : expected, rules(COPNOR, period, earlier), what);
    }

    @Test
    void aPeriodAcrossTwoUsedYearsFindsBoth() {
        assertEquals("WaiverUsed WaiverUsed", rules(COPNOR, "2025-07-22/2025-09-04", "2025-03-04/2025-03-04", "2025-09-10/2025-09-10"));
    }

    @Test
    void theFindingsSayHowLongHowOftenAndInWhichYear() {
        List<Finding> found = COPNOR.check(period("2024-11-05/2024-11-08"), List.of(period("2024-09-10/2024-09-10")));
        assertEquals(Map.of("days", "4", "most", "3"), found.get(0).facts());
        assertEquals(Map.of("year", "2024-09-02", "most", "1", "used", "1"), found.get(1).facts());
        assertEquals(true, found.get(0).isError());
    }

    @Test
    void numbersOfTheSchoolCount() {
        EvidenceWaiver twoOfFive = new EvidenceWaiver(TestCalendar.CALENDAR, 5, 2);
        assertEquals("", rules(twoOfFive, "2024-11-04/2024-11-08", "2024-09-10/2024-09-10"));
        assertEquals("WaiverTooLong", rules(twoOfFive, "2024-11-04/2024-11-11"));
        assertEquals("WaiverUsed", rules(twoOfFive, "2024-11-04", "2024-09-10/2024-09-10", "2024-09-20/2024-09-20"));
        assertEquals("WaiverUsed", rules(new EvidenceWaiver(TestCalendar.CALENDAR, 3, 0), "2024-11-05"));
    }

    @Test
    void impossibleNumbersAndPeriodsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EvidenceWaiver(TestCalendar.CALENDAR, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new EvidenceWaiver(TestCalendar.CALENDAR, 3, -1));
        assertThrows(IllegalArgumentException.class, () -> period("2024-11-05/2024-11-04"));
    }
}
