package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * Concerns about pupils. Each raises a task for the designated safeguarding lead, without its text. Kind and text are answered only to
 * those who may read them; others learn that there is one.
 */
final class Concerns {
    /** Whose tasks concerns are. */
    static final String OWNER = "designated safeguarding lead";
    private static final int MOST = 500;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;

    Concerns(ServiceCall call, Access access, String schoolId) {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
    }

    /** Records a concern about each of the pupils, with its task; answers the ids of the concerns. */
    List<String> raise(ConcernText concern, List<RollPupil> pupils) throws GenericEntityException {
        Author author = access.author(schoolId);
        Timestamp now = Timestamp.valueOf(access.now());
        List<String> ids = new ArrayList<>();
        for (RollPupil pupil : pupils) {
            String taskId = delegator.getNextSeqId("AttendanceTask");
            delegator.create(delegator.makeValue("AttendanceTask", Fields.of("taskId", taskId, "schoolId", schoolId,
                    "pupilId", pupil.pupilId(), "taskTypeId", TaskType.CONCERN, "statusId", TaskStatus.OPEN, "ownerRole", OWNER,
                    "dueDate", Date.valueOf(access.today()), "createdDate", now)));
            String concernId = delegator.getNextSeqId("AttendanceConcern");
            delegator.create(delegator.makeValue("AttendanceConcern", Fields.of("concernId", concernId, "schoolId", schoolId,
                    "pupilId", pupil.pupilId(), "kindEnumId", concern.kindId(), "concernText", concern.text(), "raisedDate", now,
                    "raisedByUserLoginId", author.userLoginId(), "raisedByName", author.name(), "raisedByPosition", author.position(),
                    "taskId", taskId)));
            ids.add(concernId);
        }
        return ids;
    }

    /** The latest concerns of the school, newest first, each with its state. */
    List<Map<String, Object>> list() throws InputException, GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceConcern").where("schoolId", schoolId)
                .orderBy("-raisedDate", "-concernId").maxRows(MOST).queryList();
        Map<String, GenericValue> tasks = byKey(Keyed.rows(delegator, "AttendanceTask", "taskId",
                rows.stream().map(row -> row.getString("taskId")).collect(Collectors.toSet()), null), "taskId");
        TaskPupils pupils = new TaskPupils(delegator, access, schoolId, rows.stream().map(row -> row.getString("pupilId")).toList());
        String wanted = call.text("state");
        List<Map<String, Object>> list = new ArrayList<>();
        for (GenericValue row : rows) {
            GenericValue task = tasks.get(row.getString("taskId"));
            RollPupil pupil = pupils.find(row.getString("pupilId"));
            if (pupil != null && (wanted == null || wanted.equals(TaskStatus.name(task.getString("statusId"))))) {
                list.add(map(row, task, pupil));
            }
        }
        return list;
    }

    private Map<String, Object> map(GenericValue row, GenericValue task, RollPupil pupil) throws GenericEntityException {
        boolean mayRead = access.may(Access.SAFEGUARD);
        Map<String, Object> map = Fields.of("concernId", row.getString("concernId"), "pupilRef", pupil.pupilRef(), "name", pupil.name(),
                "registrationGroup", pupil.registrationGroup(), "raisedAt", Rows.iso(Rows.dateTime(row, "raisedDate")),
                "state", TaskStatus.name(task.getString("statusId")), "taskId", task.getString("taskId"), "mayRead", mayRead);
        if (mayRead) {
            map.put("kind", EnumCodes.of(delegator, EnumCodes.CONCERN).code(row.getString("kindEnumId")));
            map.put("text", row.getString("concernText"));
            map.put("raisedBy", row.getString("raisedByName"));
            map.put("position", row.getString("raisedByPosition"));
            map.put("note", task.getString("finishNote"));
            map.put("finishedAt", Rows.iso(Rows.dateTime(task, "finishedDate")));
            map.put("finishedBy", new UserNames(delegator).of(task.getString("finishedByUserLoginId")));
        }
        return map;
    }

    private static Map<String, GenericValue> byKey(List<GenericValue> rows, String field) {
        Map<String, GenericValue> map = new HashMap<>();
        rows.forEach(row -> map.put(row.getString(field), row));
        return map;
    }
}
