package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;

/** Meetings that were held: meeting.parent_meeting and the other types; and cycle.begun for each assess-plan-do-review cycle. */
final class MeetingRecords implements RecordSource {
    private static final String HELD = "AMT_HELD";
    private static final String TYPES = "ATT_MEETING";

    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        EnumCodes types = EnumCodes.of(query.delegator(), TYPES);
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceMeeting").where(query.days("meetingDate")).queryList()) {
            String type = types.code(row.getString("typeEnumId"));
            if (HELD.equals(row.getString("statusId")) && type != null) {
                records.add(Recorded.of(new RecordKind("meeting", type), row.getString("meetingId"), Rows.date(row, "meetingDate"),
                        query.text("AttendanceApproachMeetingWords", "meeting", types.text(row.getString("typeEnumId"))), "Meeting?schoolId="
                        + query.of().schoolId() + "&meetingId=" + row.getString("meetingId")));
            }
        }
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceCycle").where(query.days("fromDate")).queryList()) {
            records.add(Recorded.of(RecordKind.of("cycle.begun"), row.getString("cycleId"), Rows.date(row, "fromDate"),
                    query.text("AttendanceApproachCycleWords"), "Cycle?schoolId=" + query.of().schoolId() + "&cycleId="
                    + row.getString("cycleId")));
        }
        return records;
    }
}
