package org.attendance.rules;

/**
 * Counts of sessions over any set of marks. The last five are parts of the first four, kept apart by statutory code: L of present,
 * U, G and N of unauthorised, I of authorised. Tallies of disjoint sets of marks add up. Counts may be negative only in a tally that
 * stands for a change.
 */
public record Tally(long present, long approvedActivity, long authorised, long unauthorised, long notPossible, long notCollected,
        long lateBeforeClose, long lateAfterClose, long illness, long holiday, long unexplained) {

    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The tally of a number of marks with one code; a negative count takes marks away. */
    public static Tally of(AttendanceCode code, long count) {
        StatisticalClass counted = code.statisticalClass();
        String statutory = code.statutoryCode();
        return new Tally(
                counted == StatisticalClass.PRESENT ? count : 0,
                counted == StatisticalClass.APPROVED_ACTIVITY ? count : 0,
                counted == StatisticalClass.AUTHORISED ? count : 0,
                counted == StatisticalClass.UNAUTHORISED ? count : 0,
                counted == StatisticalClass.NOT_POSSIBLE ? count : 0,
                counted == StatisticalClass.NOT_COLLECTED ? count : 0,
                statutory.equals("L") ? count : 0,
                statutory.equals("U") ? count : 0,
                statutory.equals("I") ? count : 0,
                statutory.equals("G") ? count : 0,
                statutory.equals("N") ? count : 0);
    }

    public Tally plus(Tally other) {
        return new Tally(present + other.present, approvedActivity + other.approvedActivity, authorised + other.authorised,
                unauthorised + other.unauthorised, notPossible + other.notPossible, notCollected + other.notCollected,
                lateBeforeClose + other.lateBeforeClose, lateAfterClose + other.lateAfterClose, illness + other.illness,
                holiday + other.holiday, unexplained + other.unexplained);
    }

    public Tally minus(Tally other) {
        return plus(new Tally(-other.present, -other.approvedActivity, -other.authorised, -other.unauthorised, -other.notPossible,
                -other.notCollected, -other.lateBeforeClose, -other.lateAfterClose, -other.illness, -other.holiday,
                -other.unexplained));
    }

    /** Sessions that could have been attended and are marked; neither not_possible nor not_collected counts. */
    public long possible() {
        return attended() + absent();
    }

    public long attended() {
        return present + approvedActivity;
    }

    public long absent() {
        return authorised + unauthorised;
    }

    public boolean isZero() {
        return equals(ZERO);
    }
}
