package org.attendance.rules.cases;

/** A group of pupils with lower attendance than the school it belongs to. */
public final class LowCohort {
    private LowCohort() {
    }

    /**
     * Whether absent / possible of the group is greater than that of the whole school, compared as fractions. Never where one of them has
     * no possible session.
     */
    public static boolean isMet(long absent, long possible, long schoolAbsent, long schoolPossible) {
        return possible > 0 && schoolPossible > 0
                && Math.multiplyExact(absent, schoolPossible) > Math.multiplyExact(schoolAbsent, possible);
    }
}
