package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.followup.TaskDeed;

/** A task as the services return it. What was noted about a concern is for the designated safeguarding lead alone. */
final class TaskView {
    private final Delegator delegator;
    private final Access access;
    private final SchoolCalendar calendar;
    private final UserNames names;

    TaskView(ServiceCall call, Access access, SchoolCalendar calendar) {
        this.delegator = call.delegator();
        this.access = access;
        this.calendar = calendar;
        this.names = new UserNames(delegator);
    }

    /** A task as {@link #map(TaskRow)} answers it. */
    Map<String, Object> map(GenericValue task, RollPupil pupil) throws GenericEntityException {
        return map(TaskRow.of(task, pupil, calendar, access.today()));
    }

    /**
     * taskId, pupil, taskType, taskName (of a rule's action; null for the others), text (what is to be done, in words; null where the type
     * says it), state, ownerRole, ownerUserLoginId and ownerName (whom it was handed to; null for whoever holds the role), namedPerson,
     * dueDate, dueIn (school days from today; negative when overdue, null without a due date), when (overdue, today, week, later),
     * createdAt, finishedAt, finishedBy, note, childSeen, asksForChildSeen, byRule (whether a threshold rule raised it), caseId, sourceKind
     * and sourceId (what asks for it), mayFinish.
     */
    Map<String, Object> map(TaskRow row) throws GenericEntityException {
        GenericValue task = row.row();
        RollPupil pupil = row.pupil();
        boolean concern = TaskType.CONCERN.equals(row.type());
        Map<String, Object> map = Fields.of("taskId", task.getString("taskId"), "pupilRef", pupil.pupilRef(), "name", pupil.name(),
                "registrationGroup", pupil.registrationGroup(), "taskType", row.type(), "taskName", name(row.type()),
                "text", task.getString("taskText"), "state", TaskStatus.name(task.getString("statusId")), "ownerRole", row.ownerRole(),
                "ownerUserLoginId", row.owner(), "ownerName", names.of(row.owner()), "namedPerson", task.getString("namedPerson"),
                "dueDate", Rows.iso(row.due()), "dueIn", row.dueIn(), "when", row.soon().id(),
                "createdAt", Rows.iso(Rows.dateTime(task, "createdDate")));
        map.put("finishedAt", Rows.iso(Rows.dateTime(task, "finishedDate")));
        map.put("finishedBy", names.of(task.getString("finishedByUserLoginId")));
        map.put("note", concern && !access.may(Access.SAFEGUARD) ? null : task.getString("finishNote"));
        map.put("childSeen", task.getString("childSeen"));
        map.put("asksForChildSeen", TaskDeed.asksForChildSeen(row.type()));
        map.put("byRule", task.getString("triggerId") != null);
        map.put("caseId", task.getString("caseId"));
        map.put("sourceKind", task.getString("sourceKind"));
        map.put("sourceId", task.getString("sourceId"));
        map.put("mayFinish", !concern || access.may(Access.SAFEGUARD));
        return map;
    }

    /** Name of what a type of task is about, where a rule's action says it; null for the others. */
    String name(String taskType) throws GenericEntityException {
        GenericValue action = EntityQuery.use(delegator).from("AttendanceAction").where("actionId", taskType).cache().queryOne();
        return action == null ? null : action.getString("actionName");
    }
}
