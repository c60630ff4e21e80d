package org.attendance.services;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An evaluation looks at the pupils of whom something has changed, at all of them and at no others, and misses no change. */
class IncrementalEvaluationTest {

    /** A record that is not stored. */
    private static final EvaluationRun NO_RUN = new EvaluationRun(TestHost.delegator(), "none");

    private TestSchool school;

    @BeforeEach
    void anEvaluatedSchool() {
        school = TestSchool.with("8A", 5, "8B", 4);
        at(TestSchool.TODAY);
        school.marks("P8A01,2026-11-19,AM,/", "P8A02,2026-11-19,AM,N", "P8B01,2026-11-19,AM,/");
        assertEquals(9, evaluated());
    }

    private static void at(String date) {
        TestHost.clock(LocalDate.parse(date).atTime(15, 45));
    }

    private long evaluated() {
        return school.officer().does("evaluateAttendanceThresholds").number("evaluated");
    }

    private void amend(String pupilRef, String code) {
        school.officer().does("amendAttendanceMark", "pupilRef", pupilRef, "date", "2026-11-19", "session", "AM", "code", code, "reason",
                "Mother called");
    }

    @Test
    void nothingChangedIsNobodyAndOneAmendmentIsOnePupil() {
        assertEquals(0, evaluated());
        amend("P8A02", "I");
        Answer answer = school.officer().does("evaluateAttendanceThresholds");
        assertEquals(1, answer.number("evaluated"));
        assertEquals(Set.of("P8A02"), Set.copyOf(answer.list("results").stream().map(row -> row.get("pupilRef")).toList()));
        assertEquals(0, evaluated());
    }

    @Test
    void aRegisterIsItsPupilsAndASaveThatChangesNothingStillLooksAgain() {
        assertEquals("", school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/")).error());
        assertEquals(5, evaluated());
        assertEquals(0, evaluated());
    }

    @Test
    void importedMarksAndRollsAreThePupilsTheyName() {
        school.marks("P8A03,2026-11-18,AM,/", "P8B02,2026-11-18,AM,/");
        assertEquals(2, evaluated());
        String roll = "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,mobile_child\n";
        school.system().does("importAttendanceRoll", "rollCsv", roll + "P8A01,Abara,Zuri,2013-01-14,8,8A,2025-09-02,Y\n"
                + "P9N01,New,Nora,2013-01-14,8,8A,2026-11-20,N\n");
        assertEquals(2, evaluated(), "one changed, one new");
        school.system().does("importAttendanceRoll", "rollCsv", roll + "P8A01,Abara,Zuri,2013-01-14,8,8A,2025-09-02,Y\n");
        assertEquals(0, evaluated(), "the same roll again");
    }

    @Test
    void anEventIsItsPupil() {
        school.officer().does("recordAttendanceEvent", "pupilRef", "P8B03", "eventType", "contract_signed", "date", "2026-11-19");
        assertEquals(1, evaluated());
        school.officer().does("removeAttendanceEvent", "pupilRef", "P8B03", "eventType", "contract_signed", "date", "2026-11-19", "reason",
                "A slip");
        assertEquals(1, evaluated());
    }

    @Test
    void rulesPacksAndTheCalendarAreEverybody() {
        school.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "8", "fromDate", TestSchool.TODAY, "seenVersion", 0L, "reason",
                "Agreed");
        assertEquals(9, evaluated());
        school.lead().does("subscribeAttendancePolicy", "policyId", "copnor-2023", "fromDate", TestSchool.TODAY, "reason", "Ours");
        assertEquals(9, evaluated());
        school.system().does("importAttendanceCalendar", "calendarCsv",
                "from,thru,kind,name\n2026-12-17,2026-12-17,non_school_day,Closed\n");
        assertEquals(9, evaluated());
        Map<String, Object> wedding = Map.of("date", "2030-05-15", "isHoliday", "Y", "holidayName", "Wedding");
        assertEquals(true, school.admin().run("setAttendanceBankHoliday", wedding).get("changed"));
        assertEquals(9, evaluated());
        assertEquals(false, school.admin().run("setAttendanceBankHoliday", wedding).get("changed"));
        assertEquals(0, evaluated());
        assertTrue(school.teacher().run("getAttendanceBankHolidays", Map.of("year", 2030L)).list("holidays").stream()
                .anyMatch(day -> "2030-05-15".equals(day.get("date")) && "Wedding".equals(day.get("holidayName"))));
        assertEquals(true, school.admin().run("setAttendanceBankHoliday", Map.of("date", "2030-05-15")).get("changed"));
    }

    @Test
    void whatChangesWithTimeAloneIsLookedAtOnItsDay() {
        school.marks("P8A01,2026-11-20,AM,N", "P8A01,2026-11-20,PM,N");
        evaluated();
        at("2026-11-27");
        school.officer().does("evaluateAttendanceThresholds");
        assertEquals(0, open("P8A01", "NAT-N5"), "five working days have passed, not more");
        at("2026-11-30");
        Answer answer = school.officer().does("evaluateAttendanceThresholds");
        assertTrue(answer.list("results").stream().anyMatch(row -> row.get("pupilRef").equals("P8A01")
                && row.get("ruleId").equals("NAT-N5") && Boolean.TRUE.equals(row.get("met"))), "no mark has changed");
        assertEquals(1, open("P8A01", "NAT-N5"));
    }

