package org.attendance.rules;

/** Days lost, computed from a pupil's own sessions: two sessions are one day. */
public record LostDays(long halfDays) {

    public LostDays {
        if (halfDays < 0) {
            throw new IllegalArgumentException("No days lost from " + halfDays + " sessions");
        }
    }

    /** Whole days. */
    public long days() {
        return halfDays / 2;
    }

    /** Whether half a day goes with the whole ones. */
    public boolean half() {
        return halfDays % 2 == 1;
    }
}
