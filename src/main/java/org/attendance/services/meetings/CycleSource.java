package org.attendance.services.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.cases.ChronologyEntry;
import org.attendance.services.cases.ChronologyQuery;
import org.attendance.services.cases.ChronologySource;

/** When cycles began and were reviewed. A pupil has few of them: they are read in one query. */
public final class CycleSource implements ChronologySource {
    @Override
    public Set<String> kinds() {
        return Set.of("cycle");
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        if (!query.access().may(Access.CASE)) {
            return entries;
        }
        EnumCodes outcomes = EnumCodes.of(query.call().delegator(), CycleCall.OUTCOMES);
        for (GenericValue row : EntityQuery.use(query.call().delegator()).from(CycleCall.ENTITY)
                .where("schoolId", query.schoolId(), "pupilId", query.pupilId()).orderBy("-fromDate").queryList()) {
            add(entries, query, row, "fromDate", "started", row.getString("barrierText"), null);
            add(entries, query, row, "midwayHeldDate", "midway", row.getString("midwayFound"), null);
            add(entries, query, row, "finalHeldDate", "final", row.getString("finalFound"), outcomes.text(row.getString("outcomeEnumId")));
        }
        return entries.stream().sorted().limit(query.most()).toList();
    }

    private static void add(List<ChronologyEntry> entries, ChronologyQuery query, GenericValue row, String dateField, String step, String detail,
            String outcome) {
        LocalDate on = Rows.date(row, dateField);
        if (on != null && !on.isBefore(query.from()) && !on.isAfter(query.thru())) {
            entries.add(new ChronologyEntry(on.atStartOfDay(), "cycle", row.getString("cycleId") + "-" + step,
                    query.call().messages().get("AttendanceMeetingCycleHeadline_" + step, "number", row.getLong("cycleNumber"), "outcome", outcome),
                    detail, row.getString("createdByName"), "Cycle?cycleId=" + row.getString("cycleId")));
        }
    }
}
