package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trigger is raised once, kept while its rule holds, closed with its cause, raised anew; its task goes with it. */
class TriggersTest {

    private static final LocalDate HALF_TERM = LocalDate.of(2026, 10, 26);

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
    }

    private Answer evaluate(Object... values) {
        return school.officer().does("evaluateAttendanceThresholds", values);
    }

    private static void at(String date) {
        TestHost.clock(LocalDate.parse(date).atTime(15, 45));
    }

    /** Marks both sessions of the school days of a range; the clock then stands on the afternoon of the last. */
    private void days(String pupilRef, String code, String from, String thru) {
        at(thru);
        List<String> lines = new ArrayList<>();
        LocalDate.parse(from).datesUntil(LocalDate.parse(thru).plusDays(1)).filter(day -> day.getDayOfWeek().getValue() < 6
                && !day.toString().equals(TestSchool.INSET_DAY) && (day.isBefore(HALF_TERM) || day.isAfter(HALF_TERM.plusDays(6)))).forEach(day -> {
                    lines.add(pupilRef + "," + day + ",AM," + code);
                    lines.add(pupilRef + "," + day + ",PM," + (code.equals("/") ? "\\" : code));
                });
        school.marks(lines.toArray(new String[0]));
    }

    private void amend(String pupilRef, String date, String session, String code) {
        school.officer().does("amendAttendanceMark", "pupilRef", pupilRef, "date", date, "session", session, "code", code, "reason",
                "Mother called");
    }

    private List<GenericValue> rows(String entity, String pupilRef, String... where) {
        try {
            GenericValue pupil = EntityQuery.use(TestHost.delegator()).from("AttendancePupil")
                    .where("schoolId", school.id(), "pupilRef", pupilRef).queryFirst();
            List<GenericValue> rows = EntityQuery.use(TestHost.delegator()).from(entity).where("pupilId", pupil.getString("pupilId"))
                    .orderBy(entity.equals("AttendanceTask") ? "taskId" : "triggerId").queryList();
            for (int i = 0; i < where.length; i += 2) {
                String field = where[i];
                String value = where[i + 1];
                rows.removeIf(row -> !value.equals(row.getString(field)));
            }
            return rows;
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<GenericValue> triggers(String pupilRef, String ruleId) {
        return rows("AttendanceTrigger", pupilRef, "ruleId", ruleId);
    }

    private static String date(GenericValue row, String field) {
        return row.get(field) == null ? null : row.get(field).toString();
    }

    @Test
    void aTriggerLivesThroughATerm() {
        days("P8A01", "G", "2026-09-07", "2026-09-10");
        at("2026-09-10");
        evaluate();
        assertEquals(0, triggers("P8A01", "NAT-PN").size());
        days("P8A01", "G", "2026-09-11", "2026-09-11");
        at("2026-09-11");
        Answer raised = evaluate();
        assertTrue(raised.number("triggered") > 0);
        GenericValue trigger = triggers("P8A01", "NAT-PN").get(0);
        assertEquals("2026-09-11", date(trigger, "firstMetDate"));
        assertEquals("2026-09-11", date(trigger, "raisedDate"));
        assertEquals(10L, trigger.getLong("valueNumerator"));
        GenericValue task = rows("AttendanceTask", "P8A01", "triggerId", trigger.getString("triggerId")).get(0);
        assertEquals("consider_penalty_notice", task.getString("taskTypeId"));
        assertEquals("headteacher", task.getString("ownerRole"));
        assertEquals("2026-09-18", date(task, "dueDate"), "five school days later");
        String from = "2026-09-14";
        for (String thru : List.of("2026-09-14", "2026-10-05", "2026-10-23", "2026-11-19")) {
            days("P8A01", "/", from, thru);
            evaluate();
            from = LocalDate.parse(thru).plusDays(1).toString();
        }
        assertEquals(1, triggers("P8A01", "NAT-PN").size(), "raised once");
        assertEquals("ATG_OPEN", triggers("P8A01", "NAT-PN").get(0).getString("statusId"));
        at("2026-11-23");
        Answer closed = evaluate();
        assertEquals("no_longer_met", closed.find("closedTriggers", "ruleId", "NAT-PN").get("cause"), "the window has left the week behind");
        trigger = triggers("P8A01", "NAT-PN").get(0);
        assertEquals("ATG_CLOSED", trigger.getString("statusId"));
        assertEquals("2026-11-23", date(trigger, "closedDate"));
        assertEquals("no_longer_met", trigger.getString("closeCauseId"));
        task = rows("AttendanceTask", "P8A01", "triggerId", trigger.getString("triggerId")).get(0);
        assertEquals("ATK_WAIVED", task.getString("statusId"));
        assertEquals("The rule is no longer met.", task.getString("finishNote"));
        days("P8A01", "O", "2026-11-23", "2026-11-27");
        at("2026-11-27");
        evaluate();
        assertEquals(2, triggers("P8A01", "NAT-PN").size(), "raised anew");
        assertEquals("2026-11-27", date(triggers("P8A01", "NAT-PN").get(1), "firstMetDate"));
    }

    @Test
    void anAmendmentClosesATriggerAndSaysSo() {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at("2026-11-19");
        evaluate();
        amend("P8A01", "2026-11-10", "AM", "I");
        at("2026-11-20");
        Answer answer = evaluate();
        Map<String, Object> closed = answer.find("closedTriggers", "ruleId", "NAT-PN");
        assertEquals("amended", closed.get("cause"));
        assertEquals("P8A01", closed.get("pupilRef"));
        assertTrue(closed.get("text").toString().contains("amended"), closed.toString());
        assertEquals("amended", triggers("P8A01", "NAT-PN").get(0).getString("closeCauseId"));
        assertTrue(rows("AttendanceTask", "P8A01", "statusId", "ATK_WAIVED").get(0).getString("finishNote").contains("amended"));
    }

    @Test
    void aDoneTaskStaysDoneWhenItsTriggerIsClosed() throws Exception {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at(TestSchool.TODAY);
        evaluate();
        GenericValue task = rows("AttendanceTask", "P8A01", "taskTypeId", "consider_penalty_notice").get(0);
        task.set("statusId", "ATK_DONE");
        task.set("finishNote", "Considered");
        task.store();
        amend("P8A01", "2026-11-10", "AM", "I");
        evaluate();
        assertEquals("Considered", rows("AttendanceTask", "P8A01", "taskTypeId", "consider_penalty_notice").get(0).getString("finishNote"));
    }

    @Test
    void aKeptTriggerTellsTheNewValueAndTheDayOnWhichItWasFound() {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at("2026-11-13");
        evaluate();
        days("P8A01", "G", "2026-11-17", "2026-11-17");
        at("2026-11-17");
        Answer answer = evaluate();
        assertEquals(0, answer.number("closed"));
        GenericValue trigger = triggers("P8A01", "NAT-PN").get(0);
        assertEquals(12L, trigger.getLong("valueNumerator"));
        assertEquals("2026-11-17", date(trigger, "lastMetDate"));
        assertEquals("2026-11-13", date(trigger, "raisedDate"));
    }

    @Test
    void aChangedRuleClosesWithThatCauseAndItsRestorationRaisesAnew() {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at(TestSchool.TODAY);
        evaluate();
        school.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "12", "fromDate", TestSchool.TODAY, "seenVersion", 0L, "reason",
                "Agreed");
        assertEquals("rule_changed", evaluate().find("closedTriggers", "ruleId", "NAT-PN").get("cause"));
        school.lead().does("restoreAttendanceRule", "ruleId", "NAT-PN", "ruleVersionId", "NAT-PN", "fromDate", TestSchool.TODAY,
                "seenVersion", 1L, "reason", "Back");
        assertEquals(1, evaluate().number("triggered"));
        school.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "retired", "Y", "fromDate", TestSchool.TODAY, "seenVersion", 2L,
                "reason", "No longer ours");
        assertEquals("rule_changed", evaluate().find("closedTriggers", "ruleId", "NAT-PN").get("cause"));
        assertEquals(2, triggers("P8A01", "NAT-PN").size());
    }

    @Test
    void aPackThatIsLeftClosesItsTriggersOnTheDay() {
        school.lead().does("subscribeAttendancePolicy", "policyId", "portsmouth-2023", "fromDate", "2026-11-02", "reason", "Our LA");
        days("P8A01", "N", "2026-11-17", "2026-11-19");
        at("2026-11-19");
        evaluate();
        assertEquals(1, triggers("P8A01", "POR-D3").size());
        school.lead().does("leaveAttendancePolicy", "policyId", "portsmouth-2023", "fromDate", "2026-11-23", "reason", "Moved");
        days("P8A01", "N", "2026-11-20", "2026-11-20");
        at("2026-11-20");
        assertEquals(List.of(), evaluate().list("closedTriggers"));
        at("2026-11-23");
        assertEquals("rule_left", evaluate().find("closedTriggers", "ruleId", "POR-D3").get("cause"));
    }

    @Test
    void aPupilWhoLeavesLeavesNoOpenTrigger() {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at(TestSchool.TODAY);
        evaluate();
        school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,"
                + "admission_date,leaving_date\nP8A01,Abara,Zuri,2013-01-14,8,8A,2025-09-02,2026-11-24\n");
        at("2026-11-24");
        assertEquals(0, evaluate().number("closed"), "the last day on roll");
        at("2026-11-25");
        Answer answer = evaluate();
        assertEquals("left_roll", answer.find("closedTriggers", "ruleId", "NAT-PN").get("cause"));
        assertEquals(List.of(), rows("AttendanceTrigger", "P8A01", "statusId", "ATG_OPEN"));
        assertEquals(List.of("case_review"), rows("AttendanceTask", "P8A01", "statusId", "ATK_OPEN").stream()
                .map(task -> task.getString("taskTypeId")).toList(), "the case is for a person to close or hand over");
    }

    @Test
    void somePacksLeaveTheTriggersOfOthersAlone() {
        school.lead().does("subscribeAttendancePolicy", "policyId", "bcp-2024", "fromDate", "2026-11-02", "reason", "Our LA");
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at(TestSchool.TODAY);
        evaluate();
        int before = rows("AttendanceTrigger", "P8A01", "statusId", "ATG_OPEN").size();
        Answer answer = evaluate("policyIds", "bcp-2024");
        assertEquals(3, answer.number("evaluated"), "all pupils, due or not");
        assertEquals(0, answer.number("closed") + answer.number("triggered"));
        assertEquals(before, rows("AttendanceTrigger", "P8A01", "statusId", "ATG_OPEN").size());
    }

    @Test
    void watchingMakesATriggerAndNoTask() {
        school.lead().does("subscribeAttendancePolicy", "policyId", "copnor-2023", "fromDate", "2026-11-02", "reason", "Ours");
        days("P8A01", "G", "2026-11-09", "2026-11-10");
        at(TestSchool.TODAY);
        evaluate();
        assertEquals(1, triggers("P8A01", "COP-95").size());
        assertEquals(0, rows("AttendanceTask", "P8A01", "taskTypeId", "watch").size());
    }

    @Test
    void theSameEvaluationAgainChangesNothingAndAnEarlierOneIsRefused() {
        days("P8A01", "G", "2026-11-09", "2026-11-13");
        at(TestSchool.TODAY);
        evaluate();
        long triggers = school.rows("AttendanceTrigger");
        assertNotEquals(0, triggers);
        evaluate();
        assertEquals(triggers, school.rows("AttendanceTrigger"));
        Answer earlier = school.officer().tries("evaluateAttendanceThresholds", "asOfDate", TestSchool.YESTERDAY);
        assertTrue(earlier.error().contains("cannot go back in time"), earlier.error());
        assertNull(school.officer().does("evaluateAttendanceThresholds", "asOfDate", TestSchool.YESTERDAY, "dryRun", "Y").get("errorMessage"));
    }
}
