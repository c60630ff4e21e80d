package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.rules.threshold.RuleResult;
import org.attendance.services.cases.CaseTriggers;

/** Writes what was decided about triggers, and the tasks that follow, in the transaction of the caller. */
final class TriggerStore {
    /** A trigger whose rule is met. */
    static final String OPEN = "ATG_OPEN";
    /** A trigger that has ended. */
    static final String CLOSED = "ATG_CLOSED";

    private static final String ENTITY = "AttendanceTrigger";
    private static final String TASK = "AttendanceTask";
    private static final String TASK_OPEN = "ATK_OPEN";
    private static final String TASK_WAIVED = "ATK_WAIVED";

    private final EvaluationPlan plan;
    private final TaskDays days;
    private final CaseTriggers cases;
    private final Messages messages;
    private final String userLoginId;
    private final LocalDateTime now;

    /** For what an evaluation finds, written by the user of its call. */
    TriggerStore(EvaluationPlan plan, ServiceCall call) throws GenericEntityException {
        Access access = Access.of(call);
        this.plan = plan;
        this.days = new TaskDays(plan.delegator(), plan.calendar());
        this.cases = new CaseTriggers(call, access, plan.schoolId(), plan.calendar(), plan.on());
        this.messages = call.messages();
        this.userLoginId = call.userLoginId();
        this.now = access.now();
    }

    /** The open triggers of pupils, in one query for all of a school or a few hundred pupils. */
    static List<GenericValue> open(PupilScope scope) throws GenericEntityException {
        return scope.rows(ENTITY, List.of(EntityCondition.makeCondition("statusId", OPEN)));
    }

    /** Raises, keeps and closes; beside the rows that are made, the number of statements does not depend on the number of triggers. */
    void store(TriggerDecisions decisions) throws GenericEntityException {
        List<CaseTriggers.Raised> forCases = new ArrayList<>();
        for (TriggerDecisions.Raised raised : decisions.raised()) {
            String triggerId = raise(raised);
            RuleVersion version = raised.rule().version();
            if (CaseTriggers.ACTION.equals(version.text(RuleField.ACTION))) {
                forCases.add(new CaseTriggers.Raised(triggerId, raised.pupil().id(), version.ruleId(), version.text(RuleField.NAME),
                        version.text(RuleField.STAGE)));
            }
        }
        cases.take(forCases);
        for (TriggerDecisions.Kept kept : decisions.kept()) {
            keep(kept);
        }
        close(decisions.closed());
    }

    private String raise(TriggerDecisions.Raised raised) throws GenericEntityException {
        Delegator delegator = plan.delegator();
        String triggerId = delegator.getNextSeqId(ENTITY);
        RuleVersion version = raised.rule().version();
        Map<String, Object> row = found(raised.rule(), raised.result());
        row.putAll(Fields.of("triggerId", triggerId, "schoolId", plan.schoolId(), "pupilId", raised.pupil().id(),
                "ruleId", version.ruleId(), "statusId", OPEN, "raisedDate", Date.valueOf(plan.on())));
        delegator.create(delegator.makeValue(ENTITY, row));
        LocalDate due = days.due(version.text(RuleField.ACTION), plan.on());
        if (due != null) {
            delegator.create(delegator.makeValue(TASK, Fields.of("taskId", delegator.getNextSeqId(TASK), "schoolId", plan.schoolId(),
                    "pupilId", raised.pupil().id(), "taskTypeId", version.text(RuleField.ACTION), "triggerId", triggerId,
                    "statusId", TASK_OPEN, "ownerRole", version.text(RuleField.WHO), "dueDate", Date.valueOf(due),
                    "createdDate", Timestamp.valueOf(now))));
        }
        return triggerId;
    }

    private void keep(TriggerDecisions.Kept kept) throws GenericEntityException {
        Map<String, Object> row = found(kept.rule(), kept.result());
        row.put("triggerId", kept.trigger().getString("triggerId"));
        plan.delegator().store(plan.delegator().makeValue(ENTITY, row));
    }

    private Map<String, Object> found(EvaluatedRule rule, RuleResult result) {
        return Fields.of("ruleVersionId", rule.version().id(), "firstMetDate", Rows.stored(result.firstMetDate()),
                "lastMetDate", Date.valueOf(plan.on()), "windowFrom", Rows.stored(result.windowFrom()),
                "windowThru", Rows.stored(result.windowThru()),
                "valueNumerator", result.numerator(), "valueDenominator", result.denominator());
    }

    private void close(List<TriggerDecisions.Closed> closed) throws GenericEntityException {
        Map<CloseCause, List<String>> byCause = new EnumMap<>(CloseCause.class);
        closed.forEach(each -> byCause.computeIfAbsent(each.cause(), cause -> new ArrayList<>())
                .add(each.trigger().getString("triggerId")));
        Delegator delegator = plan.delegator();
        for (Map.Entry<CloseCause, List<String>> cause : byCause.entrySet()) {
            EntityCondition ids = EntityCondition.makeCondition("triggerId", EntityOperator.IN, cause.getValue());
            delegator.storeByCondition(ENTITY, Fields.of("statusId", CLOSED, "closedDate", Date.valueOf(plan.on()),
                    "closeCauseId", cause.getKey().id()), ids);
            delegator.storeByCondition(TASK, Fields.of("statusId", TASK_WAIVED, "finishedDate", Timestamp.valueOf(now),
                    "finishedByUserLoginId", userLoginId, "finishNote", messages.get(cause.getKey().label())),
                    EntityCondition.makeCondition(List.of(EntityCondition.makeCondition("schoolId", plan.schoolId()),
                            EntityCondition.makeCondition("statusId", TASK_OPEN), ids)));
        }
    }
}
