package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.services.Access;
import org.attendance.services.Messages;
import org.attendance.services.Rows;
import org.attendance.services.TaskStatus;
import org.attendance.services.TaskType;
import org.attendance.services.UserNames;

/** Tasks about the pupil that were done or waived; what was noted about a concern is for those alone who may read it. */
final class TaskSource implements ChronologySource {
    private static final String KIND = "task";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        UserNames names = new UserNames(query.call().delegator());
        Messages messages = query.call().messages();
        for (GenericValue row : Newest.byMoment(query, "AttendanceTask", "finishedDate", "taskId",
                EntityCondition.makeCondition("statusId", EntityOperator.NOT_EQUAL, TaskStatus.OPEN))) {
            boolean hidden = TaskType.CONCERN.equals(row.getString("taskTypeId")) && !query.access().may(Access.SAFEGUARD);
            entries.add(new ChronologyEntry(Rows.dateTime(row, "finishedDate"), KIND, row.getString("taskId"),
                    messages.get("AttendanceCaseTask_" + TaskStatus.name(row.getString("statusId")), "what", TaskName.of(query.call(), row)),
                    hidden ? null : row.getString("finishNote"), names.of(row.getString("finishedByUserLoginId")), null));
        }
        return entries;
    }
}
