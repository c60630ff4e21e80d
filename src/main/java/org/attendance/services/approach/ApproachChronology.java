package org.attendance.services.approach;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.cases.ChronologyEntry;
import org.attendance.services.cases.ChronologyQuery;
import org.attendance.services.cases.ChronologySource;
import org.attendance.services.cases.Newest;

/** Approaches used and barriers in the chronology of a case: an approach on its day, a barrier when it began and when it was over. */
public final class ApproachChronology implements ChronologySource {
    private static final String APPROACH = "approach";
    private static final String BARRIER = "barrier";

    @Override
    public Set<String> kinds() {
        return Set.of(APPROACH, BARRIER);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        EnumCodes results = EnumCodes.of(query.call().delegator(), ApproachUses.RESULT);
        for (GenericValue row : Newest.byDay(query, "AttendanceCaseApproach", "usedDate", "usedId",
                EntityCondition.makeCondition("struckDate", null))) {
            entries.add(new ChronologyEntry(Rows.date(row, "usedDate").atStartOfDay(), APPROACH, row.getString("usedId"),
                    row.getString("approachName"), detail(query, row, results), row.getString("ownerName"), "ApproachUse?schoolId="
                    + query.schoolId() + "&caseId=" + row.getString("caseId") + "&usedId=" + row.getString("usedId")));
        }
        BarrierKinds kinds = BarrierKinds.of(query.call().delegator());
        for (GenericValue row : EntityQuery.use(query.call().delegator()).from("AttendanceCaseBarrier")
                .where("schoolId", query.schoolId(), "pupilId", query.pupilId()).queryList()) {
            barrier(query, row, kinds.find(row.getString("barrierKindId")), entries);
        }
        return entries;
    }

    private static String detail(ChronologyQuery query, GenericValue row, EnumCodes results) {
        String said = SupportRecords.said(query.call(), row);
        String result = results.text(row.getString("resultEnumId"));
        String all = (result == null ? "" : result + ". ") + said;
        return all.isBlank() ? null : all.strip();
    }

    private static void barrier(ChronologyQuery query, GenericValue row, BarrierKinds.Kind kind, List<ChronologyEntry> entries) {
        boolean mayRead = !kind.guarded() || query.access().may(Access.SAFEGUARD);
        String link = "Barriers?schoolId=" + query.schoolId() + "&caseId=" + row.getString("caseId");
        if (holds(query, row.getDate("fromDate"))) {
            entries.add(new ChronologyEntry(Rows.date(row, "fromDate").atStartOfDay(), BARRIER, row.getString("barrierId"),
                    query.call().messages().get("AttendanceApproachBarrierBegan", "barrier", kind.name()),
                    mayRead ? Barriers.said(query.call(), row) : null, row.getString("recordedByName"), link));
        }
        if (holds(query, row.getDate("thruDate"))) {
            entries.add(new ChronologyEntry(Rows.date(row, "thruDate").atStartOfDay(), BARRIER, row.getString("barrierId") + "-over",
                    query.call().messages().get("AttendanceApproachBarrierOver", "barrier", kind.name()), null,
                    row.getString("recordedByName"), link));
        }
    }

    private static boolean holds(ChronologyQuery query, Date date) {
        return date != null && !date.toLocalDate().isBefore(query.from()) && !date.toLocalDate().isAfter(query.thru());
    }
}
