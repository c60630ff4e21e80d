package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.services.Messages;
import org.attendance.services.OutboxStatus;
import org.attendance.services.Rows;

/** Messages to the home that went out, are held, or failed. */
final class MessageSource implements ChronologySource {
    private static final String KIND = "message";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        Messages messages = query.call().messages();
        CaseStatuses states = CaseStatuses.of(query.call().delegator(), "ATTENDANCE_MESSAGE");
        for (GenericValue row : Newest.byMoment(query, "AttendanceMessage", "statusDate", "messageId",
                EntityCondition.makeCondition("statusId", EntityOperator.NOT_IN, List.of(OutboxStatus.QUEUED, OutboxStatus.WITHDRAWN)))) {
            String kind = messages.get("AttendanceOutboxKind_" + row.getString("kindId"));
            entries.add(new ChronologyEntry(Rows.dateTime(row, "statusDate"), KIND, row.getString("messageId"),
                    messages.get("AttendanceCaseMessage", "kind", kind, "who", row.getString("contactName"),
                            "state", states.text(row.getString("statusId")).toLowerCase(Locale.UK)),
                    row.getString("statusReason"), row.getString("createdByName"), null));
        }
        return entries;
    }
}
