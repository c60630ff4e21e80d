package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Rows;

/** Changes of the pupil's cases: opened, stage, ladder, lead, reviewed, closed and so on. */
final class StepSource implements ChronologySource {
    @Override
    public Set<String> kinds() {
        return Set.of("stage");
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(query.call().delegator()).from("AttendanceCaseStepOf").where(
                EntityCondition.makeCondition("schoolId", query.schoolId()), EntityCondition.makeCondition("pupilId", query.pupilId()),
                Rows.between("effectiveDate", query.from(), query.thru())).orderBy("-effectiveDate", "-statusDate", "-stepNumber")
                .maxRows(query.most()).queryList()) {
            entries.add(new ChronologyEntry(Moments.of(row, "effectiveDate", "statusDate"), "stage",
                    row.getString("caseId") + "-" + row.getLong("stepNumber"), CaseSteps.headline(query.call(), row),
                    row.getString("changeReason"), row.getString("changeByName"), null));
        }
        return entries;
    }
}
