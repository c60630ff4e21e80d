package org.attendance.services.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Marks that mattered: unauthorised marks as they stand, those of a week together, and amendments, those of one moment and reason together. All of
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
        Map<LocalDate, List<GenericValue>> weeks = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(query.call().delegator()).select("sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(Newest.about(query), Rows.between("sessionDate", query.from(), query.thru()),
                        EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, ids)).orderBy("sessionDate", "sessionPart")
                .queryList()) {
            weeks.computeIfAbsent(Rows.date(row, "sessionDate").with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    monday -> new ArrayList<>()).add(row);
        }
        weeks.forEach((monday, rows) -> entries.add(week(query, codes, monday, rows)));
    }

    /** The unauthorised sessions of a week, on the day of the last of them. */
    private static ChronologyEntry week(ChronologyQuery query, CodeSet codes, LocalDate monday, List<GenericValue> rows) {
        Map<LocalDate, List<String>> days = new LinkedHashMap<>();
        rows.forEach(row -> days.computeIfAbsent(Rows.date(row, "sessionDate"), day -> new ArrayList<>())
                .add(row.getString("sessionPart") + " " + codes.byId(row.getString("attendanceCodeId")).code()));
        List<String> words = new ArrayList<>();
        days.forEach((day, parts) -> words.add(Moments.day(day) + ": " + String.join(", ", parts)));
        LocalDate last = Rows.date(rows.get(rows.size() - 1), "sessionDate");
        return new ChronologyEntry(last.atStartOfDay(), KIND, monday.toString(), query.call().messages().get(rows.size() == 1
                ? "AttendanceCaseUnauthorisedOne" : "AttendanceCaseUnauthorised", "count", rows.size(), "week", Moments.day(monday)),
                String.join("\n", words), null, null);
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
            entries.add(new ChronologyEntry(Rows.dateTime(first, "amendedDate"), KIND,
                    Rows.date(first, "sessionDate") + first.getString("sessionPart") + "-" + first.getLong("amendmentNumber"),
                    headline(query, codes, first, rows), first.getString("amendmentReason"), first.getString("amendedByName"), null));
        }
    }

    private static String headline(ChronologyQuery query, CodeSet codes, GenericValue first, List<GenericValue> rows) {
        return query.call().messages().get(rows.size() == 1 ? "AttendanceCaseAmendedOne" : "AttendanceCaseAmended", "count", rows.size(),
                "session", session(first), "last", session(rows.get(rows.size() - 1)),
                "from", codes.byId(first.getString("originalCodeId")).code(), "to", codes.byId(first.getString("amendedCodeId")).code());
    }

    private static String session(GenericValue row) {
        return Moments.day(Rows.date(row, "sessionDate")) + " " + row.getString("sessionPart");
    }
}
