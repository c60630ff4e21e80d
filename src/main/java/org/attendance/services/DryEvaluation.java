package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.rules.threshold.RuleResult;

/** An evaluation that stores nothing: of the rules as they are followed, or of one that is to be tried beside the one now followed. */
final class DryEvaluation {
    private static final int MOST_NAMED = 500;

    private final EvaluationRequest request;
    private final EvaluationPlan plan;

    DryEvaluation(EvaluationRequest request) {
        this.request = request;
        this.plan = request.plan();
    }

    private PupilScope scope() {
        return request.pupilId() == null ? PupilScope.all(plan.delegator(), plan.schoolId())
                : new PupilScope(plan.delegator(), plan.schoolId(), List.of(request.pupilId()));
    }

    /** The rules as they are followed. */
    Map<String, Object> run() throws GenericEntityException {
        plan.ask(request.policies());
        Evaluation evaluation = new Evaluation(plan);
        List<PupilOutcome> outcomes = evaluation.evaluate(plan.read(scope(), null), false);
        TriggerDecisions decisions = new TriggerDecisions(plan, evaluation, request.isOfAllPacks());
        decisions.decide(outcomes, TriggerStore.open(scope()));
        List<PupilOutcome> onRoll = outcomes.stream().filter(PupilOutcome::isOnRoll).toList();
        return EvaluationServices.result(request, onRoll, new EvaluationTotals(outcomes.size(), onRoll.size(), decisions.raised().size(),
                decisions.closed().size()), decisions.closed());
    }

    /** A rule that is to be tried: its results, and who would meet it newly or no longer. */
    Map<String, Object> run(RuleVersion proposed) throws GenericEntityException {
        Optional<RuleVersion> now = plan.book().followed(proposed.ruleId(), plan.on());
        plan.ask(plan.book().with(proposed), proposed);
        if (now.isPresent()) {
            plan.ask(plan.book(), now.get());
        }
        List<PupilOutcome> outcomes = new Evaluation(plan).evaluate(plan.read(scope(), null), false).stream()
                .filter(PupilOutcome::isOnRoll).toList();
        Set<String> added = new HashSet<>();
        Set<String> dropped = new HashSet<>();
        for (PupilOutcome outcome : outcomes) {
            boolean then = follows(outcome, 0);
            boolean before = now.isPresent() && follows(outcome, 1);
            if (then != before) {
                (then ? added : dropped).add(outcome.pupil().id());
            }
        }
        List<PupilOutcome> ofProposed = outcomes.stream().map(outcome -> new PupilOutcome(outcome.pupil(), true,
                outcome.results().subList(0, 1), null)).toList();
        Map<String, Object> result = ServiceCall.success("results",
                new ResultRows(ofProposed, plan.rules().subList(0, 1), plan.on()), "evaluated", (long) outcomes.size(),
                "triggered", (long) added.size(), "closed", (long) dropped.size(), "closedTriggers", List.of());
        Map<String, Map<String, Object>> named = named(added, dropped);
        result.put("added", named(added, named));
        result.put("dropped", named(dropped, named));
        return result;
    }

    private boolean follows(PupilOutcome outcome, int place) {
        RuleResult result = outcome.results().get(place);
        return result.met() && result.inForce() && outcome.pupil().isMeant(plan.rules().get(place).version(), plan.on());
    }

    private Map<String, Map<String, Object>> named(Set<String> added, Set<String> dropped) throws GenericEntityException {
        Map<String, Map<String, Object>> named = new HashMap<>();
        Set<String> all = new HashSet<>(added);
        all.addAll(dropped);
        if (!all.isEmpty()) {
            EntityCondition wanted = EntityCondition.makeCondition("schoolId", plan.schoolId());
            EntityCondition these = all.size() > MOST_NAMED ? wanted
                    : EntityCondition.makeCondition("pupilId", EntityOperator.IN, List.copyOf(all));
            for (RollPupil pupil : Roll.read(plan.delegator(), plan.on(), wanted, these)) {
                named.put(pupil.pupilId(), Fields.of("pupilRef", pupil.pupilRef(), "name", pupil.name(),
                        "group", pupil.registrationGroup()));
            }
        }
        return named;
    }

    private static List<Map<String, Object>> named(Set<String> pupilIds, Map<String, Map<String, Object>> named) {
        List<Map<String, Object>> list = new ArrayList<>(pupilIds.stream().map(named::get).filter(each -> each != null).toList());
        list.sort((a, b) -> (a.get("name") + "\n" + a.get("pupilRef")).compareToIgnoreCase(b.get("name") + "\n" + b.get("pupilRef")));
        return list;
    }
}
