package org.attendance.rules.watch;

/**
 * How many sessions lie between a pupil and a share of absence: each session still to come is possible, and is missed or attended.
 * Whether a share is reached is itself decided by {@link org.attendance.rules.PersistentAbsence} and
 * {@link org.attendance.rules.SevereAbsence}; this says how far off that is.
 *
 * @param numerator   of the share from which on it is reached, at least 1
 * @param denominator of the share, above the numerator
 */
public record AbsenceLimit(long numerator, long denominator) {
    /** A tenth of the possible sessions missed. */
    public static final AbsenceLimit PERSISTENT = new AbsenceLimit(1, 10);
    /** Half of the possible sessions missed. */
    public static final AbsenceLimit SEVERE = new AbsenceLimit(1, 2);

    public AbsenceLimit {
        if (numerator < 1 || denominator <= numerator) {
            throw new IllegalArgumentException("Not a share between 0 and 1: " + numerator + "/" + denominator);
        }
    }

    /**
     * The fewest sessions that reach the limit if they come next and all are missed; 0 where it is reached. With nothing possible yet
     * the first missed session reaches it.
     *
     * @throws IllegalArgumentException if more is absent than possible, or less than nothing
     */
    public long missedToReach(long absent, long possible) {
        check(absent, possible);
        if (possible == 0) {
            return 1;
        }
        long lacking = Math.multiplyExact(numerator, possible) - Math.multiplyExact(denominator, absent);
        return lacking <= 0 ? 0 : -Math.floorDiv(-lacking, denominator - numerator);
    }

    /**
     * The fewest sessions after which the limit is no longer reached if they come next and all are attended; 0 where it is not reached.
     *
     * @throws IllegalArgumentException if more is absent than possible, or less than nothing
     */
    public long attendedToLeave(long absent, long possible) {
        check(absent, possible);
        return possible == 0 ? 0 : Math.max(0, Math.multiplyExact(denominator, absent) / numerator - possible + 1);
    }

    private static void check(long absent, long possible) {
        if (absent < 0 || possible < absent) {
            throw new IllegalArgumentException(absent + " absent of " + possible + " possible sessions");
        }
    }
}
