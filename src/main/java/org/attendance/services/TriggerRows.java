package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Percentage;

/** Open triggers of pupils as results: by pack and rule, the newest first. */
final class TriggerRows {
    private static final String RATE = "_rate";
    private static final int DECIMALS = 2;

    private record Entry(WatchFigure figure, GenericValue trigger) {
        private String ruleId() {
            return trigger.getString("ruleId");
        }

        private long policy() {
            return number(trigger, "policySequence");
        }

        private LocalDate since() {
            LocalDate since = Rows.date(trigger, "firstMetDate");
            return since == null ? LocalDate.MIN : since;
        }
    }

    private final NextSteps steps;
    private final List<Entry> all = new ArrayList<>();
    private final String ruleId;

    /** @param ruleId the one rule whose triggers are listed; null for all */
    TriggerRows(List<WatchFigure> figures, NextSteps steps, String ruleId) {
        this.steps = steps;
        this.ruleId = ruleId;
        for (WatchFigure figure : figures) {
            steps.triggers(figure.pupil().id()).forEach(trigger -> all.add(new Entry(figure, trigger)));
        }
        all.sort(Comparator.comparingLong(Entry::policy).thenComparing(Entry::ruleId, new NaturalOrder())
                .thenComparing(Comparator.comparing(Entry::since).reversed()));
    }

    /** How many are open, of all rules. */
    long count() {
        return all.size();
    }

    /** The rules with an open trigger: ruleId, ruleName, policyId and how many, in order. */
    List<Map<String, Object>> rules() {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        for (Entry entry : all) {
            Map<String, Object> rule = rules.computeIfAbsent(entry.ruleId(), id -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("ruleId", id);
                map.put("ruleName", entry.trigger().getString("ruleName"));
                map.put("policyId", entry.trigger().getString("policyId"));
                map.put("triggers", 0L);
                return map;
            });
            rule.merge("triggers", 1L, (one, other) -> (Long) one + (Long) other);
        }
        return List.copyOf(rules.values());
    }

    /** A row for each trigger: the pupil, then trigger. */
    List<Map<String, Object>> rows() {
        return all.stream().filter(entry -> ruleId == null || ruleId.equals(entry.ruleId())).map(entry -> {
            Map<String, Object> row = WatchRow.of(entry.figure());
            row.put("trigger", map(entry.trigger(), steps));
            row.put("next", steps.next(entry.figure().pupil().id()));
            return row;
        }).toList();
    }

    /** A trigger: rule, since when, value, window, who acts, open tasks. */
    static Map<String, Object> map(GenericValue trigger, NextSteps steps) {
        long numerator = number(trigger, "valueNumerator");
        long denominator = number(trigger, "valueDenominator");
        boolean rate = trigger.getString("metricId") != null && trigger.getString("metricId").endsWith(RATE);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ruleId", trigger.getString("ruleId"));
        map.put("ruleName", trigger.getString("ruleName"));
        map.put("policyId", trigger.getString("policyId"));
        map.put("firstMetDate", Rows.iso(Rows.date(trigger, "firstMetDate")));
        map.put("windowFrom", Rows.iso(Rows.date(trigger, "windowFrom")));
        map.put("windowThru", Rows.iso(Rows.date(trigger, "windowThru")));
        map.put("rate", rate);
        map.put("numerator", numerator);
        map.put("denominator", denominator);
        map.put("percent", rate ? Percentage.of(numerator, denominator, DECIMALS) : null);
        map.put("tasks", steps.tasks(trigger));
        map.put("action", steps.actionName(trigger.getString("actionId")));
        map.put("owner", trigger.getString("ownerRole"));
        return map;
    }

    private static long number(GenericValue row, String field) {
        Long number = row.getLong(field);
        return number == null ? 0 : number;
    }
}
