package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.EnumCodes;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Attempts to reach the home: calls, visits and so on, with what was said. */
final class AttemptSource implements ChronologySource {
    private static final String KIND = "contact";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        EnumCodes channels = EnumCodes.of(query.call().delegator(), EnumCodes.CHANNEL);
        EnumCodes outcomes = EnumCodes.of(query.call().delegator(), EnumCodes.OUTCOME);
        Messages messages = query.call().messages();
        for (GenericValue row : Newest.byMoment(query, "AttendanceContactAttempt", "attemptedDate", "attemptId")) {
            String who = row.getString("contactName") == null ? messages.get("AttendanceFollowUpHome")
                    : row.getString("contactName") + (row.getString("contactRelationship") == null ? ""
                    : " (" + row.getString("contactRelationship") + ")");
            String channel = channels.text(row.getString("channelEnumId"));
            String outcome = outcomes.text(row.getString("outcomeEnumId"));
            String headline = channel == null ? outcome : messages.get("AttendanceCaseAttempt", "channel", channel, "who", who, "outcome", outcome);
            entries.add(new ChronologyEntry(Rows.dateTime(row, "attemptedDate"), KIND, row.getString("attemptId"),
                    row.getTimestamp("takenBackDate") == null ? headline : messages.get("AttendanceCaseTakenBack", "what", headline),
                    row.getString("reasonText"), row.getString("attemptedByName"), null));
        }
        return entries;
    }
}
