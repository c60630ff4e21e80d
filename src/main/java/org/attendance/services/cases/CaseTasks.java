package org.attendance.services.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskStatus;

/** Tasks that cases, plans, meetings, cycles and letters ask for. What asks for a task also settles it. */
public final class CaseTasks {
    private final Delegator delegator;
    private final Access access;
    private final String userLoginId;

    /** The tasks as written by the user of a call. */
    public CaseTasks(ServiceCall call, Access access) {
        this.delegator = call.delegator();
        this.access = access;
        this.userLoginId = call.userLoginId();
    }

    /** What asks for a task: plan, meeting, cycle, letter or case, with the key of its row. */
    public record Source(String kind, String id) {
    }

    /**
     * Adds a task.
     * @param taskTypeId kind of task, as plan_review
     * @param text what is to be done, at most 255 characters
     * @param ownerRole role of who does it
     * @param ownerUserLoginId the person, null for whoever holds the role
     * @param due last day on which it is in time
     * @return its id
     */
    public String add(CaseRecord of, Source source, String taskTypeId, String text, String ownerRole, String ownerUserLoginId, LocalDate due)
            throws GenericEntityException {
        String taskId = delegator.getNextSeqId("AttendanceTask");
        delegator.create(delegator.makeValue("AttendanceTask", Fields.of("taskId", taskId, "schoolId", of.schoolId(), "pupilId", of.pupilId(),
                "caseId", of.caseId(), "sourceKind", source.kind(), "sourceId", source.id(), "taskTypeId", taskTypeId, "taskText", text,
                "statusId", TaskStatus.OPEN, "ownerRole", ownerRole, "ownerUserLoginId", ownerUserLoginId, "dueDate", Date.valueOf(due),
                "createdDate", Timestamp.valueOf(access.now()))));
        return taskId;
    }

    /** Marks the open tasks of a source as done; returns how many they were. */
    public int done(Source source, String note) throws GenericEntityException {
        return settle(source, null, TaskStatus.DONE, note);
    }

    /** Waives the open tasks of a source, because what asked for them is no more; returns how many they were. */
    public int waive(Source source, String note) throws GenericEntityException {
        return settle(source, null, TaskStatus.WAIVED, note);
    }

    /** Marks the open tasks of one type of a source as done. */
    public int done(Source source, String taskTypeId, String note) throws GenericEntityException {
        return settle(source, taskTypeId, TaskStatus.DONE, note);
    }

    /** Waives the open tasks of one type of a source. */
    public int waive(Source source, String taskTypeId, String note) throws GenericEntityException {
        return settle(source, taskTypeId, TaskStatus.WAIVED, note);
    }

    /** Condition of the open tasks of a source. */
    public static EntityCondition openOf(Source source) {
        return EntityCondition.makeCondition(Fields.of("sourceKind", source.kind(), "sourceId", source.id(), "statusId", TaskStatus.OPEN));
    }

    private int settle(Source source, String taskTypeId, String statusId, String note) throws GenericEntityException {
        Map<String, Object> which = Fields.of("sourceKind", source.kind(), "sourceId", source.id(), "statusId", TaskStatus.OPEN);
        if (taskTypeId != null) {
            which.put("taskTypeId", taskTypeId);
        }
        return delegator.storeByCondition("AttendanceTask", Fields.of("statusId", statusId, "finishedDate", Timestamp.valueOf(access.now()),
                "finishedByUserLoginId", userLoginId, "finishNote", note), EntityCondition.makeCondition(which));
    }
}
