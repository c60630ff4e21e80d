package org.attendance.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** When a child is of compulsory school age in England (Education Act 1996, section 8). Both ends are included. */
public final class CompulsorySchoolAge {
    private static final int STARTING_AGE = 5;
    private static final int LEAVING_AGE = 16;

    private CompulsorySchoolAge() {
    }

    /** The first of 31 March, 31 August and 31 December on or after the fifth birthday. */
    public static LocalDate startsOn(LocalDate birth) {
        LocalDate birthday = birth.plusYears(STARTING_AGE);
        int year = birthday.getYear();
        return Stream.of(LocalDate.of(year, Month.MARCH, 31), LocalDate.of(year, Month.AUGUST, 31))
                .filter(date -> !date.isBefore(birthday)).findFirst().orElse(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** The last Friday in June of the school year (September to August) in which the child turns 16. */
    public static LocalDate endsOn(LocalDate birth) {
        LocalDate birthday = birth.plusYears(LEAVING_AGE);
        int year = birthday.getMonthValue() >= Month.SEPTEMBER.getValue() ? birthday.getYear() + 1 : birthday.getYear();
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }

    public static boolean on(LocalDate birth, LocalDate date) {
        return !date.isBefore(startsOn(birth)) && !date.isAfter(endsOn(birth));
    }
}
