package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * Which pupils an evaluation has taken on. It marks them as taken before it reads anything of them. Whoever changes a mark, the roll or
 * anything else that counts marks the pupil as due again; then what the evaluation has read is out of date, it leaves the pupil alone,
 * and the pupil stays due. So no change is missed, and nobody waits while it reads and computes.
 */
final class EvaluationClaims {
    private static final String PUPIL = "AttendancePupil";
    private static final int KEYS_IN_A_STATEMENT = 200;

    private final Delegator delegator;
    private final String schoolId;
    private final String runId;

    EvaluationClaims(Delegator delegator, String schoolId, String runId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.runId = runId;
    }

    /** The pupils of whom something has changed since they were last evaluated, or who have to be looked at again by a date. */
    List<String> due(LocalDate on) throws GenericEntityException {
        EntityCondition due = EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("evaluationDue", EntityOperator.EQUALS, null),
                EntityCondition.makeCondition("evaluationDue", EntityOperator.NOT_EQUAL, EvaluationDue.NOT_DUE),
                EntityCondition.makeCondition("evaluateAgainDate", EntityOperator.LESS_THAN_EQUAL_TO, Date.valueOf(on))), EntityOperator.OR);
        List<String> ids = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from(PUPIL).select("pupilId")
                .where(EntityCondition.makeCondition("schoolId", schoolId), due).queryList()) {
            ids.add(row.getString("pupilId"));
        }
        return ids;
    }

    /** How many pupils the school has, on roll or not. */
    long pupilsOfSchool() throws GenericEntityException {
        return EntityQuery.use(delegator).from(PUPIL).where("schoolId", schoolId).queryCount();
    }

    /**
     * Takes pupils on and notes it in the record of the run. Short transactions, rows in the order in which marks are written.
     * @param total how many pupils the run has in all
     */
    void take(List<String> pupilIds, EvaluationRun run, long total) throws GenericEntityException {
        for (List<String> part : parts(pupilIds)) {
            OwnTransaction.run(() -> {
                run.total(total);
                return delegator.storeByCondition(PUPIL, Fields.of("evaluationDue", EvaluationDue.TAKEN, "evaluationRunId", runId),
                        EntityCondition.makeCondition("pupilId", EntityOperator.IN, part));
            });
        }
    }

    /**
     * Notes that pupils are evaluated, in the transaction of the caller, which from then on keeps others from changing their marks.
     * @return those of whom something has changed meanwhile: they stay due
     */
    Set<String> settle(List<PupilOutcome> outcomes) throws GenericEntityException {
        List<String> ids = List.copyOf(new TreeSet<>(outcomes.stream().map(outcome -> outcome.pupil().id()).toList()));
        EntityCondition these = EntityCondition.makeCondition("pupilId", EntityOperator.IN, ids);
        int settled = delegator.storeByCondition(PUPIL, Fields.of("evaluationDue", EvaluationDue.NOT_DUE),
                EntityCondition.makeCondition(List.of(these, EntityCondition.makeCondition("evaluationRunId", runId),
                        EntityCondition.makeCondition("evaluationDue", EvaluationDue.TAKEN))));
        Set<String> changed = settled < ids.size() ? changed(these) : Set.of();
        Map<LocalDate, List<String>> byDate = new HashMap<>();
        outcomes.stream().filter(outcome -> !changed.contains(outcome.pupil().id())).forEach(outcome -> byDate
                .computeIfAbsent(outcome.againOn(), date -> new ArrayList<>()).add(outcome.pupil().id()));
        for (Map.Entry<LocalDate, List<String>> date : byDate.entrySet()) {
            delegator.storeByCondition(PUPIL,
                    Fields.of("evaluateAgainDate", Rows.stored(date.getKey())),
                    EntityCondition.makeCondition("pupilId", EntityOperator.IN, date.getValue()));
        }
        return changed;
    }

    private Set<String> changed(EntityCondition these) throws GenericEntityException {
        EntityCondition other = EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("evaluationRunId", EntityOperator.NOT_EQUAL, runId),
                EntityCondition.makeCondition("evaluationDue", EntityOperator.NOT_EQUAL, EvaluationDue.NOT_DUE)), EntityOperator.OR);
        Set<String> changed = new HashSet<>();
        for (GenericValue row : EntityQuery.use(delegator).from(PUPIL).select("pupilId").where(these, other).queryList()) {
            changed.add(row.getString("pupilId"));
        }
        return changed;
    }

    private static List<List<String>> parts(List<String> pupilIds) {
        List<String> ids = List.copyOf(new TreeSet<>(pupilIds));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += KEYS_IN_A_STATEMENT) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + KEYS_IN_A_STATEMENT)));
        }
        return parts;
    }
}
