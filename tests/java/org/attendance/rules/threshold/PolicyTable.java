package org.attendance.rules.threshold;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rules of the policy packs as the local authorities and the department have written them: policies.csv. */
final class PolicyTable {
    /** By rule id, in the order of the table. */
    static final Map<String, RuleText> TEXTS = read();

    private PolicyTable() {
    }

    static RuleTimeline rule(String ruleId) {
        return RuleTimeline.of(ThresholdRule.of(ruleId, ruleId, TEXTS.get(ruleId), false));
    }

    private static Map<String, RuleText> read() {
        Map<String, RuleText> texts = new LinkedHashMap<>();
        try (Reader file = new InputStreamReader(PolicyTable.class.getResourceAsStream("/policies.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build().parse(file)) {
                String thru = row.get("valid_thru");
                texts.put(row.get("rule_id"), new RuleText(row.get("metric"), row.get("codes"), row.get("window"), row.get("operator"),
                        row.get("value"), LocalDate.parse(row.get("valid_from")), thru.isEmpty() ? null : LocalDate.parse(thru)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("policies.csv cannot be read", e);
        }
        return texts;
    }
}
