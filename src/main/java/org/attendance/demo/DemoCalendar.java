package org.attendance.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A school calendar of England made by rule: six half-terms, training days, and the bank holidays that fall in a half-term. */
final class DemoCalendar {
    private static final String TRAINING = "Training day";

    private final int firstYear;
    private final List<String> lines = new ArrayList<>();

    /** @param firstYear calendar year in which the academic year begins */
    DemoCalendar(int firstYear) {
        this.firstYear = firstYear;
    }

    /** First day of the academic year. */
    static LocalDate begin(int firstYear) {
        return LocalDate.of(firstYear, Month.SEPTEMBER, 1);
    }

    /** The calendar year in which the academic year of a date began. */
    static int firstYearOf(LocalDate date) {
        return date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1;
    }

    /** Name of the academic year, as 2025/26. */
    static String name(int firstYear) {
        return String.format("%d/%02d", firstYear, (firstYear + 1) % 100);
    }

    /** The calendar as a file for the calendar import. */
    String toCsv() {
        LocalDate begin = begin(firstYear);
        lines.add("from,thru,kind,name,session");
        add(begin, begin.plusYears(1).minusDays(1), "academic_year", name(firstYear));
        autumn(weekday(begin));
        spring();
        summer();
        return String.join("\n", lines) + "\n";
    }

    private void autumn(LocalDate first) {
        LocalDate holiday = LocalDate.of(firstYear, Month.OCTOBER, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        LocalDate last = LocalDate.of(firstYear, Month.DECEMBER, 21).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        term("Autumn", first, holiday, last);
        training(first);
        training(holiday.plusWeeks(1));
    }

    private void spring() {
        LocalDate first = LocalDate.of(firstYear + 1, Month.JANUARY, 4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate holiday = LocalDate.of(firstYear + 1, Month.FEBRUARY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY));
        term("Spring", first, holiday, easter(firstYear + 1).minusDays(9));
        training(first);
    }

    private void summer() {
        int year = firstYear + 1;
        LocalDate first = easter(year).plusDays(8);
        LocalDate holiday = LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        LocalDate last = LocalDate.of(year, Month.JULY, 23).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        term("Summer", first, holiday, last);
        LocalDate mayDay = LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        add(mayDay, mayDay, "non_school_day", "Early May bank holiday");
        training(LocalDate.of(year, Month.JUNE, 30).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)));
    }

    private void term(String name, LocalDate first, LocalDate holiday, LocalDate last) {
        String years = " " + name(firstYear);
        add(first, last, "term", name + years);
        add(first, holiday.minusDays(3), "half_term", name + " 1" + years);
        add(holiday.plusWeeks(1), last, "half_term", name + " 2" + years);
    }

    private void training(LocalDate day) {
        add(day, day, "non_school_day", TRAINING);
    }

    private void add(LocalDate from, LocalDate thru, String kind, String name) {
        lines.add(from + "," + thru + "," + kind + "," + name + ",");
    }

    private static LocalDate weekday(LocalDate date) {
        return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : date;
    }

    /** Easter Sunday of a year (Gregorian computus in the form of Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
