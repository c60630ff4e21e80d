package org.attendance.services.meetings;

import java.sql.Timestamp;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.VersionedRow;
import org.attendance.services.cases.SchoolCall;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseStatuses;
import org.attendance.services.cases.CaseTasks;

/** A call about a meeting: the one place that reads one meeting of a school and writes its row with a step for each change. */
final class MeetingCall extends SchoolCall {
    /** Table of meetings. */
    static final String ENTITY = "AttendanceMeeting";

    MeetingCall(ServiceCall call) throws InputException, GenericEntityException {
        super(call);
    }

    Author author() throws GenericEntityException {
        return access().author(schoolId());
    }

    /** The meeting of the attribute meetingId. */
    GenericValue find() throws InputException, GenericEntityException {
        return named(ENTITY, "meetingId", "AttendanceMeetingUnknown");
    }

    /** The meeting of the attribute meetingId, of an open case, in the version that the user has seen, which may take this state next. */
    GenericValue find(String nextStatusId) throws InputException, GenericEntityException {
        GenericValue row = find();
        cases().open(row.getString("caseId"));
        refuseStale(row);
        CaseStatuses statuses = CaseStatuses.of(delegator(), MeetingStatus.TYPE);
        String from = row.getString("statusId");
        boolean stays = nextStatusId.equals(from) && MeetingStatus.PLANNED.equals(from);
        if (!stays && !statuses.flow().allows(from, nextStatusId)) {
            throw call().refuse("AttendanceMeetingStateNot", "state", statuses.text(from), "wanted", statuses.text(nextStatusId));
        }
        return row;
    }

    private void refuseStale(GenericValue row) throws InputException, GenericEntityException {
        Long seen = call().number("version");
        if (seen == null || !seen.equals(row.getLong("versionNumber"))) {
            GenericValue last = EntityQuery.use(delegator()).from("AttendanceMeetingStatus").where("meetingId", row.getString("meetingId"))
                    .orderBy("-stepNumber").queryFirst();
            throw call().refuse("AttendanceMeetingStale", "by", last.getString("changeByName"), "at",
                    Rows.iso(Rows.dateTime(last, "statusDate")).replace('T', ' '), "version", row.getLong("versionNumber"));
        }
    }

    /** Stores a new meeting with its first step. */
    GenericValue create(Map<String, Object> fields) throws GenericEntityException {
        GenericValue row = delegator().makeValue(ENTITY, fields);
        row.set("meetingId", delegator().getNextSeqId(ENTITY));
        row.set("schoolId", schoolId());
        row.set("statusId", MeetingStatus.PLANNED);
        row.set("createdDate", Timestamp.valueOf(access().now()));
        row.set("createdByUserLoginId", call().userLoginId());
        row.set("versionNumber", 1L);
        delegator().create(row);
        step(row, null);
        return row;
    }

    /**
     * Changes a meeting that was read, and adds a step.
     * @throws InputException if somebody else changed it in the same moment
     */
    void change(GenericValue row, Map<String, Object> values, String reason) throws InputException, GenericEntityException {
        if (!VersionedRow.change(delegator(), row, "meetingId", "versionNumber", values)) {
            throw call().refuse("AttendanceTryAgain");
        }
        step(row, reason);
    }

    private void step(GenericValue row, String reason) throws GenericEntityException {
        delegator().create(delegator().makeValue("AttendanceMeetingStatus", Fields.of("meetingId", row.getString("meetingId"),
                "stepNumber", row.getLong("versionNumber"), "statusId", row.getString("statusId"),
                "meetingDate", row.getDate("meetingDate"), "statusDate", Timestamp.valueOf(access().now()),
                "changeByUserLoginId", call().userLoginId(), "changeByName", author().name(), "changeReason", reason)));
    }

    /** Makes the task to hold a planned meeting, for whoever planned it. */
    void plan(GenericValue row, CaseRecord of, String text) throws GenericEntityException {
        Author author = author();
        new CaseTasks(call(), access()).add(of, source(row), "meeting", text, Owners.role(author.position()), author.userLoginId(),
                Rows.date(row, "meetingDate"));
    }

    /** What asks for the tasks to hold a meeting. */
    static CaseTasks.Source source(GenericValue row) {
        return new CaseTasks.Source("meeting", row.getString("meetingId"));
    }

    /** What a service answers about a meeting. */
    Map<String, Object> answer(GenericValue row) throws GenericEntityException {
        return ServiceCall.success("meetingId", row.getString("meetingId"), "version", row.getLong("versionNumber"));
    }
}
