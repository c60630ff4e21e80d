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
    /** So few pupils are read by their keys, whatever the size of the school. */
    private static final int FEW = 50;
    private static final int TRIES = 3;
    private static final String DEADLOCK = "AttendanceDeadlock";

    private final ServiceCall call;
    private final EvaluationPlan plan;
    private final EvaluationRun run;
    private final EvaluationClaims claims;
    private final Map<String, PupilOutcome> outcomes = new LinkedHashMap<>();
    private final List<TriggerDecisions.Closed> closed = new ArrayList<>();
    private EvaluationTotals totals = EvaluationTotals.NONE;
    private boolean finished;

    StoredEvaluation(ServiceCall call, EvaluationPlan plan, EvaluationRun run) {
        this.call = call;
        this.plan = plan;
        this.run = run;
        this.claims = new EvaluationClaims(plan.delegator(), plan.schoolId(), run.runId());
    }

    /** Evaluates the pupils who are due, for every rule the school follows; those who change meanwhile once more. */
    void runDue() throws GenericEntityException {
        runTaken(claims.due(plan.on()));
    }

    /** Evaluates one pupil for every rule the school follows. */
    void runOne(String pupilId) throws GenericEntityException {
        runTaken(List.of(pupilId));
    }

    private void runTaken(List<String> pupilIds) throws GenericEntityException {
        if (pupilIds.isEmpty()) {
            run.total(0);
        }
        List<String> left = pupilIds;
        for (int pass = 1; pass <= PASSES && !left.isEmpty(); pass++) {
            claims.take(left, run, pupilIds.size());
            PupilScope scope = left.size() <= FEW ? new PupilScope(plan.delegator(), plan.schoolId(), left)
                    : PupilScope.of(plan.delegator(), plan.schoolId(), left, claims.pupilsOfSchool());
            left = List.copyOf(write(Pass.read(plan, scope, new HashSet<>(left), true), true));
        }
        finish();
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
        finish();
    }

    private void finish() throws GenericEntityException {
        if (!finished) {
            run.done(totals);
        }
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
        TriggerStore store = new TriggerStore(plan, call);
        Set<String> changed = new TreeSet<>();
        for (int from = 0; from < pass.outcomes.size(); from += PUPILS_IN_A_TRANSACTION) {
            List<PupilOutcome> part = pass.outcomes.subList(from, Math.min(pass.outcomes.size(), from + PUPILS_IN_A_TRANSACTION));
            boolean isLast = from + part.size() == pass.outcomes.size() && changed.isEmpty();
            changed.addAll(writePart(pass, part, store, taken, isLast));
        }
        return changed;
    }

    /** @param isLast nothing is left to do after this part, so its transaction ends the run, unless somebody has changed meanwhile */
    private Set<String> writePart(Pass pass, List<PupilOutcome> part, TriggerStore store, boolean taken, boolean isLast)
            throws GenericEntityException {
        for (int tries = 1;; tries++) {
            try {
                TriggerDecisions decisions = new TriggerDecisions(plan, pass.evaluation, taken);
                Set<String> changed = OwnTransaction.run(() -> {
                    Set<String> stale = taken ? claims.settle(part) : Set.of();
                    List<PupilOutcome> standing = part.stream().filter(outcome -> !stale.contains(outcome.pupil().id())).toList();
                    decisions.decide(standing, pass.open);
                    store.store(decisions);
                    EvaluationTotals reached = totals.plus(count(part, stale, decisions));
                    if (isLast && stale.isEmpty()) {
                        run.done(reached);
                    } else {
                        run.progress(reached);
                    }
                    return stale;
                });
                finished = isLast && changed.isEmpty();
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
        return new EvaluationTotals(part.size() - stale.size(), evaluated, decisions.raised().size(), decisions.closed().size());
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
