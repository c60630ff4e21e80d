package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an evaluation answers, field by field, what it refuses, and that a dry run stores nothing. */
class EvaluationTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4);
    }

    private static String[] week(String pupilRef, String code, String... dates) {
        List<String> lines = new ArrayList<>();
        for (String date : dates) {
            lines.add(pupilRef + "," + date + ",AM," + code);
            lines.add(pupilRef + "," + date + ",PM," + (code.equals("/") ? "\\" : code));
        }
        return lines.toArray(new String[0]);
    }

    private Answer dry(Object... values) {
        List<Object> all = new ArrayList<>(List.of("dryRun", "Y"));
        all.addAll(List.of(values));
        return school.officer().does("evaluateAttendanceThresholds", all.toArray());
    }

    private static Map<String, Object> row(Answer answer, String pupilRef, String ruleId) {
        return answer.list("results").stream().filter(row -> pupilRef.equals(row.get("pupilRef")) && ruleId.equals(row.get("ruleId")))
                .findFirst().orElseThrow(() -> new AssertionError("no row of " + pupilRef + " and " + ruleId));
    }

    @Test
    void tenUnauthorisedSessionsInTenSchoolWeeksAreMetAndNineAreNot() {
        school.marks(week("P8A01", "G", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"));
        school.marks(week("P8A02", "G", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"));
        school.marks("P8A02,2026-11-13,AM,N", "P8A02,2026-11-13,PM,I");
        Answer answer = dry();
        Map<String, Object> met = row(answer, "P8A01", "NAT-PN");
        assertEquals(10L, met.get("value"));
        assertEquals(true, met.get("met"));
        assertEquals(true, met.get("applies"));
        assertEquals("2026-11-13", met.get("firstMetDate"));
        assertEquals("2026-09-07", met.get("windowFrom"));
        assertEquals("2026-11-20", met.get("windowThru"));
        assertNull(met.get("numerator"));
        assertNull(met.get("denominator"));
        List<?> sessions = (List<?>) met.get("sessions");
        assertEquals(10, sessions.size());
        assertEquals(Map.of("date", "2026-11-09", "session", "AM", "code", "G"), sessions.get(0));
        Map<String, Object> not = row(answer, "P8A02", "NAT-PN");
        assertEquals(9L, not.get("value"));
        assertEquals(false, not.get("met"));
        assertNull(not.get("firstMetDate"));
    }

    @Test
    void ratesHaveTheirCountsAndNoValueAndWithoutAPossibleSessionNoPercent() {
        school.marks(week("P8A01", "I", "2026-11-09"));
        school.marks(week("P8A01", "/", "2026-11-10", "2026-11-11"));
        Answer answer = dry();
        Map<String, Object> rate = row(answer, "P8A01", "NAT-PA");
        assertNull(rate.get("value"));
        assertEquals(2L, rate.get("numerator"));
        assertEquals(6L, rate.get("denominator"));
        assertEquals("33.33", rate.get("percent"));
        assertEquals(true, rate.get("met"));
        assertEquals("2026-09-01", rate.get("windowFrom"));
        Map<String, Object> none = row(answer, "P8A02", "NAT-PA");
        assertEquals(0L, none.get("denominator"));
        assertNull(none.get("percent"));
        assertEquals(false, none.get("met"));
    }

    @Test
    void daysOfIllnessAreExactHalves() {
        school.marks(week("P8A01", "I", "2026-11-09"));
        school.marks("P8A01,2026-11-10,AM,I");
        Map<String, Object> days = row(dry(), "P8A01", "NAT-SICK15");
        assertEquals(new BigDecimal("1.5"), days.get("value"));
        assertEquals(3L, days.get("numerator"));
        assertEquals(2L, days.get("denominator"));
        school.marks("P8A01,2026-11-10,PM,I");
        assertEquals(2L, row(dry(), "P8A01", "NAT-SICK15").get("value"));
    }

    @Test
    void everyPupilOnRollHasARowForEveryRuleInOrder() {
        Answer answer = dry();
        assertEquals(4L, answer.number("evaluated"));
        assertEquals(4 * 8, answer.list("results").size());
        assertEquals(List.of("NAT-PA", "NAT-SA", "NAT-PN", "NAT-RET10", "NAT-SICK15", "NAT-N5", "NAT-E6", "NAT-T200"),
                answer.list("results").stream().filter(row -> row.get("pupilRef").equals("P8A01")).map(row -> row.get("ruleId")).toList());
        assertEquals(4 * 37, dry("policyIds", "national,portsmouth-2023,birmingham-2024,copnor-2023,bcp-2024").list("results").size());
        assertEquals(6, dry("policyIds", "bcp-2024", "pupilRef", "P8A02").list("results").size());
    }

    @Test
    void aRuleForMobileChildrenDoesNotApplyToOthers() {
        Map<String, Object> row = row(dry(), "P8A01", "NAT-T200");
        assertEquals(true, row.get("met"));
        assertEquals(false, row.get("applies"));
        school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,"
                + "admission_date,mobile_child\nP8A01,Abara,Zuri,2013-01-14,8,8A,2025-09-02,Y\n", "effectiveDate", "2026-11-02");
        assertEquals(true, row(dry(), "P8A01", "NAT-T200").get("applies"));
        assertEquals(false, row(dry("asOfDate", "2026-10-30"), "P8A01", "NAT-T200").get("applies"));
    }

    @Test
    void aWindowRunsFromAnEvent() {
        school.officer().does("recordAttendanceEvent", "pupilRef", "P8A01", "eventType", "contract_signed", "date", "2026-11-06");
        school.marks(week("P8A01", "O", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"));
        Map<String, Object> row = row(dry("policyIds", "birmingham-2024"), "P8A01", "BHM-ELIT");
        assertEquals(10L, row.get("value"));
        assertEquals("2026-11-07", row.get("windowFrom"));
        assertEquals(true, row.get("met"));
        school.officer().does("removeAttendanceEvent", "pupilRef", "P8A01", "eventType", "contract_signed", "date", "2026-11-06", "reason",
                "Was another pupil");
        assertEquals(false, row(dry("policyIds", "birmingham-2024"), "P8A01", "BHM-ELIT").get("met"));
        assertEquals(List.of(), school.officer().does("getAttendanceEvents", "pupilRef", "P8A01").list("events"));
    }

    @Test
    void aDryRunStoresNothingAndSaysWhatAStoredOneWould() {
        school.marks(week("P8A01", "N", "2026-11-09"));
        Answer answer = dry();
        assertTrue(answer.number("triggered") > 0);
        for (String entity : List.of("AttendanceTrigger", "AttendanceTask", "AttendanceEvaluationRun")) {
            assertEquals(0, school.rows(entity), entity);
        }
    }

    @ParameterizedTest
    @CsvSource({"asOfDate,2026-11-21,after today", "asOfDate,2025-08-31,begins on 2025-09-01", "asOfDate,today,today",
        "policyIds,nation,no policy nation", "policyIds,copnor-2023,does not follow", "pupilRef,P9X01,P9X01", "dryRun,maybe,maybe",
        "rulesAsAt,2026-11-20T09:00:00,dryRun"})
    void whatCannotBeEvaluatedIsRefused(String field, String value, String told) {
        Map<String, Object> values = new HashMap<>(Map.of("schoolId", school.id(), "dryRun", "N"));
        values.put(field, value);
        Answer answer = school.officer().run("evaluateAttendanceThresholds", values);
        assertTrue(answer.error().contains(told), answer.error());
        assertEquals(0, school.rows("AttendanceEvaluationRun"));
    }

    @Test
    void aPupilWhoIsNotOnRollThatDayIsRefusedWithTheDates() {
        school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,"
                + "admission_date,leaving_date\nP8A01,Abara,Zuri,2013-01-14,8,8A,2025-09-02,2026-10-23\n");
        Answer answer = school.officer().tries("evaluateAttendanceThresholds", "pupilRef", "P8A01", "dryRun", "Y");
        assertTrue(answer.error().contains("leaving 2026-10-23"), answer.error());
        assertEquals(3L, dry().number("evaluated"));
        assertEquals(4L, dry("asOfDate", "2026-10-23").number("evaluated"));
    }

    @Test
    void aSchoolWithoutACalendarIsToldSo() {
        TestUser admin = school.admin();
        admin.run("createAttendanceSchool", Map.of("schoolId", school.id() + "-bare", "schoolName", "Bare"));
        Answer answer = admin.run("evaluateAttendanceThresholds", Map.of("schoolId", school.id() + "-bare", "dryRun", "Y"));
        assertTrue(answer.error().contains("has no calendar"), answer.error());
    }

    @Test
    void whoReadsReportsMayNotStore() throws Exception {
        Delegator delegator = TestHost.delegator();
        String group = "R" + school.id();
        delegator.create(delegator.makeValue("SecurityGroup", "groupId", group));
        for (String permission : List.of("ATTENDANCE_VIEW", "ATTENDANCE_REPORT")) {
            delegator.create(delegator.makeValue("SecurityGroupPermission", "groupId", group, "permissionId", permission, "fromDate",
                    Timestamp.valueOf("2020-01-01 00:00:00")));
        }
        delegator.create(delegator.makeValue("UserLoginSecurityGroup", "userLoginId", school.nobody().login(), "groupId", group, "fromDate",
                Timestamp.valueOf("2020-01-01 00:00:00")));
        assertEquals("", school.nobody().tries("evaluateAttendanceThresholds", "dryRun", "Y").error());
        Answer answer = school.nobody().tries("evaluateAttendanceThresholds", "dryRun", "N");
        assertTrue(answer.error().contains("may read"), answer.error());
        assertTrue(school.nobody().tries("startAttendanceEvaluation").refused());
        assertEquals(0, school.rows("AttendanceEvaluationRun"));
        assertEquals(true, school.teacher().tries("evaluateAttendanceThresholds", "dryRun", "Y").get(TestUser.NO_PERMISSION));
    }

    @Test
    void aRuleIsTriedBeforeItIsSaved() {
        school.marks(week("P8A01", "O", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"));
        school.marks(week("P8A02", "O", "2026-11-09"));
        school.marks(week("P8A03", "O", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"));
        Answer eight = dry("ruleChange", Map.of("ruleId", "NAT-PN", "value", "8"));
        assertEquals(List.of("P8A01"), eight.list("added").stream().map(each -> each.get("pupilRef")).toList());
        assertEquals("8A", eight.list("added").get(0).get("group"));
        assertTrue(eight.list("added").get(0).get("name").toString().startsWith("Abara"));
        assertEquals(List.of(), eight.list("dropped"));
        assertEquals(4, eight.list("results").size());
        assertEquals(8L, row(eight, "P8A01", "NAT-PN").get("value"));
        Answer retired = dry("ruleChange", Map.of("ruleId", "NAT-PN", "retired", "Y"));
        assertEquals(List.of("P8A03"), retired.list("dropped").stream().map(each -> each.get("pupilRef")).toList());
        Map<String, Object> own = new HashMap<>(Map.of("policyId", "school", "name", "Any unauthorised", "metric", "unauthorised_sessions",
                "window", "term", "operator", ">=", "value", "1", "action", "watch", "who", "tutor"));
        assertEquals(3, dry("ruleChange", own).list("added").size());
        own.put("window", "for ever");
        Answer wrong = school.officer().tries("evaluateAttendanceThresholds", "dryRun", "Y", "ruleChange", own);
        assertEquals("window", wrong.list("problems").get(0).get("field"));
        assertEquals(0, school.rows("AttendancePolicyRule"));
    }

    @Test
    void rulesAreAnsweredAsTheyWereKnown() {
        school.marks(week("P8A01", "O", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"));
        school.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "8", "fromDate", "2026-11-02", "seenVersion", 0L, "reason",
                "Agreed");
        assertEquals(true, row(dry(), "P8A01", "NAT-PN").get("met"));
        assertEquals(false, row(dry("rulesAsAt", "2026-11-20T08:44:00"), "P8A01", "NAT-PN").get("met"));
    }
}
