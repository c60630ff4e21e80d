package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompulsorySchoolAgeTest {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2000, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2015-12-30,2020-12-31", "2015-12-31,2020-12-31", "2016-01-01,2021-03-31",
        "2016-03-30,2021-03-31", "2016-03-31,2021-03-31", "2016-04-01,2021-08-31",
        "2016-08-30,2021-08-31", "2016-08-31,2021-08-31", "2016-09-01,2021-12-31",
        "2016-02-29,2021-03-31"})
    void startsOnTheFirstOfThreeDatesOnOrAfterTheFifthBirthday(LocalDate birth, LocalDate expected) {
        assertEquals(expected, CompulsorySchoolAge.startsOn(birth));
    }

    @ParameterizedTest
    @CsvSource({
        "2009-09-01,2026-06-26", "2010-08-31,2026-06-26", "2010-09-01,2027-06-25", "2009-08-31,2025-06-27",
        "2007-12-31,2024-06-28", "2008-01-01,2024-06-28", "2006-09-01,2023-06-30", "2007-08-31,2023-06-30", "2008-02-29,2024-06-28"})
    void endsOnTheLastFridayInJuneOfTheYearOfTheSixteenthBirthday(LocalDate birth, LocalDate expected) {
        assertEquals(expected, CompulsorySchoolAge.endsOn(birth));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31,2020-12-30,false", "2015-12-31,2020-12-31,true",
        "2016-03-31,2021-03-30,false", "2016-03-31,2021-03-31,true",
        "2016-08-31,2021-08-30,false", "2016-08-31,2021-08-31,true",
        "2010-08-31,2026-06-26,true", "2010-08-31,2026-06-27,false"})
    void bothEndsAreIncluded(LocalDate birth, LocalDate date, boolean expected) {
        assertEquals(expected, CompulsorySchoolAge.on(birth, date));
    }

    @Property
    void theStartIsOneOfTheThreeDatesAndNoEarlierOneWouldDo(@ForAll @IntRange(min = 0, max = 20_000) int days) {
        LocalDate birth = FIRST_BIRTH.plusDays(days);
        LocalDate start = CompulsorySchoolAge.startsOn(birth);
        assertEquals(birth.plusYears(5).datesUntil(start).filter(CompulsorySchoolAgeTest::isStartDate).toList(), List.of());
        assertEquals(true, isStartDate(start));
    }

    @Property
    void theEndIsTheLastFridayOfAJune(@ForAll @IntRange(min = 0, max = 20_000) int days) {
        LocalDate birth = FIRST_BIRTH.plusDays(days);
        LocalDate end = CompulsorySchoolAge.endsOn(birth);
        assertEquals(DayOfWeek.FRIDAY, end.getDayOfWeek());
        assertEquals(Month.JUNE, end.getMonth());
        assertEquals(Month.JULY, end.plusWeeks(1).getMonth());
        LocalDate yearStart = LocalDate.of(end.getYear() - 1, 9, 1);
        assertEquals(false, birth.plusYears(16).isBefore(yearStart) || !birth.plusYears(16).isBefore(yearStart.plusYears(1)));
    }

    private static boolean isStartDate(LocalDate date) {
        return List.of("12-31", "03-31", "08-31").contains(date.toString().substring(5));
    }
}
