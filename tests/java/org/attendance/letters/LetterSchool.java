package org.attendance.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;

/**
 * A school with one group, whose first pupil has a long name with accents and two homes: both parents at one address, a third person with
 * parental responsibility elsewhere.
 */
final class LetterSchool {
    /** The name of the pupil with two homes. */
    static final String NAME = "Šárka-Maëlys Wołoszczańska-Nuñez O’Brien";

    private final TestSchool school = TestSchool.with("8A", 5);

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

    /** Facts for every kind of letter. */
    static Map<String, Object> facts() {
        return new java.util.HashMap<>(Map.ofEntries(Map.entry("reply_by", "2026-11-30"), Map.entry("meeting_date", "2026-12-01"),
                Map.entry("meeting_time", "14:30"), Map.entry("meeting_place", "Room 4"), Map.entry("missed_date", "2026-11-12"),
                Map.entry("contract_date", "2026-11-13"), Map.entry("review_date", "2026-12-11"), Map.entry("leave_from", "2026-11-18"),
                Map.entry("leave_thru", "2026-11-19"), Map.entry("leave_days", "2"), Map.entry("leave_asked", "2026-11-02"),
                Map.entry("leave_reason", "A holiday is no exceptional circumstance."), Map.entry("notice_from", "2026-11-23"),
                Map.entry("notice_thru", "2026-12-17"), Map.entry("notice_limit", "3"), Map.entry("outcome", "No further action."),
                Map.entry("penalty_date", "2026-11-19"), Map.entry("authority", "Portsmouth City Council")));
    }
}
