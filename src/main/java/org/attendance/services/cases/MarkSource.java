package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.StatisticalClass;
import org.attendance.services.CodeTable;
import org.attendance.services.Rows;

/**
 * Marks that mattered: days with an unauthorised mark as it stands, and amendments, those of one moment and reason together. All of
 * the days asked for are read, for several rows become one entry.
 */
final class MarkSource implements ChronologySource {
    private static final String KIND = "mark";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        CodeSet codes = CodeTable.of(query.call().delegator(), query.schoolId());
        List<ChronologyEntry> entries = new ArrayList<>();
        unauthorised(query, codes, entries);
        amended(query, codes, entries);
        return entries;
    }

    private static void unauthorised(ChronologyQuery query, CodeSet codes, List<ChronologyEntry> entries) throws GenericEntityException {
        List<String> ids = codes.all().stream().filter(code -> code.statisticalClass() == StatisticalClass.UNAUTHORISED)
                .map(AttendanceCode::id).toList();
        Map<LocalDate, List<String>> days = new LinkedHashMap<>();
        Map<LocalDate, Set<String>> names = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(query.call().delegator()).select("sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(Newest.about(query), Rows.between("sessionDate", query.from(), query.thru()),
                        EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, ids))
                .orderBy("-sessionDate", "sessionPart").queryList()) {
            AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
            LocalDate day = Rows.date(row, "sessionDate");
            days.computeIfAbsent(day, date -> new ArrayList<>()).add(row.getString("sessionPart") + " " + code.code());
            names.computeIfAbsent(day, date -> new LinkedHashSet<>()).add(code.name());
        }
        days.forEach((day, parts) -> entries.add(new ChronologyEntry(day.atStartOfDay(), KIND, day.toString(),
                query.call().messages().get("AttendanceCaseUnauthorised", "marks", String.join(", ", parts)),
                String.join("; ", names.get(day)), null, null)));
    }

    private static void amended(ChronologyQuery query, CodeSet codes, List<ChronologyEntry> entries) throws GenericEntityException {
        Map<String, List<GenericValue>> together = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(query.call().delegator()).from("AttendanceAmendment").where(Newest.about(query),
                Newest.within(query, "amendedDate")).orderBy("-amendedDate", "sessionDate", "sessionPart", "amendmentNumber").queryList()) {
            together.computeIfAbsent(row.getTimestamp("amendedDate") + "|" + row.getString("amendmentReason") + "|"
                    + row.getString("amendedByName"), key -> new ArrayList<>()).add(row);
        }
        for (List<GenericValue> rows : together.values()) {
            GenericValue first = rows.get(0);
            entries.add(new ChronologyEntry(Rows.dateTime(first, "amendedDate"), KIND, session(first) + " " + first.getLong("amendmentNumber"),
                    headline(query, codes, first, rows), first.getString("amendmentReason"), first.getString("amendedByName"), null));
        }
    }

    private static String headline(ChronologyQuery query, CodeSet codes, GenericValue first, List<GenericValue> rows) {
        return query.call().messages().get(rows.size() == 1 ? "AttendanceCaseAmendedOne" : "AttendanceCaseAmended", "count", rows.size(),
                "session", session(first), "last", session(rows.get(rows.size() - 1)),
                "from", codes.byId(first.getString("originalCodeId")).code(), "to", codes.byId(first.getString("amendedCodeId")).code());
    }

    private static String session(GenericValue row) {
        return Rows.date(row, "sessionDate") + " " + row.getString("sessionPart");
    }
}
