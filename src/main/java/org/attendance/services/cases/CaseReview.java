package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.cases.ReviewDate;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** Reviews a case: what was found goes into its history, the task of the review is done and that of the next one planned. */
final class CaseReview {
    /** Type of the task to review a case. */
    static final String TASK = "case_review";
    /** Whose tasks cases make, where no user of the school leads them. */
    static final String OWNER = "attendance lead";

    private final CaseCall of;

    CaseReview(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.open(call);
    }

    /** Stores the review. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        LocalDate on = of.stepDate();
        String found = of.reason("AttendanceCaseReviewWords");
        LocalDate next = next(of.call(), of.access(), of.schoolId());
        LocalDate before = Rows.date(of.row(), "nextReviewDate");
        of.change(Fields.of("nextReviewDate", Rows.stored(next), "lastReviewDate", Rows.stored(on)), new CaseStep(CaseStep.Kind.REVIEWED,
                before == null ? null : before.toString(), next.toString(), on, found));
        new CaseTasks(of.call(), of.access()).done(source(of.before().caseId()), null);
        plan(of.call(), of.access(), of.now(), next, CaseLead.of(of.row()));
        return of.answer();
    }

    /**
     * The day of the attribute nextReview, or the usual one.
     * @throws InputException if it is not to come, or too far ahead
     */
    static LocalDate next(ServiceCall call, Access access, String schoolId) throws InputException, GenericEntityException {
        LocalDate next = call.date("nextReview");
        if (next == null) {
            return CaseOpening.usualReview(call.delegator(), schoolId, access.today());
        }
        Optional<ReviewDate.Problem> problem = ReviewDate.problem(next, access.today());
        if (problem.isPresent()) {
            throw call.refuse("AttendanceCaseReview_" + problem.get(), "date", next, "today", access.today(),
                    "last", access.today().plusMonths(ReviewDate.MOST_MONTHS));
        }
        return next;
    }

    /** Makes the task of the next review. */
    static void plan(ServiceCall call, Access access, CaseRecord of, LocalDate next, CaseLead lead) throws GenericEntityException {
        new CaseTasks(call, access).add(of, source(of.caseId()), TASK, call.messages().get("AttendanceCaseTaskReview"), OWNER,
                lead.userLoginId(), next);
    }

    /** What asks for the task of a review. */
    static CaseTasks.Source source(String caseId) {
        return new CaseTasks.Source("case", caseId);
    }
}
