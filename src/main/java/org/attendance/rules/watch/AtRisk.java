package org.attendance.rules.watch;

/** Absence of 5 to 15 per cent, both ends included: early support is due before, and just after, absence becomes persistent. */
public final class AtRisk {
    private AtRisk() {
    }

    /** Whether absent / possible lies in [1/20, 3/20]. Never met without a possible session. */
    public static boolean isMet(long absent, long possible) {
        long twentieths = Math.multiplyExact(20L, absent);
        return possible > 0 && twentieths >= possible && twentieths <= Math.multiplyExact(3L, possible);
    }
}
