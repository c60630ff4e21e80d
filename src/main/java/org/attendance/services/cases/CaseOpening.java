package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.CalendarTable;
import org.attendance.services.CodeTable;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.MarkStore;
import org.attendance.services.Pupils;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.SchoolDates;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;

/** Opens a case of a pupil by hand, be it because of a trigger. Where one is open already, answers that one and stores nothing. */
final class CaseOpening {
    /** Longest reason of an opening, closing or change of a case, in characters. */
    static final int LONGEST_REASON = 2000;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final RollPupil pupil;

    CaseOpening(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), access.today());
    }

    /** Stores the case. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        if (pupil.leaving() != null && pupil.leaving().isBefore(access.today())) {
            throw call.refuse("AttendanceCaseLeft", "name", pupil.name(), "date", pupil.leaving());
        }
        String reason = Attributes.plainText(call, "reason", call.text("reason"), LONGEST_REASON);
        GenericValue trigger = trigger();
        if (reason == null && trigger == null) {
            throw call.refuse("AttendanceCaseReason");
        }
        CaseStatuses stages = CaseStatuses.of(delegator, CaseStatuses.STAGE);
        String stage = stages.id(call, "stage");
        CaseLead lead = CaseLead.of(call, access, schoolId);
        LocalDate review = CaseReview.next(call, access, schoolId);
        new MarkStore(delegator, schoolId, CodeTable.of(delegator, schoolId)).lock(List.of(pupil.pupilId()));
        Optional<CaseRecord> there = new CaseFinder(call, access, schoolId).openOf(pupil.pupilId());
        if (there.isPresent()) {
            return ServiceCall.success("caseId", there.get().caseId(), "created", false);
        }
        Map<String, Object> fields = Fields.of("schoolId", schoolId, "pupilId", pupil.pupilId(), "openReason", shortened(reason),
                "stageStatusId", stage == null ? proposed(stages, trigger) : stage,
                "ladderStatusId", CaseStatuses.of(delegator, CaseStatuses.LADDER).first(),
                "triggerId", trigger == null ? null : trigger.getString("triggerId"), "nextReviewDate", Rows.stored(review));
        fields.putAll(lead.fields());
        GenericValue row = new CaseStore(delegator, access.author(schoolId), access.now()).create(fields, new CaseStep(
                CaseStep.Kind.OPENED, null, fields.get("stageStatusId").toString(), access.today(), reason));
        CaseReview.plan(call, access, CaseRecord.of(row), review, lead);
        return ServiceCall.success("caseId", row.getString("caseId"), "created", true);
    }

    /** The trigger of the attribute triggerId, with its rule; null where the attribute is absent. */
    private GenericValue trigger() throws InputException, GenericEntityException {
        String triggerId = call.text("triggerId");
        if (triggerId == null) {
            return null;
        }
        GenericValue trigger = EntityQuery.use(delegator).from("AttendanceTriggerRule").where("triggerId", triggerId).queryFirst();
        if (trigger == null || !pupil.pupilId().equals(trigger.getString("pupilId"))) {
            throw call.refuse("AttendanceCaseTriggerUnknown", "triggerId", triggerId, "name", pupil.name());
        }
        return trigger;
    }

    /** The stage that the rule of a trigger speaks of, else the second: who opens a case by hand has a concern already. */
    private static String proposed(CaseStatuses stages, GenericValue trigger) {
        String named = trigger == null ? null : stages.find(trigger.getString("stageId"));
        return named != null ? named : stages.find("targeted") != null ? stages.find("targeted") : stages.first();
    }

    /** A reason as the row of the case keeps it; its history keeps the whole. */
    static String shortened(String reason) {
        return reason == null || reason.length() <= Attributes.LONGEST_TEXT ? reason : reason.substring(0, Attributes.LONGEST_TEXT - 1) + "\u2026";
    }

    /** The day of the next review of a case that is opened or reviewed on a day, as the school's setting says. */
    static LocalDate usualReview(Delegator delegator, String schoolId, SchoolCalendar calendar, LocalDate from) throws GenericEntityException {
        return SchoolDates.later(calendar, from, Settings.of(delegator, schoolId).number(Setting.CASE_REVIEW_DAYS));
    }

    /** The same with the calendar of the school. */
    static LocalDate usualReview(Delegator delegator, String schoolId, LocalDate from) throws GenericEntityException {
        return usualReview(delegator, schoolId, CalendarTable.of(delegator, schoolId), from);
    }
}
