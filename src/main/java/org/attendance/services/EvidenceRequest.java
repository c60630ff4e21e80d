package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.EvidenceWaiver.Period;

/**
 * Asks for medical evidence of an absence, or waives it at once. A person decides: a trigger only prompts, and its task is done by
 * this, also where evidence for a part of the absence is there already. Repeating the same request answers with what is there.
 */
final class EvidenceRequest {
    private static final long MOST_DAYS = 366;
    private static final String TRIGGER = "ATT_EC_TRIGGER";
    private static final String BY_HAND = "ATT_EC_HAND";

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final RollPupil pupil;
    private final Period period;

    EvidenceRequest(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        DateRange range = Attributes.range(call, MOST_DAYS);
        this.period = new Period(range.from(), range.thru());
        this.pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), access.today());
    }

    /** Stores the request, unless there is one for this absence. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        boolean waive = call.text("waiver") != null;
        Map<String, Object> fields = fields(waive);
        new MarkStore(delegator, schoolId, CodeTable.of(delegator, schoolId)).lock(List.of(pupil.pupilId()));
        EvidenceView view = new EvidenceView(call, access, schoolId);
        GenericValue there = overlapping();
        EvidencePrompts prompts = new EvidencePrompts(delegator, schoolId);
        boolean same = there != null && EvidenceWaivers.period(there).equals(period) && there.getString("statusId").equals(fields.get("statusId"));
        GenericValue trigger = call.text("triggerId") == null || same ? null : prompts.open(call, pupil.pupilId());
        if (there != null && trigger == null && !same) {
            throw call.refuse("AttendanceEvidenceThere", "name", pupil.name(), "from", Rows.date(there, "absenceFrom"),
                    "thru", Rows.date(there, "absenceThru"), "state", EvidenceState.id(there.getString("statusId")));
        }
        GenericValue row = there;
        if (there == null) {
            refuseWithoutAbsence();
            row = new EvidenceStore(delegator, access, schoolId).create(fields, reason(waive));
        }
        if (trigger != null) {
            prompts.decided(trigger, access, call.userLoginId(), call.messages().get(there != null ? "AttendanceEvidenceTaskThere"
                    : waive ? "AttendanceEvidenceTaskWaived" : "AttendanceEvidenceTaskRequested"));
        }
        return ServiceCall.success("evidence", view.one(row, pupil), "created", there == null);
    }

    private Map<String, Object> fields(boolean waive) throws InputException, GenericEntityException {
        if (pupil.leaving() != null && pupil.leaving().isBefore(access.today())) {
            throw call.refuse("AttendanceEvidenceLeft", "pupilRef", pupil.pupilRef(), "date", pupil.leaving());
        }
        if (period.thru().isAfter(access.today())) {
            throw call.refuse("AttendanceEvidenceFuture", "thru", period.thru(), "today", access.today());
        }
        String cause = EnumCodes.of(delegator, EnumCodes.EVIDENCE_CAUSE).id(call, "cause");
        String triggerId = call.text("triggerId");
        if (triggerId == null && TRIGGER.equals(cause)) {
            throw call.refuse("AttendanceEvidenceChoice", "field", "cause", "value", call.text("cause"), "allowed", "rule, doubt, hand");
        }
        Map<String, Object> fields = Fields.of("pupilId", pupil.pupilId(), "absenceFrom", Date.valueOf(period.from()),
                "absenceThru", Date.valueOf(period.thru()), "causeEnumId", triggerId != null ? TRIGGER : cause == null ? BY_HAND : cause,
                "triggerId", triggerId, "requestNote", Attributes.freeText(call, "note"),
                "statusId", waive ? EvidenceState.WAIVED : EvidenceState.REQUESTED, "answerBy", answerBy());
        if (waive) {
            fields.put("waiverEnumId", EnumCodes.of(delegator, EnumCodes.EVIDENCE_WAIVER).id(call, "waiver"));
            EvidenceChange.refuseWaiver(call, schoolId, pupil.pupilId(), (String) fields.get("waiverEnumId"), period, null);
        }
        return fields;
    }

    private Date answerBy() throws InputException {
        LocalDate date = call.date("answerBy");
        if (date != null && date.isBefore(access.today())) {
            throw call.refuse("AttendanceEvidenceAnswerBy", "answerBy", date, "today", access.today());
        }
        return Rows.stored(date);
    }

    private String reason(boolean waive) throws InputException {
        String reason = Attributes.freeText(call, "reason");
        if (waive && reason == null) {
            throw call.refuse("AttendanceEvidenceReason");
        }
        return reason;
    }

    /** Evidence of the pupil for a part of the same absence that is not refused, null if there is none. */
    private GenericValue overlapping() throws GenericEntityException {
        return EntityQuery.use(delegator).from("AttendanceEvidence").where(EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                EntityCondition.makeCondition("statusId", EntityOperator.NOT_EQUAL, EvidenceState.REFUSED),
                Rows.overlapping("absenceFrom", "absenceThru", period.from(), period.thru())).orderBy("-requestedDate").queryFirst();
    }

    private void refuseWithoutAbsence() throws InputException, GenericEntityException {
        CodeSet codes = CodeTable.of(delegator, schoolId);
        List<String> absent = codes.all().stream().filter(code -> code.statisticalClass().isAbsent()).map(AttendanceCode::id).toList();
        if (EntityQuery.use(delegator).from("AttendanceMark").where(EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                Rows.between("sessionDate", period.from(), period.thru()),
                EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, absent)).queryCount() == 0) {
            throw call.refuse("AttendanceEvidenceNoAbsence", "name", pupil.name(), "from", period.from(), "thru", period.thru());
        }
    }
}
