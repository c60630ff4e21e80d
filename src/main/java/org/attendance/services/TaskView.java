package org.attendance.services;

import java.time.LocalDate;
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

    /**
     * taskId, pupil, taskType, taskName (of a rule's action; null for the others), state, ownerRole, namedPerson, dueDate, dueIn (school
     * days from today; negative when overdue, null without a due date), createdAt, finishedAt, finishedBy, note,
     * childSeen, asksForChildSeen, byRule (whether a threshold rule raised it), mayFinish.
     */
    Map<String, Object> map(GenericValue task, RollPupil pupil) throws GenericEntityException {
        LocalDate due = Rows.date(task, "dueDate");
        boolean concern = TaskType.CONCERN.equals(task.getString("taskTypeId"));
        Map<String, Object> map = Fields.of("taskId", task.getString("taskId"), "pupilRef", pupil.pupilRef(), "name", pupil.name(),
                "registrationGroup", pupil.registrationGroup(), "taskType", task.getString("taskTypeId"),
                "taskName", name(task.getString("taskTypeId")),
                "state", TaskStatus.name(task.getString("statusId")), "ownerRole", task.getString("ownerRole"),
                "namedPerson", task.getString("namedPerson"), "dueDate", Rows.iso(due), "dueIn", due == null ? null : dueIn(due),
                "createdAt", Rows.iso(Rows.dateTime(task, "createdDate")));
        map.put("finishedAt", Rows.iso(Rows.dateTime(task, "finishedDate")));
        map.put("finishedBy", names.of(task.getString("finishedByUserLoginId")));
        map.put("note", concern && !access.may(Access.SAFEGUARD) ? null : task.getString("finishNote"));
        map.put("childSeen", task.getString("childSeen"));
        map.put("asksForChildSeen", TaskDeed.asksForChildSeen(task.getString("taskTypeId")));
        map.put("byRule", task.getString("triggerId") != null);
        map.put("mayFinish", !concern || access.may(Access.SAFEGUARD));
        return map;
    }

    private String name(String taskType) throws GenericEntityException {
        GenericValue action = EntityQuery.use(delegator).from("AttendanceAction").where("actionId", taskType).cache().queryOne();
        return action == null ? null : action.getString("actionName");
    }

    private Long dueIn(LocalDate due) {
        LocalDate today = access.today();
        return due.isBefore(today) ? -(long) calendar.schoolDays(due.plusDays(1), today).size()
                : (long) calendar.schoolDays(today.plusDays(1), due).size();
    }
}
