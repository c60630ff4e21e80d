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

/**
 * Attempts of the follow-up queue to reach a home: contact.call, contact.home_visit and the other channels, and beside them
 * contact.reached and contact.child_seen. What was taken back, and where nobody was contacted, does not count.
 */
final class ContactRecords implements RecordSource {
    private static final String FAMILY = "contact";

    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        EnumCodes channels = EnumCodes.of(query.delegator(), EnumCodes.CHANNEL);
        EnumCodes outcomes = EnumCodes.of(query.delegator(), EnumCodes.OUTCOME);
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceContactAttempt").where(query.days("followUpDate"),
                EntityCondition.makeCondition("takenBackDate", EntityOperator.EQUALS, null)).queryList()) {
            String outcome = outcomes.code(row.getString("outcomeEnumId"));
            String channel = channels.code(row.getString("channelEnumId"));
            if (channel != null && !"told_before".equals(outcome)) {
                boolean seen = "Y".equals(row.getString("childSeen"));
                String contact = row.getString("contactName");
                String words = query.text(contact == null ? "AttendanceApproachContact" : "AttendanceApproachContactName", "channel",
                        channels.text(row.getString("channelEnumId")), "outcome", outcomes.text(row.getString("outcomeEnumId")), "name", contact)
                        + (seen ? " " + query.text("AttendanceApproachChildSeen") : "");
                records.add(recorded(row, channel, words));
                if (seen) {
                    records.add(recorded(row, "child_seen", words));
                }
                if ("reached".equals(outcome)) {
                    records.add(recorded(row, "reached", words));
                }
            }
        }
        return records;
    }

    private static Recorded recorded(GenericValue row, String type, String words) {
        return Recorded.of(new RecordKind(FAMILY, type), row.getString("attemptId"), Rows.date(row, "followUpDate"), words, null);
    }
}
