package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attendance.rules.Finding;
import org.attendance.rules.NationalCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleChecksTest {

    private static List<Finding> check(String metric, String codes, String window, String comparison, String limit) {
        return RuleChecks.check(new RuleText(metric, codes, window, comparison, limit, null, null), NationalCodes.ALL);
    }

    private static String names(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule() + "@" + finding.field()).collect(Collectors.joining(" "));
    }

    static Stream<String> shipped() {
        return PolicyTable.TEXTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theRulesOfThePacksAreInOrder(String ruleId) {
        assertEquals(List.of(), RuleChecks.check(PolicyTable.TEXTS.get(ruleId), NationalCodes.ALL));
        assertNotNull(PolicyTable.rule(ruleId).on(LocalDate.parse("2024-11-20")).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", value = {
        "absense_rate | | open | >= | 1/10 | RuleMetric@metricId",
        "\"\" | | open | >= | 1/10 | RuleMetric@metricId",
        "consecutive_absence_rate | | open | >= | 1/10 | RuleMetric@metricId",
        "absence | | open | >= | 1/10 | RuleMetric@metricId",
        "days_not_seen | N | open | >= | 10 | RuleTakesNoCodes@statutoryCodes",
        "absent_sessions | N Q9 | open | >= | 10 | RuleCodeUnknown@statutoryCodes",
        "absent_sessions | I01 | open | >= | 10 | RuleCodeUnknown@statutoryCodes",
        "absent_sessions | n | open | >= | 10 | RuleCodeUnknown@statutoryCodes",
        "absent_sessions | D N | open | >= | 10 | RuleCodeNotPossible@statutoryCodes",
        "absent_sessions | | school_weeks:0 | >= | 10 | RuleWindow@windowText",
        "absent_sessions | | fortnight | >= | 10 | RuleWindow@windowText",
        "absent_sessions | | open | = | 10 | RuleComparison@operatorId",
        "absent_sessions | | open | >= | ten | RuleLimit@limitText",
        "absent_sessions | | open | >= | 1/0 | RuleLimit@limitText",
        "absent_sessions | | open | >= | 0.5 | RuleLimit@limitText",
        "absent_sessions | | open | >= | 10% | RuleLimit@limitText",
        "absent_sessions | | open | >= | [1,2] | RuleLimit@limitText",
        "absent_sessions | | open | in | 10 | RuleLimitRange@limitText",
        "absent_sessions | | open | in | [1,2,3] | RuleLimitRange@limitText",
        "absent_sessions | | open | >= | -1 | RuleLimitNegative@limitText",
        "absent_sessions | | open | in | [-1,2] | RuleLimitNegative@limitText",
        "absence_rate | | open | in | [3/20,1/20] | RuleLimitOrder@limitText",
        "absence_rate | | open | >= | 10 | RuleLimitAboveOne@limitText",
        "absence_rate | | open | in | [1/20,3/2] | RuleLimitAboveOne@limitText",
        "absence_rate | | open | >= | 0 | RuleMetByAll@limitText",
        "absence_rate | | open | <= | 1 | RuleMetByAll@limitText",
        "absence_rate | | open | in | [0,1] | RuleMetByAll@limitText",
        "absence_rate | | open | > | 1 | RuleMetByNone@limitText",
        "attended_sessions | | open | < | 0 | RuleMetByNone@limitText",
        "unresolved_working_days | N | open | < | 5 | RuleComparesAges@operatorId",
        "unresolved_working_days | N | open | in | [1,5] | RuleComparesAges@operatorId",
        "nothing | Q9 | never | ~ | x | RuleMetric@metricId RuleCodeUnknown@statutoryCodes RuleWindow@windowText RuleComparison@operatorId"})
    void whatIsWrongIsFoundAndNamed(String metric, String codes, String window, String comparison, String limit, String expected) {
        assertEquals(expected, names(check(metric, codes == null ? "" : codes, window, comparison, limit)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"absence_rate | <= | 0", "absence_rate | >= | 1", "attendance_rate | < | 1", "absent_sessions | <= | 0",
        "illness_days | > | 29/2", "absent_sessions | in | [0,1]", "absence_rate | in | [0,1/20]", "absent_sessions | > | 0"})
    void limitsAtTheEndsAreInOrder(String metric, String comparison, String limit) {
        assertEquals(List.of(), check(metric, "", "open", comparison, limit));
    }

    @Test
    void theDatesMustFollowOneAnother() {
        RuleText text = new RuleText("absence_rate", "", "open", ">=", "1/10", LocalDate.parse("2024-08-19"), LocalDate.parse("2024-08-18"));
        assertEquals("RuleDates@countsThru", names(RuleChecks.check(text, NationalCodes.ALL)));
        assertThrows(IllegalArgumentException.class, () -> ThresholdRule.of("v1", "OWN", text, false));
    }

    @Test
    void everyNameOfAMetricIsOne() {
        assertTrue(Metric.ids().size() > 60);
        Metric.ids().forEach(id -> assertEquals(List.of(), check(id, "", "open", ">", "1/2")));
    }

    @Test
    void aRuleThatCannotBeReadSaysWhichAndWhy() {
        RuleText text = new RuleText("absence_rate", "", "open", ">=", "a tenth", null, null);
        String message = assertThrows(IllegalArgumentException.class, () -> ThresholdRule.of("v7", "OWN", text, false)).getMessage();
        assertTrue(message.contains("v7") && message.contains("OWN") && message.contains("\"a tenth\""), message);
        RuleText codes = new RuleText("days_not_seen", "N", "open", ">=", "1", null, null);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ThresholdRule.of("v7", "OWN", codes, false)).getMessage()
                .contains("takes no codes"));
    }
}
