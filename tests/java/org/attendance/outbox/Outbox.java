package org.attendance.outbox;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;

/** The outbox of a made school in tests: four pupils of 8A with contacts, the school with an address and a telephone number. */
public final class Outbox {
    private final TestSchool school;

    private Outbox(TestSchool school) {
        this.school = school;
    }

    /**
     * P8A01 has two parents with email and mobile, P8A02 a mother with an email address and a grandmother, P8A03 a father without either,
     * P8A04 nobody.
     */
    public static Outbox of(TestSchool school) {
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile,email,address1,town,postcode
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111,ngozi@home.example,1 Elm Road,Leeds,LS1 1AA
                P8A01,C2,Abara,Chidi,father,2,Y,07700 900112,chidi@home.example,,,
                P8A02,C3,Bennett,Sue,mother,2,Y,,sue@home.example,,,
                P8A02,C4,Old,Gran,grandmother,1,N,07700 900114,gran@home.example,,,
                P8A03,C5,Chaudhry,Imran,father,1,Y,,,,,
                """);
        school.lead().does("saveAttendanceSender", "email", "office@oak.example", "telephone", "0113 496 0000");
        return new Outbox(school);
    }

    public TestUser officer() {
        return school.officer();
    }

    public Answer queue(Object... values) {
        return officer().does("queueAttendanceMessages", values);
    }

    public Answer send() {
        return officer().does("sendAttendanceMessages");
    }

    /** All messages of the outbox, latest first. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> messages(Object... filters) {
        return (List<Map<String, Object>>) officer().does("getAttendanceMessages", filters).in("outbox").get("messages");
    }

    /** The one message to a contact. */
    public Map<String, Object> to(String contact) {
        List<Map<String, Object>> found = messages().stream().filter(each -> contact.equals(each.get("contact"))).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " messages to " + contact + ": " + found);
        }
        return found.get(0);
    }

    /** The states of all messages by contact. */
    public Map<Object, Object> states() {
        Map<Object, Object> states = new java.util.TreeMap<>();
        messages().forEach(each -> states.put(each.get("contact"), each.get("state")));
        return states;
    }

    /** Sets a property of a resource, as an administrator does in OFBiz; null takes it away. */
    public static void property(String resource, String name, String value) {
        try {
            TestHost.delegator().removeByAnd("SystemProperty", Map.of("systemResourceId", resource, "systemPropertyId", name));
            if (value != null) {
                TestHost.delegator().create(TestHost.delegator().makeValue("SystemProperty", "systemResourceId", resource, "systemPropertyId",
                        name, "systemPropertyValue", value));
            }
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the real clock, with which a school is no demonstration and messages go. */
    public static void realClock() {
        property("attendance", "clock.start", null);
        property("attendance", "clock.since", null);
    }

    /** Sets a setting of the school. */
    public void setting(String settingId, String value) {
        try {
            TestHost.delegator().createOrStore(TestHost.delegator().makeValue("AttendanceSetting", "schoolId", school.id(), "settingId",
                    settingId, "settingValue", value));
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
