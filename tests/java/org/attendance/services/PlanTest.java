package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planned marks: made for school sessions, counted nowhere, taken back, never over a mark that stands. */
class PlanTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
    }

    private Answer plans(String from, String thru, String code, Object... more) {
        Object[] values = {"pupilRef", "P8A01", "fromDate", from, "thruDate", thru, "code", code, "reason", "Wedding", "planSource",
                "leave"};
        return school.officer().tries("planAttendanceMarks", java.util.stream.Stream.of(values, more).flatMap(java.util.Arrays::stream)
                .toArray());
    }

    @Test
    void everySchoolSessionOfTheDaysIsPlanned() {
        assertEquals(6, plans("2026-11-20", "2026-11-24", "C").number("planned"));
        assertEquals(6, school.rows("AttendancePlannedMark"));
    }

    @Test
    void oneSessionMayBePlannedAlone() {
        assertEquals(3, plans("2026-11-20", "2026-11-24", "C", "session", "PM").number("planned"));
    }

    @Test
    void aPlanCountsInNoFigure() {
        plans("2026-11-20", "2026-11-20", "C");
        assertEquals(0L, school.officer().does("getAttendanceSummary", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "groupBy", "school").list("rows").stream().mapToLong(row -> ((Number) row.get("possible")).longValue()).sum());
        assertEquals(0, school.rows("AttendanceMark"));
    }

    @Test
    void aPlanIsTakenBack() {
        plans("2026-11-20", "2026-11-24", "C");
        assertEquals(4, plans("2026-11-23", "2026-11-24", null).number("removed"));
        assertEquals(2, school.rows("AttendancePlannedMark"));
    }

    @Test
    void aMarkThatStandsIsSkippedAndSaid() {
        school.marks("P8A01,2026-11-19,AM,/");
        Answer answer = plans("2026-11-19", "2026-11-20", "C");
        assertEquals(3, answer.number("planned"));
        assertEquals(TestSchool.YESTERDAY, answer.list("skipped").get(0).get("date"));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        assertTrue(plans("2026-11-23", "2026-11-24", "N").error().contains("cannot be planned"));
        assertTrue(plans("2026-11-24", "2026-11-23", "C").error().contains("before"));
        assertTrue(plans("2026-11-23", "2026-11-24", "C", "planSource", "whim").error().contains("whim"));
        assertEquals(0, school.rows("AttendancePlannedMark"));
    }
}
