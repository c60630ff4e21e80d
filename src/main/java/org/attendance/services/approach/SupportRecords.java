package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/**
 * What is recorded in the case itself: approach.ID for an approach used, barrier.KIND for a barrier (without what is said about it), and
 * case.lead for a lead professional. Entries that were struck do not count.
 */
final class SupportRecords implements RecordSource {
    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        List<Recorded> records = new ArrayList<>();
        uses(query, records);
        BarrierKinds kinds = BarrierKinds.of(query.delegator());
        for (GenericValue row : new Barriers(query.call(), query.access(), query.of()).rows()) {
            String kind = row.getString("barrierKindId");
            records.add(Recorded.of(new RecordKind("barrier", kind), row.getString("barrierId"), Rows.date(row, "fromDate"),
                    query.text("AttendanceApproachBarrierWords", "barrier", kinds.find(kind).name()), null));
        }
        lead(query, records);
        return records;
    }

    private static void uses(Query query, List<Recorded> records) throws GenericEntityException {
        EnumCodes results = EnumCodes.of(query.delegator(), ApproachUses.RESULT);
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendanceCaseApproach").where("caseId", query.of().caseId(),
                "struckDate", null).queryList()) {
            String id = row.getString("usedId");
            String link = "ApproachUse?schoolId=" + query.of().schoolId() + "&caseId=" + query.of().caseId() + "&usedId=" + id;
            records.add(new Recorded(new RecordKind("approach", row.getString("approachId")), id, Rows.date(row, "usedDate"),
                    row.getString("approachName"), words(query, row, results), link));
        }
    }

    /** "By Olga Fisher. Worked: ...; in the way: ...": what there is of it. */
    private static String words(Query query, GenericValue row, EnumCodes results) {
        String said = said(query.call(), row);
        String result = results.text(row.getString("resultEnumId"));
        return query.text("AttendanceApproachUseWords", "owner", row.getString("ownerName"))
                + (result == null ? "" : " " + result + ".") + (said.isEmpty() ? "" : " " + said);
    }

    /** What worked, what did not and what was in the way, as far as it is said; empty for nothing. */
    static String said(ServiceCall call, GenericValue row) {
        return Stream.of("worked", "notWorked", "hinder").filter(name -> row.getString(name + "Text") != null)
                .map(name -> call.messages().get("AttendanceApproachSaid_" + name, "text", row.getString(name + "Text")))
                .collect(Collectors.joining("; "));
    }

    private static void lead(Query query, List<Recorded> records) throws GenericEntityException {
        GenericValue row = EntityQuery.use(query.delegator()).from("AttendanceCase").where("caseId", query.of().caseId()).queryOne();
        LocalDate opened = query.of().openedDate();
        if (row.getString("leadName") != null) {
            records.add(Recorded.of(RecordKind.of("case.lead"), query.of().caseId(), opened, query.text("AttendanceApproachLeadWords", "name",
                    row.getString("leadName")), null));
        }
    }
}
