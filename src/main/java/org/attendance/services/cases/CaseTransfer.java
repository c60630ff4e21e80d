package org.attendance.services.cases;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.CodeTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.MarkStore;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/**
 * Hands a case over to the school where the pupil is on roll now. At a school of this installation, found by the unique pupil number, a
 * case is opened that reads the history of this one; for a school elsewhere the case is closed, and the chronology is taken along as a file.
 */
final class CaseTransfer {
    private static final String UPN = "ATT_UPN";
    private static final String TRANSFERRED = "transferred";
    private static final int LONGEST_NAME = 100;

    private final CaseCall of;
    private final ServiceCall call;
    private final Delegator delegator;

    CaseTransfer(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.open(call);
        this.call = call;
        this.delegator = call.delegator();
    }

    /** The same pupil at another school. */
    private record Place(String schoolId, String pupilId) {
    }

    /** Stores the transfer to the attribute toSchoolId, or to the school elsewhere that outsideSchool names. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        String to = call.text("toSchoolId");
        String outside = Attributes.plainText(call, "outsideSchool", call.text("outsideSchool"), LONGEST_NAME);
        if ((to == null) == (outside == null)) {
            throw call.refuse("AttendanceCaseTransferWhere");
        }
        String reason = of.reason("AttendanceCaseTransferReason");
        LocalDate on = of.stepDate();
        Optional<Place> place = to == null ? Optional.empty() : places(delegator, of.before().pupilId(), of.access().today()).stream()
                .filter(each -> each.schoolId().equals(to)).findFirst();
        if (to != null && place.isEmpty()) {
            throw call.refuse("AttendanceCaseTransferUnknown", "schoolId", to);
        }
        String name = to == null ? outside : of.access().schoolName(to);
        int waived = CaseClosing.close(of, EnumCodes.of(delegator, CaseView.OUTCOME).id(TRANSFERRED),
                new CaseStep(CaseStep.Kind.TRANSFERRED, null, name, on, reason));
        String laterId = place.isEmpty() ? null : receive(place.get(), reason);
        Map<String, Object> answer = of.answer();
        answer.put("tasksWaived", (long) waived);
        answer.put("newCaseId", laterId);
        return answer;
    }

    /** Opens a case there, or joins the history to the one that is open. */
    private String receive(Place there, String reason) throws InputException, GenericEntityException {
        new MarkStore(delegator, there.schoolId(), CodeTable.of(delegator, there.schoolId())).lock(List.of(there.pupilId()));
        CaseStore store = new CaseStore(delegator, of.access().author(of.schoolId()), of.access().now());
        CaseStep step = new CaseStep(CaseStep.Kind.RECEIVED, of.access().schoolName(of.schoolId()), null, of.access().today(), reason);
        GenericValue open = EntityQuery.use(delegator).from("AttendanceCase").where("schoolId", there.schoolId(), "pupilId", there.pupilId(),
                "statusId", CaseRecord.OPEN).queryFirst();
        if (open == null) {
            LocalDate review = CaseOpening.usualReview(delegator, there.schoolId(), of.access().today());
            open = store.create(Fields.of("schoolId", there.schoolId(), "pupilId", there.pupilId(), "openReason", CaseOpening.shortened(reason),
                    "stageStatusId", of.before().stageStatusId(), "ladderStatusId", of.before().ladderStatusId(),
                    "nextReviewDate", Date.valueOf(review), "formerCaseId", of.before().caseId()), step);
            CaseReview.plan(call, of.access(), CaseRecord.of(open), review, new CaseLead(null, null, null));
        } else if (open.getString("formerCaseId") != null || !store.change(open, Fields.of("formerCaseId", of.before().caseId()), step)) {
            throw call.refuse("AttendanceCaseTransferJoined", "school", of.access().schoolName(there.schoolId()));
        }
        return open.getString("caseId");
    }

    /** Where a pupil is on roll besides, to choose from: schoolId and schoolName. */
    static List<Map<String, Object>> choices(Delegator delegator, Access access, String pupilId) throws GenericEntityException {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Place place : places(delegator, pupilId, access.today())) {
            choices.add(Fields.of("schoolId", place.schoolId(), "schoolName", access.schoolName(place.schoolId())));
        }
        return choices;
    }

    /** The same pupil, by unique pupil number, at other schools of this installation where it is on roll on a date. */
    private static List<Place> places(Delegator delegator, String pupilId, LocalDate date) throws GenericEntityException {
        GenericValue upn = EntityQuery.use(delegator).from("PartyIdentification")
                .where("partyId", pupilId, "partyIdentificationTypeId", UPN).queryOne();
        if (upn == null) {
            return List.of();
        }
        List<String> others = EntityQuery.use(delegator).from("PartyIdentification").where(
                EntityCondition.makeCondition("partyIdentificationTypeId", UPN), EntityCondition.makeCondition("idValue", upn.getString("idValue")),
                EntityCondition.makeCondition("partyId", EntityOperator.NOT_EQUAL, pupilId)).queryList().stream()
                .map(row -> row.getString("partyId")).toList();
        List<Place> places = new ArrayList<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendancePupilAdmission", "pupilId", others,
                Rows.on("admissionDate", "leavingDate", date))) {
            places.add(new Place(row.getString("schoolId"), row.getString("pupilId")));
        }
        return places;
    }
}
