package org.attendance.services.meetings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.meetings.FormalInvitation;
import org.attendance.rules.meetings.MeetingLetter;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.SchoolPeople;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseStaff;
import org.attendance.services.cases.CaseStatuses;

/** Meetings as services answer them. A list takes fixed queries for any number of meetings. */
final class MeetingView {
    private static final int MOST = 200;

    private final MeetingCall of;
    private final ServiceCall call;

    MeetingView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new MeetingCall(call);
    }

    /** The meeting of the attribute meetingId, with its steps and what may come next. */
    Map<String, Object> one() throws InputException, GenericEntityException {
        GenericValue row = of.find();
        CaseRecord record = of.cases().find(row.getString("caseId"));
        Map<String, Object> meeting = maps(List.of(row)).get(0);
        RollPupil pupil = pupil(record);
        meeting.putAll(Fields.of("pupilRef", pupil == null ? null : pupil.pupilRef(), "name", pupil == null ? "" : pupil.name(),
                "registrationGroup", pupil == null ? "" : pupil.registrationGroup(), "caseOpen", record.isOpen(),
                "version", row.getLong("versionNumber"), "notes", row.getString("notes")));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (GenericValue step : EntityQuery.use(of.delegator()).from("AttendanceMeetingStatus").where("meetingId", row.getString("meetingId"))
                .orderBy("stepNumber").queryList()) {
            steps.add(Fields.of("state", code(step.getString("statusId")), "at", Rows.iso(Rows.dateTime(step, "statusDate")),
                    "by", step.getString("changeByName"), "reason", step.getString("changeReason")));
        }
        meeting.put("steps", steps);
        MeetingType type = MeetingType.of(of.delegator(), row.getString("typeEnumId"));
        FormalInvitation next = type.invitesTwice() ? MeetingPlan.next(of, record.caseId(), type.enumId()) : null;
        meeting.put("nextInvitation", next == null ? 0L : next.number());
        meeting.put("notEngaged", next == FormalInvitation.NOT_ENGAGED);
        meeting.put("needsParent", type.needsParent());
        meeting.put("letterFacts", MeetingLetter.of(MeetingStatus.state(row.getString("statusId")), type.invitesTwice(),
                row.getLong("inviteNumber") == null ? 1 : row.getLong("inviteNumber")).map(MeetingLetter::id).orElse(null));
        return ServiceCall.success("meeting", meeting);
    }

    private RollPupil pupil(CaseRecord record) throws GenericEntityException {
        return new TaskPupils(of.delegator(), of.access(), of.schoolId(), Set.of(record.pupilId())).find(record.pupilId());
    }

    private String code(String statusId) throws GenericEntityException {
        return CaseStatuses.of(of.delegator(), MeetingStatus.TYPE).code(statusId);
    }

    /** The meetings of a case, the latest first. */
    Map<String, Object> list() throws InputException, GenericEntityException {
        CaseRecord record = of.cases().find(call.required("caseId"));
        Long most = call.number("most");
        if (most != null && (most < 1 || most > MOST)) {
            throw call.refuse("AttendanceMeetingNumberOutside", "field", "most", "value", most, "least", 1, "most", MOST);
        }
        List<GenericValue> rows = EntityQuery.use(of.delegator()).from(MeetingCall.ENTITY).where("caseId", record.caseId())
                .orderBy("-meetingDate", "-meetingId").maxRows(most == null ? MOST : most.intValue()).queryList();
        long total = EntityQuery.use(of.delegator()).from(MeetingCall.ENTITY).where("caseId", record.caseId()).queryCount();
        return ServiceCall.success("meetings", maps(rows), "total", total, "caseOpen", record.isOpen());
    }

    private List<Map<String, Object>> maps(List<GenericValue> rows) throws GenericEntityException {
        List<String> ids = rows.stream().map(row -> row.getString("meetingId")).toList();
        Map<String, List<Map<String, Object>>> people = new HashMap<>();
        for (GenericValue person : Keyed.rows(of.delegator(), "AttendanceMeetingPerson", "meetingId", ids, null)) {
            people.computeIfAbsent(person.getString("meetingId"), id -> new ArrayList<>()).add(Fields.of(
                    "number", person.getString("personSeqId"), "kind", person.getString("personKind"), "name", person.getString("personName"),
                    "role", person.getString("roleText"), "invited", "Y".equals(person.getString("invited")),
                    "attended", person.getString("attended") == null ? null : "Y".equals(person.getString("attended"))));
        }
        people.values().forEach(list -> list.sort(java.util.Comparator.comparingInt(each -> Integer.parseInt((String) each.get("number")))));
        Map<String, List<Map<String, Object>>> actions = AgreedActions.of(call, of.access(), "meeting", ids);
        EnumCodes types = EnumCodes.of(of.delegator(), MeetingType.ENUM_TYPE);
        List<Map<String, Object>> maps = new ArrayList<>();
        for (GenericValue row : rows) {
            LocalTime time = row.getTime("meetingTime") == null ? null : row.getTime("meetingTime").toLocalTime();
            String id = row.getString("meetingId");
            maps.add(Fields.of("meetingId", id, "caseId", row.getString("caseId"), "type", types.code(row.getString("typeEnumId")),
                    "typeText", types.text(row.getString("typeEnumId")), "state", code(row.getString("statusId")),
                    "date", Rows.iso(Rows.date(row, "meetingDate")), "time", time == null ? null : time.toString(),
                    "place", row.getString("placeName"), "purpose", row.getString("purpose"), "invitation", row.getLong("inviteNumber"),
                    "people", people.getOrDefault(id, List.of()), "actions", actions.getOrDefault(id, List.of())));
        }
        return maps;
    }

    /** What there is to choose from for a meeting in a case: types, contacts, staff, people who can be given tasks. */
    Map<String, Object> choices() throws InputException, GenericEntityException {
        CaseRecord record = of.cases().find(call.required("caseId"));
        RollPupil pupil = pupil(record);
        List<Map<String, Object>> types = new ArrayList<>();
        EnumCodes codes = EnumCodes.of(of.delegator(), MeetingType.ENUM_TYPE);
        for (Map<String, Object> choice : codes.choices()) {
            MeetingType type = MeetingType.of(of.delegator(), codes.id((String) choice.get("code")));
            FormalInvitation next = type.invitesTwice() ? MeetingPlan.next(of, record.caseId(), type.enumId()) : null;
            choice.put("nextInvitation", next == null ? 0L : next.number());
            choice.put("blocked", next != null && next.number() == 0 ? call.messages().get("AttendanceMeetingInvite_" + next) : null);
            types.add(choice);
        }
        return ServiceCall.success("types", types, "contacts", new MeetingPeople(of).contacts(record.pupilId()).stream().map(each -> Fields.of(
                "contactRef", each.contactRef(), "name", each.name(), "relationship", each.relationship(),
                "parent", each.parentalResponsibility() || each.livesWith())).toList(),
                "staff", CaseStaff.of(of.delegator(), of.schoolId(), of.access().today()).choices(),
                "people", SchoolPeople.of(of.delegator(), of.schoolId(), of.access().today()).maps(),
                "pupil", Fields.of("pupilRef", pupil == null ? null : pupil.pupilRef(), "name", pupil == null ? "" : pupil.name(),
                        "registrationGroup", pupil == null ? "" : pupil.registrationGroup()), "caseOpen", record.isOpen(),
                "openedDate", Rows.iso(record.openedDate()));
    }
}
