package org.attendance.rules.cases;

import java.util.Set;

import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SevereAbsence;
import org.attendance.rules.Tally;

/**
 * What decides which groups a pupil is in.
 * @param figures the academic year so far
 * @param flags flags that hold today, as SEN or SW
 * @param lowCohorts those of the flags whose pupils are absent more than the school, see {@link LowCohort}
 * @param barriers kinds of barrier that still stand
 */
public record PupilSituation(Tally figures, Set<String> flags, Set<String> lowCohorts, Set<String> barriers) {

    long absent() {
        return figures.absent();
    }

    long possible() {
        return figures.possible();
    }

    boolean isPersistentlyAbsent() {
        return PersistentAbsence.isMet(figures);
    }

    boolean isSeverelyAbsent() {
        return SevereAbsence.isMet(figures);
    }
}
