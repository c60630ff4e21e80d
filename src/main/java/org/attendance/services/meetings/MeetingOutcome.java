package org.attendance.services.meetings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseTasks;

/** What became of a planned meeting: held, not attended, cancelled; or taken back, because that was recorded by mistake. */
final class MeetingOutcome {
    private static final int LONGEST_REASON = 255;

    private final MeetingCall of;
    private final ServiceCall call;

    MeetingOutcome(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new MeetingCall(call);
    }

    /** It was held: who came, what was said and agreed. A type that thresholds are counted from records its event. */
    Map<String, Object> held() throws InputException, GenericEntityException, GenericServiceException {
        GenericValue row = happened(MeetingStatus.HELD);
        MeetingType type = MeetingType.of(of.delegator(), row.getString("typeEnumId"));
        CaseRecord open = of.cases().open(row.getString("caseId"));
        MeetingPeople others = new MeetingPeople(of).others("alsoCame");
        others.attended(row, type);
        others.store(row, false);
        String notes = Attributes.plainText(call, "notes", call.text("notes"), MeetingInput.LONGEST_NOTES);
        AgreedActions actions = new AgreedActions(call, of.access(), of.schoolId()).read(Rows.date(row, "meetingDate"));
        of.change(row, Fields.of("statusId", MeetingStatus.HELD, "notes", notes), null);
        new CaseTasks(call, of.access()).done(MeetingCall.source(row), null);
        actions.store(open, "meeting", row.getString("meetingId"));
        if (type.eventType() != null) {
            event("recordAttendanceEvent", type, row, null);
        }
        return of.answer(row);
    }

    /** Those invited did not come; or it is cancelled, with the reason. */
    Map<String, Object> settle() throws InputException, GenericEntityException {
        String state = call.required("state");
        String reason = reason();
        if ("not_attended".equals(state)) {
            GenericValue row = happened(MeetingStatus.NOT_ATTENDED);
            new MeetingPeople(of).nobodyCame(row);
            return settle(row, MeetingStatus.NOT_ATTENDED, reason);
        }
        if (!"cancelled".equals(state)) {
            throw call.refuse("AttendanceMeetingChoice", "field", "state", "value", state, "allowed", "not_attended, cancelled");
        }
        GenericValue row = of.find(MeetingStatus.CANCELLED);
        if (reason == null) {
            throw call.refuse("AttendanceMeetingReason");
        }
        return settle(row, MeetingStatus.CANCELLED, reason);
    }

    private Map<String, Object> settle(GenericValue row, String statusId, String reason) throws InputException, GenericEntityException {
        of.change(row, Fields.of("statusId", statusId), reason);
        CaseTasks tasks = new CaseTasks(call, of.access());
        if (MeetingStatus.CANCELLED.equals(statusId)) {
            tasks.waive(MeetingCall.source(row), reason);
        } else {
            tasks.done(MeetingCall.source(row), call.messages().get("AttendanceMeetingNobodyCameNote"));
        }
        return of.answer(row);
    }

    /** Takes back what was recorded: the meeting is planned again, what was agreed and the event are gone; who did it when stays. */
    Map<String, Object> takeBack() throws InputException, GenericEntityException, GenericServiceException {
        GenericValue row = of.find(MeetingStatus.PLANNED);
        String reason = reason();
        if (MeetingStatus.PLANNED.equals(row.getString("statusId"))) {
            throw call.refuse("AttendanceMeetingIsPlanned");
        }
        if (reason == null) {
            throw call.refuse("AttendanceMeetingReason");
        }
        MeetingType type = MeetingType.of(of.delegator(), row.getString("typeEnumId"));
        if (type.eventType() != null && MeetingStatus.HELD.equals(row.getString("statusId"))) {
            event("removeAttendanceEvent", type, row, reason);
        }
        new AgreedActions(call, of.access(), of.schoolId()).forget("meeting", row.getString("meetingId"));
        new MeetingPeople(of).forget(row);
        of.change(row, Fields.of("statusId", MeetingStatus.PLANNED, "notes", null), reason);
        of.plan(row, of.cases().open(row.getString("caseId")), org.attendance.services.EnumCodes.of(of.delegator(), MeetingType.ENUM_TYPE)
                .text(type.enumId()));
        return of.answer(row);
    }

    /** A meeting whose day has come, about which something is recorded. */
    private GenericValue happened(String statusId) throws InputException, GenericEntityException {
        GenericValue row = of.find(statusId);
        LocalDate date = Rows.date(row, "meetingDate");
        if (date.isAfter(of.access().today())) {
            throw call.refuse("AttendanceMeetingToCome", "date", date, "today", of.access().today());
        }
        return row;
    }

    private String reason() throws InputException {
        return Attributes.plainText(call, "reason", call.text("reason"), LONGEST_REASON);
    }

    private void event(String service, MeetingType type, GenericValue row, String reason)
            throws InputException, GenericEntityException, GenericServiceException {
        String pupilId = row.getString("pupilId");
        String pupilRef = new TaskPupils(of.delegator(), of.access(), of.schoolId(), Set.of(pupilId)).find(pupilId).pupilRef();
        Map<String, Object> values = Fields.of("schoolId", of.schoolId(), "pupilRef", pupilRef, "eventType", type.eventType(),
                "date", Rows.iso(Rows.date(row, "meetingDate")), "userLogin", call.userLogin(), "locale", call.locale());
        if (reason != null) {
            values.put("reason", reason);
        }
        Map<String, Object> result = call.dispatcher().runSync(service, values);
        if (ServiceUtil.isError(result)) {
            throw new InputException(ServiceUtil.getErrorMessage(result));
        }
    }
}
