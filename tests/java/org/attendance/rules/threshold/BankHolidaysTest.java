package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {

    /** As published by the government for England and Wales. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2010 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2011 | 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
        "2012 | 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "2015 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2016 | 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2019 | 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020 | 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022 | 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023 | 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024 | 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"})
    void theHolidaysOfAYear(int year, String expected) {
        assertEquals(expected, ShippedBankHolidays.ALL.ofYear(year).stream().map(date -> date.toString().substring(5))
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2038-04-25", "2049-04-18", "2076-04-19"})
    void goodFridayAndEasterMondayLieAroundEasterSunday(LocalDate easter) {
        assertTrue(ShippedBankHolidays.ALL.isBankHoliday(easter.minusDays(2)));
        assertTrue(ShippedBankHolidays.ALL.isBankHoliday(easter.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-23,2024-12-30,3", "2024-12-20,2024-12-22,0", "2024-12-25,2024-12-26,0", "2025-04-17,2025-04-22,1",
        "2025-05-02,2025-05-06,1", "2025-05-02,2025-05-05,0", "2024-11-20,2024-11-20,0", "2024-11-20,2024-11-19,0", "2024-11-18,2024-11-25,5"})
    void workingDaysAfterADateUpToAnother(LocalDate after, LocalDate thru, int expected) {
        assertEquals(expected, ShippedBankHolidays.ALL.workingDays(after, thru));
    }

    @Property
    void eightHolidaysAYearAllOnWeekdaysAndAsManyMoreAsProclaimed(@ForAll @IntRange(min = 1978, max = 2200) int year) {
        BankHolidays yearly = new BankHolidays(Map.of());
        assertEquals(8, yearly.ofYear(year).size());
        assertTrue(yearly.ofYear(year).stream().allMatch(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0));
        LocalDate spring = yearly.ofYear(year).stream().filter(date -> date.getMonthValue() == 5).skip(1).findFirst().orElseThrow();
        BankHolidays moved = new BankHolidays(Map.of(spring, false, LocalDate.of(year, 6, 2), true));
        assertFalse(moved.isBankHoliday(spring));
        assertTrue(moved.isBankHoliday(LocalDate.of(year, 6, 2)));
        assertEquals(8, moved.ofYear(year).size());
    }
}
