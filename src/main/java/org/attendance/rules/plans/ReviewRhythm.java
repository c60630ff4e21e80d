package org.attendance.rules.plans;

import java.time.LocalDate;
import java.util.List;

import org.attendance.rules.SchoolCalendar;

/**
 * How often a plan is reviewed.
 *
 * @param every   number of units from the start, or from the last review, to the next; from 1
 * @param unit    weeks of seven days, or school days of the calendar
 * @param isLimit whether a review may not be set later than that
 */
public record ReviewRhythm(long every, Unit unit, boolean isLimit) {

    /** What the time between reviews is counted in. */
    public enum Unit {
        WEEKS, SCHOOL_DAYS;

        /** The unit named weeks or school_days. */
        public static Unit of(String id) {
            return Unit.valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public ReviewRhythm {
        if (every < 1) {
            throw new IllegalArgumentException("Reviews come after 1 unit or more, not " + every);
        }
    }

    /**
     * The day of the next review: so many school days after a day, or so many weeks after it, there on the last school day up to then.
     * Where the calendar does not reach so far, the days are counted from Monday to Friday.
     *
     * @param after start of the plan or day of the last review
     * @param last  last day of the plan; a review is never later
     */
    public LocalDate next(LocalDate after, LocalDate last, SchoolCalendar calendar) {
        LocalDate due = unit == Unit.WEEKS ? inWeeks(after, calendar) : inSchoolDays(after, calendar);
        return last != null && due.isAfter(last) ? last : due;
    }

    private LocalDate inWeeks(LocalDate after, SchoolCalendar calendar) {
        LocalDate day = after.plusWeeks(every);
        return calendar.latestSchoolDay(day).filter(each -> each.isAfter(after)).orElse(day);
    }

    private LocalDate inSchoolDays(LocalDate after, SchoolCalendar calendar) {
        List<LocalDate> days = calendar.schoolDays(after.plusDays(1), after.plusDays(2L * 7 * every + 70));
        return days.size() >= every ? days.get((int) every - 1) : inWeekdays(after);
    }

    private LocalDate inWeekdays(LocalDate after) {
        LocalDate day = after;
        for (long left = every; left > 0; left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether a review on a day would come later than the rhythm allows. */
    public boolean isTooLate(LocalDate review, LocalDate after, SchoolCalendar calendar) {
        return isLimit && review.isAfter(next(after, null, calendar));
    }
}
