package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.Rows;

/** Plans of the pupil that were agreed: plan.personal, plan.contract and the other types, on the day of the agreement. */
final class PlanRecords implements RecordSource {
    @Override
    public List<Recorded> read(Query query) throws GenericEntityException {
        Map<String, String> names = new HashMap<>();
        for (GenericValue type : EntityQuery.use(query.delegator()).from("AttendancePlanType").cache().queryList()) {
            names.put(type.getString("planTypeId"), type.getString("planTypeName"));
        }
        List<Recorded> records = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(query.delegator()).from("AttendancePlan").where(query.days("agreedDate")).queryList()) {
            String type = row.getString("planTypeId");
            records.add(Recorded.of(new RecordKind("plan", type), row.getString("planId"), Rows.date(row, "agreedDate"),
                    query.text("AttendanceApproachPlanWords", "plan", names.get(type)), "Plan?schoolId=" + query.of().schoolId() + "&planId="
                    + row.getString("planId")));
        }
        return records;
    }
}
