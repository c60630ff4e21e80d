package org.attendance.services.cases;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.ServiceCall;

/** Services of cases. */
public final class CaseServices {
    private CaseServices() {
    }

    /** Opens a case of a pupil; see {@link CaseOpening}. */
    public static Map<String, Object> open(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseOpening(call).store());
    }

    /** One case; see {@link CaseView}. */
    public static Map<String, Object> get(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            GenericValue row = new CaseFinder(call, access, schoolId).row(call.required("caseId"));
            return ServiceCall.success("case", new CaseView(call, access, schoolId).one(row));
        });
    }

    /** What is on record about the pupil of a case; see {@link CaseChronology}. */
    public static Map<String, Object> chronology(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseChronology(call).map());
    }

    /** Reviews a case; see {@link CaseReview}. */
    public static Map<String, Object> review(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseReview(call).store());
    }

    /** Takes a case to another stage or rung; see {@link CaseStage}. */
    public static Map<String, Object> changeStage(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseStage(call).store());
    }

    /** Names the lead professional; see {@link CaseLeadChange}. */
    public static Map<String, Object> setLead(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseLeadChange(call).store());
    }

    /** Adds a note; see {@link CaseNotes}. */
    public static Map<String, Object> addNote(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseNotes(call).add());
    }

    /** Strikes a note out; see {@link CaseNotes}. */
    public static Map<String, Object> strikeNote(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseNotes(call).strike());
    }

    /** The notes on a case; see {@link CaseNotes}. */
    public static Map<String, Object> notes(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseNotes(call).list());
    }

    /** Closes a case; see {@link CaseClosing}. */
    public static Map<String, Object> close(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> CaseClosing.close(call).closeCase());
    }

    /** Opens a closed case again; see {@link CaseClosing}. */
    public static Map<String, Object> reopen(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> CaseClosing.reopen(call).reopenCase());
    }

    /** Hands a case over to another school; see {@link CaseTransfer}. */
    public static Map<String, Object> transfer(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseTransfer(call).store());
    }

    /** Takes the chronology of a case out; see {@link CaseExport}. */
    public static Map<String, Object> export(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseExport(call).map());
    }

    /** The cases of a school; see {@link CaseList}. */
    public static Map<String, Object> list(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseList(call).map());
    }

    /** The cases of a pupil; see {@link CasesOfPupil}. */
    public static Map<String, Object> ofPupil(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, CasesOfPupil::map);
    }

    /** What there is to choose from: stages, outcomes, readers of notes, staff, and for leaders where a case may be handed over. */
    public static Map<String, Object> choices(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            String caseId = call.text("caseId");
            String pupilId = caseId == null || !access.may(CaseClosing.LEAD) ? null
                    : new CaseFinder(call, access, schoolId).find(caseId).pupilId();
            return ServiceCall.success("stages", CaseStatuses.of(call.delegator(), CaseStatuses.STAGE).steps(null),
                    "outcomes", EnumCodes.of(call.delegator(), CaseView.OUTCOME).choices(),
                    "readers", EnumCodes.of(call.delegator(), NoteReader.TYPE).choices(),
                    "staff", CaseStaff.of(call.delegator(), schoolId, access.today()).choices(),
                    "usualReview", CaseOpening.usualReview(call.delegator(), schoolId, access.today()).toString(),
                    "schools", pupilId == null ? List.of() : CaseTransfer.choices(call.delegator(), access, pupilId));
        });
    }
}
