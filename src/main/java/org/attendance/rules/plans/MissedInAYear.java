package org.attendance.rules.plans;

import org.attendance.rules.LostDays;

/** What a share of attendance means over a whole school year, in days; computed, never copied from a printed table. */
public final class MissedInAYear {
    private MissedInAYear() {
    }

    /**
     * Days missed in a year, to the nearest half day (a quarter goes up).
     *
     * @param percent  attendance in whole percent, 0 to 100
     * @param sessions sessions of the school year, 0 or more
     * @throws IllegalArgumentException for any other numbers
     */
    public static LostDays at(int percent, long sessions) {
        if (percent < 0 || percent > 100 || sessions < 0) {
            throw new IllegalArgumentException("No days missed at " + percent + " % of " + sessions + " sessions");
        }
        return new LostDays((sessions * (100 - percent) + 50) / 100);
    }
}
