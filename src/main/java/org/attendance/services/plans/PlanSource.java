package org.attendance.services.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.cases.ChronologyEntry;
import org.attendance.services.cases.ChronologyQuery;
import org.attendance.services.cases.ChronologySource;
import org.attendance.services.cases.Moments;

/** Steps and reviews of the pupil's plans, a query each. */
public final class PlanSource implements ChronologySource {
    private static final String KIND = "plan";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        Map<String, String> names = PlanType.all(query.call().delegator()).stream().collect(Collectors.toMap(PlanType::id, PlanType::name));
        List<ChronologyEntry> entries = new ArrayList<>();
        for (GenericValue row : rows(query, "AttendancePlanStepOf", "effectiveDate", "stepNumber")) {
            entries.add(new ChronologyEntry(Moments.of(row, "effectiveDate", "statusDate"), KIND,
                    row.getString("planId") + "-" + row.getLong("stepNumber"), query.call().messages().get("AttendanceSupportChronology_"
                    + PlanStatus.id(row.getString("statusId")), "planType", names.get(row.getString("planTypeId"))),
                    row.getString("changeReason"), row.getString("changeByName"), link(row)));
        }
        EnumCodes outcomes = EnumCodes.of(query.call().delegator(), PlanReviews.OUTCOME);
        for (GenericValue row : rows(query, "AttendancePlanReviewOf", "heldDate", "reviewNumber")) {
            entries.add(new ChronologyEntry(Moments.of(row, "heldDate", "recordedDate"), KIND,
                    row.getString("planId") + "-r" + row.getLong("reviewNumber"), query.call().messages().get("AttendanceSupportChronologyReview",
                    "planType", names.get(row.getString("planTypeId")), "outcome", outcomes.text(row.getString("outcomeEnumId"))),
                    row.getString("whatWorked"), row.getString("recordedByName"), link(row)));
        }
        return entries;
    }

    private static List<GenericValue> rows(ChronologyQuery query, String view, String date, String number) throws GenericEntityException {
        return EntityQuery.use(query.call().delegator()).from(view).where(EntityCondition.makeCondition("schoolId", query.schoolId()),
                EntityCondition.makeCondition("pupilId", query.pupilId()), Rows.between(date, query.from(), query.thru()))
                .orderBy("-" + date, "-" + number).maxRows(query.most()).queryList();
    }

    private static String link(GenericValue row) {
        return "Plan?schoolId=" + row.getString("schoolId") + "&planId=" + row.getString("planId");
    }
}
