package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.rules.threshold.PupilTimeline;
import org.attendance.rules.threshold.RuleResult;
import org.attendance.rules.threshold.RuleTimeline;
import org.attendance.rules.threshold.ThresholdEvaluation;

/** Evaluates the rules of a plan for pupils, on its date; and one rule on an earlier date with the marks as they are now. */
final class Evaluation {
    private final EvaluationPlan plan;
    private final ThresholdEvaluation evaluation;
    private final List<RuleTimeline> timelines;
    private final LocalDate nextPolicyChange;
    private final Map<LocalDate, ThresholdEvaluation> others = new HashMap<>();

    Evaluation(EvaluationPlan plan) {
        this.plan = plan;
        this.evaluation = plan.evaluation(plan.on());
        this.timelines = plan.rules().stream().map(EvaluatedRule::timeline).toList();
        this.nextPolicyChange = plan.nextPolicyChange();
    }

    /**
     * What the rules say about pupils; of one who is not on roll they say nothing.
     * @param again whether it is asked as well when the pupil has to be looked at again
     */
    List<PupilOutcome> evaluate(List<EvaluatedPupil> pupils, boolean again) {
        List<PupilOutcome> outcomes = new ArrayList<>(pupils.size());
        for (EvaluatedPupil pupil : pupils) {
            outcomes.add(evaluate(pupil, again));
        }
        return outcomes;
    }

    private PupilOutcome evaluate(EvaluatedPupil pupil, boolean again) {
        LocalDate on = plan.on();
        LocalDate changes = pupil.nextChange(on);
        if (!pupil.isOnRoll(on)) {
            return new PupilOutcome(pupil, false, List.of(), changes);
        }
        PupilTimeline timeline = pupil.timeline(evaluation);
        List<RuleResult> results = new ArrayList<>(timelines.size());
        for (RuleTimeline rule : timelines) {
            results.add(evaluation.evaluate(rule, timeline));
        }
        return new PupilOutcome(pupil, true, results, again ? again(timeline, changes) : null);
    }

    /** A date before today has marks after it, so the pupil is looked at again on the next one. */
    private LocalDate again(PupilTimeline timeline, LocalDate changes) {
        LocalDate next = plan.on().plusDays(1);
        if (plan.on().isBefore(plan.today())) {
            return next;
        }
        return Stream.of(evaluation.againOn(timelines, timeline), changes == null ? LocalDate.MAX : changes,
                nextPolicyChange == null ? LocalDate.MAX : nextPolicyChange).min(LocalDate::compareTo).orElse(next);
    }

    /** Whether a version of a rule was met by a pupil on a date, with the marks as they are now; not where the pupil was not on roll. */
    boolean held(EvaluatedPupil pupil, RuleVersion version, LocalDate date) {
        if (!pupil.isOnRoll(date)) {
            return false;
        }
        ThresholdEvaluation then = others.computeIfAbsent(date, plan::evaluation);
        RuleResult result = then.evaluate(RuleTimeline.of(Thresholds.rule(version)), pupil.timeline(then));
        return result.met() && result.inForce();
    }
}
