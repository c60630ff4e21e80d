package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.cases.StepDate;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** A call that changes one case: who may, which case, from which version, and what it answers. */
final class CaseCall {
    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final GenericValue row;
    private final CaseRecord before;

    private CaseCall(ServiceCall call, boolean open) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        CaseFinder finder = new CaseFinder(call, access, schoolId);
        this.row = finder.row(call.required("caseId"));
        this.before = CaseRecord.of(row);
        if (open) {
            finder.open(before.caseId());
        }
    }

    /** A call about a case that must be open. */
    static CaseCall open(ServiceCall call) throws InputException, GenericEntityException {
        return new CaseCall(call, true);
    }

    /** A call about a case, be it open or closed. */
    static CaseCall any(ServiceCall call) throws InputException, GenericEntityException {
        return new CaseCall(call, false);
    }

    ServiceCall call() {
        return call;
    }

    Access access() {
        return access;
    }

    String schoolId() {
        return schoolId;
    }

    /** The row, with what this call has changed. */
    GenericValue row() {
        return row;
    }

    /** The case as it was when the call began. */
    CaseRecord before() {
        return before;
    }

    /** The case as it stands now. */
    CaseRecord now() {
        return CaseRecord.of(row);
    }

    /** The required attribute reason, up to the longest of a case. */
    String reason(String missingKey) throws InputException {
        String reason = optionalReason();
        if (reason == null) {
            throw call.refuse(missingKey);
        }
        return reason;
    }

    /** The attribute reason; null where it is absent. */
    String optionalReason() throws InputException {
        return Attributes.plainText(call, "reason", call.text("reason"), CaseOpening.LONGEST_REASON);
    }

    /**
     * The day of the attribute date (default today) on which a step happened.
     * @throws InputException if it is to come, or before the latest step
     */
    LocalDate stepDate() throws InputException, GenericEntityException {
        LocalDate on = call.date("date") == null ? access.today() : call.date("date");
        LocalDate last = CaseSteps.lastDay(call.delegator(), before);
        Optional<StepDate.Problem> problem = StepDate.problem(on, last, access.today());
        if (problem.isPresent()) {
            throw call.refuse("AttendanceCaseDate_" + problem.get(), "date", on, "last", last, "today", access.today());
        }
        return on;
    }

    /**
     * Changes the case and adds a step; the version that the user has seen must still be there.
     * @throws InputException if somebody has changed the case since
     */
    void change(Map<String, Object> values, CaseStep step) throws InputException, GenericEntityException {
        refuseStale();
        if (!new CaseStore(call.delegator(), access.author(schoolId), access.now()).change(row, values, step)) {
            throw call.refuse("AttendanceTryAgain");
        }
    }

    private void refuseStale() throws InputException, GenericEntityException {
        Long seen = call.number("version");
        if (seen != null && seen != before.version()) {
            throw call.refuse("AttendanceCaseStale", "changes", CaseSteps.since(call, before.caseId(), seen));
        }
    }

    /** The case as it stands now. */
    Map<String, Object> answer() throws GenericEntityException {
        return answer(true);
    }

    /** The case as it stands, and whether this call has changed it. */
    Map<String, Object> answer(boolean changed) throws GenericEntityException {
        return ServiceCall.success("case", new CaseView(call, access, schoolId).one(row), "changed", changed);
    }
}
