package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thresholds open cases where none is open, feed those that are, and leave the stage to people. */
class CaseTriggersTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
    }

    /** Days of November from one to another, marked with a code in both sessions. */
    private void days(String pupilRef, String code, int from, int thru) {
        TestHost.clock(LocalDate.of(2026, 11, thru).atTime(15, 45));
        List<String> lines = new ArrayList<>();
        for (int day = from; day <= thru; day++) {
            LocalDate date = LocalDate.of(2026, 11, day);
            if (date.getDayOfWeek().getValue() < 6 && !date.toString().equals(TestSchool.INSET_DAY)) {
                lines.add(pupilRef + "," + date + ",AM," + code);
                lines.add(pupilRef + "," + date + ",PM," + (code.equals("/") ? "\\" : code));
            }
        }
        school.marks(lines.toArray(new String[0]));
    }

    private void evaluateOn(int day) {
        TestHost.clock(LocalDate.of(2026, 11, day).atTime(16, 0));
        school.officer().does("evaluateAttendanceThresholds");
    }

    private List<Map<String, Object>> cases() {
        return school.officer().does("getAttendanceCases", "state", "all").list("cases");
    }

    private Map<String, Object> read(Object caseId) {
        return school.officer().does("getAttendanceCase", "caseId", caseId).in("case");
    }

    @Test
    void aRuleThatAsksForACaseOpensOneAtItsStageAndOnlyOnce() {
        days("P8A01", "/", 2, 12);
        days("P8A01", "O", 13, 13);
        days("P8A02", "/", 2, 13);
        evaluateOn(13);
        assertEquals(1, cases().size());
        Map<String, Object> read = read(cases().get(0).get("caseId"));
        assertEquals(List.of("P8A01", "targeted", "expect", "2026-11-13"), List.of(read.get("pupilRef"), read.get("stage"), read.get("ladder"),
                read.get("openedDate")));
        assertEquals("NAT-PA", ((Map<?, ?>) read.get("trigger")).get("ruleId"));
        assertEquals("2026-12-14", read.get("nextReview"));
        evaluateOn(13);
        evaluateOn(17);
        assertEquals(1, cases().size());
        assertEquals(1, TestRows.count("AttendanceCaseStatus", "caseId", read.get("caseId")));
    }

    @Test
    void whoMeetsTwoThresholdsAtOnceHasOneCaseAtTheHigherStage() {
        days("P8A01", "O", 2, 6);
        evaluateOn(6);
        assertEquals(1, cases().size());
        Map<String, Object> read = read(cases().get(0).get("caseId"));
        assertEquals("intensive NAT-SA", read.get("stage") + " " + ((Map<?, ?>) read.get("trigger")).get("ruleId"));
        assertTrue(((List<?>) read.get("tasks")).stream().noneMatch(task -> ((Map<?, ?>) task).get("text").toString().contains("decide")));
    }

    @Test
    void aHigherThresholdFeedsTheOpenCaseAndAsksAPersonAboutTheStage() {
        days("P8A01", "/", 2, 12);
        days("P8A01", "O", 13, 13);
        evaluateOn(13);
        Object caseId = cases().get(0).get("caseId");
        days("P8A01", "O", 17, 27);
        evaluateOn(27);
        Map<String, Object> read = read(caseId);
        assertEquals("targeted", read.get("stage"));
        Map<?, ?> task = (Map<?, ?>) ((List<?>) read.get("tasks")).stream().filter(each -> ((Map<?, ?>) each).get("text").toString()
                .contains("Intensive")).findFirst().orElseThrow();
        assertEquals("2026-12-02", task.get("dueDate"));
        school.lead().does("changeAttendanceCaseStage", "caseId", caseId, "stage", "intensive", "reason", "The meeting agreed");
        assertEquals(1, TestRows.count("AttendanceTask", "caseId", caseId, "taskTypeId", "case_stage", "statusId", "ATK_DONE"));
    }

    @Test
    void whereTheSchoolLetsPeopleDecideATriggerOpensNothingUntilSomebodyDoes() {
        school.lead().does("setAttendanceSetting", "settingId", "case.openedBy", "value", "by_hand", "reason", "We meet on Mondays");
        days("P8A01", "O", 2, 6);
        evaluateOn(6);
        assertEquals(List.of(), cases());
        String triggerId = TestRows.one("AttendanceTrigger", "schoolId", school.id(), "ruleId", "NAT-SA").getString("triggerId");
        Answer wrong = school.officer().tries("openAttendanceCase", "pupilRef", "P8A02", "triggerId", triggerId);
        assertTrue(wrong.error().contains("no trigger " + triggerId + " of Bennett"), wrong.error());
        Answer opened = school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "triggerId", triggerId);
        assertEquals("intensive", read(opened.get("caseId")).get("stage"));
    }

    @Test
    void aClosedCaseIsFollowedByANewOneWhenAThresholdIsMetAnew() {
        days("P8A01", "O", 2, 2);
        evaluateOn(2);
        Object caseId = cases().get(0).get("caseId");
        days("P8A01", "/", 3, 20);
        evaluateOn(20);
        school.lead().does("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Every day since");
        days("P8A01", "O", 23, 26);
        evaluateOn(26);
        assertEquals(List.of("open", "closed"), cases().stream().map(each -> each.get("state")).toList());
    }
}
