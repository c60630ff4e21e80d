package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medical evidence is asked for, comes or does not, is accepted, refused or waived; no mark changes by it. */
class EvidenceTest {

    private TestSchool school;
    private Map<String, Long> before;

    @BeforeEach
    void illnesses() {
        school = TestSchool.with("8A", 4);
        for (String day : List.of("09", "10", "11", "12", "13")) {
            school.marks("P8A01,2026-11-%s,AM,I".formatted(day), "P8A01,2026-11-%s,PM,I".formatted(day));
        }
        school.marks("P8A02,2026-11-10,AM,I", "P8A02,2026-11-10,PM,I", "P8A02,2026-11-11,AM,I", "P8A03,2026-11-10,AM,/");
        before = school.rowCounts();
    }

    private Answer asks(String pupil, String from, String thru, Object... more) {
        return school.officer().tries("requestAttendanceEvidence", Stream.concat(Stream.of("pupilRef", pupil, "fromDate", from, "thruDate",
                thru), Stream.of(more)).toArray());
    }

    private String asked(String pupil, String from, String thru) {
        Answer answer = asks(pupil, from, thru);
        assertEquals("", answer.error());
        return (String) answer.in("evidence").get("evidenceId");
    }

    private Answer goes(String evidenceId, String state, Object... more) {
        return school.officer().tries("changeAttendanceEvidence", Stream.concat(Stream.of("evidenceId", evidenceId, "state", state),
                Stream.of(more)).toArray());
    }

    private Map<String, Object> row(String evidenceId) {
        return school.officer().does("getAttendanceEvidence").find("evidence", "evidenceId", evidenceId);
    }

    @Test
    void aRequestSaysForWhichDaysWhyAndUntilWhen() {
        Map<String, Object> row = asks("P8A01", "2026-11-09", "2026-11-13", "cause", "doubt", "note", "Seen in town", "answerBy",
                "2026-11-27").in("evidence");
        assertEquals(List.of("P8A01", "Abara, Zuri", "8A", "2026-11-09", "2026-11-13", 5L, "doubt", "Seen in town", "requested",
                "2026-11-27", false, 1L), List.of(row.get("pupilRef"), row.get("name"), row.get("registrationGroup"), row.get("fromDate"),
                row.get("thruDate"), row.get("schoolDays"), row.get("cause"), row.get("note"), row.get("state"), row.get("answerBy"),
                row.get("overdue"), row.get("version")));
        assertEquals(List.of(Map.of("code", "I", "count", 10L)), row.get("marks"));
        assertEquals(List.of("received", "refused", "waived"), row.get("next"));
        assertEquals(before, school.rowCounts());
    }

    @Test
    void everyStepIsOnRecordAndNoMarkChanges() {
        String id = asked("P8A01", "2026-11-09", "2026-11-13");
        assertEquals("", goes(id, "received", "kind", "note").error());
        assertEquals("", goes(id, "refused", "reason", "Names another child").error());
        assertEquals("", goes(id, "received", "kind", "letter", "reason", "Came by post").error());
        assertEquals("", goes(id, "accepted").error());
        Map<String, Object> row = row(id);
        assertEquals("accepted letter 5", row.get("state") + " " + row.get("kind") + " " + row.get("version"));
        List<?> steps = (List<?>) row.get("steps");
        assertEquals(List.of("requested", "received", "refused", "received", "accepted"), steps.stream()
                .map(step -> ((Map<?, ?>) step).get("state")).toList());
        assertEquals("Names another child Olga Fisher Attendance officer", ((Map<?, ?>) steps.get(2)).get("reason") + " "
                + ((Map<?, ?>) steps.get(2)).get("by") + " " + ((Map<?, ?>) steps.get(2)).get("position"));
        assertEquals(before, school.rowCounts());
        assertEquals("I", school.officer().register("8A", "2026-11-13", "PM").row("P8A01").get("code"));
    }

