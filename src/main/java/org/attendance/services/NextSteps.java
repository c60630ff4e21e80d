package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * What is to be done next about pupils, and by whom: their open tasks, or what an open trigger asks for. Two statements for a school.
 * Tasks about a safeguarding concern are told only to those who may read concerns.
 */
final class NextSteps {
    private final LocalDate today;
    private final Map<String, List<GenericValue>> tasks = new HashMap<>();
    private final Map<String, List<GenericValue>> triggers = new HashMap<>();
    private final Map<String, String> actionNames = new HashMap<>();

    private NextSteps(LocalDate today) {
        this.today = today;
    }

    /** @param onlyPupilId the one pupil; null for all of the school */
    static NextSteps of(WatchDay day, String onlyPupilId) throws GenericEntityException {
        NextSteps steps = new NextSteps(day.access().today());
        for (GenericValue action : EntityQuery.use(day.delegator()).from("AttendanceAction").cache().queryList()) {
            steps.actionNames.put(action.getString("actionId"), action.getString("actionName"));
        }
        boolean mayConcerns = day.access().may(Access.SAFEGUARD);
        for (GenericValue task : EntityQuery.use(day.delegator()).select("pupilId", "taskTypeId", "triggerId", "ownerRole", "dueDate")
                .from("AttendanceTask").where(open(day, TaskStatus.OPEN, onlyPupilId)).orderBy("dueDate", "taskId").queryList()) {
            if (mayConcerns || !TaskType.CONCERN.equals(task.getString("taskTypeId"))) {
                steps.tasks.computeIfAbsent(task.getString("pupilId"), id -> new ArrayList<>()).add(task);
            }
        }
        for (GenericValue trigger : EntityQuery.use(day.delegator()).from("AttendanceTriggerRule")
                .where(open(day, TriggerStore.OPEN, onlyPupilId)).orderBy("-firstMetDate", "ruleId").queryList()) {
            steps.triggers.computeIfAbsent(trigger.getString("pupilId"), id -> new ArrayList<>()).add(trigger);
        }
        return steps;
    }

    private static EntityCondition open(WatchDay day, String statusId, String onlyPupilId) {
        List<EntityCondition> all = new ArrayList<>();
        all.add(EntityCondition.makeCondition("schoolId", day.schoolId()));
        all.add(EntityCondition.makeCondition("statusId", statusId));
        if (onlyPupilId != null) {
            all.add(EntityCondition.makeCondition("pupilId", onlyPupilId));
        }
        return EntityCondition.makeCondition(all, EntityOperator.AND);
    }

    /** Open triggers of a pupil, the newest first. */
    List<GenericValue> triggers(String pupilId) {
        return triggers.getOrDefault(pupilId, List.of());
    }

    /** Open tasks that a trigger has raised, the most urgent first. */
    List<Map<String, Object>> tasks(GenericValue trigger) {
        return tasks.getOrDefault(trigger.getString("pupilId"), List.of()).stream()
                .filter(task -> trigger.getString("triggerId").equals(task.getString("triggerId"))).map(this::map).toList();
    }

    /** The most urgent open task, else what the newest trigger asks for; null for neither. Fields: action, actionName, owner, dueDate, overdue. */
    Map<String, Object> next(String pupilId) {
        List<GenericValue> open = tasks.getOrDefault(pupilId, List.of());
        if (!open.isEmpty()) {
            return map(open.get(0));
        }
        return triggers(pupilId).isEmpty() ? null : map(triggers(pupilId).get(0).getString("actionId"),
                triggers(pupilId).get(0).getString("ownerRole"), null);
    }

    private boolean isOverdue(LocalDate due) {
        return due != null && due.isBefore(today);
    }

    private Map<String, Object> map(GenericValue task) {
        return map(task.getString("taskTypeId"), task.getString("ownerRole"), Rows.date(task, "dueDate"));
    }

    private Map<String, Object> map(String action, String owner, LocalDate due) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("action", action);
        map.put("actionName", actionName(action));
        map.put("owner", owner);
        map.put("dueDate", Rows.iso(due));
        map.put("overdue", isOverdue(due));
        return map;
    }

    /** Name of what a rule asks for or a task is about. */
    String actionName(String actionId) {
        return actionId == null ? null : actionNames.getOrDefault(actionId, actionId.replace('_', ' '));
    }
}
