package org.attendance.rules.watch;

import static org.attendance.rules.watch.WatchCalendar.CALENDAR;
import static org.attendance.rules.watch.WatchCalendar.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window of ten school weeks, and the Mondays on which sessions leave it. */
class TenInTenTest {

    private static List<LocalDate> dates(String... dates) {
        return Stream.of(dates).map(LocalDate::parse).toList();
    }

    @Test
    void tenReachItNineDoNot() {
        assertTrue(TenInTen.isReached(10));
        assertFalse(TenInTen.isReached(9));
    }

    @ParameterizedTest(name = "the window of {0} begins on {1}")
    @CsvSource({"2026-11-20, 2026-09-07", "2026-11-22, 2026-09-07", "2026-11-23, 2026-09-14", "2026-12-18, 2026-10-05",
        "2027-01-03, 2026-10-05", "2027-01-04, 2026-10-12", "2026-09-04, 2026-08-31", "2027-02-18, 2026-11-23"})
    void beginsWithTheTenthSchoolWeekBack(String on, String from) {
        assertEquals(Optional.of(day(from)), TenInTen.windowFrom(CALENDAR, day(on)));
    }

    @Test
    void nothingCountsBeforeTheRegulations() {
        SchoolCalendar old = new SchoolCalendar(List.of(new CalendarPeriod(PeriodKind.HALF_TERM, day("2024-06-03"), day("2024-10-25"), null)),
                Set.of());
        assertEquals(Optional.empty(), TenInTen.windowFrom(old, day("2024-08-18")));
        assertEquals(Optional.of(day("2024-08-19")), TenInTen.windowFrom(old, day("2024-08-19")));
        assertEquals(Optional.of(day("2024-08-19")), TenInTen.windowFrom(old, day("2024-10-25")));
        assertEquals(Optional.empty(), TenInTen.windowFrom(CALENDAR, day("2026-08-01")), "before the first school week");
    }

    /** Eleven school weeks from 7 September to 20 November; Christmas moves nothing. */
    @Test
    void theOldestWeekLeavesOnTheMondayOfEachComingSchoolWeek() {
        assertEquals(List.of(new DropOut(day("2026-12-07"), 2), new DropOut(day("2027-01-11"), 2), new DropOut(day("2027-01-18"), 1)),
                TenInTen.dropOuts(CALENDAR, day("2026-11-20"),
                        dates("2026-10-21", "2026-09-21", "2026-09-25", "2026-10-12", "2026-10-13")));
    }

    @Test
    void overChristmasTheFirstMondayOfTermCountsThoughItIsATrainingDay() {
        List<LocalDate> dates = dates("2026-10-05", "2026-10-09", "2026-10-12");
        List<DropOut> expected = List.of(new DropOut(day("2027-01-04"), 2), new DropOut(day("2027-01-11"), 1));
        assertEquals(expected, TenInTen.dropOuts(CALENDAR, day("2026-12-18"), dates));
        assertEquals(expected, TenInTen.dropOuts(CALENDAR, day("2026-12-25"), dates));
        assertEquals(List.of(new DropOut(day("2027-01-11"), 1)), TenInTen.dropOuts(CALENDAR, day("2027-01-04"), dates("2026-10-12")));
    }

    @Test
    void aWindowThatIsNotFullYetLosesNothingUntilItIs() {
        assertEquals(List.of(new DropOut(day("2026-11-16"), 1)), TenInTen.dropOuts(CALENDAR, day("2026-09-10"), dates("2026-09-02")));
    }

    @Test
    void whatIsLeftWhereTheCalendarEndsIsNotTold() {
        assertEquals(List.of(), TenInTen.dropOuts(CALENDAR, day("2027-03-24"), dates("2027-03-22", "2027-03-23")));
        assertEquals(List.of(), TenInTen.dropOuts(CALENDAR, day("2026-11-20"), dates()));
    }

    /** Day by day: what counts on a coming day is what counts now, without what has been told to leave by then. */
    @Property(tries = 300)
    void agreesWithTheWindowOfEveryComingDay(@ForAll @IntRange(max = 190) int start, @ForAll @Size(max = 12) List<@IntRange(max = 80) Integer> back) {
        LocalDate on = day("2026-09-02").plusDays(start);
        LocalDate from = TenInTen.windowFrom(CALENDAR, on).orElseThrow();
        List<LocalDate> dates = back.stream().map(days -> on.minusDays(days)).filter(date -> !date.isBefore(from)).toList();
        List<DropOut> dropOuts = TenInTen.dropOuts(CALENDAR, on, dates);
        for (LocalDate day = on; !day.isAfter(day("2027-03-26")); day = day.plusDays(1)) {
            LocalDate later = day;
            LocalDate window = TenInTen.windowFrom(CALENDAR, later).orElseThrow();
            long counts = dates.stream().filter(date -> !date.isBefore(window)).count();
            long left = dropOuts.stream().filter(dropOut -> !dropOut.date().isAfter(later)).mapToLong(DropOut::sessions).sum();
            assertEquals(counts, dates.size() - left, "on " + later + " of " + dates + " seen from " + on);
        }
    }
}
