package org.attendance.rules.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.attendance.rules.watch.AtRisk;

/**
 * The groups of pupils that the national summary of responsibilities for school attendance is about, in its order. A pupil may be in
 * several: whoever is severely absent is persistently absent, too.
 */
public enum PupilGroup {
    ALL("all", pupil -> true),
    /** Absence of 5 to 15 per cent. */
    AT_RISK("at_risk", pupil -> AtRisk.isMet(pupil.absent(), pupil.possible())),
    /** A tenth or more of the possible sessions. */
    PERSISTENT("persistent", PupilSituation::isPersistentlyAbsent),
    /** A half or more of the possible sessions. */
    SEVERE("severe", PupilSituation::isSeverelyAbsent),
    /** In a group of pupils that is absent more than the school. */
    COHORT("cohort", pupil -> !pupil.lowCohorts().isEmpty()),
    /** Special educational needs, or a barrier of health, of needs or of neurodiversity that still stands. */
    MEDICAL_SEND("medical_send", pupil -> pupil.flags().contains("SEN")
            || pupil.barriers().stream().anyMatch(Set.of("illness", "mental_health", "sen", "semh", "neurodiversity")::contains)),
    SOCIAL_WORKER("social_worker", pupil -> pupil.flags().contains("SW")),
    LOOKED_AFTER("looked_after", pupil -> pupil.flags().contains("LAC"));

    private final String id;
    private final Predicate<PupilSituation> holds;

    PupilGroup(String id, Predicate<PupilSituation> holds) {
        this.id = id;
        this.holds = holds;
    }

    /** Its key in AttendanceDutyGroup. */
    public String id() {
        return id;
    }

    /** Whether a pupil is in the group. */
    public boolean holds(PupilSituation pupil) {
        return holds.test(pupil);
    }

    /** The groups a pupil is in, in their order; always at least {@link #ALL}. */
    public static List<PupilGroup> of(PupilSituation pupil) {
        return Arrays.stream(values()).filter(group -> group.holds(pupil)).toList();
    }
}
