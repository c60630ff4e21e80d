package org.attendance.rules.threshold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of England and Wales: New Year's Day, Good Friday, Easter Monday, the first and the last Monday in May, the last Monday
 * in August, Christmas Day and Boxing Day (Banking and Financial Dealings Act 1971, common law, and the proclamations made every year since
 * 1978), where a Saturday or Sunday is replaced by the next weekday that is not a holiday already; and the exceptions proclaimed for
 * single years.
 */
public final class BankHolidays {
    private final Map<LocalDate, Boolean> exceptions;
    private final Map<Integer, NavigableSet<LocalDate>> byYear = new ConcurrentHashMap<>();

    /** @param exceptions for a date: whether it is a holiday beside the yearly ones (true), or a yearly one that was moved away (false) */
    public BankHolidays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Whether banks are closed on a date by law; a weekend alone is no holiday. */
    public boolean isBankHoliday(LocalDate date) {
        return ofYear(date.getYear()).contains(date);
    }

    /** Whether a date is one from Monday to Friday and not a bank holiday. */
    public boolean isWorkingDay(LocalDate date) {
        return isWeekday(date) && !isBankHoliday(date);
    }

    /** How many working days there are after a date up to another, which is included; 0 if it comes first. */
    public int workingDays(LocalDate after, LocalDate thru) {
        int days = 0;
        for (LocalDate date = after.plusDays(1); !date.isAfter(thru); date = date.plusDays(1)) {
            days += isWorkingDay(date) ? 1 : 0;
        }
        return days;
    }

    /** The holidays of a year in order, all of them on weekdays but for proclaimed ones. */
    public NavigableSet<LocalDate> ofYear(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private NavigableSet<LocalDate> compute(int year) {
        LocalDate easter = easterSunday(year);
        NavigableSet<LocalDate> holidays = new TreeSet<>(List.of(easter.minusDays(2), easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
        List<LocalDate> fixed = List.of(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26));
        fixed.stream().filter(BankHolidays::isWeekday).forEach(holidays::add);
        fixed.stream().filter(date -> !isWeekday(date)).forEach(date -> holidays.add(substitute(date, holidays)));
        exceptions.keySet().stream().filter(date -> date.getYear() == year && exceptions.get(date)).forEach(holidays::add);
        holidays.removeIf(date -> !exceptions.getOrDefault(date, true));
        return Collections.unmodifiableNavigableSet(holidays);
    }

    private static LocalDate substitute(LocalDate weekend, NavigableSet<LocalDate> holidays) {
        LocalDate date = weekend;
        while (!isWeekday(date) || holidays.contains(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** By the calculation of Meeus, Jones and Butcher for the Gregorian calendar. */
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
