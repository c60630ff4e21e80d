package org.attendance.rules.watch;

/** Where a share is going, compared with the same share at an earlier time. A share that falls is better: it is one of absence. */
public enum Direction {
    BETTER, SAME, WORSE,
    /** Nothing to compare: one of the shares has no whole. */
    UNKNOWN;

    /** Compares part / whole with an earlier part / whole, exactly. */
    public static Direction of(long part, long whole, long earlierPart, long earlierWhole) {
        if (whole <= 0 || earlierWhole <= 0) {
            return UNKNOWN;
        }
        int compared = Long.compare(Math.multiplyExact(part, earlierWhole), Math.multiplyExact(earlierPart, whole));
        return compared < 0 ? BETTER : compared > 0 ? WORSE : SAME;
    }
}
