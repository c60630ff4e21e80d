package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Percentage;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** What has happened to a plan: reviews, signatures, versions and steps, a query each. */
final class PlanHistory {
    private static final int DECIMALS = 1;

    private final ServiceCall call;
    private final String planId;
    private final List<GenericValue> reviews;

    PlanHistory(ServiceCall call, String planId) throws GenericEntityException {
        this.call = call;
        this.planId = planId;
        this.reviews = EntityQuery.use(call.delegator()).from("AttendancePlanReview").where("planId", planId).orderBy("reviewNumber").queryList();
    }

    /** Day of the last review that was held; null for none. */
    LocalDate lastHeld() {
        return reviews.stream().map(row -> Rows.date(row, "heldDate")).filter(held -> held != null).reduce((earlier, later) -> later).orElse(null);
    }

    /** The reviews, in order. */
    List<Map<String, Object>> reviews(LocalDate today) throws GenericEntityException {
        EnumCodes outcomes = EnumCodes.of(call.delegator(), PlanReviews.OUTCOME);
        List<Map<String, Object>> all = new ArrayList<>();
        for (GenericValue row : reviews) {
            Long possible = row.getLong("possibleCount");
            all.add(Fields.of("number", row.getLong("reviewNumber"), "dueDate", Rows.iso(Rows.date(row, "dueDate")),
                    "heldDate", Rows.iso(Rows.date(row, "heldDate")), "overdue", row.get("heldDate") == null
                    && Rows.date(row, "dueDate").isBefore(today), "outcome", outcomes.code(row.getString("outcomeEnumId")),
                    "outcomeText", outcomes.text(row.getString("outcomeEnumId")), "whatWorked", row.getString("whatWorked"),
                    "nextSteps", row.getString("nextSteps"), "possible", possible, "attended", row.getLong("attendedCount"),
                    "percent", possible == null ? null : Percentage.of(row.getLong("attendedCount"), possible, DECIMALS),
                    "by", row.getString("recordedByName")));
        }
        return all;
    }

    /** The signatures under a version; those of the version before stay with that one. */
    List<Map<String, Object>> signatures(long version) throws GenericEntityException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendancePlanSignature").where("planId", planId, "planVersion", version)
                .orderBy("signatureNumber").queryList()) {
            all.add(Fields.of("kind", row.getString("signerKind"), "name", row.getString("signerName"),
                    "relation", row.getString("signerRelation"), "date", Rows.iso(Rows.date(row, "signedDate"))));
        }
        return all;
    }

    /** The versions, the latest first. */
    List<Map<String, Object>> versions() throws GenericEntityException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendancePlanVersion").where("planId", planId)
                .orderBy("-planVersion").queryList()) {
            all.add(Fields.of("number", row.getLong("planVersion"), "fromDate", Rows.iso(Rows.date(row, "fromDate")),
                    "thruDate", Rows.iso(Rows.date(row, "thruDate")), "reason", row.getString("changeReason"),
                    "at", Rows.iso(Rows.dateTime(row, "writtenDate")), "by", row.getString("writtenByName")));
        }
        return all;
    }

    /** The steps, the latest first. */
    List<Map<String, Object>> steps() throws GenericEntityException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendancePlanStatus").where("planId", planId)
                .orderBy("-stepNumber").queryList()) {
            all.add(Fields.of("state", PlanStatus.id(row.getString("statusId")), "date", Rows.iso(Rows.date(row, "effectiveDate")),
                    "at", Rows.iso(Rows.dateTime(row, "statusDate")), "by", row.getString("changeByName"),
                    "position", row.getString("changeByPosition"), "reason", row.getString("changeReason")));
        }
        return all;
    }
}
