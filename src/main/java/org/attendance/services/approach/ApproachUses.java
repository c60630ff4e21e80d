package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.cases.CaseRecord;

/** The approaches used in a case as results, the latest first; struck ones say so. */
final class ApproachUses {
    /** What became of an approach. */
    static final String RESULT = "ATT_APPR_RESULT";

    private final Delegator delegator;
    private final CaseRecord of;

    ApproachUses(Delegator delegator, CaseRecord of) {
        this.delegator = delegator;
        this.of = of;
    }

    List<Map<String, Object>> list() throws GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceCaseApproach").where("caseId", of.caseId())
                .orderBy("-usedDate", "-usedId").queryList();
        Map<String, Set<String>> barriers = barriers(delegator, rows.stream().map(row -> row.getString("usedId")).toList());
        EnumCodes results = EnumCodes.of(delegator, RESULT);
        List<Map<String, Object>> list = new ArrayList<>();
        for (GenericValue row : rows) {
            String result = row.getString("resultEnumId");
            list.add(Fields.of("usedId", row.getString("usedId"), "approachId", row.getString("approachId"), "approachName",
                    row.getString("approachName"), "date", Rows.iso(Rows.date(row, "usedDate")), "owner",
                    row.getString("ownerUserLoginId"), "ownerName", row.getString("ownerName"), "worked",
                    row.getString("workedText"), "notWorked", row.getString("notWorkedText"), "hinder", row.getString("hinderText"), "result",
                    results.code(result), "resultName", results.text(result), "barrierIds",
                    List.copyOf(barriers.getOrDefault(row.getString("usedId"), Set.of())), "recordedAt",
                    Rows.iso(Rows.dateTime(row, "recordedDate")), "recordedBy", row.getString("recordedByName"), "struckAt",
                    Rows.iso(Rows.dateTime(row, "struckDate")), "struckBy", row.getString("struckByName"), "strikeReason",
                    row.getString("strikeReason"), "version", row.getLong("versionNumber")));
        }
        return list;
    }

    /** The barriers each of the entries was used against. */
    static Map<String, Set<String>> barriers(Delegator delegator, Collection<String> usedIds) throws GenericEntityException {
        Map<String, Set<String>> barriers = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceUsedBarrier", "usedId", usedIds, null)) {
            barriers.computeIfAbsent(row.getString("usedId"), id -> new TreeSet<>()).add(row.getString("barrierId"));
        }
        return barriers;
    }
}
