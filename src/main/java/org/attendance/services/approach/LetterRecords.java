package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;

/** Letters about the pupil that went out, on paper or by email, and were not withdrawn: letter.penalty_warning and the other kinds. */
final class LetterRecords implements RecordSource {
    private static final String WITHDRAWN = "withdrawn";

    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(query.delegator()).select("letterId", "letterTypeId", "issuedDate", "recipientName")
                .from("AttendanceLetter").where("pupilId", query.of().pupilId(), "schoolId", query.of().schoolId()).queryList();
        Set<String> went = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        for (GenericValue event : Keyed.rows(query.delegator(), "AttendanceLetterEvent", "letterId",
                rows.stream().map(row -> row.getString("letterId")).toList(), null)) {
            (WITHDRAWN.equals(event.getString("eventKind")) ? withdrawn : went).add(event.getString("letterId"));
        }
        Map<String, String> names = new HashMap<>();
        for (GenericValue type : EntityQuery.use(query.delegator()).from("AttendanceLetterType").cache().queryList()) {
            names.put(type.getString("letterTypeId"), type.getString("letterTypeName"));
        }
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : rows) {
            String id = row.getString("letterId");
            LocalDate date = Rows.dateTime(row, "issuedDate").toLocalDate();
            if (went.contains(id) && !withdrawn.contains(id) && query.holds(date)) {
                String type = row.getString("letterTypeId");
                records.add(Recorded.of(new RecordKind("letter", type), id, date, query.text("AttendanceApproachLetterWords", "letter",
                        names.get(type), "name", row.getString("recipientName")), "Letter?schoolId=" + query.of().schoolId() + "&letterId=" + id));
            }
        }
        return records;
    }
}
