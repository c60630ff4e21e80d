package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/** The barriers of a case as results: those that still stand first, then the latest. */
final class Barriers {
    private final ServiceCall call;
    private final Access access;
    private final CaseRecord of;
    private final BarrierKinds kinds;

    Barriers(ServiceCall call, Access access, CaseRecord of) throws GenericEntityException {
        this.call = call;
        this.access = access;
        this.of = of;
        this.kinds = BarrierKinds.of(call.delegator());
    }

    /** The rows of the case. */
    List<GenericValue> rows() throws GenericEntityException {
        return EntityQuery.use(call.delegator()).from("AttendanceCaseBarrier").where("caseId", of.caseId()).orderBy("-fromDate", "-barrierId")
                .queryList();
    }

    List<Map<String, Object>> list() throws GenericEntityException {
        List<Map<String, Object>> standing = new ArrayList<>();
        List<Map<String, Object>> over = new ArrayList<>();
        for (GenericValue row : rows()) {
            Map<String, Object> map = map(row);
            ((Boolean) map.get("stands") ? standing : over).add(map);
        }
        standing.addAll(over);
        return standing;
    }

    private Map<String, Object> map(GenericValue row) {
        BarrierKinds.Kind kind = kinds.find(row.getString("barrierKindId"));
        boolean mayRead = !kind.guarded() || access.may(Access.SAFEGUARD);
        return Fields.of("barrierId", row.getString("barrierId"), "barrier", kind.id(), "barrierName", kind.name(), "fromDate",
                Rows.iso(Rows.date(row, "fromDate")), "thruDate", Rows.iso(Rows.date(row, "thruDate")), "stands",
                stands(row, access), "mayRead", mayRead, "childWords", mayRead ? row.getString("childWords") : null, "parentWords",
                mayRead ? row.getString("parentWords") : null, "note", mayRead ? row.getString("noteText") : null, "recordedAt",
                Rows.iso(Rows.dateTime(row, "recordedDate")), "recordedBy", row.getString("recordedByName"), "version",
                row.getLong("versionNumber"));
    }

    /** What child, parent and school say about a barrier, in a line; null for nothing. */
    static String said(ServiceCall call, GenericValue row) {
        String said = Stream.of("childWords", "parentWords", "noteText").filter(name -> row.getString(name) != null)
                .map(name -> call.messages().get("AttendanceApproachSaid_" + name, "text", row.getString(name))).collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    /** Whether a barrier still stands in the way today. */
    static boolean stands(GenericValue row, Access access) {
        return Rows.date(row, "thruDate") == null || !Rows.date(row, "thruDate").isBefore(access.today());
    }
}
