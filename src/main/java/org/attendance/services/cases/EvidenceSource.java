package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Steps of medical evidence: requested, received, accepted, refused, waived. */
final class EvidenceSource implements ChronologySource {
    private static final String KIND = "evidence";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        Messages messages = query.call().messages();
        CaseStatuses states = CaseStatuses.of(query.call().delegator(), "ATTENDANCE_EVIDENCE");
        for (GenericValue row : Newest.byMoment(query, "AttendanceEvidenceStepOf", "statusDate", "stepNumber")) {
            entries.add(new ChronologyEntry(Rows.dateTime(row, "statusDate"), KIND,
                    row.getString("evidenceId") + "-" + row.getLong("stepNumber"),
                    messages.get("AttendanceCaseEvidence", "state", states.text(row.getString("statusId")).toLowerCase(Locale.UK),
                            "from", Moments.day(Rows.date(row, "absenceFrom")),
                            "thru", Moments.day(Rows.date(row, "absenceThru"))),
                    row.getString("changeReason"), row.getString("changeByName"), null));
        }
        return entries;
    }
}