    @ParameterizedTest
    @CsvSource({"requested,accepted", "received,waived", "received,requested", "refused,accepted", "refused,waived", "refused,requested",
        "accepted,refused", "accepted,waived", "accepted,requested", "waived,received", "waived,accepted", "waived,refused"})
    void stepsThatAreNotInTheFlowAreRefused(String from, String to) {
        String id = asked("P8A01", "2026-11-09", "2026-11-13");
        switch (from) {
            case "received" -> goes(id, "received", "kind", "note");
            case "accepted" -> {
                goes(id, "received", "kind", "note");
                goes(id, "accepted");
            }
            case "refused" -> goes(id, "refused", "reason", "None came");
            case "waived" -> goes(id, "waived", "waiver", "known", "reason", "Asthma plan");
            default -> {
            }
        }
        assertEquals(from, row(id).get("state"));
        Answer refused = goes(id, to, "reason", "x", "kind", "note", "waiver", "other");
        assertTrue(refused.error().contains("that is " + from + " cannot become " + to), refused.error());
        assertEquals(from, row(id).get("state"));
    }

    @Test
    void refusingWaivingAndTakingBackNeedAReason() {
        String id = asked("P8A01", "2026-11-09", "2026-11-13");
        assertTrue(goes(id, "refused").error().contains("reason"));
        assertTrue(goes(id, "waived", "waiver", "known").error().contains("reason"));
        assertTrue(goes(id, "waived", "reason", "x").error().contains("ground"));
        assertTrue(goes(id, "received").error().contains("what was brought"));
        assertTrue(goes(id, "received", "kind", "parrot").error().contains("allowed are note, prescription"));
        assertTrue(goes(id, "lost").error().contains("allowed are requested, received"));
        goes(id, "received", "kind", "card");
        goes(id, "accepted");
        assertTrue(goes(id, "received", "kind", "card").error().contains("reason"));
        assertEquals("", goes(id, "received", "reason", "Wrong child").error());
        assertEquals(4L, row(id).get("version"));
    }

