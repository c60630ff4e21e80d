package org.attendance.rules.threshold;

import java.time.LocalDate;

/** A {@link DateSpan} in days since 1970-01-01, for quick arithmetic. */
record DaySpan(int from, int thru) {
    /** Before any date; far enough from the least int to count on from it. */
    static final int NO_START = Integer.MIN_VALUE / 2;
    /** After any date. */
    static final int NO_END = Integer.MAX_VALUE / 2;

    static DaySpan of(DateSpan dates) {
        return new DaySpan(from(dates.from()), day(dates.thru()));
    }

    /** The first day of a span; null stands for no start. */
    static int from(LocalDate date) {
        return date == null ? NO_START : day(date);
    }

    /** The last day of a span; null stands for no end. */
    static int thru(LocalDate date) {
        return date == null ? NO_END : day(date);
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
