package org.attendance.rules;

/**
 * Persistent absence: a tenth or more of the possible sessions missed (DfE pupil absence methodology). The policy pack
 * "national" says the same of a date as rule NAT-PA.
 */
public final class PersistentAbsence {
    private PersistentAbsence() {
    }

    public static boolean isMet(Tally tally) {
        return isMet(tally.absent(), tally.possible());
    }

    /** Exactly 90.00 % attendance is persistent: 38 of 380 sessions absent are, 37 are not. Never met without a possible session. */
    public static boolean isMet(long absent, long possible) {
        return possible > 0 && Math.multiplyExact(10L, absent) >= possible;
    }
}
