package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.EvidenceWaiver.Period;

/**
 * Takes medical evidence one step further. Only steps of StatusValidChange are taken; refusing, waiving and taking back need a reason.
 * No code of a mark changes by this. Repeating a step changes nothing; a step from a state that is no longer there is refused.
 */
final class EvidenceChange {
    private static final Set<String> NEED_REASON = Set.of(EvidenceState.REFUSED, EvidenceState.WAIVED);

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final GenericValue row;
    private final RollPupil pupil;

    EvidenceChange(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.row = delegator.findOne("AttendanceEvidence", false, "evidenceId", call.required("evidenceId"));
        this.pupil = row == null || !schoolId.equals(row.getString("schoolId")) ? null
                : new TaskPupils(delegator, access, schoolId, Set.of(row.getString("pupilId"))).find(row.getString("pupilId"));
        if (pupil == null) {
            throw call.refuse("AttendanceEvidenceUnknown", "evidenceId", call.text("evidenceId"));
        }
    }

    /** Takes the step to the attribute state. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        call.required("state");
        String to = EvidenceState.stored(call, "state");
        String from = row.getString("statusId");
        EvidenceView view = new EvidenceView(call, access, schoolId);
        if (to.equals(from)) {
            return ServiceCall.success("evidence", view.one(row, pupil), "changed", false);
        }
        refuseStale();
        List<String> next = EvidenceState.next(delegator, from);
        if (!next.contains(EvidenceState.id(to))) {
            throw call.refuse("AttendanceEvidenceStep", "from", EvidenceState.id(from), "to", EvidenceState.id(to), "allowed",
                    String.join(", ", next));
        }
        boolean back = EvidenceState.ACCEPTED.equals(from) || EvidenceState.WAIVED.equals(from);
        String reason = Attributes.freeText(call, "reason");
        if (reason == null && (back || NEED_REASON.contains(to))) {
            throw call.refuse("AttendanceEvidenceReason");
        }
        if (!new EvidenceStore(delegator, access, schoolId).change(row, values(to), reason)) {
            throw call.refuse("AttendanceTryAgain");
        }
        return ServiceCall.success("evidence", view.one(row, pupil), "changed", true);
    }

    private void refuseStale() throws InputException {
        Long seen = call.number("version");
        if (seen != null && !seen.equals(row.getLong("evidenceVersion"))) {
            throw call.refuse("AttendanceEvidenceStale", "state", EvidenceState.id(row.getString("statusId")));
        }
    }

    private Map<String, Object> values(String to) throws InputException, GenericEntityException {
        Map<String, Object> values = Fields.of("statusId", to);
        if (EvidenceState.RECEIVED.equals(to)) {
            String kind = EnumCodes.of(delegator, EnumCodes.EVIDENCE_KIND).id(call, "kind");
            if (kind == null && row.getString("kindEnumId") == null) {
                throw call.refuse("AttendanceEvidenceKindMissing");
            }
            values.put("kindEnumId", kind == null ? row.getString("kindEnumId") : kind);
        }
        if (EvidenceState.WAIVED.equals(to)) {
            String ground = EnumCodes.of(delegator, EnumCodes.EVIDENCE_WAIVER).id(call, "waiver");
            refuseWaiver(call, schoolId, pupil.pupilId(), ground, EvidenceWaivers.period(row), row.getString("evidenceId"));
            values.put("waiverEnumId", ground);
        }
        if (EvidenceState.REQUESTED.equals(to)) {
            values.put("waiverEnumId", null);
        }
        return values;
    }

    /**
     * Refuses a waiver without a ground, and one for diarrhoea or vomiting that the rule does not allow.
     * @param evidenceId the evidence to be waived; null where it is not stored yet
     */
    static void refuseWaiver(ServiceCall call, String schoolId, String pupilId, String ground, Period period, String evidenceId)
            throws InputException, GenericEntityException {
        if (ground == null) {
            throw call.refuse("AttendanceEvidenceGround");
        }
        if (EvidenceWaivers.STOMACH.equals(ground)) {
            List<String> refusals = new EvidenceWaivers(call.delegator(), call.messages(), schoolId,
                    CalendarTable.of(call.delegator(), schoolId), Set.of(pupilId)).refusals(pupilId, period, evidenceId);
            if (!refusals.isEmpty()) {
                throw call.refuse("AttendanceEvidenceNoWaiver", "why", String.join(" ", refusals));
            }
        }
    }
}
