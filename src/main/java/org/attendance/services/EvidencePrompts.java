package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Open triggers of rules that ask for medical evidence, about which nobody has decided yet. Fixed queries for any number of them. */
final class EvidencePrompts {
    private static final String ACTION = "prompt_evidence";
    private static final String TASK = "AttendanceTask";

    private final Delegator delegator;
    private final String schoolId;

    EvidencePrompts(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** A trigger with its rule (a row of AttendanceTriggerRule) and its task, which is null where the rule makes none. */
    record Prompt(GenericValue trigger, GenericValue task) {
    }

    /** The prompts of the school, the longest open first. */
    List<Prompt> all() throws GenericEntityException {
        List<GenericValue> triggers = EntityQuery.use(delegator).from("AttendanceTriggerRule").where("schoolId", schoolId,
                "statusId", TriggerStore.OPEN, "actionId", ACTION).orderBy("firstMetDate", "triggerId").queryList();
        List<String> ids = triggers.stream().map(row -> row.getString("triggerId")).toList();
        Set<String> decided = new HashSet<>();
        Keyed.rows(delegator, "AttendanceEvidence", "triggerId", ids, null).forEach(row -> decided.add(row.getString("triggerId")));
        Map<String, GenericValue> tasks = new HashMap<>();
        Keyed.rows(delegator, TASK, "triggerId", ids, null).forEach(row -> tasks.put(row.getString("triggerId"), row));
        List<Prompt> prompts = new ArrayList<>();
        for (GenericValue trigger : triggers) {
            GenericValue task = tasks.get(trigger.getString("triggerId"));
            boolean open = task == null || TaskStatus.OPEN.equals(task.getString("statusId"));
            if (open && !decided.contains(trigger.getString("triggerId"))) {
                prompts.add(new Prompt(trigger, task));
            }
        }
        return prompts;
    }

    /**
     * The prompt of the attribute triggerId.
     * @throws InputException if it is none about this pupil, or it is decided
     */
    GenericValue open(ServiceCall call, String pupilId) throws InputException, GenericEntityException {
        String triggerId = call.required("triggerId");
        for (Prompt prompt : all()) {
            if (triggerId.equals(prompt.trigger().getString("triggerId")) && pupilId.equals(prompt.trigger().getString("pupilId"))) {
                return prompt.trigger();
            }
        }
        throw call.refuse("AttendanceEvidencePromptGone", "triggerId", triggerId);
    }

    /** Marks the task of a prompt as done: it has been decided. */
    void decided(GenericValue trigger, Access access, String userLoginId, String note) throws GenericEntityException {
        delegator.storeByCondition(TASK, Fields.of("statusId", TaskStatus.DONE, "finishedDate", Timestamp.valueOf(access.now()),
                "finishedByUserLoginId", userLoginId, "finishNote", note), EntityCondition.makeCondition(Fields.of("schoolId", schoolId,
                "triggerId", trigger.getString("triggerId"), "statusId", TaskStatus.OPEN)));
    }
}
