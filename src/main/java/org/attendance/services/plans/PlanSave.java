package org.attendance.services.plans;

import java.sql.Date;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.SchoolDates;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/**
 * Writes a plan down: a new draft, or a further version of one there is. A plan that was agreed stays in force as agreed until the new
 * version is agreed, too. Saving the same again changes nothing.
 */
final class PlanSave {
    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanStore store;

    PlanSave(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.finder = new PlanFinder(call);
        this.store = new PlanStore(call, finder.access(), finder.schoolId());
    }

    /** Stores what the call brings. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        return call.text("planId") == null ? create() : change();
    }

    private Map<String, Object> create() throws InputException, GenericEntityException {
        GenericValue repeated = call.text("token") == null ? null : EntityQuery.use(call.delegator()).from("AttendancePlan")
                .where("schoolId", finder.schoolId(), "planToken", call.text("token")).queryFirst();
        if (repeated != null) {
            return answer(repeated, false);
        }
        CaseRecord of = finder.cases().open(call.required("caseId"));
        PlanType type = PlanType.find(call, call.required("planType"));
        refuseSecond(of, type);
        return answer(store.create(of, type, PlanContent.read(call, finder.schoolId(), type), call.text("token")), true);
    }

    private void refuseSecond(CaseRecord of, PlanType type) throws InputException, GenericEntityException {
        GenericValue other = EntityQuery.use(call.delegator()).from("AttendancePlan").where(
                EntityCondition.makeCondition("caseId", of.caseId()), EntityCondition.makeCondition("planTypeId", type.id()),
                EntityCondition.makeCondition("statusId", EntityOperator.IN, List.of(PlanStatus.DRAFT, PlanStatus.ACTIVE, PlanStatus.REVIEW)))
                .queryFirst();
        if (other != null) {
            throw call.refuse("AttendanceSupportSecond", "planType", type.name(), "planId", other.getString("planId"),
                    "state", PlanStatus.id(other.getString("statusId")));
        }
    }

    private Map<String, Object> change() throws InputException, GenericEntityException {
        PlanFinder.Found plan = finder.find();
        finder.cases().open(plan.ofCase().caseId());
        PlanContent content = PlanContent.read(call, finder.schoolId(), plan.type());
        long latest = plan.row().getLong("latestVersion");
        if (content.equals(finder.content(plan.id(), latest))) {
            return answer(plan.row(), false);
        }
        finder.refuseStale(plan);
        boolean agreed = PlanStatus.ACTIVE.equals(plan.statusId());
        if (agreed || PlanStatus.isOver(plan.statusId())) {
            PlanStatus.refuseUnlessAllowed(call, plan.statusId(), PlanStatus.REVIEW);
        }
        String reason = agreed ? SchoolDates.reason(call) : Attributes.freeText(call, "reason");
        store.version(plan.id(), latest + 1, content, reason);
        Map<String, Object> values = Fields.of("latestVersion", latest + 1);
        if (agreed) {
            values.put("statusId", PlanStatus.REVIEW);
        } else if (PlanStatus.DRAFT.equals(plan.statusId())) {
            values.putAll(Fields.of("fromDate", Date.valueOf(content.from()), "thruDate", Date.valueOf(content.thru())));
        }
        store.change(plan.row(), values, finder.access().today(), reason);
        return answer(plan.row(), true);
    }

    private static Map<String, Object> answer(GenericValue row, boolean changed) {
        return ServiceCall.success("planId", row.getString("planId"), "version", row.getLong("versionNumber"), "changed", changed);
    }
}
