package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a case: opened once, moved by valid transitions, reviewed, led, closed, opened again; what is wrong stores nothing. */
class CaseTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3, "8B", 1);
    }

    private String open(String pupilRef) {
        return (String) school.officer().does("openAttendanceCase", "pupilRef", pupilRef, "reason", "Away on Fridays").get("caseId");
    }

    private Map<String, Object> read(String caseId) {
        return school.officer().does("getAttendanceCase", "caseId", caseId).in("case");
    }

    private List<String> history(String caseId) {
        return school.officer().does("getAttendanceCaseChronology", "caseId", caseId, "kinds", "stage").list("entries").stream()
                .map(entry -> (String) entry.get("headline")).toList();
    }

    private long steps() {
        return TestRows.count("AttendanceCaseStatus", "changeByUserLoginId", school.id() + "-officer")
                + TestRows.count("AttendanceCaseStatus", "changeByUserLoginId", school.id() + "-lead");
    }

    @Test
    void aCaseIsOpenedAtAStageWithAReviewAndItsTask() {
        Answer opened = school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Away on Fridays", "stage", "universal",
                "lead", school.id() + "-lead", "nextReview", "2026-12-04");
        assertEquals(true, opened.get("created"));
        Map<String, Object> read = read((String) opened.get("caseId"));
        assertEquals(List.of("open", "universal", "expect", "2026-11-20", "Away on Fridays", "2026-12-04", false, 1L), List.of(read.get("state"),
                read.get("stage"), read.get("ladder"), read.get("openedDate"), read.get("openReason"), read.get("nextReview"),
                read.get("reviewOverdue"), read.get("version")));
        assertEquals(school.id() + "-lead", read.get("leadLogin"));
        Map<?, ?> task = (Map<?, ?>) ((List<?>) read.get("tasks")).get(0);
        assertEquals("Review the attendance case 2026-12-04 false", task.get("text") + " " + task.get("dueDate") + " " + task.get("overdue"));
    }

    @Test
    void theUsualReviewIsTwentySchoolDaysLaterOrAsTheSchoolHasSet() {
        assertEquals("2026-12-18", read(open("P8A01")).get("nextReview"));
        school.lead().does("setAttendanceSetting", "settingId", "case.reviewDays", "value", "5", "reason", "Weekly meeting");
        assertEquals("2026-11-27", read(open("P8A02")).get("nextReview"));
    }

    @Test
    void aPupilHasOneOpenCase() {
        String caseId = open("P8A01");
        Answer again = school.officer2().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Another reason");
        assertEquals(List.of(caseId, false), List.of(again.get("caseId"), again.get("created")));
        assertEquals(1, school.rows("AttendanceCase"));
        assertEquals(1, history(caseId).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pupilRef|NONE|There is no pupil NONE", "reason|<script>alert(1)</script>|reason", "reason||Say why",
        "stage|worst|Allowed: universal, targeted, intensive", "nextReview|2026-11-20|not to come", "nextReview|2027-11-21|too far ahead",
        "nextReview|soon|soon", "lead|nobody-at-all|not one of the school's staff", "triggerId|4711|no trigger 4711",
        "leadAgency|Early help|Give a name"})
    void whatIsWrongIsRefusedAndNothingIsStored(String field, String value, String says) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of("schoolId", school.id(), "pupilRef", "P8A01", "reason", "Away on Fridays"));
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        Answer refused = school.officer().run("openAttendanceCase", values);
        assertTrue(refused.refused() && refused.error().contains(says), refused.error());
        assertEquals(List.of(0L, 0L), List.of(school.rows("AttendanceCase"), school.rows("AttendanceTask")));
    }

    @Test
    void aReasonMayHaveTwoThousandCharactersAndTheHistoryKeepsThemAll() {
        String words = "Away on Fridays. ".repeat(117).strip();
        String caseId = (String) school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", words).get("caseId");
        assertEquals(words, school.officer().does("getAttendanceCaseChronology", "caseId", caseId).list("entries").get(0).get("detail"));
        Answer refused = school.officer().tries("openAttendanceCase", "pupilRef", "P8A02", "reason", "x".repeat(2001));
        assertTrue(refused.error().contains("2001") && refused.error().contains("2000"), refused.error());
    }

    @ParameterizedTest
    @CsvSource({"universal,targeted,", "universal,intensive,", "targeted,universal,", "targeted,intensive,", "intensive,targeted,",
        "intensive,universal,targeted"})
    void stagesFollowTheTransitionsOfTheData(String from, String to, String allowed) {
        String caseId = (String) school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "x", "stage", from).get("caseId");
        Answer moved = school.officer().tries("changeAttendanceCaseStage", "caseId", caseId, "stage", to, "reason", "As the meeting agreed");
        assertEquals(allowed == null ? "" : "Possible next: " + allowed + ".", moved.error().replaceAll(".*(Possible next: [a-z, ]+\\.).*", "$1"));
        assertEquals(allowed == null ? to : from, read(caseId).get("stage"));
        assertEquals(allowed == null ? 2 : 1, history(caseId).size());
    }

    @ParameterizedTest
    @CsvSource({"listen,1", "facilitate,0", "formalise,0", "enforce,0", "expect,-1"})
    void theLadderIsClimbedRungByRung(String rung, int outcome) {
        String caseId = open("P8A01");
        Answer moved = school.officer().tries("changeAttendanceCaseStage", "caseId", caseId, "ladder", rung, "reason", "Talked with the home");
        assertEquals(outcome == 0, moved.refused(), moved.error());
        assertEquals(outcome == 1, Boolean.TRUE.equals(moved.get("changed")));
        assertEquals(outcome == 1 ? "listen" : "expect", read(caseId).get("ladder"));
    }

    @Test
    void aChangeNeedsAReasonAndADayFromTheLastStepToToday() {
        TestHost.clock(LocalDate.parse("2026-11-10").atTime(10, 0));
        String caseId = open("P8A01");
        TestHost.clock(TestSchool.MORNING);
        long before = steps();
        for (Object[] wrong : new Object[][] {{"stage", "intensive"}, {"reason", "x"}, {"stage", "intensive", "reason", "x", "date", "2026-11-21"},
            {"stage", "intensive", "reason", "x", "date", "2026-11-09"}, {"stage", "intensive", "reason", "x", "date", "31 November"}}) {
            Object[] values = new Object[wrong.length + 2];
            System.arraycopy(wrong, 0, values, 2, wrong.length);
            values[0] = "caseId";
            values[1] = caseId;
            assertTrue(school.officer().tries("changeAttendanceCaseStage", values).error().contains("Nothing was stored")
                    || "31 November".equals(values[values.length - 1]));
        }
        assertEquals(before, steps());
        school.officer().does("changeAttendanceCaseStage", "caseId", caseId, "stage", "intensive", "ladder", "listen", "reason", "Both at once",
                "date", "2026-11-12");
        assertEquals(List.of("Ladder: from Expect to Listen and understand", "Stage changed from Targeted to Intensive",
                "Case opened at the stage Targeted"), history(caseId));
        assertEquals(3L, read(caseId).get("version"));
    }

    @Test
    void whoHasNotSeenTheLatestChangeIsToldWhatItWas() {
        String caseId = open("P8A01");
        school.officer().does("changeAttendanceCaseStage", "caseId", caseId, "stage", "intensive", "reason", "x", "version", 1L);
        Answer stale = school.lead().tries("changeAttendanceCaseStage", "caseId", caseId, "stage", "universal", "reason", "x", "version", 1L);
        assertTrue(stale.error().contains("Possible next") || stale.error().contains("Stage changed from Targeted to Intensive (Olga Fisher"),
                stale.error());
        Answer closed = school.lead().tries("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "x", "version", 1L);
        assertTrue(closed.error().contains("Stage changed from Targeted to Intensive (Olga Fisher"), closed.error());
        assertEquals("open", read(caseId).get("state"));
    }

    @Test
    void aReviewMovesItsTaskOn() {
        String caseId = open("P8A01");
        Answer empty = school.officer().tries("reviewAttendanceCase", "caseId", caseId);
        assertTrue(empty.error().contains("what the review has found"), empty.error());
        school.officer().does("reviewAttendanceCase", "caseId", caseId, "reason", "Two full weeks", "nextReview", "2026-12-01");
        Map<String, Object> read = read(caseId);
        assertEquals("2026-12-01 2026-11-20", read.get("nextReview") + " " + read.get("lastReview"));
        assertEquals(1, ((List<?>) read.get("tasks")).size());
        assertEquals(1, TestRows.count("AttendanceTask", "caseId", caseId, "statusId", "ATK_DONE"));
        TestHost.clock(LocalDate.parse("2026-12-02").atTime(9, 0));
        assertEquals(true, read(caseId).get("reviewOverdue"));
    }

    @Test
    void theLeadIsOneOfTheStaffOrSomebodyElseAndTheReviewIsTheirs() {
        String caseId = open("P8A01");
        school.officer().does("setAttendanceCaseLead", "caseId", caseId, "lead", school.id() + "-head");
        assertEquals(1, TestRows.count("AttendanceTask", "caseId", caseId, "ownerUserLoginId", school.id() + "-head"));
        Answer twice = school.officer().tries("setAttendanceCaseLead", "caseId", caseId, "lead", school.id() + "-head", "leadName", "Una Vale");
        assertTrue(twice.error().contains("not both"), twice.error());
        assertEquals(true, school.officer().tries("setAttendanceCaseLead", "caseId", caseId, "lead", school.id() + "-outsider").refused());
        school.officer().does("setAttendanceCaseLead", "caseId", caseId, "leadName", "Una Vale", "leadAgency", "Early help");
        assertEquals("Una Vale, Early help", read(caseId).get("lead"));
        assertEquals(false, school.officer().does("setAttendanceCaseLead", "caseId", caseId, "leadName", "Una Vale", "leadAgency", "Early help")
                .get("changed"));
        assertTrue(history(caseId).get(0).startsWith("Lead professional: Una Vale, Early help"), history(caseId).toString());
    }

    @Test
    void leadersCloseACaseWithItsOutcomeAndOpenItAgain() {
        String caseId = open("P8A01");
        assertEquals(true, school.officer().tries("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "x")
                .get(TestUser.NO_PERMISSION));
        assertTrue(school.lead().tries("closeAttendanceCase", "caseId", caseId, "outcome", "gone", "reason", "x").error().contains("improved"));
        assertEquals(1, school.lead().does("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "96 % for six weeks")
                .number("tasksWaived"));
        Map<String, Object> read = read(caseId);
        assertEquals(List.of("closed", "improved", "2026-11-20"), List.of(read.get("state"), read.get("outcome"), read.get("closedDate")));
        assertNull(read.get("nextReview"));
        Answer late = school.officer().tries("changeAttendanceCaseStage", "caseId", caseId, "stage", "intensive", "reason", "x");
        assertTrue(late.error().contains("was closed on 2026-11-20"), late.error());
        String other = open("P8A01");
        assertNotEquals(caseId, other);
        Answer two = school.lead().tries("reopenAttendanceCase", "caseId", caseId, "reason", "It slips");
        assertTrue(two.error().contains("Case " + other), two.error());
        school.lead().does("closeAttendanceCase", "caseId", other, "outcome", "error", "reason", "Belongs to the first one");
        school.lead().does("reopenAttendanceCase", "caseId", caseId, "reason", "It slips");
        assertEquals("open", read(caseId).get("state"));
        assertEquals(1, ((List<?>) read(caseId).get("tasks")).size());
        assertEquals(false, school.lead().does("reopenAttendanceCase", "caseId", caseId, "reason", "It slips").get("changed"));
    }

    @Test
    void theListSaysHowEachStandsAndIsFiltered() {
        String first = open("P8A01");
        open("P8A02");
        open("P8B01");
        school.lead().does("setAttendanceCaseLead", "caseId", first, "lead", school.id() + "-lead");
        school.officer().does("changeAttendanceCaseStage", "caseId", first, "stage", "intensive", "reason", "x");
        school.marks("P8A01,2026-11-19,AM,O", "P8A01,2026-11-19,PM,\\");
        Map<String, Object> line = school.lead().does("getAttendanceCases").find("cases", "caseId", first);
        assertEquals(List.of(2L, 1L, 1L, true, 1L), List.of(line.get("possible"), line.get("attended"), line.get("unauthorised"), line.get("mine"),
                line.get("openTasks")));
        for (Object[] filter : new Object[][] {{"stage", "intensive", 1L}, {"lead", "mine", 1L}, {"registrationGroup", "8A", 2L},
            {"yearGroup", "8", 3L}, {"overdue", "Y", 0L}, {"state", "closed", 0L}, {"text", "ben", 1L}, {"ladder", "expect", 3L}}) {
            assertEquals(filter[2], school.lead().does("getAttendanceCases", filter[0], filter[1]).get("total"), filter[0].toString());
        }
        assertEquals(Map.of("open", 3L, "mine", 1L, "overdue", 0L, "withoutLead", 2L, "closed", 0L, "universal", 0L, "targeted", 2L,
                "intensive", 1L), school.lead().does("getAttendanceCases").in("counts"));
        assertTrue(school.lead().tries("getAttendanceCases", "stage", "worst").error().contains("Allowed"));
    }

    @Test
    void whoDoesNotWorkOnCasesAndWhoIsOfAnotherSchoolIsRefused() {
        String caseId = open("P8A01");
        assertEquals(true, school.teacher().tries("getAttendanceCase", "caseId", caseId).get(TestUser.NO_PERMISSION));
        TestSchool other = TestSchool.with("8A", 1);
        Answer foreign = other.officer().tries("getAttendanceCase", "caseId", caseId);
        assertTrue(foreign.error().contains("There is no case " + caseId), foreign.error());
        assertTrue(other.officer().run("getAttendanceCase", Map.of("schoolId", school.id(), "caseId", caseId)).refused());
        assertTrue(other.officer().tries("addAttendanceCaseNote", "caseId", caseId, "text", "x").refused());
    }
}
