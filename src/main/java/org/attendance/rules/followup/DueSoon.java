package org.attendance.rules.followup;

import java.util.Locale;

/** How soon a task is due, in school days from today. */
public enum DueSoon {
    /** Its last day has passed, and a school day since. */
    OVERDUE,
    /** Today, or on a day without school just before. */
    TODAY,
    /** Within the next five school days. */
    WEEK,
    /** Later than that, or on no day in particular. */
    LATER;

    private static final long SCHOOL_DAYS_OF_A_WEEK = 5;

    /** @param schoolDays school days until the last day on which it is in time; negative when that has passed; null without such a day */
    public static DueSoon of(Long schoolDays) {
        if (schoolDays == null || schoolDays > SCHOOL_DAYS_OF_A_WEEK) {
            return LATER;
        }
        return schoolDays < 0 ? OVERDUE : schoolDays == 0 ? TODAY : WEEK;
    }

    /** Its name in results: overdue, today, week or later. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
