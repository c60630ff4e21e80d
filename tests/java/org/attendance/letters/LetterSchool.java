package org.attendance.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.plans.PlanSchool;

/**
 * A school with one group, whose first pupil has a long name with accents and two homes: both parents at one address, a third person with
 * parental responsibility elsewhere.
 */
final class LetterSchool {
    /** The name of the pupil with two homes. */
    static final String NAME = "Šárka-Maëlys Wołoszczańska-Nuñez O’Brien";

    private final TestSchool school = TestSchool.with("8A", 5);
    private String caseId;

    LetterSchool() {
        school.system().does("saveAttendanceSender", "email", "office@example.org", "telephone", "020 7946 0000");
        school.system().does("importAttendanceRoll", "effectiveDate", "2025-09-01", "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,admission_date
                P8A01,Wołoszczańska-Nuñez O’Brien,Šárka-Maëlys,2013-01-14,F,8,8A,2025-09-02
                """);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,email,address1,address2,town,postcode
                P8A01,C1,Wołoszczańska,Żaneta,mother,1,Y,Y,zaneta@example.org,12 Long Lane,,Portsmouth,PO1 1AA
                P8A01,C2,Nuñez,Íñigo,step-father,2,Y,Y,,12 Long Lane,,Portsmouth,PO1 1AA
                P8A01,C3,O’Brien,Seán,father,3,Y,N,sean@example.org,"Flat 3, 4 High Street",Cosham,Portsmouth,PO6 2BB
                P8A01,C4,Smith,Joan,neighbour,4,N,N,joan@example.org,14 Long Lane,,Portsmouth,PO1 1AA
                P8A02,C5,Bennett,Ann,mother,1,Y,Y,ann@example.org,1 Short Street,,Portsmouth,PO2 1AA
                P8A03,C6,Chaudhry,Zain,uncle,1,N,N,,9 Far Road,,Portsmouth,PO3 1AA
                """);
        school.marks("P8A01,2026-11-17,AM,L,5", "P8A01,2026-11-18,AM,U", "P8A01,2026-11-18,PM,N", "P8A01,2026-11-19,AM,I",
                "P8A01,2026-11-19,PM,\\", "P8A02,2026-11-17,AM,/", "P8A02,2026-11-17,PM,\\", "P8A03,2026-11-18,AM,L,9");
    }

    TestSchool school() {
        return school;
    }

    TestUser officer() {
        return school.officer();
    }

    Answer preview(String type, Object... more) {
        return officer().tries("previewAttendanceLetters", values(type, more));
    }

    Answer issue(String type, Object... more) {
        return officer().tries("issueAttendanceLetters", values(type, more));
    }

    private static Object[] values(String type, Object... more) {
        List<Object> values = new ArrayList<>(List.of("letterTypeId", type, "pupilRefs", List.of("P8A01")));
        values.addAll(List.of(more));
        return values.toArray();
    }

    /** Plans a meeting about the first pupil, in a case that is opened when it is first needed. */
    String plans(String type, String date, Object... more) {
        List<Object> values = new ArrayList<>(List.of("caseId", caseId(), "meetingType", type, "date", date, "time", "14:30", "place", "Room 4",
                "inviteContacts", List.of("C1")));
        values.addAll(List.of(more));
        return (String) school.lead().does("planAttendanceMeeting", values.toArray()).get("meetingId");
    }

    /** Records that nobody came to a meeting, or that it is cancelled. */
    void settles(String meetingId, String state) {
        steps("settleAttendanceMeeting", meetingId, "state", state, "reason", "So it was");
    }

    /** A step of a meeting, in the version it has. */
    void steps(String service, String meetingId, Object... more) {
        List<Object> values = new ArrayList<>(List.of("meetingId", meetingId, "version",
                school.lead().does("getAttendanceMeeting", "meetingId", meetingId).in("meeting").get("version")));
        values.addAll(List.of(more));
        school.lead().does(service, values.toArray());
    }

    String caseId() {
        if (caseId == null) {
            caseId = PlanSchool.openCase(school, "P8A01");
        }
        return caseId;
    }

    /** Records what a kind of letter rests on, if it rests on a record; its id. */
    String record(String kind) {
        return switch (kind) {
            case "meeting_invitation" -> plans("parent_meeting", "2026-12-01");
            case "fam_invitation" -> plans("formal_meeting", TestSchool.TODAY);
            case "fam_second" -> {
                missed();
                yield plans("formal_meeting", "2026-12-01");
            }
            case "fam_not_attended" -> missed();
            case "fam_contract" -> new PlanSchool(school, caseId()).agreed("contract");
            default -> null;
        };
    }

    private String missed() {
        String meetingId = school.lead().does("getAttendanceMeetings", "caseId", caseId()).list("meetings").stream()
                .filter(each -> "formal_meeting".equals(each.get("type")) && !"cancelled".equals(each.get("state")))
                .map(each -> (String) each.get("meetingId")).reduce((latest, first) -> first).orElseGet(() -> record("fam_invitation"));
        if ("planned".equals(school.lead().does("getAttendanceMeeting", "meetingId", meetingId).in("meeting").get("state"))) {
            settles(meetingId, "not_attended");
        }
        return meetingId;
    }

    /** What a caller tells for a kind of letter: everything, save what meetings and contracts record. */
    static Map<String, Object> facts(String kind) {
        Map<String, Object> facts = facts();
        if (!kind.startsWith("panel")) {
            facts.keySet().removeAll(List.of("meeting_date", "meeting_time", "meeting_place", "missed_date", "contract_date", "review_date"));
        }
        return facts;
    }

    private static Map<String, Object> facts() {
        return new java.util.HashMap<>(Map.ofEntries(Map.entry("reply_by", "2026-11-30"), Map.entry("meeting_date", "2026-12-01"),
                Map.entry("meeting_time", "14:30"), Map.entry("meeting_place", "Room 4"), Map.entry("missed_date", "2026-11-12"),
                Map.entry("contract_date", "2026-11-13"), Map.entry("review_date", "2026-12-11"), Map.entry("leave_from", "2026-11-18"),
                Map.entry("leave_thru", "2026-11-19"), Map.entry("leave_days", "2"), Map.entry("leave_asked", "2026-11-02"),
                Map.entry("leave_reason", "A holiday is no exceptional circumstance."), Map.entry("notice_from", "2026-11-23"),
                Map.entry("notice_thru", "2026-12-17"), Map.entry("notice_limit", "3"), Map.entry("outcome", "No further action."),
                Map.entry("penalty_date", "2026-11-19"), Map.entry("authority", "Portsmouth City Council")));
    }
}
