package org.attendance.rules.watch;

import java.util.ArrayList;
import java.util.List;

/** Why a pupil needs help now, the most pressing first: a threshold was passed lately, or is close and coming closer. */
public enum HelpReason {
    /** The tenth unauthorised session in ten school weeks came lately. */
    REACHED_TEN,
    /** Severely absent now, not so at the earlier date. */
    BECAME_SEVERE,
    /** Seven to nine unauthorised sessions in ten school weeks. */
    NEAR_TEN,
    /** Persistently absent now, not so at the earlier date. */
    BECAME_PERSISTENT,
    /** Three more absences or fewer make the absence persistent, and it is rising. */
    NEAR_PERSISTENT;

    private static final long NEAR_TEN_FROM = 7;
    private static final long NEAR_PERSISTENT_WITHIN = 3;

    /**
     * The reasons that hold, most pressing first; empty for none.
     *
     * @param unauthorised unauthorised sessions in the ten school weeks up to the date
     * @param lately       how many of these lie after the earlier date
     */
    public static List<HelpReason> of(AbsenceCourse course, long unauthorised, long lately) {
        List<HelpReason> reasons = new ArrayList<>();
        boolean ten = TenInTen.isReached(unauthorised);
        add(reasons, REACHED_TEN, ten && !TenInTen.isReached(unauthorised - lately));
        add(reasons, BECAME_SEVERE, course.becameSevere());
        add(reasons, NEAR_TEN, !ten && unauthorised >= NEAR_TEN_FROM);
        add(reasons, BECAME_PERSISTENT, course.becamePersistent() && !course.becameSevere());
        add(reasons, NEAR_PERSISTENT, isNearPersistent(course));
        return reasons;
    }

    private static void add(List<HelpReason> reasons, HelpReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean isNearPersistent(AbsenceCourse course) {
        return !course.isPersistent() && course.direction() == Direction.WORSE
                && AbsenceLimit.PERSISTENT.missedToReach(course.absent(), course.possible()) <= NEAR_PERSISTENT_WITHIN;
    }
}
