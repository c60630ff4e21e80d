package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.followup.TaskDeed;

/** Tasks about the pupils of a school: listed, done, waived with a reason, opened again. */
final class Tasks {
    private static final Map<String, String> STATES = Map.of("open", TaskStatus.OPEN, "done", TaskStatus.DONE, "waived", TaskStatus.WAIVED);
    private static final int MOST_FINISHED = 200;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;

    Tasks(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
    }

    /** Tasks in a state (default open), all or of one owner role, pupil: the soonest due first; of finished ones the latest. */
    Map<String, Object> list() throws InputException, GenericEntityException {
        String state = call.text("state") == null ? "open" : call.text("state");
        if (!STATES.containsKey(state)) {
            throw call.refuse("AttendanceFollowUpChoice", "field", "state", "value", state, "allowed", "done, open, waived");
        }
        boolean open = "open".equals(state);
        EntityQuery query = EntityQuery.use(delegator).from("AttendanceTask").where("schoolId", schoolId, "statusId", STATES.get(state));
        List<GenericValue> rows = open ? query.orderBy("dueDate", "taskId").queryList()
                : query.orderBy("-finishedDate", "taskId").maxRows(MOST_FINISHED).queryList();
        TaskPupils pupils = new TaskPupils(delegator, access, schoolId, rows.stream().map(row -> row.getString("pupilId")).toList());
        TaskView view = new TaskView(call, access, CalendarTable.of(delegator, schoolId));
        List<Map<String, Object>> tasks = new ArrayList<>();
        Map<String, Long> roles = new HashMap<>();
        for (GenericValue row : rows) {
            RollPupil pupil = pupils.find(row.getString("pupilId"));
            if (pupil != null) {
                roles.merge(String.valueOf(row.getString("ownerRole")), 1L, Long::sum);
                if (isWanted(row, pupil)) {
                    tasks.add(view.map(row, pupil));
                }
            }
        }
        String position = access.author(schoolId).position();
        return ServiceCall.success("tasks", tasks, "roles", roles.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> Fields.of("ownerRole", each.getKey(), "count", each.getValue(),
                        "mine", each.getKey().equalsIgnoreCase(position))).toList());
    }

    private boolean isWanted(GenericValue row, RollPupil pupil) {
        String role = call.text("ownerRole");
        String pupilRef = call.text("pupilRef");
        return (role == null || role.equals(row.getString("ownerRole"))) && (pupilRef == null || pupilRef.equals(pupil.pupilRef()));
    }

    /** Marks a task as done. A task about seeing the child wants to know whether the child was seen. */
    Map<String, Object> finish() throws InputException, GenericEntityException {
        GenericValue task = find();
        String seen = call.text("childSeen") == null ? null : call.flag("childSeen") ? "Y" : "N";
        if (seen == null && TaskDeed.asksForChildSeen(task.getString("taskTypeId"))) {
            throw call.refuse("AttendanceFollowUpChildSeen");
        }
        return close(task, TaskStatus.DONE, note(), seen);
    }

    /** Waives a task, with the reason. */
    Map<String, Object> waive() throws InputException, GenericEntityException {
        GenericValue task = find();
        String note = note();
        if (note == null) {
            throw call.refuse("AttendanceFollowUpWaiveReason");
        }
        return close(task, TaskStatus.WAIVED, note, null);
    }

    private String note() throws InputException {
        return Attributes.freeText(call, "note");
    }

    private Map<String, Object> close(GenericValue task, String statusId, String note, String seen)
            throws InputException, GenericEntityException {
        change(task, TaskStatus.OPEN, Fields.of("statusId", statusId, "finishedDate", Timestamp.valueOf(access.now()),
                "finishedByUserLoginId", call.userLoginId(), "finishNote", note, "childSeen", seen));
        return answer(task);
    }

    /** Opens a task that was done or waived. */
    Map<String, Object> reopen() throws InputException, GenericEntityException {
        GenericValue task = find();
        Map<String, Object> values = Fields.of("statusId", TaskStatus.OPEN, "finishedDate", null, "finishedByUserLoginId", null,
                "finishNote", null, "childSeen", null, "finishedByAttemptId", null);
        if (TaskStatus.OPEN.equals(task.getString("statusId"))) {
            throw stale(task);
        }
        change(task, task.getString("statusId"), values);
        return answer(task);
    }

    private void change(GenericValue task, String from, Map<String, Object> values) throws InputException, GenericEntityException {
        int changed = delegator.storeByCondition("AttendanceTask", values, EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("taskId", task.getString("taskId")), EntityCondition.makeCondition("statusId", from))));
        if (changed != 1) {
            throw stale(delegator.findOne("AttendanceTask", false, "taskId", task.getString("taskId")));
        }
    }

    private InputException stale(GenericValue task) throws GenericEntityException {
        String by = new UserNames(delegator).of(task.getString("finishedByUserLoginId"));
        String state = TaskStatus.name(task.getString("statusId"));
        return by == null ? call.refuse("AttendanceFollowUpTaskIsOpen")
                : call.refuse("AttendanceFollowUpTaskIs_" + state, "by", by, "at", Rows.iso(Rows.dateTime(task, "finishedDate")).replace('T', ' '));
    }

    private Map<String, Object> answer(GenericValue task) throws GenericEntityException {
        GenericValue stored = delegator.findOne("AttendanceTask", false, "taskId", task.getString("taskId"));
        RollPupil pupil = new TaskPupils(delegator, access, schoolId, Set.of(stored.getString("pupilId")))
                .find(stored.getString("pupilId"));
        return ServiceCall.success("task", new TaskView(call, access, CalendarTable.of(delegator, schoolId)).map(stored, pupil));
    }

    /** The task of the attribute taskId: of the school, about a pupil the user may see, and not a concern the user may not read. */
    private GenericValue find() throws InputException, GenericEntityException {
        String taskId = call.required("taskId");
        GenericValue task = delegator.findOne("AttendanceTask", false, "taskId", taskId);
        boolean known = task != null && schoolId.equals(task.getString("schoolId"))
                && new TaskPupils(delegator, access, schoolId, Set.of(task.getString("pupilId"))).find(task.getString("pupilId")) != null;
        if (!known) {
            throw call.refuse("AttendanceFollowUpTaskUnknown", "taskId", taskId);
        }
        if (TaskType.CONCERN.equals(task.getString("taskTypeId")) && !access.may(Access.SAFEGUARD)) {
            throw call.refuse("AttendanceFollowUpTaskSafeguard");
        }
        return task;
    }
}