    private long open(String pupilRef, String ruleId) {
        try {
            return EntityQuery.use(TestHost.delegator()).from("AttendanceTrigger")
                    .where("pupilId", id(pupilRef), "ruleId", ruleId, "statusId", "ATG_OPEN").queryCount();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(String pupilRef) throws GenericEntityException {
        return EntityQuery.use(TestHost.delegator()).from("AttendancePupil").where("schoolId", school.id(), "pupilRef", pupilRef)
                .queryFirst().getString("pupilId");
    }

    private PupilOutcome outcome(String pupilRef) throws GenericEntityException {
        return new PupilOutcome(new EvaluatedPupil(id(pupilRef), pupilRef), true, List.of(), LocalDate.of(2026, 12, 1));
    }

    @Test
    void aMarkChangedWhileItIsEvaluatedKeepsThePupilDue() throws Exception {
        EvaluationClaims claims = new EvaluationClaims(TestHost.delegator(), school.id(), "run1");
        claims.take(List.of(id("P8A01"), id("P8A02")), NO_RUN, 2);
        amend("P8A02", "I");
        assertEquals(Set.of(id("P8A02")), claims.settle(List.of(outcome("P8A01"), outcome("P8A02"))));
        assertEquals(List.of(id("P8A02")), claims.due(LocalDate.of(2026, 11, 20)));
        assertEquals(List.of(id("P8A01"), id("P8A02")).stream().sorted().toList(),
                claims.due(LocalDate.of(2026, 12, 1)).stream().filter(each -> Set.of(safe("P8A01"), safe("P8A02")).contains(each)).sorted()
                        .toList(), "from the day on which it is to be looked at again");
    }

    private String safe(String pupilRef) {
        try {
            return id(pupilRef);
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEvaluationThatWasOvertakenDoesNotSettleForTheOther() throws Exception {
        EvaluationClaims slow = new EvaluationClaims(TestHost.delegator(), school.id(), "slow");
        EvaluationClaims quick = new EvaluationClaims(TestHost.delegator(), school.id(), "quick");
        slow.take(List.of(id("P8A02")), NO_RUN, 1);
        amend("P8A02", "I");
        quick.take(List.of(id("P8A02")), NO_RUN, 1);
        assertEquals(Set.of(id("P8A02")), slow.settle(List.of(outcome("P8A02"))), "has read the mark as it was");
        assertEquals(Set.of(), quick.settle(List.of(outcome("P8A02"))));
    }

    @Test
    void onePupilIsEvaluatedAloneAndOnlyThatOneIsDoneWith() {
        amend("P8A01", "I");
        amend("P8B01", "I");
        assertEquals(1, school.officer().does("evaluateAttendanceThresholds", "pupilRef", "P8A01").number("evaluated"));
        Answer rest = school.officer().does("evaluateAttendanceThresholds");
        assertEquals(1, rest.number("evaluated"));
        assertEquals("P8B01", rest.list("results").get(0).get("pupilRef"));
    }

    @Test
    void inTheBackgroundItTellsHowFarItIs() throws Exception {
        amend("P8A01", "I");
        String runId = (String) school.officer().does("startAttendanceEvaluation").get("runId");
        Map<String, Object> run = Map.of();
        for (int i = 0; i < 200 && !"done".equals(run.get("status")); i++) {
            Thread.sleep(50);
            run = school.head().does("getAttendanceEvaluation", "runId", runId).in("evaluation");
        }
        assertEquals("done", run.get("status"));
        assertEquals(1L, run.get("total"));
        assertEquals(1L, run.get("done"));
        assertEquals("Olga Fisher", run.get("startedBy"));
        assertEquals(runId, school.head().does("getAttendanceEvaluation").in("evaluation").get("runId"));
        Answer again = school.officer().tries("runAttendanceEvaluation", "runId", runId);
        assertTrue(again.error().contains("is over"), again.error());
        TestSchool other = TestSchool.open();
        assertTrue(other.head().tries("getAttendanceEvaluation", "runId", runId).refused(), "a run of another school");
        assertEquals(Map.of(), other.head().does("getAttendanceEvaluation").in("evaluation"));
    }

    @Test
    void oneRunsAtATimeAndOneThatStandsStillIsGivenUp() throws Exception {
        Delegator delegator = TestHost.delegator();
        GenericValue run = delegator.makeValue("AttendanceEvaluationRun", "runId", "stuck" + school.id(), "schoolId", school.id(), "statusId",
                "ATE_RUNNING", "asOfDate", Date.valueOf(TestSchool.TODAY), "startedDate", Timestamp.valueOf("2026-11-20 15:40:00"),
                "progressDate", Timestamp.valueOf("2026-11-20 15:44:00"));
        delegator.create(run);
        Answer refused = school.officer().tries("startAttendanceEvaluation");
        assertTrue(refused.error().contains("is running since 2026-11-20T15:40"), refused.error());
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(15, 55));
        assertEquals("", school.officer().tries("evaluateAttendanceThresholds").error());
        assertEquals("failed", school.head().does("getAttendanceEvaluation", "runId", "stuck" + school.id()).in("evaluation").get("status"));
    }
}
