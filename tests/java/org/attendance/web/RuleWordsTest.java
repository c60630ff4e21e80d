package org.attendance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.rules.threshold.Metric;
import org.attendance.rules.threshold.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in plain words, and as a form that can be filled in and read back without losing anything. */
class RuleWordsTest {

    private static List<Map<String, Object>> policies;
    private static RuleWords words;

    @BeforeAll
    static void packs() {
        TestHost.host();
        TestSchool school = TestSchool.open();
        policies = school.lead().does("getAttendancePolicies").list("policies");
        words = new RuleWords(Locale.ENGLISH, school.lead().does("getAttendancePolicies").in("choices"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() {
        return policies.stream().flatMap(policy -> ((List<Map<String, Object>>) policy.get("rules")).stream()).toList();
    }

    private static Map<String, Object> rule(String ruleId) {
        return rules().stream().filter(rule -> ruleId.equals(rule.get("ruleId"))).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAT-PA     | Absence of 10 % or more in the academic year
            NAT-PN     | 10 or more sessions of G, N, O or U within 10 school weeks
            NAT-RET10  | 10 or more school days in a row of G, N, O or U
            NAT-SICK15 | 15 or more days of illness in the academic year
            NAT-N5     | An absence left unexplained for more than 5 working days
            NAT-E6     | 6 or more school days in a row of suspension or exclusion
            NAT-T200   | Fewer than 200 sessions of attendance within 12 months (only pupils with: Mobile child)
            POR-D3     | 3 or more school days in a row with an unexplained absence
            POR-LOA    | 10 or more sessions of holiday not granted
            POR-SEV    | Attendance of 50 % or less in the academic year
            BHM-ELIT   | 10 or more sessions of G, N, O or U within 10 school weeks after: attendance contract signed
            COP-MED1   | 8 or more sessions of illness in the term
            COP-12     | 12 or more sessions of absence in the academic year
            COP-U3     | More than 3 sessions of lateness after the register closed in the academic year
            COP-95     | Attendance below 95 % in the academic year
            BCP-515    | Absence of 5 % to 15 % in the academic year
            BCP-SEEN   | 10 or more school days without being seen
            """)
    void aRuleInPlainWords(String ruleId, String sentence) {
        assertEquals(sentence, words.sentence(rule(ruleId)));
    }

    @Test
    void everyShippedRuleIsSaidInWordsAndSurvivesItsForm() {
        for (Map<String, Object> rule : rules()) {
            assertFalse(words.sentence(rule).matches(".*(_|\\$|Attendance[A-Z]).*"), words.sentence(rule));
            Map<String, Object> back = RuleForm.rule(new HashMap<>(RuleForm.of(rule)));
            for (String field : List.of("name", "metric", "codes", "window", "operator", "value", "action", "who", "flag", "stage")) {
                String before = rule.get(field) == null ? "" : rule.get(field).toString();
                assertEquals(before, back.get(field) == null ? "" : back.get(field).toString().strip(), field + " of " + rule.get("ruleId"));
            }
        }
    }

    @Test
    void everyMetricAndWindowOfTheVocabularyHasItsForm() {
        for (String metric : Metric.ids()) {
            assertEquals(metric, MeasureText.of(metric).metric());
            assertTrue(MeasureText.SHAPES.contains(MeasureText.of(metric).shape()), metric);
            Map<String, Object> rule = Map.of("metric", metric, "operator", ">", "value", "1/2", "window", "term");
            assertFalse(words.sentence(rule).contains("AttendanceThreshold"), words.sentence(rule));
        }
        for (String window : Window.FORMS) {
            String text = window.replace(":n", ":7").replace("EVENT", "contract_signed");
            assertEquals(text, WindowText.of(text).window());
            assertTrue(WindowText.KINDS.contains(WindowText.of(text).kind()), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            >= | 10       | -    | true  | 1/10
            >= | 10 %     | -    | true  | 1/10
            <  | 92.5%    | -    | true  | 37/40
            <  | 92,5     | -    | true  | 37/40
            >= | 1/10     | -    | true  | 1/10
            in | 5        | 15 % | true  | [1/20,3/20]
            >= | 10       | -    | false | 10
            >= | 7.5      | -    | false | 15/2
            >= | ten      | -    | false | ten
            >= | -1       | -    | false | -1
            >= | 0.00001  | -    | false | 0.00001
            in | 5        | -    | false | [5,]
            """)
    void aLimitAsItIsTyped(String operator, String from, String thru, boolean rate, String stored) {
        assertEquals(stored, LimitText.of(operator, from, thru, rate));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >= | 1/10         | true  | 10
            >= | 1/3          | true  | 1/3
            in | [1/20,3/20]  | true  | 5 15
            >= | 15/2         | false | 7.5
            >= | 15           | false | 15
            >= | nonsense     | false | nonsense
            """)
    void aLimitAsItIsShown(String operator, String value, boolean rate, String shown) {
        assertEquals(shown, String.join(" ", LimitText.shown(operator, value, rate)));
    }

    @Test
    void whatDiffersFromThePack() {
        Map<String, Object> changed = new HashMap<>(rule("NAT-PA"));
        changed.put("value", "1/8");
        changed.put("who", "head of year");
        List<Map<String, String>> differences = words.differences(changed, rule("NAT-PA"));
        assertEquals(List.of(Map.of("label", "Limit", "before", "10 %", "after", "12.5 %"),
                Map.of("label", "Who acts", "before", "senior attendance champion", "after", "head of year")), differences);
        assertEquals(List.of(), words.differences(rule("NAT-PN"), rule("NAT-PN")));
    }
}