    @Test
    void repeatingChangesNothingAndAStaleStepIsRefused() {
        String id = asked("P8A01", "2026-11-09", "2026-11-13");
        Answer again = asks("P8A01", "2026-11-09", "2026-11-13");
        assertEquals("false " + id, again.get("created") + " " + again.in("evidence").get("evidenceId"));
        assertTrue(asks("P8A01", "2026-11-13", "2026-11-13").error().contains("for 2026-11-09 to 2026-11-13 already, requested"));
        assertEquals(true, goes(id, "received", "kind", "note", "version", 1L).get("changed"));
        assertEquals(false, goes(id, "received", "kind", "note", "version", 1L).get("changed"));
        assertTrue(goes(id, "refused", "reason", "None came", "version", 1L).error().contains("it is received now"));
        assertEquals(2, ((List<?>) row(id).get("steps")).size());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertTrue(asks("P8A03", "2026-11-09", "2026-11-13").error().contains("no absence"));
        assertTrue(asks("P8A01", "2026-11-13", "2026-11-09").error().contains("2026-11-13"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-23").error().contains("today is 2026-11-20"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-13", "answerBy", "2026-11-19").error().contains("before today"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-13", "cause", "whim").error().contains("allowed are trigger, rule"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-13", "cause", "trigger").error().contains("allowed are rule, doubt, hand"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-13", "triggerId", "0").error().contains("prompt 0"));
        assertTrue(asks("P9Z99", "2026-11-09", "2026-11-13").error().contains("no pupil"));
        assertTrue(goes("0", "received", "kind", "note").error().contains("no evidence 0"));
        assertTrue(school.outsider().tries("requestAttendanceEvidence", "pupilRef", "P8A01", "fromDate", "2026-11-09", "thruDate",
                "2026-11-13").error().contains("no school"));
        school.system().does("importAttendanceRoll", "effectiveDate", "2026-11-01", "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,leaving_date\n"
                + "P8A02,Bennett,Owen,2013-02-14,8,8A,2025-09-02," + TestSchool.YESTERDAY + "\n");
        assertTrue(asks("P8A02", "2026-11-10", "2026-11-11").error().contains("left the school"));
        assertEquals(0, school.rows("AttendanceEvidence"));
    }

    @Test
    void threeDaysOfVomitingAreWaivedOnceAYearAndNeverByThemselves() {
        Answer five = asks("P8A01", "2026-11-09", "2026-11-13", "waiver", "stomach", "reason", "Mother called");
        assertTrue(five.error().contains("has 5 school days") && five.error().contains("at most 3"), five.error());
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-12", "waiver", "stomach", "reason", "x").error().contains("4 school days"));
        assertTrue(asks("P8A01", "2026-11-09", "2026-11-11", "waiver", "stomach").error().contains("reason"));
        Answer three = asks("P8A01", "2026-11-09", "2026-11-11", "waiver", "stomach", "reason", "Mother called");
        assertEquals("waived stomach", three.in("evidence").get("state") + " " + three.in("evidence").get("waiver"));
        Answer second = asks("P8A01", "2026-11-12", "2026-11-13", "waiver", "stomach", "reason", "Again");
        assertTrue(second.error().contains("has had 1 such absences"), second.error());
        String id = asked("P8A01", "2026-11-12", "2026-11-13");
        assertEquals(1, ((List<?>) row(id).get("noWaiverBecause")).size());
        assertEquals("", goes(id, "waived", "waiver", "known", "reason", "Crohn's disease").error());
        String first = (String) three.in("evidence").get("evidenceId");
        assertEquals("", goes(first, "requested", "reason", "It was a cold").error());
        assertEquals(List.of(), row(first).get("noWaiverBecause"), "taken back, it counts no more");
        assertEquals(before, school.rowCounts());
    }

    @Test
    void theNumbersOfTheSchoolCount() {
        school.admin().does("setAttendanceSetting", "settingId", "evidence.waiverDays", "value", "5", "reason", "Governors");
        assertEquals("", asks("P8A01", "2026-11-09", "2026-11-13", "waiver", "stomach", "reason", "Mother called").error());
        school.admin().does("setAttendanceSetting", "settingId", "evidence.waiverPeriods", "value", "0", "reason", "Governors");
        assertTrue(asks("P8A02", "2026-11-10", "2026-11-11", "waiver", "stomach", "reason", "x").error().contains("Allowed are 0"));
    }

    @Test
    void aTriggerPromptsAPersonWhoDecides() {
        school.admin().does("subscribeAttendancePolicy", "policyId", "copnor-2023", "fromDate", "2026-09-02", "reason", "Policy");
        school.marks("P8A01,2026-11-17,AM,I", "P8A01,2026-11-17,PM,I", "P8A01,2026-11-18,AM,I", "P8A01,2026-11-18,PM,I",
                "P8A01,2026-11-19,AM,I", "P8A01,2026-11-19,PM,I");
        school.system().does("evaluateAttendanceThresholds", "asOfDate", TestSchool.YESTERDAY, "dryRun", "N");
        Answer list = school.officer().does("getAttendanceEvidence");
        Map<String, Object> prompt = list.find("prompts", "pupilRef", "P8A01");
        assertEquals(List.of("COP-EV5", "2026-11-09", "2026-11-19", 8L), List.of(prompt.get("ruleId"), prompt.get("fromDate"),
                prompt.get("thruDate"), prompt.get("days")));
        assertEquals(1L, list.in("counts").get("prompts"));
        assertEquals(0, school.rows("AttendanceEvidence"), "nothing is asked for by itself");
        String triggerId = (String) prompt.get("triggerId");
        assertTrue(asks("P8A02", "2026-11-10", "2026-11-11", "triggerId", triggerId).error().contains("another pupil"));
        Answer asked = asks("P8A01", "2026-11-09", "2026-11-19", "triggerId", triggerId);
        assertEquals("trigger", asked.in("evidence").get("cause"), asked.error());
        assertTrue(asked.in("evidence").get("ruleName").toString().startsWith("Illness of five"), asked.values().toString());
        assertEquals(List.of(), school.officer().does("getAttendanceEvidence").list("prompts"));
        Map<String, Object> task = school.officer().does("getAttendanceTasks", "state", "done").find("tasks", "taskType",
                "prompt_evidence");
        assertEquals("Medical evidence was asked for", task.get("note"));
    }

    @Test
    void aPromptAboutAnAbsenceThatIsAskedAboutAlreadyIsDecidedByThat() {
        school.admin().does("subscribeAttendancePolicy", "policyId", "copnor-2023", "fromDate", "2026-09-02", "reason", "Policy");
        school.system().does("evaluateAttendanceThresholds", "asOfDate", "2026-11-13", "dryRun", "N");
        String there = asked("P8A01", "2026-11-12", "2026-11-13");
        String triggerId = (String) school.officer().does("getAttendanceEvidence").find("prompts", "pupilRef", "P8A01").get("triggerId");
        Answer answer = asks("P8A01", "2026-11-09", "2026-11-13", "triggerId", triggerId);
        assertEquals("false " + there, answer.get("created") + " " + answer.in("evidence").get("evidenceId"));
        assertEquals(List.of(), school.officer().does("getAttendanceEvidence").list("prompts"));
        assertEquals(1, school.rows("AttendanceEvidence"));
    }

    @Test
    void filtersRestrictAndCountsDoNot() {
        String first = asked("P8A01", "2026-11-09", "2026-11-13");
        asked("P8A02", "2026-11-10", "2026-11-11");
        goes(first, "received", "kind", "note");
        assertEquals(List.of("P8A01"), found("state", "received"));
        assertEquals(List.of("P8A02"), found("pupilRef", "P8A02"));
        assertEquals(List.of("P8A01"), found("fromDate", "2026-11-12"));
        assertEquals(List.of(), found("cause", "doubt"));
        Map<String, Object> counts = school.officer().does("getAttendanceEvidence", "state", "accepted").in("counts");
        assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), List.of(counts.get("requested"), counts.get("received"), counts.get("accepted"),
                counts.get("refused"), counts.get("waived"), counts.get("prompts")));
    }

