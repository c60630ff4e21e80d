package org.attendance.services;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amendments of single marks, their history, and the register as it stood at any moment. */
class AmendmentTest {

    private static final Object[] TODAY = {"fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY};

    private TestSchool school;

    @BeforeEach
    void aRegisterThatIsTaken() {
        school = TestSchool.with("8A", 3);
        assertEquals("", school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "N")).error());
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private Answer amends(String code, Object... more) {
        Object[] values = {"pupilRef", "P8A01", "date", TestSchool.TODAY, "session", "AM", "code", code};
        return school.officer().tries("amendAttendanceMark", java.util.stream.Stream.of(values, more).flatMap(java.util.Arrays::stream)
                .toArray());
    }

    private List<Map<String, Object>> history() {
        return school.officer().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY, "thruDate",
                TestSchool.TODAY).list("entries");
    }

    @Test
    void recordsOriginalAmendedReasonTimeNameAndPosition() {
        TestHost.clock(TestSchool.MORNING.plusMinutes(50));
        Map<String, Object> amendment = amends("I", "reason", "Mother called: flu", "note", "flu").in("amendment");
        assertEquals(List.of("N", "I", "Mother called: flu", "Olga Fisher", "Attendance officer"), List.of(amendment.get("original"),
                amendment.get("amended"), amendment.get("reason"), amendment.get("changedBy"), amendment.get("position")));
        assertTrue(amendment.get("changedAt").toString().startsWith("2026-11-20T09:35"), amendment.toString());
        assertEquals(2, history().size());
    }

    @Test
    void theFirstEntryOfAHistoryHasNoOriginalAndNoReason() {
        Map<String, Object> first = history().get(0);
        assertNull(first.get("original"));
        assertNull(first.get("reason"));
        assertEquals("N", first.get("amended"));
        assertEquals("Ruth Tamm", first.get("changedBy"));
    }

    @Test
    void isRefusedWithoutAReason() {
        assertTrue(amends("I").error().contains("reason"));
        assertTrue(amends("I", "reason", "  ").refused());
        assertEquals(1, history().size());
    }

    @Test
    void isRefusedWhenTheMarkIsNoLongerTheOneSeen() {
        amends("I", "reason", "Mother called");
        assertTrue(amends("O", "reason", "No call", "original", "N").error().contains("is marked I"));
        assertEquals(2, history().size());
    }

    @Test
    void theSameCodeAgainChangesNothing() {
        amends("I", "reason", "Mother called");
        amends("I", "reason", "Mother called");
        assertEquals(2, history().size());
    }

    @Test
    void asksTheRulesAndNeedsAnOverrideForAWarning() {
        assertEquals("NoteMissing", amends("B", "reason", "At a course").list("problems").get(0).get("rule"));
        assertTrue(amends("X", "reason", "Abroad").refused());
        assertEquals("", amends("X", "reason", "Abroad", "override", "Y").error());
    }

    /** The training day of 16 November is no school day; the register of the 12th is the fifth back. */
    @Test
    void warnsFromTheSixthConsecutiveSchoolDayOfASuspension() {
        String[] days = {"2026-11-19", "2026-11-18", "2026-11-17", "2026-11-13", "2026-11-12"};
        for (String day : days) {
            assertEquals("", amends("E", "reason", "Suspended").error(), "before " + day);
            school.marks("P8A01," + day + ",AM,E", "P8A01," + day + ",PM,E");
            assertEquals("", amends("N", "reason", "Once more").error());
        }
        Answer sixth = amends("E", "reason", "Suspended");
        assertEquals("ExclusionPastFifthDay", sixth.list("problems").get(0).get("rule"));
        assertEquals("", amends("E", "reason", "Suspended", "override", "Y").error());
    }

    @Test
    void mayRecordAFirstMarkOfASessionNobodyMarked() {
        Answer first = school.officer().tries("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.YESTERDAY, "session", "PM",
                "code", "I", "reason", "Sent home");
        assertEquals("", first.error());
        assertEquals("I", school.officer().register("8A", TestSchool.YESTERDAY, "PM").row("P8A01").get("code"));
    }

    @Test
    void nothingIsOverwrittenTheRegisterAsItStoodAtAnyMomentCanBeRead() {
        TestHost.clock(TestSchool.MORNING.plusHours(1));
        amends("I", "reason", "Mother called");
        TestHost.clock(TestSchool.MORNING.plusHours(2));
        amends("M", "reason", "It was the dentist");
        assertEquals(List.of(), asAt("2026-11-20T08:30:00"));
        assertEquals("N", asAt("2026-11-20T09:00:00").get(0).get("code"));
        assertEquals("I", asAt("2026-11-20T10:00:00").get(0).get("code"));
        assertEquals("M", asAt("2026-11-20T11:00:00").get(0).get("code"));
        assertEquals(3, asAt("2026-11-20T11:00:00").size());
    }

    private List<Map<String, Object>> asAt(String moment) {
        Object[] values = {"registrationGroup", "8A", "asAt", moment};
        return school.officer().does("getAttendanceRegisterAsAt", java.util.stream.Stream.of(values, TODAY)
                .flatMap(java.util.Arrays::stream)
                .toArray()).list("rows").stream().filter(row -> row.get("code") != null)
                .sorted(java.util.Comparator.comparing(row -> row.get("pupilRef").toString())).toList();
    }

    @Test
    void scriptInANoteOrReasonIsRefused() {
        assertTrue(amends("I", "reason", "<script>").error().contains("not allowed"));
        assertTrue(amends("I", "reason", "Called", "note", "${x}").error().contains("not allowed"));
        assertEquals(1, history().size());
    }

    @Test
    void anUnknownPupilIsRefused() {
        assertTrue(school.officer().tries("amendAttendanceMark", "pupilRef", "P9Z99", "date", TestSchool.TODAY, "session", "AM", "code",
                "I", "reason", "x").error().contains("no pupil P9Z99"));
    }
}
