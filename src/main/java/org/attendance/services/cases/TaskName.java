package org.attendance.services.cases;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskType;

/** What a task asks for, in words. */
public final class TaskName {
    private TaskName() {
    }

    /** In the task's own words, else those of the rule's action (cached), else those of its type. */
    public static String of(ServiceCall call, GenericValue task) throws GenericEntityException {
        String type = task.getString("taskTypeId");
        if (task.getString("taskText") != null) {
            return task.getString("taskText");
        }
        if (type.startsWith(TaskType.NOTIFY) || TaskType.CONCERN.equals(type)) {
            return call.messages().get("AttendanceFollowUpTask_" + type);
        }
        GenericValue action = EntityQuery.use(call.delegator()).from("AttendanceAction").where("actionId", type).cache().queryOne();
        return action == null ? type.replace('_', ' ') : action.getString("actionName");
    }
}
