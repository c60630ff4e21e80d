package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.followup.TaskDeed;

/**
 * Changes of tasks about the pupils of a school: done, waived with a reason, opened again, handed to a person; one or several at once, all
 * of them or none.
 */
final class Tasks {
    private static final String ENTITY = "AttendanceTask";
    private static final int MOST = 500;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final Map<String, GenericValue> tasks = new LinkedHashMap<>();
    private TaskPupils pupils;

    Tasks(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
    }

    /** The task of the attribute taskId. */
    Tasks one() throws InputException, GenericEntityException {
        find(Set.of(call.required("taskId")));
        return this;
    }

    /** The tasks of the attribute taskIds. */
    Tasks several() throws InputException, GenericEntityException {
        Set<String> ids = new LinkedHashSet<>();
        if (call.value("taskIds") instanceof List<?> list) {
            list.forEach(id -> ids.add(String.valueOf(id)));
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw call.refuse("AttendanceMeetingTasksNone", "most", MOST);
        }
        find(ids);
        return this;
    }

    /** Tasks of the school, about pupils the user may see, and no concern the user may not read. */
    private void find(Set<String> ids) throws InputException, GenericEntityException {
        for (GenericValue row : Keyed.rows(delegator, ENTITY, "taskId", ids, EntityCondition.makeCondition("schoolId", schoolId))) {
            tasks.put(row.getString("taskId"), row);
        }
        pupils = new TaskPupils(delegator, access, schoolId, tasks.values().stream().map(row -> row.getString("pupilId")).toList());
        for (String id : ids) {
            GenericValue task = tasks.get(id);
            boolean known = task != null && pupils.find(task.getString("pupilId")) != null
                    && (task.getString("caseId") == null || access.may(Access.CASE));
            if (!known) {
                throw call.refuse("AttendanceFollowUpTaskUnknown", "taskId", id);
            }
            if (TaskType.CONCERN.equals(task.getString("taskTypeId")) && !access.may(Access.SAFEGUARD)) {
                throw call.refuse("AttendanceFollowUpTaskSafeguard");
            }
        }
    }

    /** Does what the attribute action says: done, waive, reopen or hand; answers how many tasks it changed. */
    Map<String, Object> settle() throws InputException, GenericEntityException {
        String action = call.required("action");
        switch (action) {
            case "done" -> finish();
            case "waive" -> waive();
            case "reopen" -> reopen();
            case "hand" -> hand();
            default -> throw call.refuse("AttendanceFollowUpChoice", "field", "action", "value", action, "allowed", "done, waive, reopen, hand");
        }
        return ServiceCall.success("changed", (long) tasks.size(), "taskIds", new ArrayList<>(tasks.keySet()));
    }

    /** Marks the tasks as done. One about seeing the child wants to know whether the child was seen. */
    Tasks finish() throws InputException, GenericEntityException {
        String seen = call.text("childSeen") == null ? null : call.flag("childSeen") ? "Y" : "N";
        for (GenericValue task : tasks.values()) {
            boolean asks = TaskDeed.asksForChildSeen(task.getString("taskTypeId"));
            if (asks && seen == null) {
                throw call.refuse("AttendanceFollowUpChildSeen");
            }
            close(task, TaskStatus.DONE, note(), asks ? seen : null);
        }
        return this;
    }

    /** Waives the tasks, with the reason. */
    Tasks waive() throws InputException, GenericEntityException {
        if (note() == null) {
            throw call.refuse("AttendanceFollowUpWaiveReason");
        }
        for (GenericValue task : tasks.values()) {
            close(task, TaskStatus.WAIVED, note(), null);
        }
        return this;
    }

    private String note() throws InputException {
        return Attributes.freeText(call, "note");
    }

    private void close(GenericValue task, String statusId, String note, String seen) throws InputException, GenericEntityException {
        change(task, TaskStatus.OPEN, Fields.of("statusId", statusId, "finishedDate", Timestamp.valueOf(access.now()),
                "finishedByUserLoginId", call.userLoginId(), "finishNote", note, "childSeen", seen));
    }

    /** Opens tasks that were done or waived. */
    Tasks reopen() throws InputException, GenericEntityException {
        for (GenericValue task : tasks.values()) {
            if (TaskStatus.OPEN.equals(task.getString("statusId"))) {
                throw stale(task);
            }
            change(task, task.getString("statusId"), Fields.of("statusId", TaskStatus.OPEN, "finishedDate", null,
                    "finishedByUserLoginId", null, "finishNote", null, "childSeen", null, "finishedByAttemptId", null));
        }
        return this;
    }

    /** Hands open tasks to the person of the attribute toUserLoginId; without it back to whoever holds the role. */
    private void hand() throws InputException, GenericEntityException {
        SchoolPeople.Person to = SchoolPeople.of(delegator, schoolId, access.today()).named(call, "toUserLoginId", call.text("toUserLoginId"));
        for (GenericValue task : tasks.values()) {
            change(task, TaskStatus.OPEN, Fields.of("ownerUserLoginId", to == null ? null : to.userLoginId(),
                    "handedDate", Timestamp.valueOf(access.now()), "handedByUserLoginId", call.userLoginId()));
        }
    }

    private void change(GenericValue task, String from, Map<String, Object> values) throws InputException, GenericEntityException {
        int changed = delegator.storeByCondition(ENTITY, values, EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("taskId", task.getString("taskId")), EntityCondition.makeCondition("statusId", from))));
        if (changed != 1) {
            throw stale(delegator.findOne(ENTITY, false, "taskId", task.getString("taskId")));
        }
    }

    private InputException stale(GenericValue task) throws GenericEntityException {
        String by = new UserNames(delegator).of(task.getString("finishedByUserLoginId"));
        String state = TaskStatus.name(task.getString("statusId"));
        return by == null ? call.refuse("AttendanceFollowUpTaskIsOpen")
                : call.refuse("AttendanceFollowUpTaskIs_" + state, "by", by, "at", Rows.iso(Rows.dateTime(task, "finishedDate")).replace('T', ' '));
    }

    /** The one task as it is now stored. */
    Map<String, Object> answer() throws GenericEntityException {
        GenericValue stored = delegator.findOne(ENTITY, false, "taskId", tasks.keySet().iterator().next());
        return ServiceCall.success("task", new TaskView(call, access, CalendarTable.of(delegator, schoolId))
                .map(stored, pupils.find(stored.getString("pupilId"))));
    }
}
