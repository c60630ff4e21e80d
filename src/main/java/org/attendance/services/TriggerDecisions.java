package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.threshold.RuleResult;

/** Which triggers are raised, kept and closed, from what was found of pupils and the triggers that stand open. Stores nothing. */
final class TriggerDecisions {
    private final EvaluationPlan plan;
    private final Evaluation evaluation;
    private final boolean allPacks;
    private final List<Raised> raised = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();

    /** A trigger to be raised. */
    record Raised(EvaluatedPupil pupil, EvaluatedRule rule, RuleResult result) {
    }

    /** An open trigger whose rule is still met, with another value or another first day. */
    record Kept(GenericValue trigger, EvaluatedRule rule, RuleResult result) {
    }

    /** An open trigger whose rule is not met any more. */
    record Closed(GenericValue trigger, EvaluatedPupil pupil, CloseCause cause) {
    }

    /** @param allPacks whether every rule the school follows was asked about: then a trigger of any other rule has no rule any more */
    TriggerDecisions(EvaluationPlan plan, Evaluation evaluation, boolean allPacks) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.allPacks = allPacks;
    }

    /** Decides for pupils. */
    void decide(List<PupilOutcome> outcomes, List<GenericValue> open) {
        Map<String, Map<String, GenericValue>> byPupil = new HashMap<>();
        for (GenericValue trigger : open) {
            byPupil.computeIfAbsent(trigger.getString("pupilId"), id -> new HashMap<>()).put(trigger.getString("ruleId"), trigger);
        }
        outcomes.forEach(outcome -> decide(outcome, byPupil.getOrDefault(outcome.pupil().id(), new HashMap<>())));
    }

    private void decide(PupilOutcome outcome, Map<String, GenericValue> open) {
        if (!outcome.isOnRoll()) {
            open.values().forEach(trigger -> closed.add(new Closed(trigger, outcome.pupil(), CloseCause.LEFT_ROLL)));
            return;
        }
        for (int i = 0; i < plan.rules().size(); i++) {
            EvaluatedRule rule = plan.rules().get(i);
            RuleResult result = outcome.results().get(i);
            boolean follows = result.met() && result.inForce() && outcome.pupil().isMeant(rule.version(), plan.on());
            GenericValue trigger = open.remove(rule.ruleId());
            if (trigger == null && follows) {
                raised.add(new Raised(outcome.pupil(), rule, result));
            } else if (trigger != null && follows && isOther(trigger, rule, result)) {
                kept.add(new Kept(trigger, rule, result));
            } else if (trigger != null && !follows) {
                closed.add(new Closed(trigger, outcome.pupil(), cause(trigger, outcome.pupil(), rule.version())));
            }
        }
        if (allPacks) {
            open.values().forEach(trigger -> closed.add(new Closed(trigger, outcome.pupil(), CloseCause.RULE_LEFT)));
        }
    }

    private static boolean isOther(GenericValue trigger, EvaluatedRule rule, RuleResult result) {
        return trigger.getLong("valueNumerator") != result.numerator() || trigger.getLong("valueDenominator") != result.denominator()
                || !Objects.equals(Rows.date(trigger, "firstMetDate"), result.firstMetDate())
                || !rule.version().id().equals(trigger.getString("ruleVersionId"));
    }

    private CloseCause cause(GenericValue trigger, EvaluatedPupil pupil, RuleVersion now) {
        Optional<RuleVersion> then = plan.book().version(trigger.getString("ruleVersionId"));
        LocalDate lastMet = Rows.date(trigger, "lastMetDate");
        if (then.isPresent() && pupil.isOnRoll(lastMet) && !evaluation.held(pupil, then.get(), lastMet)) {
            return CloseCause.AMENDED;
        }
        boolean isChanged = then.isPresent() && !then.get().id().equals(now.id());
        if (isChanged && evaluation.held(pupil, then.get(), plan.on())) {
            return CloseCause.RULE_CHANGED;
        }
        return CloseCause.NO_LONGER_MET;
    }

    List<Raised> raised() {
        return raised;
    }

    List<Kept> kept() {
        return kept;
    }

    List<Closed> closed() {
        return closed;
    }
}
