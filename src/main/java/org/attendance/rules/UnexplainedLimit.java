package org.attendance.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.attendance.rules.threshold.BankHolidays;

/**
 * How long an absence may stand unexplained (N) before its reason counts as not established (O): a number of days after the date of the
 * mark, counted in the unit of the school.
 */
public final class UnexplainedLimit {
    /** Further than this no last day is looked for: a calendar may end. */
    private static final int HORIZON_DAYS = 400;

    private final long days;
    private final Unit unit;
    private final SchoolCalendar calendar;
    private final BankHolidays holidays;

    /** What the age of an N is counted in. */
    public enum Unit {
        /** Days from Monday to Friday that are not bank holidays. */
        WORKING_DAYS,
        /** Days with at least one session of the school. */
        SCHOOL_DAYS, CALENDAR_DAYS;

        /** The name used in settings, as "working_days". */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The unit with an id.
         *
         * @throws IllegalArgumentException naming the id, if there is none
         */
        public static Unit of(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not a unit: \"" + id + "\"; allowed are "
                            + Arrays.stream(values()).map(Unit::id).toList()));
        }
    }

    /** @param days from 1 */
    public UnexplainedLimit(long days, Unit unit, SchoolCalendar calendar, BankHolidays holidays) {
        if (days < 1) {
            throw new IllegalArgumentException("An unexplained absence may stand for at least 1 day, not " + days);
        }
        this.days = days;
        this.unit = unit;
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /** How many days of the unit have passed since the date of a mark, up to a date, which is included. */
    public long age(LocalDate marked, LocalDate on) {
        if (!on.isAfter(marked)) {
            return 0;
        }
        return switch (unit) {
            case WORKING_DAYS -> holidays.workingDays(marked, on);
            case SCHOOL_DAYS -> calendar.schoolDays(marked.plusDays(1), on).size();
            case CALENDAR_DAYS -> ChronoUnit.DAYS.between(marked, on);
        };
    }

    /** Whether the limit has passed: the age is above it, not only equal to it. */
    public boolean isPast(LocalDate marked, LocalDate on) {
        return age(marked, on) > days;
    }

    /** The last day on which the reason is to be established: that on which the age is the limit. Empty where the calendar ends before. */
    public Optional<LocalDate> lastDay(LocalDate marked) {
        return marked.datesUntil(marked.plusDays(HORIZON_DAYS)).filter(date -> age(marked, date) == days).findFirst();
    }

    /** The number of days. */
    public long days() {
        return days;
    }

    /** What they are counted in. */
    public Unit unit() {
        return unit;
    }
}
