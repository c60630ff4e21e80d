package org.attendance.rules.meetings;

import java.time.LocalDate;
import java.util.List;

import org.attendance.rules.SchoolCalendar;

/**
 * Before, during and after a cycle: three spans of as many school days each, so that their figures can be set side by side. Before and
 * after are cut where the calendar ends; there may be no day in them.
 */
public record CycleSpans(Span before, Span during, Span after) {
    private static final int YEARS_AROUND = 3;

    /** From a day to a day, both included; empty (from after thru) where there is no school day. */
    public record Span(LocalDate from, LocalDate thru, long schoolDays) {
        /** Whether there is a school day in it. */
        public boolean hasDays() {
            return schoolDays > 0;
        }
    }

    /** The spans of a cycle from a day to a day, both included. */
    public static CycleSpans of(SchoolCalendar calendar, LocalDate from, LocalDate thru) {
        int length = calendar.schoolDays(from, thru).size();
        List<LocalDate> earlier = calendar.schoolDays(from.minusYears(YEARS_AROUND), from.minusDays(1));
        List<LocalDate> later = calendar.schoolDays(thru.plusDays(1), thru.plusYears(YEARS_AROUND));
        return new CycleSpans(span(earlier.subList(Math.max(0, earlier.size() - length), earlier.size()), from.minusDays(1)),
                new Span(from, thru, length), span(later.subList(0, Math.min(length, later.size())), thru.plusDays(1)));
    }

    private static Span span(List<LocalDate> days, LocalDate none) {
        return days.isEmpty() ? new Span(none, none.minusDays(1), 0) : new Span(days.get(0), days.get(days.size() - 1), days.size());
    }
}