    private List<Object> found(Object... filter) {
        return school.officer().does("getAttendanceEvidence", filter).list("evidence").stream().map(row -> row.get("pupilRef")).toList();
    }

    @Test
    void teachersAndReceptionSeeNothingOfIt() {
        asked("P8A01", "2026-11-09", "2026-11-13");
        for (TestUser user : List.of(school.teacher(), school.reception(), school.nobody())) {
            for (String service : List.of("getAttendanceEvidence", "getAttendanceEvidenceChoices")) {
                assertEquals(true, user.tries(service).get(TestUser.NO_PERMISSION), user.login() + " " + service);
            }
        }
        assertFalse(school.dsl().does("getAttendanceEvidence").list("evidence").isEmpty());
    }

    @Test
    void overdueIsARequestWhoseDayHasPassed() {
        Answer answer = asks("P8A01", "2026-11-09", "2026-11-13", "answerBy", TestSchool.TODAY);
        String id = (String) answer.in("evidence").get("evidenceId");
        assertEquals(false, row(id).get("overdue"));
        TestHost.clock(java.time.LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 0));
        assertEquals(true, row(id).get("overdue"));
        goes(id, "received", "kind", "note");
        assertEquals(false, row(id).get("overdue"));
    }

    @Test
    void statementsDoNotGrowWithTheRows() {
        asked("P8A01", "2026-11-09", "2026-11-13");
        long one = statements();
        asked("P8A02", "2026-11-10", "2026-11-11");
        assertEquals(one, statements());
    }

    private long statements() {
        school.officer().does("getAttendanceEvidence");
        SqlCounter.start();
        school.officer().does("getAttendanceEvidence");
        return SqlCounter.stop().total();
    }
}
