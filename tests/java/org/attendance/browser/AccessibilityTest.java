package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attendance.TestSchool;
import org.attendance.outbox.Outbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page by WCAG 2.2 A and AA as axe-core finds it, light and dark, and from 320 to 2560 pixels without scrolling sideways. */
class AccessibilityTest {

    /** Before the name of a watch list. */
    private static final String WATCH = "Watch-";

    private static Chromium browser;
    private static TestSchool school;
    private static String importId;
    private static String caseId;
    private static String meetingId;
    private static String letterId;

    @BeforeAll
    static void aSchoolWithMarks() {
        browser = Chromium.open();
        school = TestSchool.with("8A", 6, "8B", 3);
        school.marks("P8A01,2026-11-19,AM,I,,Flu", "P8A01,2026-11-19,PM,N", "P8A02,2026-11-19,AM,L,7,", "P8A03,2026-11-19,AM,/",
                "P8A01,2026-11-18,AM,V", "P8A01,2026-11-18,PM,D", "P8A01,2026-11-17,AM,U,40,", "P8A01,2026-11-17,PM,\\");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.YESTERDAY, "session", "AM", "code", "M",
                "reason", "It was the dentist");
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A04", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "code", "C", "planSource", "leave", "reason", "Funeral");
        school.officer().saves("8A", TestSchool.TODAY, "AM", org.attendance.TestUser.marks(List.of("P8A05", "P8A06"), "N"));
        importId = (String) school.officer().does("previewAttendanceImport", "importKind", "marks", "fileName", "marks.csv", "csvText",
                "pupil_ref,date,session,code\nP8A04,2026-11-19,AM,/\nP9Z99,2026-11-19,AM,/\n").get("importId");
        Outbox outbox = Outbox.of(school);
        outbox.queue("kind", "first_day", "date", TestSchool.YESTERDAY);
        outbox.send();
        outbox.queue("kind", "late", "date", TestSchool.YESTERDAY);
        caseId = (String) school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Away on Fridays").get("caseId");
        school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Mother came in");
        letters();
        browser.login(school.lead());
    }

    private static void letters() {
        school.system().does("importAttendanceContacts", "contactsCsv", "pupil_ref,contact_ref,surname,forename,relationship,priority,"
                + "parental_responsibility,lives_with,address1,town,postcode\nP8A01,C1,Abara,Ngozi,mother,1,Y,Y,1 Long Lane,Portsmouth,PO1 1AA\n");
        school.system().does("saveAttendanceSender", "email", "office@example.org", "telephone", "020 7946 0000");
        meetingId = (String) school.lead().does("planAttendanceMeeting", "caseId", caseId, "meetingType", "parent_meeting", "date",
                TestSchool.NEXT_DAY, "time", "14:30", "place", "Room 4", "inviteContacts", List.of("C1")).get("meetingId");
        letterId = (String) ((List<?>) school.officer().does("issueAttendanceLetters", "letterTypeId", "meeting_invitation", "pupilRefs",
                List.of("P8A01"), "recordId", meetingId).get("letterIds")).get(0);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String address(String page) {
        String pupil = "?schoolId=" + school.id() + "&pupilRef=P8A01";
        return switch (page) {
            case "Register" -> "Register?schoolId=" + school.id() + "&registrationGroup=8A&date=" + TestSchool.TODAY + "&session=AM";
            case "Pupil", "History", "Marks", "LateDesk", "SignOut", "Evidence" -> page + pupil;
            case "Case", "CasePrint" -> page + "?schoolId=" + school.id() + "&caseId=" + caseId;
            case "CaseOpen" -> "CaseOpen?schoolId=" + school.id() + "&pupilRef=P8A02";
            case "MeetingPlan" -> page + "?schoolId=" + school.id() + "&caseId=" + caseId;
            case "Meeting" -> page + "?schoolId=" + school.id() + "&meetingId=" + meetingId;
            case "Letter" -> page + "?schoolId=" + school.id() + "&letterId=" + letterId;
            case "Letters" -> page + pupil.replace("pupilRef=", "letterTypeId=meeting_invitation&who=named&pupilRefs=");
            case "ImportRecord" -> "ImportRecord?importId=" + importId;
            default -> page.startsWith(WATCH) ? "Watch?atLeast=1&schoolId=" + school.id() + "&list=" + page.substring(WATCH.length())
                    : page + "?schoolId=" + school.id();
        };
    }

    private static void hasNoViolations(String page) {
        for (boolean dark : new boolean[] {false, true}) {
            browser.darkness(dark);
            browser.page(address(page));
            List<String> found = Axe.violations(browser);
            assertEquals(List.of(), found, () -> page + (dark ? " dark" : " light"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "Register", "Pupils", "Pupil", "Marks", "History", "Import", "ImportRecord", "Codes", "Guide",
            "LoggedIn", "Messages", "MessagesWrite", "MessageTemplates", "LateDesk", "SignOut", "LatePatterns", "Evidence", "Watch",
            "Watch-ten_in_ten", "Watch-severe", "Watch-lates", "Watch-triggers", "Watch-full", "Patterns", "PatternPupils", "Bands",
            "Cases", "Case", "CaseOpen", "CasePrint",
            "Meeting", "MeetingPlan", "Letters", "Letter", "LetterTemplates"})
    void hasNoViolationLightOrDark(String page) {
        browser.size(1280, 900);
        hasNoViolations(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "Register", "Pupil", "Messages", "MessagesWrite", "LateDesk", "SignOut", "LatePatterns", "Evidence",
            "Watch", "Watch-ten_in_ten", "Patterns", "Bands", "Cases", "Case", "CaseOpen",
            "Meeting", "MeetingPlan", "Letters", "Letter", "LetterTemplates"})
    void hasNoViolationOnAPhone(String page) {
        browser.size(360, 740);
        hasNoViolations(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "Register", "Pupils", "Pupil", "Marks", "History", "Import", "ImportRecord", "Codes", "Guide",
            "Messages", "MessagesWrite", "MessageTemplates", "LateDesk", "SignOut", "LatePatterns", "Evidence", "Watch",
            "Watch-ten_in_ten", "Watch-lates", "Watch-triggers", "Patterns", "PatternPupils", "Bands",
            "Cases", "Case", "CaseOpen", "CasePrint",
            "Meeting", "MeetingPlan", "Letters", "Letter", "LetterTemplates"})
    void noPageScrollsSideways(String page) {
        for (int width : new int[] {320, 360, 768, 2560}) {
            browser.size(width, 800);
            browser.page(address(page));
            long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
            assertTrue(wide <= width, page + " is " + wide + " wide at " + width);
        }
    }
}
