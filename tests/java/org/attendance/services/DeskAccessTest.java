package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk shows of a pupil, to whom, and what a receptionist may not do. */
class DeskAccessTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 12, "9B", 12);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile,email,address1,postcode
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111,ngozi@example.org,1 Elm Way,PO1 1AA
                P8A01,C2,Mensah,Kofi,grandfather,2,N,07700 900112,,,
                """);
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A02", "date", TestSchool.TODAY, "session", "AM", "code", "I",
                "note", "Sickle cell crisis", "reason", "Father called");
        school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A03", "/"), mark("P8A04", "L", "minutesLate", 3L)));
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A05", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "session", "AM", "code", "C", "planSource", "leave", "reason", "Funeral");
        TestHost.clock(TestSchool.MORNING.plusMinutes(27));
    }

    private Answer finds(String text) {
        return school.reception().does("findAttendanceDeskPupils", "text", text);
    }

    @Test
    void threeLettersFindThePupilAndTheLikeliestIsFirst() {
        assertEquals("Abara, Zuri", finds("aba").list("pupils").get(0).get("name"));
        assertEquals("Abara, Zuri", finds("ZUR aba").list("pupils").get(0).get("name"), "in any order");
        assertEquals("P9B02", finds("p9b02").list("pupils").get(0).get("pupilRef"));
        Answer owens = finds("ow");
        assertTrue(owens.number("total") > 1);
        assertEquals("Bennett, Owen", owens.list("pupils").get(0).get("name"), "who is called so is before who is not");
        assertEquals(12, finds("9b").list("pupils").size());
        assertEquals(0, finds("zzz").number("total"));
        assertTrue(school.reception().tries("findAttendanceDeskPupils", "text", "a").error().contains("at least 2 letters"));
        assertTrue(school.reception().tries("findAttendanceDeskPupils", "text", " , ").error().contains("at least 2 letters"));
    }

    @Test
    void theStateOfTodayIsToldAndNothingElse() {
        assertEquals("not_marked L 22", told("P8A01"));
        assertEquals("absent L 22", told("P8A02"));
        assertEquals("present L 22", told("P8A03"));
        assertEquals("late L 22", told("P8A04"));
        assertEquals("planned L 22", told("P8A05"));
        Answer all = finds("8a");
        assertEquals(Set.of("pupilRef", "name", "registrationGroup", "yearGroup", "state", "signedKind", "signedAt", "arrivesAs",
                "minutesLate"), new TreeSet<>(all.list("pupils").get(0).keySet()));
        String text = all.values() + " " + school.reception().does("getAttendanceDeskPupil", "pupilRef", "P8A01").values();
        for (String secret : List.of("Sickle", "07700", "example.org", "Elm Way", "Funeral", "2013", "SEN", "FSM")) {
            assertFalse(text.contains(secret), text);
        }
    }

    private String told(String pupil) {
        Map<String, Object> found = finds(pupil).list("pupils").get(0);
        return found.get("state") + " " + found.get("arrivesAs") + " " + found.get("minutesLate");
    }

    @Test
    void namesOfThoseWhoMayCollectAreToldInTheirOrder() {
        List<?> contacts = (List<?>) school.reception().does("getAttendanceDeskPupil", "pupilRef", "P8A01").in("pupil").get("contacts");
        assertEquals(List.of(Map.of("contactRef", "C1", "name", "Ngozi Abara", "relationship", "mother", "parentalResponsibility", true),
                Map.of("contactRef", "C2", "name", "Kofi Mensah", "relationship", "grandfather", "parentalResponsibility", false)),
                contacts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getAttendancePupil", "getAttendanceMarks", "getAttendanceMarkHistory", "findAttendancePupils",
        "getAttendanceRegister", "saveAttendanceRegister", "amendAttendanceMark", "planAttendanceMarks", "getAttendanceSummary",
        "getAttendanceLatePatterns", "getAttendanceRegisterAsAt", "importAttendanceRoll"})
    void aReceptionistMayCallNothingElse(String service) {
        Answer answer = school.reception().tries(service, "pupilRef", "P8A01", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY,
                "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM", "code", "I", "marks", List.of(), "groupBy", "pupil",
                "asAt", "2026-11-20T09:00:00", "rollCsv", "x");
        assertTrue(answer.refused(), () -> service + " answered " + answer.values());
        assertFalse(answer.values().toString().contains("Abara"), () -> service + " answered " + answer.values());
    }

    @Test
    void todayShowsAReceptionistNoRegister() {
        assertEquals(List.of(), school.reception().does("getAttendanceToday").in("today").get("registers"));
    }

    @Test
    void aTeacherHasNoDesk() {
        for (TestUser user : List.of(school.teacher(), school.dsl(), school.head())) {
            assertEquals(true, user.tries("findAttendanceDeskPupils", "text", "abara").get(TestUser.NO_PERMISSION), user.login());
            assertEquals(true, user.tries("signInAttendancePupil", "pupilRef", "P8A01").get(TestUser.NO_PERMISSION), user.login());
        }
        assertEquals(0, school.rows("AttendanceSignLog"));
    }
}
