package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists agree with the threshold rules they are about; open triggers and tasks stand beside the pupils they are about. */
class WatchTriggersTest {

    private static TestSchool school;

    @BeforeAll
    static void aSchoolThatFollowsTwoPacks() {
        school = MadeSchool.open().school();
        for (String policy : List.of("bcp-2024", "copnor-2023")) {
            school.lead().does("subscribeAttendancePolicy", "policyId", policy, "fromDate", "2025-09-01", "reason", "Ours");
        }
        school.lead().does("evaluateAttendanceThresholds");
    }

    private static Answer watch(TestUser user, String list, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("schoolId", school.id(), "list", list));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return user.run("getAttendanceWatchList", values);
    }

    private static Set<String> refs(Answer answer) {
        return answer.list("rows").stream().map(row -> (String) row.get("pupilRef")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map<String, Object>> results(String date, String rule) {
        return school.lead().does("evaluateAttendanceThresholds", "asOfDate", date, "dryRun", "Y", "policyIds", "national,bcp-2024,copnor-2023")
                .list("results").stream().filter(row -> row.get("ruleId").equals(rule)).toList();
    }

    @ParameterizedTest(name = "{0} is {1} on {2}")
    @CsvSource({"persistent, NAT-PA, 2026-11-20", "severe, NAT-SA, 2026-11-20", "at_risk, BCP-515, 2026-11-20",
        "persistent, NAT-PA, 2026-11-04", "severe, NAT-SA, 2026-09-15", "at_risk, BCP-515, 2026-10-27", "persistent, NAT-PA, 2026-09-03",
        "at_risk, BCP-515, 2026-07-10"})
    void aListHoldsThoseWhoMeetTheRule(String list, String rule, String date) {
        Set<String> met = results(date, rule).stream().filter(row -> (Boolean) row.get("met")).map(row -> (String) row.get("pupilRef"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(met, refs(watch(school.lead(), list, "asOfDate", date)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-08", "2026-10-28", "2026-09-08", "2026-06-30"})
    void tenInTenCountsTheSessionsOfTheRule(String date) {
        Map<String, Map<String, Object>> rows = watch(school.lead(), "ten_in_ten", "asOfDate", date, "atLeast", 1L).list("rows").stream()
                .collect(Collectors.toMap(row -> (String) row.get("pupilRef"), row -> row));
        for (Map<String, Object> result : results(date, "NAT-PN")) {
            Map<String, Object> row = rows.get(result.get("pupilRef"));
            assertEquals(((Number) result.get("value")).longValue(), row == null ? 0L : row.get("unauthorisedInWindow"));
            if (row != null) {
                assertEquals(List.copyOf((List<?>) result.get("sessions")), row.get("windowSessions"), () -> date + " " + row.get("pupilRef"));
            }
        }
    }

    @Test
    void openTriggersStandByRuleWithWhoActsAndTheTasks() {
        Answer answer = watch(school.lead(), "triggers");
        assertEquals(answer.in("counts").get("triggers"), (long) answer.list("rows").size());
        assertFalse(answer.list("rows").isEmpty());
        Set<String> expected = school.lead().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results").stream()
                .filter(row -> (Boolean) row.get("met") && (Boolean) row.get("applies"))
                .map(row -> row.get("pupilRef") + " " + row.get("ruleId") + " " + row.get("firstMetDate"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, answer.list("rows").stream().map(row -> row.get("pupilRef") + " " + trigger(row).get("ruleId") + " "
                + trigger(row).get("firstMetDate")).collect(Collectors.toCollection(TreeSet::new)));
        long sum = answer.list("rules").stream().mapToLong(rule -> (Long) rule.get("triggers")).sum();
        assertEquals(answer.in("counts").get("triggers"), sum);
        for (Map<String, Object> rule : answer.list("rules")) {
            List<Map<String, Object>> own = watch(school.lead(), "triggers", "ruleId", rule.get("ruleId")).list("rows");
            assertEquals(rule.get("triggers"), (long) own.size());
            assertTrue(own.stream().allMatch(row -> trigger(row).get("ruleId").equals(rule.get("ruleId"))));
            assertTrue(own.stream().allMatch(row -> trigger(row).get("owner") != null && trigger(row).get("action") != null));
        }
        List<Map<String, Object>> notices = watch(school.lead(), "triggers", "ruleId", "NAT-PN").list("rows");
        assertTrue(notices.stream().allMatch(row -> ((List<?>) trigger(row).get("tasks")).size() == 1), notices.toString());
        assertEquals("Consider a penalty notice", ((Map<?, ?>) ((List<?>) trigger(notices.get(0)).get("tasks")).get(0)).get("actionName"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> trigger(Map<String, Object> row) {
        return (Map<String, Object>) row.get("trigger");
    }

    @Test
    void sharesArePercentagesOfTheirCounts() {
        Map<String, Object> row = watch(school.lead(), "triggers", "ruleId", "NAT-PA").list("rows").get(0);
        assertEquals(true, trigger(row).get("rate"));
        assertEquals(row.get("absencePercent"), trigger(row).get("percent"));
        assertEquals(List.of(row.get("absent"), row.get("possible")), List.of(trigger(row).get("numerator"), trigger(row).get("denominator")));
    }

    @Test
    void theNextStepIsTheMostUrgentTaskAndSaysWhenItIsOverdue() {
        String pupil = (String) watch(school.lead(), "triggers", "ruleId", "NAT-PN").list("rows").get(0).get("pupilRef");
        Map<?, ?> next = (Map<?, ?>) watch(school.lead(), "all").find("rows", "pupilRef", pupil).get("next");
        List<Map<String, Object>> tasks = school.lead().does("getAttendanceTasks").list("tasks").stream()
                .filter(task -> task.get("pupilRef").equals(pupil) && task.get("dueDate") != null).toList();
        assertEquals(tasks.stream().map(task -> (String) task.get("dueDate")).min(String::compareTo).orElseThrow(), next.get("dueDate"));
        assertEquals(false, next.get("overdue"));
        TestHost.clock(LocalDate.parse("2027-01-20").atTime(10, 0));
        try {
            Map<String, Object> row = watch(school.lead(), "all").find("rows", "pupilRef", pupil);
            assertEquals(true, ((Map<?, ?>) row.get("next")).get("overdue"));
        } finally {
            TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(10, 0));
        }
    }

    @Test
    void aConcernIsSeenByTheSafeguardingLeadAlone() {
        String pupil = "QUIET1";
        school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,"
                + "admission_date\nQUIET1,Stone,Sam,2013-01-14,8,8A,2026-11-19\n");
        school.officer().does("recordAttendanceConcern", "pupilRef", pupil, "concernKind", "safeguarding", "concernText", "Bruises");
        assertNull(watch(school.lead(), "all").find("rows", "pupilRef", pupil).get("next"));
        assertNull(school.lead().does("getAttendancePupilThresholds", "pupilRef", pupil).in("thresholds").get("next"));
        Map<?, ?> told = (Map<?, ?>) watch(school.dsl(), "all").find("rows", "pupilRef", pupil).get("next");
        assertEquals("designated safeguarding lead", told.get("owner"));
        assertFalse(watch(school.dsl(), "all").values().toString().contains("Bruises"));
    }

    @Test
    void thePupilsOwnTriggersAreThoseOfTheList() {
        Map<String, Object> row = watch(school.lead(), "triggers", "ruleId", "NAT-PA").list("rows").get(0);
        Map<String, Object> own = school.lead().does("getAttendancePupilThresholds", "pupilRef", row.get("pupilRef")).in("thresholds");
        Set<Object> rules = watch(school.lead(), "triggers").list("rows").stream()
                .filter(each -> each.get("pupilRef").equals(row.get("pupilRef"))).map(each -> trigger(each).get("ruleId"))
                .collect(Collectors.toSet());
        assertEquals(rules, ((List<?>) own.get("triggers")).stream().map(each -> ((Map<?, ?>) each).get("ruleId")).collect(Collectors.toSet()));
        assertNull(school.teacher().does("getAttendancePupilThresholds", "pupilRef", "P8A01").in("thresholds").get("triggers"));
    }
}
