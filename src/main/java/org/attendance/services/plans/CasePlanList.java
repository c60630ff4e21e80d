package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/** The plans of a case: those in force first, then drafts, then those that are over, the newest of each first. */
final class CasePlanList {
    private static final List<String> ORDER = List.of(PlanStatus.REVIEW, PlanStatus.ACTIVE, PlanStatus.DRAFT, PlanStatus.ENDED,
            PlanStatus.WITHDRAWN);

    private CasePlanList() {
    }

    /** The plans of the attribute caseId, in two queries. */
    static Map<String, Object> of(ServiceCall call) throws InputException, GenericEntityException {
        PlanFinder finder = new PlanFinder(call);
        CaseRecord of = finder.cases().find(call.required("caseId"));
        finder.pupil(of.pupilId());
        List<GenericValue> rows = new ArrayList<>(EntityQuery.use(call.delegator()).from("AttendancePlan").where("caseId", of.caseId())
                .orderBy("-createdDate").queryList());
        rows.sort(Comparator.comparing(row -> ORDER.indexOf(row.getString("statusId"))));
        Map<String, LocalDate> reviews = new HashMap<>();
        for (GenericValue row : Keyed.rows(call.delegator(), "AttendancePlanReview", "planId", rows.stream().map(each -> each.getString("planId"))
                .toList(), null)) {
            if (row.get("heldDate") == null) {
                reviews.put(row.getString("planId"), Rows.date(row, "dueDate"));
            }
        }
        List<Map<String, Object>> plans = new ArrayList<>();
        for (GenericValue row : rows) {
            plans.add(map(call, finder, row, reviews.get(row.getString("planId"))));
        }
        return ServiceCall.success("plans", plans, "caseIsOpen", of.isOpen());
    }

    private static Map<String, Object> map(ServiceCall call, PlanFinder finder, GenericValue row, LocalDate review)
            throws InputException, GenericEntityException {
        boolean inForce = PlanStatus.IN_FORCE.contains(row.getString("statusId"));
        return Fields.of("planId", row.getString("planId"), "planType", row.getString("planTypeId"),
                "name", PlanType.find(call, row.getString("planTypeId")).name(), "state", PlanStatus.id(row.getString("statusId")),
                "fromDate", Rows.iso(Rows.date(row, "fromDate")), "thruDate", Rows.iso(Rows.date(row, "thruDate")),
                "agreedDate", Rows.iso(Rows.date(row, "agreedDate")), "endedDate", Rows.iso(Rows.date(row, "endedDate")),
                "reviewDate", inForce ? Rows.iso(review) : null,
                "overdue", inForce && review != null && review.isBefore(finder.access().today()));
    }
}
