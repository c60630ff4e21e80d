package org.attendance.rules.watch;

import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SevereAbsence;

/**
 * A pupil's absence in the academic year on a date, and as it was some school weeks earlier.
 *
 * @param absent          sessions missed up to the date
 * @param possible        possible sessions up to the date
 * @param earlierAbsent   sessions missed up to the earlier date
 * @param earlierPossible possible sessions up to the earlier date; 0 where the year had not begun
 */
public record AbsenceCourse(long absent, long possible, long earlierAbsent, long earlierPossible) {

    /** Whether the share of absence has risen or fallen. */
    public Direction direction() {
        return Direction.of(absent, possible, earlierAbsent, earlierPossible);
    }

    public boolean isPersistent() {
        return PersistentAbsence.isMet(absent, possible);
    }

    public boolean isSevere() {
        return SevereAbsence.isMet(absent, possible);
    }

    /** Persistent now, and not at the earlier date. */
    public boolean becamePersistent() {
        return isPersistent() && earlierPossible > 0 && !PersistentAbsence.isMet(earlierAbsent, earlierPossible);
    }

    /** Severe now, and not at the earlier date. */
    public boolean becameSevere() {
        return isSevere() && earlierPossible > 0 && !SevereAbsence.isMet(earlierAbsent, earlierPossible);
    }
}
