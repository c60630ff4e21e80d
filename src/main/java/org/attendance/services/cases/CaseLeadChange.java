package org.attendance.services.cases;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskStatus;

/** Names the lead professional of a case, or nobody; the open task of the review goes to that person. */
final class CaseLeadChange {
    private final CaseCall of;

    CaseLeadChange(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.open(call);
    }

    /** Stores the change; naming the same lead again changes nothing. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        CaseLead before = CaseLead.of(of.row());
        CaseLead lead = CaseLead.of(of.call(), of.access(), of.schoolId());
        if (lead.equals(before)) {
            return of.answer(false);
        }
        of.change(lead.fields(), new CaseStep(CaseStep.Kind.LEAD, before.words(), lead.words(), of.access().today(), of.optionalReason()));
        CaseTasks.Source source = CaseReview.source(of.before().caseId());
        of.call().delegator().storeByCondition("AttendanceTask", Fields.of("ownerUserLoginId", lead.userLoginId()),
                EntityCondition.makeCondition(List.of(EntityCondition.makeCondition("sourceKind", source.kind()),
                        EntityCondition.makeCondition("sourceId", source.id()), EntityCondition.makeCondition("statusId", TaskStatus.OPEN))));
        return of.answer();
    }
}
