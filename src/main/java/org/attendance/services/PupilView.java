package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CompulsorySchoolAge;
import org.attendance.rules.SchoolCalendar;

/** A pupil as the services return it. */
final class PupilView {
    private static final String UPN = "ATT_UPN";

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final LocalDate asOf;
    private final RollPupil pupil;
    private final SchoolCalendar calendar;

    PupilView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.asOf = call.date("asOfDate") == null ? access.today() : call.date("asOfDate");
        this.pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), asOf);
        this.calendar = CalendarTable.of(delegator, schoolId);
    }

    Map<String, Object> map() throws GenericEntityException {
        List<GenericValue> admissions = rows("AttendanceAdmission", "admissionDate");
        Map<String, Object> map = new LinkedHashMap<>();
        putHead(map);
        putAdmissions(map, admissions);
        map.put("compulsoryAge", pupil.birthDate() == null ? null : CompulsorySchoolAge.on(pupil.birthDate(), asOf));
        map.put("flags", Flags.shown(Flags.of(delegator, pupil.pupilId(), asOf), Flags.ORDER));
        List<Map<String, Object>> contacts = maySeeContacts() ? new PupilContacts(delegator).of(pupil.pupilId()) : null;
        map.put("contacts", contacts);
        map.put("contactsMinimumMet", contacts == null ? null : contacts.size() >= PupilContacts.FEWEST);
        new PupilYear(call, access, schoolId, pupil, calendar, admissions, asOf).put(map);
        putNeighbours(map);
        return map;
    }

    private void putHead(Map<String, Object> map) throws GenericEntityException {
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("forename", pupil.forename());
        map.put("surname", pupil.surname());
        map.put("preferredName", pupil.preferredName());
        map.put("dateOfBirth", Rows.iso(pupil.birthDate()));
        map.put("sex", pupil.sex());
        GenericValue upn = EntityQuery.use(delegator).from("PartyIdentification")
                .where("partyId", pupil.pupilId(), "partyIdentificationTypeId", UPN).queryOne();
        map.put("upn", upn == null ? null : upn.getString("idValue"));
        map.put("yearGroup", pupil.yearGroup());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("house", pupil.house());
        map.put("admissionDate", Rows.iso(pupil.admission()));
        map.put("leavingDate", Rows.iso(pupil.leaving()));
    }

    private static void putAdmissions(Map<String, Object> map, List<GenericValue> admissions) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (GenericValue row : admissions) {
            Map<String, Object> span = new LinkedHashMap<>();
            span.put("admissionDate", Rows.iso(Rows.date(row, "admissionDate")));
            span.put("leavingDate", Rows.iso(Rows.date(row, "leavingDate")));
            spans.add(span);
        }
        map.put("admissions", spans);
    }

    private List<GenericValue> rows(String entity, String order) throws GenericEntityException {
        return EntityQuery.use(delegator).from(entity).where("pupilId", pupil.pupilId()).orderBy(order).queryList();
    }

    private boolean maySeeContacts() throws GenericEntityException {
        return access.may(Access.PUPIL_ALL) || access.isOwnGroup(schoolId, pupil.registrationGroup(), access.today());
    }

    private void putNeighbours(Map<String, Object> map) throws GenericEntityException {
        List<RollPupil> group = Roll.ofGroup(delegator, schoolId, pupil.registrationGroup(), asOf);
        int place = -1;
        for (int i = 0; i < group.size(); i++) {
            if (group.get(i).pupilId().equals(pupil.pupilId())) {
                place = i;
            }
        }
        map.put("previous", place > 0 ? neighbour(group.get(place - 1)) : null);
        map.put("next", place >= 0 && place + 1 < group.size() ? neighbour(group.get(place + 1)) : null);
    }

    private static Map<String, Object> neighbour(RollPupil other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", other.pupilRef());
        map.put("name", other.name());
        return map;
    }
}
