package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.TaskStatus;
import org.attendance.services.TaskType;

/**
 * What happened to the pupil's attendance elsewhere: trigger.rule for a threshold, event.TYPE for events such as a signed contract,
 * evidence.asked for medical evidence, task.TYPE for a task done to tell somebody, concern.raised without a word of what it is about.
 */
final class EventRecords implements RecordSource {
    private static final String EVENTS = "ATT_EVENT";

    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : rows(query, "AttendanceTriggerRule", "raisedDate")) {
            records.add(Recorded.of(RecordKind.of("trigger.rule"), row.getString("triggerId"), Rows.date(row, "raisedDate"),
                    query.text("AttendanceApproachTriggerWords", "rule", row.getString("ruleName")), null));
        }
        EnumCodes events = EnumCodes.of(query.delegator(), EVENTS);
        for (GenericValue row : rows(query, "AttendancePupilEvent", "eventDate")) {
            if (row.get("removedDate") == null) {
                String type = row.getString("eventTypeId");
                records.add(Recorded.of(new RecordKind("event", type), type + row.getDate("eventDate"), Rows.date(row, "eventDate"),
                        events.text(events.id(type)) + ".", null));
            }
        }
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceEvidence").where("pupilId", query.of().pupilId()).queryList()) {
            if (query.holds(Rows.dateTime(row, "requestedDate").toLocalDate())) {
                records.add(Recorded.of(RecordKind.of("evidence.asked"), row.getString("evidenceId"),
                        Rows.dateTime(row, "requestedDate").toLocalDate(), query.text("AttendanceApproachEvidenceWords", "from",
                        Rows.date(row, "absenceFrom"), "thru", Rows.date(row, "absenceThru")), null));
            }
        }
        tasks(query, records);
        concerns(query, records);
        return records;
    }

    private static void tasks(Query query, List<Recorded> records) throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceTask").where(
                EntityCondition.makeCondition("pupilId", query.of().pupilId()), EntityCondition.makeCondition("statusId", TaskStatus.DONE),
                EntityCondition.makeCondition("taskTypeId", EntityOperator.LIKE, TaskType.NOTIFY + "%")).queryList()) {
            if (row.get("finishedDate") != null && query.holds(Rows.dateTime(row, "finishedDate").toLocalDate())) {
                String type = row.getString("taskTypeId");
                records.add(Recorded.of(new RecordKind("task", type), row.getString("taskId"), Rows.dateTime(row, "finishedDate").toLocalDate(),
                        query.text("AttendanceApproachTold", "name", row.getString("namedPerson") == null
                                ? query.text("AttendanceApproachTold_" + type) : row.getString("namedPerson")), null));
            }
        }
    }

    private static void concerns(Query query, List<Recorded> records) throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(query.delegator()).select("concernId", "raisedDate").from("AttendanceConcern")
                .where("pupilId", query.of().pupilId()).queryList()) {
            if (query.holds(Rows.dateTime(row, "raisedDate").toLocalDate())) {
                records.add(Recorded.of(RecordKind.of("concern.raised"), row.getString("concernId"),
                        Rows.dateTime(row, "raisedDate").toLocalDate(), query.text("AttendanceApproachConcernWords"), null));
            }
        }
    }

    private static List<GenericValue> rows(Query query, String entity, String dateField) throws GenericEntityException {
        return EntityQuery.use(query.delegator()).from(entity).where(query.days(dateField)).queryList();
    }
}
