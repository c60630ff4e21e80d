package org.attendance.rules;

/**
 * What becomes of the mark of a session when the pupil arrives in it. A late arrival after the register closed is U unless another
 * code applies (School Attendance (Pupil Registration) (England) Regulations 2024); whether one does is for a person to say.
 */
public final class ArrivalMark {
    private static final String AFTER_CLOSE = "U";
    private static final String ILL = "I";

    private ArrivalMark() {
    }

    /** What is to be done. */
    public enum Outcome {
        /** The code of the arrival is the mark. */
        WRITE,
        /** The pupil is marked as arrived already; nothing changes. */
        ARRIVED_ALREADY,
        /** Another code may apply: a person decides which. */
        DECIDE
    }

    /**
     * The outcome of an arrival.
     * <ul><li>Present, L or U stands: arrived already.
     * <li>Nothing stands, or an unauthorised absence (N, O, G), which the arrival disproves: write.
     * <li>Illness, and the register has not closed: write, the pupil came after all.
     * <li>Anything else that stands or is planned (leave, appointment, suspension, activity elsewhere, not required): decide.
     * <li>The pupil left through the desk today and comes back after the register closed: decide, the reason for leaving may apply.
     * </ul>
     *
     * @param arrivalCode    what the time of the arrival gives: / \ L or U
     * @param stored         the mark that stands; null if the session has none
     * @param planned        the planned mark; null if there is none; it counts only where nothing is stored
     * @param leftByTheDesk  whether the pupil was signed out today and has not been back since
     */
    public static Outcome of(String arrivalCode, AttendanceCode stored, AttendanceCode planned, boolean leftByTheDesk) {
        boolean afterClose = AFTER_CLOSE.equals(arrivalCode);
        if (stored != null && isArrived(stored)) {
            return Outcome.ARRIVED_ALREADY;
        }
        AttendanceCode standing = stored == null ? planned : stored;
        if (standing == null || standing.statisticalClass() == StatisticalClass.UNAUTHORISED) {
            return afterClose && leftByTheDesk ? Outcome.DECIDE : Outcome.WRITE;
        }
        return ILL.equals(standing.statutoryCode()) && !afterClose ? Outcome.WRITE : Outcome.DECIDE;
    }

    /** Whether a mark says that the pupil came: present, L or U. */
    public static boolean isArrived(AttendanceCode code) {
        return code.statisticalClass() == StatisticalClass.PRESENT || AFTER_CLOSE.equals(code.statutoryCode());
    }
}
