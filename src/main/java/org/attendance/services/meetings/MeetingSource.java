package org.attendance.services.meetings;

import java.sql.Time;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.UserNames;
import org.attendance.services.cases.CaseStatuses;
import org.attendance.services.cases.ChronologyEntry;
import org.attendance.services.cases.ChronologyQuery;
import org.attendance.services.cases.ChronologySource;

/** Meetings that were held, not attended, or are planned, on their day. What was cancelled is left out. */
public final class MeetingSource implements ChronologySource {
    private static final int LONGEST_DETAIL = 300;

    @Override
    public Set<String> kinds() {
        return Set.of("meeting");
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        if (!query.access().may(Access.CASE)) {
            return entries;
        }
        EnumCodes types = EnumCodes.of(query.call().delegator(), MeetingType.ENUM_TYPE);
        CaseStatuses states = CaseStatuses.of(query.call().delegator(), MeetingStatus.TYPE);
        UserNames names = new UserNames(query.call().delegator());
        for (GenericValue row : EntityQuery.use(query.call().delegator()).from(MeetingCall.ENTITY).where(
                EntityCondition.makeCondition("schoolId", query.schoolId()), EntityCondition.makeCondition("pupilId", query.pupilId()),
                EntityCondition.makeCondition("statusId", EntityOperator.NOT_EQUAL, MeetingStatus.CANCELLED),
                Rows.between("meetingDate", query.from(), query.thru())).orderBy("-meetingDate", "-meetingId").maxRows(query.most()).queryList()) {
            Time time = row.getTime("meetingTime");
            LocalDateTime at = Rows.date(row, "meetingDate").atTime(time == null ? LocalTime.MIDNIGHT : time.toLocalTime());
            String headline = query.call().messages().get(row.getLong("inviteNumber") == null ? "AttendanceMeetingHeadline"
                    : "AttendanceMeetingHeadlineInvited", "type", types.text(row.getString("typeEnumId")), "state",
                    states.text(row.getString("statusId")), "number", row.getLong("inviteNumber"));
            entries.add(new ChronologyEntry(at, "meeting", row.getString("meetingId"), headline, detail(row),
                    names.of(row.getString("createdByUserLoginId")), "Meeting?meetingId=" + row.getString("meetingId")));
        }
        return entries;
    }

    private static String detail(GenericValue row) {
        String text = row.getString("notes") == null ? row.getString("purpose") : row.getString("notes");
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "\u2026";
    }
}
