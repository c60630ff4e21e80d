package org.attendance.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/**
 * An evaluation that stores what it finds: of the pupils who are due, of one pupil, or of all pupils for some of the packs. It reads and
 * computes without a lock, then writes a couple of hundred pupils at a time, each in a transaction of its own.
 */
final class StoredEvaluation {
    private static final int PUPILS_IN_A_TRANSACTION = 200;
    private static final int PASSES = 3;
    private static final int TRIES = 3;
    private static final String DEADLOCK = "AttendanceDeadlock";

    private final ServiceCall call;
    private final EvaluationPlan plan;
    private final EvaluationRun run;
    private final EvaluationClaims claims;
    private final Map<String, PupilOutcome> outcomes = new LinkedHashMap<>();
    private final List<TriggerDecisions.Closed> closed = new ArrayList<>();
    private EvaluationTotals totals = EvaluationTotals.NONE;

    StoredEvaluation(ServiceCall call, EvaluationPlan plan, EvaluationRun run) {
        this.call = call;
        this.plan = plan;
        this.run = run;
        this.claims = new EvaluationClaims(plan.delegator(), plan.schoolId(), run.runId());
    }

    /** Evaluates the pupils who are due, for every rule the school follows; those who change meanwhile once more. */
    void runDue() throws GenericEntityException {
        List<String> due = claims.due(plan.on());
        run.total(due.size());
        for (int pass = 0; pass < PASSES && !due.isEmpty(); pass++) {
            due = new ArrayList<>(runTaken(due));
        }
    }

    /** Evaluates one pupil for every rule the school follows. */
    void runOne(String pupilId) throws GenericEntityException {
        run.total(1);
        Set<String> left = Set.of(pupilId);
        for (int pass = 0; pass < PASSES && !left.isEmpty(); pass++) {
            left = runTaken(List.copyOf(left));
        }
    }

    /**
     * Evaluates all pupils, or one, for some of the rules; whether they are due for the others stays as it is.
     * @param pupilId the one; null for all
     */
    void runSome(String pupilId) throws GenericEntityException {
        PupilScope scope = pupilId == null ? PupilScope.all(plan.delegator(), plan.schoolId())
                : new PupilScope(plan.delegator(), plan.schoolId(), List.of(pupilId));
        Pass pass = Pass.read(plan, scope, null, false);
        run.total(pass.outcomes.size());
        write(pass, false);
    }

    private Set<String> runTaken(List<String> pupilIds) throws GenericEntityException {
        claims.take(pupilIds);
        PupilScope scope = PupilScope.of(plan.delegator(), plan.schoolId(), pupilIds, claims.pupilsOfSchool());
        return write(Pass.read(plan, scope, new HashSet<>(pupilIds), true), true);
    }

    /** What one reading of pupils has found. */
    private record Pass(Evaluation evaluation, List<PupilOutcome> outcomes, List<GenericValue> open) {
        static Pass read(EvaluationPlan plan, PupilScope scope, Set<String> only, boolean again) throws GenericEntityException {
            return OwnTransaction.run(() -> {
                Evaluation evaluation = new Evaluation(plan);
                return new Pass(evaluation, evaluation.evaluate(plan.read(scope, only), again), TriggerStore.open(scope));
            });
        }
    }

    private Set<String> write(Pass pass, boolean taken) throws GenericEntityException {
        TriggerStore store = new TriggerStore(plan, call.messages(), call.userLoginId(), Clock.now(plan.delegator()));
        Set<String> changed = new TreeSet<>();
        for (int from = 0; from < pass.outcomes.size(); from += PUPILS_IN_A_TRANSACTION) {
            List<PupilOutcome> part = pass.outcomes.subList(from, Math.min(pass.outcomes.size(), from + PUPILS_IN_A_TRANSACTION));
            changed.addAll(writePart(pass, part, store, taken));
        }
        return changed;
    }

    private Set<String> writePart(Pass pass, List<PupilOutcome> part, TriggerStore store, boolean taken) throws GenericEntityException {
        for (int tries = 1;; tries++) {
            try {
                TriggerDecisions decisions = new TriggerDecisions(plan, pass.evaluation, taken);
                Set<String> changed = OwnTransaction.run(() -> {
                    Set<String> stale = taken ? claims.settle(part) : Set.of();
                    List<PupilOutcome> standing = part.stream().filter(outcome -> !stale.contains(outcome.pupil().id())).toList();
                    decisions.decide(standing, pass.open);
                    store.store(decisions);
                    run.progress(totals.plus(count(part, stale, decisions)));
                    return stale;
                });
                totals = totals.plus(count(part, changed, decisions));
                closed.addAll(decisions.closed());
                part.stream().filter(outcome -> !changed.contains(outcome.pupil().id()))
                        .forEach(outcome -> outcomes.put(outcome.pupil().id(), outcome));
                return changed;
            } catch (GenericEntityException failure) {
                if (tries == TRIES || !DEADLOCK.equals(StorageFailure.label(failure))) {
                    throw failure;
                }
            }
        }
    }

    private static EvaluationTotals count(List<PupilOutcome> part, Set<String> stale, TriggerDecisions decisions) {
        long evaluated = part.stream().filter(outcome -> !stale.contains(outcome.pupil().id()) && outcome.isOnRoll()).count();
        return new EvaluationTotals(evaluated, decisions.raised().size(), decisions.closed().size());
    }

    EvaluationTotals totals() {
        return totals;
    }

    /** What was found of the pupils on roll that were evaluated, in order of their references. */
    List<PupilOutcome> outcomes() {
        return outcomes.values().stream().filter(PupilOutcome::isOnRoll)
                .sorted((a, b) -> a.pupil().ref().compareTo(b.pupil().ref())).toList();
    }

    List<TriggerDecisions.Closed> closed() {
        return closed;
    }
}
