package org.attendance.services;

import java.time.LocalDate;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.followup.TaskDeed;

/** A task as the services return it. What was noted about a concern is for the designated safeguarding lead alone. */
final class TaskView {
    /** Reads concerns, and what was done about them. */
    static final String SAFEGUARD = "_SAFEGUARD";

    private final Access access;
    private final SchoolCalendar calendar;
    private final UserNames names;

    TaskView(ServiceCall call, Access access, SchoolCalendar calendar) {
        this.access = access;
        this.calendar = calendar;
        this.names = new UserNames(call.delegator());
    }

    /**
     * taskId, pupil, taskType, state, ownerRole, namedPerson, dueDate, dueIn (school days from today; negative when overdue, null without
     * a due date), createdAt, finishedAt, finishedBy, note, childSeen, asksForChildSeen, byRule (whether a threshold rule raised it).
     */
    Map<String, Object> map(GenericValue task, RollPupil pupil) throws GenericEntityException {
        LocalDate due = Rows.date(task, "dueDate");
        boolean concern = TaskType.CONCERN.equals(task.getString("taskTypeId"));
        Map<String, Object> map = Fields.of("taskId", task.getString("taskId"), "pupilRef", pupil.pupilRef(), "name", pupil.name(),
                "registrationGroup", pupil.registrationGroup(), "taskType", task.getString("taskTypeId"),
                "state", TaskStatus.name(task.getString("statusId")), "ownerRole", task.getString("ownerRole"),
                "namedPerson", task.getString("namedPerson"), "dueDate", Rows.iso(due), "dueIn", due == null ? null : dueIn(due),
                "createdAt", Rows.iso(Rows.dateTime(task, "createdDate")));
        map.put("finishedAt", Rows.iso(Rows.dateTime(task, "finishedDate")));
        map.put("finishedBy", names.of(task.getString("finishedByUserLoginId")));
        map.put("note", concern && !access.may(SAFEGUARD) ? null : task.getString("finishNote"));
        map.put("childSeen", task.getString("childSeen"));
        map.put("asksForChildSeen", TaskDeed.asksForChildSeen(task.getString("taskTypeId")));
        map.put("byRule", task.getString("triggerId") != null);
        map.put("mayFinish", !concern || access.may(SAFEGUARD));
        return map;
    }

    private Long dueIn(LocalDate due) {
        LocalDate today = access.today();
        return due.isBefore(today) ? -(long) calendar.schoolDays(due.plusDays(1), today).size()
                : (long) calendar.schoolDays(today.plusDays(1), due).size();
    }
}
