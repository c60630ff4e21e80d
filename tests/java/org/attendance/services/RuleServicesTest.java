package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is changed, retired, restored and made, each time as a further version from a date; nothing that is wrong is stored. */
class RuleServicesTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.open();
    }

    private Answer save(Object... values) {
        List<Object> all = new ArrayList<>(List.of("fromDate", "2026-11-23", "reason", "Agreed with the LA"));
        all.addAll(List.of(values));
        return school.lead().tries("saveAttendanceRule", all.toArray());
    }

    private Map<String, Object> rule(String ruleId, String asOf) {
        return school.teacher().does("getAttendancePolicies", "asOfDate", asOf).list("policies").stream()
                .flatMap(policy -> list(policy, "rules").stream()).filter(rule -> ruleId.equals(rule.get("ruleId"))).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    @Test
    void aChangeHoldsFromItsDateAndTheRestOfTheRuleStays() {
        Answer answer = save("ruleId", "NAT-PN", "value", "8", "seenVersion", 0L);
        assertEquals("", answer.error());
        assertEquals(1L, answer.get("versionNumber"));
        assertEquals("10", rule("NAT-PN", "2026-11-22").get("value"));
        Map<String, Object> changed = rule("NAT-PN", "2026-11-23");
        assertEquals("8", changed.get("value"));
        assertEquals("school_weeks:10", changed.get("window"));
        assertEquals("Penalty notice must be considered", changed.get("name"));
        assertEquals("G N O U", changed.get("codes"));
        assertEquals(true, changed.get("own"));
        assertEquals(List.of("8"), list(rule("NAT-PN", TestSchool.TODAY), "upcoming").stream().map(each -> each.get("value")).toList());
    }

    @Test
    void theSameChangeTwiceIsStoredOnceAndAStaleFormIsRefused() {
        save("ruleId", "NAT-PN", "value", "8", "seenVersion", 0L);
        assertEquals(false, save("ruleId", "NAT-PN", "value", "8", "seenVersion", 0L).get("changed"));
        Answer stale = save("ruleId", "NAT-PN", "value", "6", "seenVersion", 0L);
        assertTrue(stale.error().contains("version 1, not 0"), stale.error());
        Answer blind = save("ruleId", "NAT-PN", "value", "6");
        assertTrue(blind.error().contains("seenVersion is missing"), blind.error());
        assertEquals(1, school.rows("AttendancePolicyRule"));
        assertEquals(1, school.rows("AttendanceConfigChange"));
    }

    @Test
    void aFieldGivenEmptyIsEmptied() {
        assertEquals("", save("ruleId", "NAT-PN", "codes", "", "stage", "", "seenVersion", 0L).error());
        assertNull(rule("NAT-PN", "2026-11-23").get("codes"));
        assertNull(rule("NAT-PN", "2026-11-23").get("stage"));
    }

    @Test
    void aRetiredRuleIsNotFollowedAndARestoredOneIs() {
        save("ruleId", "NAT-PN", "value", "8", "seenVersion", 0L);
        assertEquals("", save("ruleId", "NAT-PN", "retired", "Y", "fromDate", "2026-11-30", "seenVersion", 1L).error());
        assertEquals(false, rule("NAT-PN", "2026-11-30").get("followed"));
        assertEquals(true, rule("NAT-PN", "2026-11-29").get("followed"));
        Answer restored = school.lead().tries("restoreAttendanceRule", "ruleId", "NAT-PN", "ruleVersionId", "NAT-PN", "fromDate", "2026-12-01",
                "reason", "Back to the national number", "seenVersion", 2L);
        assertEquals("", restored.error());
        assertEquals(3L, restored.get("versionNumber"));
        assertEquals("10", rule("NAT-PN", "2026-12-01").get("value"));
        assertEquals(true, rule("NAT-PN", "2026-12-01").get("followed"));
        assertEquals(4, list(rule("NAT-PN", "2026-12-01"), "versions").size());
        Map<String, Object> latest = school.head().does("getAttendanceConfigHistory", "subjectKind", "rule", "subjectId", "NAT-PN")
                .list("changes").get(0);
        assertEquals("Back to the national number", latest.get("reason"));
        assertTrue(list(latest, "differences").stream().anyMatch(each -> each.get("field").equals("value")
                && each.get("before").equals("8") && each.get("after").equals("10")), latest.toString());
    }

    @Test
    void aRuleOfTheSchoolsOwnIsMadeOnceAndIsUnknownToOthers() {
        Object[] values = {"policyId", "school", "name", "Five lates in a half-term", "metric", "late_before_close_sessions", "window",
            "half_term", "operator", ">=", "value", "5", "action", "letter_punctuality", "who", "form tutor"};
        Answer made = save(values);
        assertEquals("", made.error());
        assertEquals("OWN-1", made.get("ruleId"));
        assertEquals(false, save(values).get("changed"));
        assertEquals("OWN-1", save(values).get("ruleId"));
        values[3] = "Five lates, again";
        assertEquals("OWN-2", save(values).get("ruleId"));
        assertEquals(2, list(school.head().does("getAttendancePolicies").find("policies", "policyId", "school"), "rules").size());
        TestSchool other = TestSchool.open();
        assertEquals(0, list(other.head().does("getAttendancePolicies").find("policies", "policyId", "school"), "rules").size());
    }

    @Test
    void aRuleIsCopiedIntoTheSchoolsOwn() {
        Answer made = save("policyId", "school", "copyOf", "COP-EV5", "ruleId", "OWN-EV4", "value", "4");
        assertEquals("", made.error());
        assertEquals("consecutive_illness_days", made.in("rule").get("metric"));
        assertEquals("4", made.in("rule").get("value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"metric | sickness_sessions | metric", "metric | absence | metric", "window | school_weeks:0 | window",
        "window | since:contract_signed | window", "window | fortnight | window", "operator | => | operator", "value | -1 | value",
        "value | ten | value", "operator | in | value", "codes | XX | codes", "codes | D | codes", "countsThru | 2006-01-01 | countsThru",
        "countsFrom | soon | countsFrom", "action | shout | action", "flag | ATT_TALL | flag", "name | <b>bold</b> | name",
        "stage | Very strict! | stage", "metric | '' | metric", "who | '' | who"})
    void aWrongFieldIsNamedAndNothingIsStored(String field, String value, String named) {
        Answer answer = save("ruleId", "NAT-PN", field, value, "seenVersion", 0L);
        assertTrue(answer.refused(), () -> answer.values().toString());
        assertTrue(answer.list("problems").stream().anyMatch(problem -> named.equals(problem.get("field"))),
                () -> answer.values().toString());
        assertTrue(answer.error().contains("Nothing was stored"), answer.error());
        assertEquals(0, school.rows("AttendancePolicyRule"));
        assertEquals(0, school.rows("AttendanceConfigChange"));
    }

    @Test
    void aRateAboveOneIsRefused() {
        Answer answer = save("ruleId", "NAT-PA", "value", "90", "seenVersion", 0L);
        assertEquals("value", answer.list("problems").get(0).get("field"));
    }

    @ParameterizedTest
    @CsvSource({"ruleId,NAT-XX,There is no rule", "policyId,bcp-2024,belongs to the policy national", "fromDate,2025-08-31,begins on",
        "retired,yes,retired", "reason,'',reason is missing"})
    void aWrongRequestIsRefused(String field, String value, String told) {
        Map<String, Object> values = new HashMap<>(Map.of("ruleId", "NAT-PN", "value", "8", "seenVersion", 0L, "fromDate", "2026-11-23",
                "reason", "Agreed", "schoolId", school.id()));
        values.put(field, value);
        Answer answer = school.lead().run("saveAttendanceRule", values);
        assertTrue(answer.error().contains(told), answer.error());
        assertEquals(0, school.rows("AttendancePolicyRule"));
    }

    @Test
    void aVersionOfAnotherRuleIsNotRestored() {
        Answer answer = school.lead().tries("restoreAttendanceRule", "ruleId", "NAT-PN", "ruleVersionId", "NAT-PA", "fromDate", "2026-12-01",
                "reason", "A slip", "seenVersion", 0L);
        assertTrue(answer.error().contains("has no version NAT-PA"), answer.error());
    }
}
