package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;

/** Services that evaluate the thresholds of a school: dry or stored, at once or in the background with progress. */
public final class EvaluationServices {
    private static final String MODULE = EvaluationServices.class.getName();

    private EvaluationServices() {
    }

    /** Evaluates rules for the pupils of a school; stores triggers and tasks unless it is a dry run. */
    public static Map<String, Object> evaluate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            EvaluationRequest request = new EvaluationRequest(call, call.flag("dryRun"));
            Optional<RuleVersion> proposed = request.proposed();
            if (proposed.isPresent()) {
                return OwnTransaction.run(() -> new DryEvaluation(request).run(proposed.get()));
            }
            if (call.flag("dryRun")) {
                return OwnTransaction.run(() -> new DryEvaluation(request).run());
            }
            EvaluationRun run = EvaluationRun.begin(call, request.plan().schoolId(), request.plan().on());
            StoredEvaluation stored = store(request, run);
            return result(request, stored.outcomes(), stored.totals(), stored.closed());
        });
    }

    /** Runs an evaluation that was begun, to its end; the record says what came of it. */
    static StoredEvaluation store(EvaluationRequest request, EvaluationRun run) throws GenericEntityException {
        EvaluationPlan plan = request.plan();
        StoredEvaluation stored = new StoredEvaluation(request.call(), plan, run);
        try {
            plan.ask(request.policies());
            if (!request.isOfAllPacks()) {
                stored.runSome(request.pupilId());
            } else if (request.pupilId() != null) {
                stored.runOne(request.pupilId());
            } else {
                stored.runDue();
            }
        } catch (GenericEntityException | RuntimeException failure) {
            Debug.logError(failure, "Evaluation " + run.runId() + " failed", MODULE);
            run.failed(request.call().messages().get("AttendanceEvaluationFailed"));
            throw failure;
        }
        return stored;
    }

    /** The result of an evaluation. */
    static Map<String, Object> result(EvaluationRequest request, List<PupilOutcome> outcomes, EvaluationTotals totals,
            List<TriggerDecisions.Closed> closed) {
        EvaluationPlan plan = request.plan();
        List<Map<String, Object>> closedTriggers = closed.stream().map(each -> Fields.of("pupilRef", each.pupil().ref(),
                "ruleId", each.trigger().getString("ruleId"), "ruleName", name(plan, each.trigger()), "cause", each.cause().id(),
                "text", request.call().messages().get(each.cause().label()),
                "raisedDate", Rows.iso(Rows.date(each.trigger(), "raisedDate")),
                "firstMetDate", Rows.iso(Rows.date(each.trigger(), "firstMetDate")))).toList();
        return ServiceCall.success("results", new ResultRows(outcomes, plan.rules(), plan.on()), "evaluated", totals.evaluated(),
                "triggered", totals.triggered(), "closed", totals.closed(), "closedTriggers", closedTriggers);
    }

    private static String name(EvaluationPlan plan, GenericValue trigger) {
        return plan.book().version(trigger.getString("ruleVersionId")).map(version -> version.text(RuleField.NAME)).orElse(null);
    }

    /** Begins an evaluation of today in the background. */
    public static Map<String, Object> start(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            EvaluationRequest request = new EvaluationRequest(call, false);
            EvaluationRun run = EvaluationRun.begin(call, request.plan().schoolId(), request.plan().on());
            call.dispatcher().runAsync("runAttendanceEvaluation", Fields.of("schoolId", request.plan().schoolId(), "runId", run.runId(),
                    "asOfDate", request.plan().on().toString(), "userLogin", call.userLogin(), "locale", call.locale()), false);
            return ServiceCall.success("runId", run.runId());
        });
    }

    /** Runs an evaluation that was begun in the background. */
    public static Map<String, Object> run(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            EvaluationRequest request = new EvaluationRequest(call, false);
            EvaluationRun run = new EvaluationRun(call.delegator(), call.required("runId"));
            GenericValue row = run.read();
            if (row == null || !request.plan().schoolId().equals(row.getString("schoolId"))) {
                throw call.refuse("AttendanceEvaluationUnknown", "runId", run.runId());
            }
            if (!run.takeOn()) {
                throw call.refuse("AttendanceEvaluationOver", "runId", run.runId());
            }
            EvaluationTotals totals = store(request, run).totals();
            return ServiceCall.success("evaluated", totals.evaluated(), "triggered", totals.triggered(), "closed", totals.closed());
        });
    }

    private static Map<String, Object> openByRule(Delegator delegator, String schoolId) throws GenericEntityException {
        Map<String, Object> open = new TreeMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("ruleId", "triggerCount").from("AttendanceTriggerCount")
                .where("schoolId", schoolId, "statusId", TriggerStore.OPEN).queryList()) {
            open.put(row.getString("ruleId"), row.getLong("triggerCount"));
        }
        return open;
    }

    /** How far an evaluation is: one by its id, or the latest of the school; an empty map where there has been none. */
    public static Map<String, Object> getEvaluation(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            String runId = call.text("runId");
            GenericValue row = runId == null ? EvaluationRun.latest(call.delegator(), schoolId)
                    : new EvaluationRun(call.delegator(), runId).read();
            if (runId != null && (row == null || !schoolId.equals(row.getString("schoolId")))) {
                throw call.refuse("AttendanceEvaluationUnknown", "runId", runId);
            }
            Map<String, Object> open = openByRule(call.delegator(), schoolId);
            return ServiceCall.success("evaluation", row == null ? Map.of() : EvaluationRun.shown(row, new UserNames(call.delegator())),
                    "openTriggers", open.values().stream().mapToLong(count -> (Long) count).sum(), "openByRule", open);
        });
    }
}
