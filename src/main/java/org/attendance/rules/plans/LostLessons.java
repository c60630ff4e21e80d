package org.attendance.rules.plans;

/**
 * Lessons lost, computed from a pupil's own sessions and the lessons of a school day; a session holds half of them.
 *
 * @param halfDays sessions lost, 0 or more
 * @param aDay     lessons of a whole day, from 1
 */
public record LostLessons(long halfDays, long aDay) {

    public LostLessons {
        if (halfDays < 0 || aDay < 1) {
            throw new IllegalArgumentException("No lessons lost from " + halfDays + " sessions of days with " + aDay + " lessons");
        }
    }

    /** Whole lessons. */
    public long lessons() {
        return halfDays * aDay / 2;
    }

    /** Whether half a lesson goes with the whole ones. */
    public boolean half() {
        return halfDays * aDay % 2 == 1;
    }
}
