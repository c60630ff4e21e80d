package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.TestHost;
import org.junit.jupiter.api.Test;

/** The shipped packs are those of the table of policies, rule by rule and field by field. */
class PolicyDataTest {

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("policy_id", "policyId");
        COLUMNS.put("rule_id", "ruleId");
        COLUMNS.put("name", "ruleName");
        COLUMNS.put("metric", "metricId");
        COLUMNS.put("codes", "statutoryCodes");
        COLUMNS.put("window", "windowText");
        COLUMNS.put("operator", "operatorId");
        COLUMNS.put("value", "limitText");
        COLUMNS.put("valid_from", "countsFrom");
        COLUMNS.put("valid_thru", "countsThru");
        COLUMNS.put("action", "actionId");
        COLUMNS.put("stage", "stageId");
        COLUMNS.put("who", "ownerRole");
        COLUMNS.put("source", "sourceText");
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    private static List<Map<String, String>> table() throws IOException {
        String text = new String(PolicyDataTest.class.getResourceAsStream("/policies.csv").readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(COLUMNS.get(header.get(i)), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<GenericValue> shipped() throws Exception {
        return EntityQuery.use(TestHost.delegator()).from("AttendancePolicyRule").where("schoolId", null).orderBy("sequenceNumber").queryList();
    }

    @Test
    void everyRuleIsShippedAsTheTableHasIt() throws Exception {
        List<Map<String, String>> stored = new ArrayList<>();
        for (GenericValue row : shipped()) {
            Map<String, String> fields = new LinkedHashMap<>();
            COLUMNS.values().forEach(column -> fields.put(column, row.get(column) == null ? "" : row.get(column).toString()));
            stored.add(fields);
        }
        assertEquals(37, stored.size());
        assertEquals(table(), stored);
    }

    @Test
    void aShippedVersionIsNamedLikeItsRuleHoldsAlwaysAndOnlyTheMobileRuleIsForAFlag() throws Exception {
        for (GenericValue row : shipped()) {
            assertEquals(row.getString("ruleId"), row.getString("ruleVersionId"));
            assertEquals(0L, row.getLong("versionNumber"));
            assertEquals(null, row.get("fromDate"));
            assertEquals("NAT-T200".equals(row.getString("ruleId")) ? "ATT_MOBILE" : null, row.getString("flagTypeEnumId"));
        }
    }

    @Test
    void everyPackOfTheTableIsThereAndTheSchoolsOwn() throws Exception {
        Set<String> expected = table().stream().map(row -> row.get("policyId")).collect(Collectors.toCollection(LinkedHashSet::new));
        expected.add("school");
        List<String> stored = EntityQuery.use(TestHost.delegator()).from("AttendancePolicy").orderBy("sequenceNumber")
                .<String>getFieldList("policyId");
        assertEquals(new ArrayList<>(expected), stored);
    }

    @Test
    void everyActionOfTheTableIsThereAndOnlyWatchingAndCasesMakeNoTask() throws Exception {
        Set<String> wanted = table().stream().map(row -> row.get("actionId")).collect(Collectors.toCollection(TreeSet::new));
        List<GenericValue> rows = EntityQuery.use(TestHost.delegator()).from("AttendanceAction").queryList();
        Set<String> withoutTask = new TreeSet<>();
        for (GenericValue row : rows) {
            assertTrue(wanted.remove(row.getString("actionId")), row.getString("actionId") + " is the action of no rule");
            if (row.get("dueSchoolDays") == null) {
                withoutTask.add(row.getString("actionId"));
            }
        }
        assertEquals(Set.of(), wanted);
        assertEquals(Set.of("case", "watch"), withoutTask);
    }
}
