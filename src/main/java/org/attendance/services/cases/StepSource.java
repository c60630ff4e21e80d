package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Changes of the pupil's cases: opened, stage, ladder, lead, reviewed, closed and so on. */
final class StepSource implements ChronologySource {
    private static final String KIND = "stage";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        for (GenericValue row : Newest.byDay(query, "AttendanceCaseStepOf", "effectiveDate", "stepNumber")) {
            entries.add(new ChronologyEntry(Moments.of(row, "effectiveDate", "statusDate"), KIND,
                    row.getString("caseId") + "-" + row.getLong("stepNumber"), CaseSteps.headline(query.call(), row),
                    row.getString("changeReason"), row.getString("changeByName"), null));
        }
        return entries;
    }
}
