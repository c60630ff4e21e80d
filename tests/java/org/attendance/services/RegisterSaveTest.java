package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a save of a register stores, and what it leaves. */
class RegisterSaveTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4, "8B", 2);
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private Answer saves(List<?> marks, Object... more) {
        return school.teacher().saves("8A", TestSchool.TODAY, "AM", marks, more);
    }

    private Answer register() {
        return school.teacher().register("8A", TestSchool.TODAY, "AM");
    }

    private void changes(List<?> marks, long created, long amended, long unchanged, Object... more) {
        Answer answer = saves(marks, more);
        assertEquals("", answer.error());
        assertEquals(List.of(created, amended, unchanged),
                List.of(answer.number("created"), answer.number("amended"), answer.number("unchanged")));
    }

    @Test
    void aSaveStoresEveryMarkAndTheRegisterIsTaken() {
        changes(marks(school.pupils("8A"), "/"), 4, 0, 0, "expectedRows", 4L);
        assertEquals("taken", register().in("register").get("state"));
        assertEquals("Ruth Tamm", register().in("register").get("takenBy"));
        assertEquals(1L, register().in("register").get("version"));
        assertEquals(4, school.rows("AttendanceMark"));
    }

    @Test
    void theSameSaveAgainChangesNothingEvenWithAnOldVersion() {
        changes(marks(school.pupils("8A"), "/"), 4, 0, 0);
        Map<String, Long> before = school.rowCounts();
        Answer again = school.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY, "session",
                "AM", "marks", marks(school.pupils("8A"), "/"), "version", 0L);
        assertEquals("", again.error());
        assertEquals(4, again.number("unchanged"));
        assertEquals(before, school.rowCounts());
        assertEquals(1L, register().in("register").get("version"));
    }

    @Test
    void aPartOfTheRegisterIsSavedAndStaysOpen() {
        changes(List.of(mark("P8A01", "/"), mark("P8A02", "N")), 2, 0, 0);
        assertEquals("open", register().in("register").get("state"));
        changes(List.of(mark("P8A03", "/"), mark("P8A04", "L", "minutesLate", 4L)), 2, 0, 0);
        assertEquals("taken", register().in("register").get("state"));
        assertEquals(4L, ((Number) register().row("P8A04").get("minutesLate")).longValue());
    }

    @Test
    void anOpenRegisterNotTakenByItsClosingTimeIsOverdue() {
        assertEquals("open", register().in("register").get("state"));
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 21));
        assertEquals("overdue", register().in("register").get("state"));
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(8, 39));
        assertEquals("not_open", register().in("register").get("state"));
    }

    @Test
    void openingRecordsWhoAndWhenOnce() {
        Object[] key = {"registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM"};
        assertEquals("Ruth Tamm", school.teacher().does("openAttendanceRegister", key).in("register").get("openedBy"));
        Object openedAt = register().in("register").get("openedAt");
        assertNotNull(openedAt);
        TestHost.clock(TestSchool.MORNING.plusMinutes(5));
        assertEquals("Ruth Tamm", school.officer().does("openAttendanceRegister", key).in("register").get("openedBy"));
        assertEquals(openedAt, register().in("register").get("openedAt"));
        assertEquals(1, school.rows("AttendanceRegister"));
    }

    @Test
    void aMarkThatStandsChangesOnlyWithAReasonAndKeepsItsOriginal() {
        changes(marks(school.pupils("8A"), "/"), 4, 0, 0);
        Answer refused = saves(List.of(mark("P8A01", "N")));
        assertEquals("ReasonMissing", refused.list("problems").get(0).get("rule"));
        assertEquals("P8A01", refused.list("problems").get(0).get("pupilRef"));
        assertEquals("/", register().row("P8A01").get("code"));
        changes(List.of(mark("P8A01", "N", "reason", "Marked the wrong pupil")), 0, 1, 0);
        Map<String, Object> entry = school.teacher().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY,
                "thruDate", TestSchool.TODAY).list("entries").get(1);
        assertEquals(List.of("/", "N", "Marked the wrong pupil", "Ruth Tamm", "Teacher"), List.of(entry.get("original"),
                entry.get("amended"), entry.get("reason"), entry.get("changedBy"), entry.get("position")));
    }

    @Test
    void oneReasonMayServeAllChangesOfASave() {
        changes(marks(school.pupils("8A"), "/"), 4, 0, 0);
        changes(List.of(mark("P8A01", "N"), mark("P8A02", "N"), mark("P8A03", "/")), 0, 2, 1, "reason", "Fire drill recount");
        assertEquals(2, school.rows("AttendanceAmendment"));
    }

    @Test
    void theTeacherChangesTheOwnGroupOnlyOnTheDayItself() {
        school.marks("P8A01,2026-11-19,AM,/");
        Answer refused = school.teacher().saves("8A", TestSchool.YESTERDAY, "AM", List.of(mark("P8A01", "N", "reason", "Mistake")));
        assertTrue(refused.refused());
        assertEquals("AmendForbidden", refused.list("problems").get(0).get("rule"));
        assertFalse(school.officer().saves("8A", TestSchool.YESTERDAY, "AM", List.of(mark("P8A01", "N", "reason", "Mistake"))).refused());
    }

    @Test
    void aMissedRegisterOfYesterdayMayBeTakenByItsTeacher() {
        Answer late = school.teacher().saves("8A", TestSchool.YESTERDAY, "PM", marks(school.pupils("8A"), "\\"));
        assertEquals("", late.error());
        assertEquals(4, late.number("created"));
    }

    @Test
    void plannedMarksBecomeMarksWhenTheRegisterIsTaken() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A04", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.NEXT_DAY,
                "code", "C", "planSource", "leave", "reason", "Funeral");
        Map<String, Object> row = register().row("P8A04");
        assertEquals(null, row.get("code"));
        assertTrue(row.get("planned").toString().contains("Funeral"), row.toString());
        changes(List.of(mark("P8A01", "/")), 1, 0, 0);
        assertEquals(null, register().row("P8A04").get("code"));
        changes(marks(List.of("P8A02", "P8A03"), "/"), 3, 0, 0);
        assertEquals("C", register().row("P8A04").get("code"));
        assertEquals("taken", register().in("register").get("state"));
    }

    @Test
    void aMarkPostedOverAPlanIsStoredAsPosted() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A04", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "code", "C", "planSource", "leave", "reason", "Funeral");
        changes(marks(school.pupils("8A"), "/"), 4, 0, 0);
        assertEquals("/", register().row("P8A04").get("code"));
    }

    @Test
    void aWarningOfTheRulesNeedsAnOverrideWithItsReason() {
        Answer warned = saves(List.of(mark("P8A01", "X")));
        assertTrue(warned.refused());
        assertEquals("warning", warned.list("problems").get(0).get("severity"));
        assertTrue(saves(List.of(mark("P8A01", "X", "override", "Y"))).refused());
        assertEquals(0, school.rows("AttendanceMark"));
        changes(List.of(mark("P8A01", "X", "override", "Y", "reason", "Visiting from abroad")), 1, 0, 0);
        assertEquals("Visiting from abroad", register().row("P8A01").get("overrideReason"));
    }

    @Test
    void checkingMarksTellsTheProblemsAndStoresNothing() {
        Map<String, Long> before = school.rowCounts();
        Answer checked = school.teacher().does("checkAttendanceMarks", "registrationGroup", "8A", "date", TestSchool.TODAY, "session",
                "AM", "marks", List.of(mark("P8A01", "X"), mark("P8A02", "B"), mark("P8A03", "/")));
        assertEquals("CompulsoryAgeX", checked.find("problems", "pupilRef", "P8A01").get("rule"));
        assertEquals("NoteMissing", checked.find("problems", "pupilRef", "P8A02").get("rule"));
        assertEquals(2, checked.list("problems").size());
        assertEquals(before, school.rowCounts());
    }

    @Test
    void aPupilWhoJoinsOnTheDayIsOnTheRegisterAndOneWhoLeftIsNot() {
        school.system().does("importAttendanceRoll", "effectiveDate", TestSchool.TODAY, "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,leaving_date
                JOINS,Newton,Ada,2014-01-14,8,8A,2026-11-20,
                LEAVES,Oldham,Ben,2014-01-14,8,8A,2025-09-02,2026-11-19
                """);
        List<Object> refs = register().list("rows").stream().map(row -> row.get("pupilRef")).toList();
        assertTrue(refs.contains("JOINS"));
        assertFalse(refs.contains("LEAVES"));
        assertTrue(school.teacher().register("8A", TestSchool.YESTERDAY, "AM").list("rows").stream()
                .noneMatch(row -> "JOINS".equals(row.get("pupilRef"))));
    }
}
