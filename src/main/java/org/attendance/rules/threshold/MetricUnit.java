package org.attendance.rules.threshold;

/** What the value of a metric is counted in. */
public enum MetricUnit {
    /** Sessions over possible sessions: from 0 to 1, without a value where none was possible. */
    RATE,
    /** Whole sessions. */
    SESSIONS,
    /** Days of two sessions each: whole or half ones. */
    DAYS,
    /** Whole days on which the pupil had a possible session. */
    SCHOOL_DAYS,
    /** Whole days from Monday to Friday that are not bank holidays. */
    WORKING_DAYS
}
