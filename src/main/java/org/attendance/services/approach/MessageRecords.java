package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.Rows;

/** Messages that have gone out to the pupil's homes: message.first_day, message.late and the other kinds. */
final class MessageRecords implements RecordSource {
    private static final String SENT = "ATM_SENT";

    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceMessage").where("pupilId", query.of().pupilId(), "statusId",
                SENT).queryList()) {
            LocalDate date = Rows.dateTime(row, "statusDate").toLocalDate();
            if (query.holds(date)) {
                String kind = row.getString("kindId");
                String words = query.text("AttendanceApproachMessage", "kind", query.text("AttendanceOutboxKind_" + kind), "name",
                        row.getString("contactName"));
                records.add(Recorded.of(new RecordKind("message", kind), row.getString("messageId"), date, words, null));
            }
        }
        return records;
    }
}
