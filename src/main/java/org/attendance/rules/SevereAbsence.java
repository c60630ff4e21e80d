package org.attendance.rules;

/**
 * Severe absence: half or more of the possible sessions missed (DfE pupil absence methodology). Who is severe is persistent too. The policy pack
 * "national" says the same of a date as rule NAT-SA.
 */
public final class SevereAbsence {
    private SevereAbsence() {
    }

    public static boolean isMet(Tally tally) {
        return isMet(tally.absent(), tally.possible());
    }

    /** Exactly 50.00 % attendance is severe. Never met without a possible session. */
    public static boolean isMet(long absent, long possible) {
        return possible > 0 && Math.multiplyExact(2L, absent) >= possible;
    }
}
