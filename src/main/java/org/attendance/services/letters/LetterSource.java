package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.cases.ChronologyEntry;
import org.attendance.services.cases.ChronologyQuery;
import org.attendance.services.cases.ChronologySource;

/** Letters about the pupil as they were issued, and those withdrawn: one query for the letters, one for each few hundred for what became of them. */
public final class LetterSource implements ChronologySource {
    private static final String KIND = "letter";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        Map<String, GenericValue> letters = new HashMap<>();
        for (GenericValue row : EntityQuery.use(query.call().delegator()).select("letterId", "schoolId", "letterTypeId", "issuedDate",
                "recipientName", "issuedByName").from("AttendanceLetter").where(
                EntityCondition.makeCondition("schoolId", query.schoolId()), EntityCondition.makeCondition("pupilId", query.pupilId()),
                EntityCondition.makeCondition("issuedDate", EntityOperator.LESS_THAN,
                        java.sql.Timestamp.valueOf(query.thru().plusDays(1).atStartOfDay())))
                .queryList()) {
            letters.put(row.getString("letterId"), row);
        }
        LetterTypes types = LetterTypes.of(query.call().delegator());
        List<ChronologyEntry> entries = new ArrayList<>();
        for (GenericValue row : letters.values()) {
            add(query, entries, row, "issuedDate", new ChronologyEntry(Rows.dateTime(row, "issuedDate"), KIND, row.getString("letterId"),
                    headline(query, types, row, "AttendanceLetterHeadline"), query.call().messages().get("AttendanceLetterTo") + " "
                    + row.getString("recipientName"), row.getString("issuedByName"), link(row)));
        }
        for (GenericValue row : Keyed.rows(query.call().delegator(), "AttendanceLetterEvent", "letterId", letters.keySet(),
                EntityCondition.makeCondition("eventKind", LetterEvents.WITHDRAWN))) {
            GenericValue letter = letters.get(row.getString("letterId"));
            add(query, entries, row, "eventDate", new ChronologyEntry(Rows.dateTime(row, "eventDate"), KIND, row.getString("letterId") + "-w",
                    headline(query, types, letter, "AttendanceLetterHeadlineWithdrawn"), row.getString("reasonText"), row.getString("userName"),
                    link(letter)));
        }
        return entries;
    }

    private static void add(ChronologyQuery query, List<ChronologyEntry> entries, GenericValue row, String field, ChronologyEntry entry) {
        var day = Rows.dateTime(row, field).toLocalDate();
        if (!day.isBefore(query.from()) && !day.isAfter(query.thru())) {
            entries.add(entry);
        }
    }

    private static String headline(ChronologyQuery query, LetterTypes types, GenericValue letter, String key) {
        return query.call().messages().get(key, "name", types.get(letter.getString("letterTypeId")).name());
    }

    private static String link(GenericValue row) {
        return "Letter?schoolId=" + row.getString("schoolId") + "&letterId=" + row.getString("letterId");
    }
}
