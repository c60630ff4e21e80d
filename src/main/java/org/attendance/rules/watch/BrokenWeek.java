package org.attendance.rules.watch;

/** A broken week: the pupil was there for a part of it and missed another part. */
public final class BrokenWeek {
    private BrokenWeek() {
    }

    /** Whether a week with so many sessions attended and missed is broken. */
    public static boolean isMet(long attended, long absent) {
        return attended > 0 && absent > 0;
    }
}
