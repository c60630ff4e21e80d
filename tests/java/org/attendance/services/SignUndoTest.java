package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry at the desk is taken back: by a further amendment, and nothing is deleted. */
class SignUndoTest {

    private TestSchool school;

    @BeforeEach
    void lateMorning() {
        school = TestSchool.with("8A", 4);
        itIs("09:12");
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private static void itIs(String time) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
    }

    private String signsIn(TestUser user, String pupil) {
        return (String) user.does("signInAttendancePupil", "pupilRef", pupil, "reason", "bus").in("entry").get("signId");
    }

    private Answer takesBack(TestUser user, String pupil, String signId) {
        return user.tries("takeBackAttendanceSign", "pupilRef", pupil, "signId", signId);
    }

    private Map<String, Object> row(String pupil) {
        return school.officer().register("8A", TestSchool.TODAY, "AM").row(pupil);
    }

    private List<Map<String, Object>> history(String pupil) {
        return school.officer().does("getAttendanceMarkHistory", "pupilRef", pupil, "fromDate", TestSchool.TODAY, "thruDate",
                TestSchool.TODAY).list("entries");
    }

    @Test
    void whatStoodBeforeStandsAgainAndEveryStepIsOnRecord() {
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.TODAY, "session", "AM", "code", "I",
                "note", "Flu", "reason", "Mother called");
        String signId = signsIn(school.reception(), "P8A01");
        assertEquals("L", row("P8A01").get("code"));
        itIs("09:14");
        Answer answer = takesBack(school.reception(), "P8A01", signId);
        assertEquals("I false", answer.get("restored") + " " + answer.get("markStays"), answer.error());
        assertEquals("I Flu", row("P8A01").get("code") + " " + row("P8A01").get("note"));
        assertEquals(List.of("Signed in at 09:12: Bus or train late", "Sign-in at 09:12 taken back"),
                history("P8A01").stream().skip(1).map(entry -> entry.get("reason")).toList());
        assertEquals(1, school.rows("AttendanceSignLog"));
        Map<String, Object> entry = school.reception().does("getAttendanceSignLog").list("entries").get(0);
        assertEquals("2026-11-20T09:14:00 Rex Door false", entry.get("takenBackAt") + " " + entry.get("takenBackBy") + " "
                + entry.get("mayTakeBack"));
        assertEquals(0L, school.reception().does("getAttendanceSignLog").in("counts").get("signedIn"));
    }

    @Test
    void aFirstMarkBecomesNBecauseNobodyHasSeenThePupil() {
        String signId = signsIn(school.reception(), "P8A01");
        assertEquals("N", takesBack(school.reception(), "P8A01", signId).get("restored"));
        assertEquals("N", row("P8A01").get("code"));
        assertNull(row("P8A01").get("minutesLate"));
        assertEquals(2, history("P8A01").size());
    }

    @Test
    void aFirstMarkBecomesWhatWasPlanned() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "session", "AM", "code", "C", "planSource", "leave");
        String signId = (String) school.reception().does("signInAttendancePupil", "pupilRef", "P8A01", "reason", "bus", "decision", "L")
                .in("entry").get("signId");
        assertEquals("C", takesBack(school.reception(), "P8A01", signId).get("restored"));
        assertEquals("C", row("P8A01").get("code"));
    }

    @Test
    void aMarkWithAWarningSetAsideStandsAgain() {
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.TODAY, "session", "AM", "code", "X",
                "reason", "Abroad", "override", "Y");
        String signId = (String) school.reception().does("signInAttendancePupil", "pupilRef", "P8A01", "reason", "bus", "decision", "L")
                .in("entry").get("signId");
        assertEquals("X", takesBack(school.reception(), "P8A01", signId).get("restored"));
        assertEquals("X Abroad", row("P8A01").get("code") + " " + row("P8A01").get("overrideReason"));
    }

    @Test
    void aMarkThatSomebodyChangedSinceStays() {
        String signId = signsIn(school.reception(), "P8A01");
        school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "/", "reason", "Was here at 08:50")));
        Answer answer = takesBack(school.reception(), "P8A01", signId);
        assertEquals("null true", answer.get("restored") + " " + answer.get("markStays"), answer.error());
        assertEquals("/", row("P8A01").get("code"));
        assertNotNull(school.reception().does("getAttendanceSignLog").list("entries").get(0).get("takenBackAt"));
    }

    @Test
    void repeatingItChangesNothing() {
        String signId = signsIn(school.reception(), "P8A01");
        takesBack(school.reception(), "P8A01", signId);
        assertEquals("", takesBack(school.reception(), "P8A01", signId).error());
        assertEquals(2, history("P8A01").size());
        assertEquals("marked", school.reception().does("signInAttendancePupil", "pupilRef", "P8A01", "reason", "bus").get("outcome"));
        assertEquals("L", row("P8A01").get("code"));
    }

    @Test
    void onlyOnesOwnLatestEntryOfTodayCanBeTakenBack() {
        String signId = signsIn(school.officer(), "P8A01");
        assertTrue(takesBack(school.reception(), "P8A01", signId).error().contains("made by Olga Fisher"));
        assertTrue(takesBack(school.officer(), "P8A02", signId).error().contains("no entry"), "of another pupil");
        assertTrue(takesBack(school.outsider(), "P8A01", signId).error().contains("no school"));
        itIs("10:00");
        school.officer().does("signOutAttendancePupil", "pupilRef", "P8A01", "reason", "unwell", "alone", "Y", "confirm", "Y");
        assertTrue(takesBack(school.officer(), "P8A01", signId).error().contains("later entry, of 10:00"));
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 0));
        assertTrue(takesBack(school.officer(), "P8A01", signId).error().contains("of " + TestSchool.TODAY));
        assertEquals(1, history("P8A01").size());
    }

    @Test
    void aSignOutIsTakenBackWithoutTouchingAMark() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        String signId = (String) school.reception().does("signOutAttendancePupil", "pupilRef", "P8A01", "reason", "unwell", "alone", "Y",
                "confirm", "Y").in("entry").get("signId");
        Answer answer = takesBack(school.reception(), "P8A01", signId);
        assertEquals("null false", answer.get("restored") + " " + answer.get("markStays"));
        assertEquals(1, history("P8A01").size());
        assertEquals("present", school.reception().does("getAttendanceDeskPupil", "pupilRef", "P8A01").in("pupil").get("state"));
    }
}
