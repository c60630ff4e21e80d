package org.attendance.services.cases;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.services.CodeTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.MarkStore;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskStatus;

/** Closes a case with its outcome, and opens a closed one again. */
final class CaseClosing {
    /** Permission of leaders: to close, open again and hand over cases. */
    static final String LEAD = "_CASE_LEAD";

    private final CaseCall of;

    private CaseClosing(CaseCall of) {
        this.of = of;
    }

    /** A call that closes an open case. */
    static CaseClosing close(ServiceCall call) throws InputException, GenericEntityException {
        return new CaseClosing(CaseCall.open(call));
    }

    /** A call that opens a closed case again. */
    static CaseClosing reopen(ServiceCall call) throws InputException, GenericEntityException {
        return new CaseClosing(CaseCall.any(call));
    }

    /** Closes the case; its open tasks are waived, and how many they were is answered. */
    Map<String, Object> closeCase() throws InputException, GenericEntityException {
        EnumCodes outcomes = EnumCodes.of(of.call().delegator(), CaseView.OUTCOME);
        of.call().required("outcome");
        String outcome = outcomes.id(of.call(), "outcome");
        LocalDate on = of.stepDate();
        String reason = of.reason("AttendanceCaseCloseReason");
        int waived = close(of, outcome, new CaseStep(CaseStep.Kind.CLOSED, null, outcomes.text(outcome), on, reason));
        Map<String, Object> answer = of.answer();
        answer.put("tasksWaived", (long) waived);
        return answer;
    }

    /** Closes a case by a step of any kind; answers how many open tasks were waived. */
    static int close(CaseCall of, String outcomeEnumId, CaseStep step) throws InputException, GenericEntityException {
        of.change(Fields.of("statusId", CaseRecord.CLOSED, "closedDate", Rows.stored(step.on()), "closedByUserLoginId", of.call().userLoginId(),
                "outcomeEnumId", outcomeEnumId, "closeReason", CaseOpening.shortened(step.reason()), "nextReviewDate", null), step);
        return of.call().delegator().storeByCondition("AttendanceTask", Fields.of("statusId", TaskStatus.WAIVED,
                "finishedDate", Timestamp.valueOf(of.access().now()), "finishedByUserLoginId", of.call().userLoginId(),
                "finishNote", of.call().messages().get("AttendanceCaseTaskClosed")), EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("caseId", of.before().caseId()), EntityCondition.makeCondition("statusId", TaskStatus.OPEN))));
    }

    /** Opens the case again, where no other one of the pupil is open. */
    Map<String, Object> reopenCase() throws InputException, GenericEntityException {
        ServiceCall call = of.call();
        if (of.before().isOpen()) {
            return of.answer(false);
        }
        new MarkStore(call.delegator(), of.schoolId(), CodeTable.of(call.delegator(), of.schoolId())).lock(List.of(of.before().pupilId()));
        Optional<CaseRecord> other = new CaseFinder(call, of.access(), of.schoolId()).openOf(of.before().pupilId());
        if (other.isPresent()) {
            throw call.refuse("AttendanceCaseOtherOpen", "caseId", other.get().caseId(), "date", other.get().openedDate());
        }
        String reason = of.reason("AttendanceCaseReopenReason");
        LocalDate review = CaseReview.next(call, of.access(), of.schoolId());
        of.change(Fields.of("statusId", CaseRecord.OPEN, "closedDate", null, "closedByUserLoginId", null, "outcomeEnumId", null,
                "closeReason", null, "nextReviewDate", Rows.stored(review)),
                new CaseStep(CaseStep.Kind.REOPENED, null, null, of.access().today(), reason));
        CaseReview.plan(call, of.access(), of.now(), review, CaseLead.of(of.row()));
        return of.answer();
    }
}
