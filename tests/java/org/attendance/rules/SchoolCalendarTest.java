package org.attendance.rules;

import static org.attendance.rules.TestCalendar.CALENDAR;
import static org.attendance.rules.TestCalendar.am;
import static org.attendance.rules.TestCalendar.pm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2024-09-02,false,before the half-term", "2024-09-03,true,its first day",
        "2024-10-25,true,its last day", "2024-10-28,false,half-term holiday", "2024-11-04,true,after it",
        "2024-09-06,true,Friday", "2024-09-07,false,Saturday", "2024-09-08,false,Sunday", "2024-09-09,true,Monday",
        "2025-01-06,false,training day", "2025-01-07,true,after it", "2025-05-05,false,bank holiday", "2025-05-06,true,after it",
        "2025-12-19,true,morning only", "2025-12-22,false,Christmas", "2030-01-07,false,beyond the calendar"})
    void schoolDays(LocalDate date, boolean expected, String what) {
        assertEquals(expected, CALENDAR.isSchoolDay(date), what);
    }

    @Test
    void anAfternoonCanBeWithoutSchool() {
        assertTrue(CALENDAR.isSchoolSession(am("2025-12-19")));
        assertEquals(false, CALENDAR.isSchoolSession(pm("2025-12-19")));
        assertEquals(false, CALENDAR.isSchoolSession(am("2025-12-20")));
        assertTrue(CALENDAR.isSchoolSession(pm("2025-12-18")));
    }

    @Test
    void sessionsOfARangeInTime() {
        assertEquals(List.of(am("2025-12-18"), pm("2025-12-18"), am("2025-12-19")),
                CALENDAR.sessions(LocalDate.of(2025, 12, 18), LocalDate.of(2026, 1, 31)));
        assertEquals(List.of(LocalDate.of(2025, 10, 24), LocalDate.of(2025, 11, 3)),
                CALENDAR.schoolDays(LocalDate.of(2025, 10, 24), LocalDate.of(2025, 11, 3)));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-19,2025-12-19,1", "2025-12-18,2025-12-19,3", "2025-01-06,2025-01-10,8", "2024-09-07,2024-09-08,0",
        "2025-12-19,2025-12-18,0", "2024-09-03,2024-10-25,78"})
    void countedSessions(LocalDate from, LocalDate thru, long expected) {
        assertEquals(expected, CALENDAR.countSessions(from, thru));
    }

    @ParameterizedTest
    @CsvSource({"2024-09-02,", "2024-09-03,2024-09-03", "2024-09-08,2024-09-06", "2024-11-03,2024-10-25", "2025-01-06,2024-12-20",
        "2030-01-01,2025-12-19"})
    void latestSchoolDayOnOrBefore(LocalDate date, LocalDate expected) {
        assertEquals(Optional.ofNullable(expected), CALENDAR.latestSchoolDay(date));
    }

    @ParameterizedTest
    @CsvSource({"2024-09-02,2024-09-03", "2024-09-03,2024-09-04", "2024-09-06,2024-09-09", "2024-10-25,2024-11-04",
        "2024-12-20,2025-01-07", "2025-12-18,2025-12-19", "2025-12-19,"})
    void nextSchoolDayAfter(LocalDate date, LocalDate expected) {
        assertEquals(Optional.ofNullable(expected), CALENDAR.nextSchoolDay(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-04,2024-10-14 2024-10-21 2024-11-04,across the half-term holiday",
        "2024-11-03,2024-10-07 2024-10-14 2024-10-21,Sunday in the holiday",
        "2024-11-10,2024-10-14 2024-10-21 2024-11-04,Sunday of a school week",
        "2025-01-06,2024-12-09 2024-12-16 2025-01-06,a training day in a week with school",
        "2025-01-05,2024-12-02 2024-12-09 2024-12-16,the day before that week",
        "2025-09-04,2025-07-14 2025-07-21 2025-09-01,across academic years",
        "2025-08-31,2025-07-07 2025-07-14 2025-07-21,the summer holiday",
        "2025-04-21,2025-03-24 2025-03-31 2025-04-21,Easter Monday before the first Tuesday"})
    void theThreeLatestSchoolWeeks(LocalDate on, String mondays, String what) {
        assertEquals(dates(mondays), CALENDAR.schoolWeeks(3, on), what);
    }

    @Test
    void tenSchoolWeeksReachAcrossHolidaysAndYears() {
        List<LocalDate> window = CALENDAR.schoolWeeks(10, LocalDate.of(2025, 10, 1));
        assertEquals(dates("2025-06-23 2025-06-30 2025-07-07 2025-07-14 2025-07-21 2025-09-01 2025-09-08 2025-09-15 2025-09-22 2025-09-29"),
                window);
    }

    @Test
    void aWindowIsShorterOnlyAtTheBeginningOfTheCalendar() {
        assertEquals(dates("2024-09-02 2024-09-09"), CALENDAR.schoolWeeks(3, LocalDate.of(2024, 9, 9)));
        assertEquals(List.of(), CALENDAR.schoolWeeks(3, LocalDate.of(2024, 9, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aWindowHasAtLeastOneWeek(int weeks) {
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.schoolWeeks(weeks, LocalDate.of(2025, 1, 7)));
    }

    @ParameterizedTest
    @CsvSource({"2024-09-02,,", "2024-09-03,Autumn 2024,Autumn 2024", "2024-10-30,Autumn 2024,Autumn 2024",
        "2024-12-20,Autumn 2024,Autumn 2024", "2024-12-21,,Autumn 2024", "2025-01-05,,Autumn 2024", "2025-01-06,Spring 2025,Spring 2025",
        "2025-08-15,,Summer 2025", "2025-09-04,Autumn 2025,Autumn 2025"})
    void termOfADateAndLatestBegun(LocalDate date, String on, String begun) {
        assertEquals(Optional.ofNullable(on), CALENDAR.periodOn(PeriodKind.TERM, date).map(CalendarPeriod::name));
        assertEquals(Optional.ofNullable(begun), CALENDAR.latestBegun(PeriodKind.TERM, date).map(CalendarPeriod::name));
    }

    @ParameterizedTest
    @CsvSource({"2024-10-25,2024-09-03", "2024-10-26,2024-09-03", "2024-11-03,2024-09-03", "2024-11-04,2024-11-04"})
    void latestBegunHalfTerm(LocalDate date, LocalDate from) {
        assertEquals(from, CALENDAR.latestBegun(PeriodKind.HALF_TERM, date).orElseThrow().from());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-31,2023-09-01,before the calendar", "2024-09-01,2024-09-01,still before it", "2024-09-02,2024-09-02,first day of a year",
        "2025-07-22,2024-09-02,its last day", "2025-08-31,2024-09-02,the summer holiday after it",
        "2025-09-01,2025-09-01,from September on not any more", "2025-09-03,2025-09-01,before the next year begins",
        "2025-09-04,2025-09-04,the next year", "2026-08-31,2025-09-04,after the last year", "2026-09-01,2026-09-01,beyond the calendar"})
    void academicYearStart(LocalDate date, LocalDate expected, String what) {
        assertEquals(expected, CALENDAR.academicYearStart(date), what);
    }

    @Test
    void withoutACalendarTheAcademicYearStillStartsInSeptember() {
        SchoolCalendar empty = new SchoolCalendar(List.of(), Set.of());
        assertEquals(LocalDate.of(2025, 9, 1), empty.academicYearStart(LocalDate.of(2026, 8, 31)));
        assertEquals(0, empty.countSessions(LocalDate.MIN, LocalDate.of(2999, 1, 1)));
        assertEquals(List.of(), empty.schoolWeeks(10, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void periodsAreOldestFirst() {
        List<LocalDate> starts = CALENDAR.periods(PeriodKind.HALF_TERM).stream().map(CalendarPeriod::from).toList();
        assertEquals(starts.stream().sorted().toList(), starts);
        assertEquals(8, starts.size());
    }

    @Test
    void kindsAreReadAsTheyAreWritten() {
        for (PeriodKind kind : PeriodKind.values()) {
            assertEquals(kind, PeriodKind.of(kind.id()));
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PeriodKind.of("week")).getMessage().contains("half_term"));
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        LocalDate day = LocalDate.of(2025, 1, 6);
        assertTrue(new CalendarPeriod(PeriodKind.TERM, day, day, null).contains(day));
        assertThrows(IllegalArgumentException.class, () -> new CalendarPeriod(PeriodKind.TERM, day, day.minusDays(1), null));
    }

    private static List<LocalDate> dates(String text) {
        return List.of(text.split(" ")).stream().map(LocalDate::parse).toList();
    }
}
