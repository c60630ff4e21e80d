package org.attendance.services.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.HomeContact;
import org.attendance.services.InputException;
import org.attendance.services.PupilContacts;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseStaff;

/** Who is invited to a meeting, and who came. */
final class MeetingPeople {
    private static final String ENTITY = "AttendanceMeetingPerson";
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 40;

    private final MeetingCall of;
    private final ServiceCall call;
    private final List<Map<String, Object>> people = new ArrayList<>();

    MeetingPeople(MeetingCall of) {
        this.of = of;
        this.call = of.call();
    }

    /** Reads the attributes inviteContacts (references), inviteStaff (logins), inviteOthers (a name a line) and invitePupil. */
    MeetingPeople invited(String pupilId, String pupilName) throws InputException, GenericEntityException {
        if (call.flag("invitePupil")) {
            add("pupil", null, null, pupilName, null);
        }
        List<HomeContact> contacts = contacts(pupilId);
        for (String ref : texts("inviteContacts")) {
            HomeContact contact = contacts.stream().filter(each -> ref.equals(each.contactRef())).findFirst()
                    .orElseThrow(() -> call.refuse("AttendanceMeetingContactUnknown", "value", ref));
            add("contact", contact.contactId(), null, contact.name(), contact.relationship());
        }
        CaseStaff staff = CaseStaff.of(of.delegator(), of.schoolId(), of.access().today());
        for (String login : texts("inviteStaff")) {
            CaseStaff.Member member = staff.find(login)
                    .orElseThrow(() -> call.refuse("AttendanceMeetingStaffUnknown", "value", login));
            add("staff", null, login, member.name(), member.position());
        }
        others("inviteOthers");
        if (people.isEmpty()) {
            throw call.refuse("AttendanceMeetingNobody");
        }
        return this;
    }

    /** Reads a name a line, as "Ada Holt, Early help". */
    MeetingPeople others(String attribute) throws InputException {
        String text = call.text(attribute);
        for (String line : text == null ? new String[0] : text.split("\\R")) {
            String[] parts = line.split(",", 2);
            String name = Attributes.plainText(call, attribute, parts[0], LONGEST_NAME);
            if (name != null) {
                add("other", null, null, name, parts.length < 2 ? null : Attributes.plainText(call, attribute, parts[1], LONGEST_NAME));
            }
        }
        return this;
    }

    private void add(String kind, String contactId, String userLoginId, String name, String role) throws InputException {
        if (people.size() == MOST) {
            throw call.refuse("AttendanceMeetingTooMany", "most", MOST);
        }
        people.add(Fields.of("personKind", kind, "contactId", contactId, "userLoginId", userLoginId, "personName", name, "roleText", role));
    }

    List<HomeContact> contacts(String pupilId) throws GenericEntityException {
        return new PupilContacts(of.delegator()).ofAll(Set.of(pupilId)).getOrDefault(pupilId, List.of());
    }

    private Set<String> texts(String attribute) {
        Set<String> texts = new LinkedHashSet<>();
        if (call.value(attribute) instanceof List<?> list) {
            list.forEach(each -> texts.add(String.valueOf(each)));
        }
        return texts;
    }

    /** Stores who was read: invited, or come without invitation. */
    void store(GenericValue meeting, boolean invited) throws GenericEntityException {
        int number = rows(meeting).size();
        for (Map<String, Object> person : people) {
            GenericValue row = of.delegator().makeValue(ENTITY, person);
            row.set("meetingId", meeting.getString("meetingId"));
            row.set("personSeqId", String.valueOf(++number));
            row.set("invited", invited ? "Y" : "N");
            row.set("attended", invited ? null : "Y");
            of.delegator().create(row);
        }
    }

    /** Who is invited to a meeting or came to it, in order. */
    List<GenericValue> rows(GenericValue meeting) throws GenericEntityException {
        List<GenericValue> rows = new ArrayList<>(EntityQuery.use(of.delegator()).from(ENTITY).where("meetingId", meeting.getString("meetingId"))
                .queryList());
        rows.sort(java.util.Comparator.comparingInt(row -> Integer.parseInt(row.getString("personSeqId"))));
        return rows;
    }

    /**
     * Stores who of the invited came: the numbers of the attribute attended.
     * @throws InputException if nobody came, or no parent where one is needed
     */
    void attended(GenericValue meeting, MeetingType type) throws InputException, GenericEntityException {
        Set<String> came = texts("attended");
        List<GenericValue> rows = rows(meeting);
        if (!rows.stream().map(row -> row.getString("personSeqId")).toList().containsAll(came)) {
            throw call.refuse("AttendanceMeetingAttendedUnknown");
        }
        if (came.isEmpty() && people.isEmpty()) {
            throw call.refuse("AttendanceMeetingNobodyCame");
        }
        Set<String> parents = new LinkedHashSet<>();
        contacts(meeting.getString("pupilId")).stream().filter(each -> each.parentalResponsibility() || each.livesWith())
                .forEach(each -> parents.add(each.contactId()));
        boolean parent = rows.stream().anyMatch(row -> came.contains(row.getString("personSeqId")) && parents.contains(row.getString("contactId")));
        if (type.needsParent() && !parent) {
            throw call.refuse("AttendanceMeetingWithoutParent");
        }
        for (GenericValue row : rows) {
            row.set("attended", came.contains(row.getString("personSeqId")) ? "Y" : "N");
            of.delegator().store(row);
        }
    }

    /** Forgets who came: those who came without invitation are no longer among the people. */
    void forget(GenericValue meeting) throws GenericEntityException {
        for (GenericValue row : rows(meeting)) {
            if ("N".equals(row.getString("invited"))) {
                of.delegator().removeValue(row);
            } else {
                row.set("attended", null);
                of.delegator().store(row);
            }
        }
    }

    /** Nobody of the invited came. */
    void nobodyCame(GenericValue meeting) throws GenericEntityException {
        for (GenericValue row : rows(meeting)) {
            row.set("attended", "N");
            of.delegator().store(row);
        }
    }
}
