package org.attendance.rules.plans;

import java.time.LocalDate;
import java.util.List;

import org.attendance.rules.SchoolCalendar;

/** When a plan that ends by itself says so beforehand. */
public final class PlanWarning {
    private PlanWarning() {
    }

    /**
     * The day from which the end is announced: so many school days before the last day, or the day before where the calendar does not
     * reach so far back.
     *
     * @param days school days, from 1
     */
    public static LocalDate day(LocalDate lastDay, long days, SchoolCalendar calendar) {
        List<LocalDate> before = calendar.schoolDays(lastDay.minusDays(7 * days + 70), lastDay.minusDays(1));
        return before.size() < days ? lastDay.minusDays(1) : before.get(before.size() - (int) days);
    }
}
