package org.attendance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The history of codes, rules, packs and settings in words, from what getAttendanceConfigHistory answers. */
public final class ChangeWords {
    private static final Set<String> DATES = Set.of("fromDate", "thruDate", "countsFrom", "countsThru", "retiredFrom");

    private final Locale locale;
    private final RuleWords words;
    private final Map<String, String> packs = new HashMap<>();

    /** @param policies what getAttendancePolicies answers, for names in rules and of packs; an empty map for changes of codes */
    public ChangeWords(Locale locale, Map<?, ?> policies) {
        this.locale = locale;
        this.words = new RuleWords(locale, policies.get("choices") instanceof Map<?, ?> choices ? choices : Map.of());
        for (Object each : policies.get("policies") instanceof List<?> list ? list : List.of()) {
            packs.put(text(((Map<?, ?>) each).get("policyId")), text(((Map<?, ?>) each).get("policyName")));
        }
    }

    /** Changes ready for a page: changeId, kind, subjectId, title, at, by, reason, differences (label, before, after), created. */
    public List<Map<String, Object>> shown(Object changes) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Object each : changes instanceof List<?> list ? list : List.of()) {
            shown.add(change((Map<?, ?>) each));
        }
        return shown;
    }

    private Map<String, Object> change(Map<?, ?> change) {
        boolean created = change.get("before") instanceof Map<?, ?> before && before.isEmpty();
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String name : List.of("changeId", "subjectId")) {
            shown.put(name, change.get(name));
        }
        shown.put("kind", change.get("subjectKind"));
        shown.put("title", Labels.get(locale, "AttendanceThresholdChanged_" + change.get("subjectKind"), "subject", subject(change)));
        shown.put("at", PageDates.dateTime((String) change.get("changedAt")));
        Object position = change.get("position");
        shown.put("by", position == null ? text(change.get("changedBy")) : change.get("changedBy") + ", " + position);
        shown.put("reason", text(change.get("reason")));
        shown.put("created", created);
        List<Map<String, String>> differences = new ArrayList<>();
        for (Object difference : (List<?>) change.get("differences")) {
            if (!isMatterOfCourse((Map<?, ?>) difference)) {
                differences.add(difference((Map<?, ?>) difference, change));
            }
        }
        shown.put("differences", differences);
        return shown;
    }

    private String subject(Map<?, ?> change) {
        Map<?, ?> state = (Map<?, ?>) (((Map<?, ?>) change.get("after")).isEmpty() ? change.get("before") : change.get("after"));
        String id = text(change.get("subjectId"));
        return switch (text(change.get("subjectKind"))) {
            case "code" -> text(state.get("code"));
            case "rule", "approach", "help" -> text(state.get("name"));
            case "setting" -> Labels.get(locale, "AttendanceThresholdSetting_" + id.replace('.', '_'));
            default -> packs.getOrDefault(id, id);
        };
    }

    /** Whoever makes a rule means it to be followed. */
    private static boolean isMatterOfCourse(Map<?, ?> difference) {
        return "retired".equals(difference.get("field")) && difference.get("before") == null && "N".equals(difference.get("after"));
    }

    private Map<String, String> difference(Map<?, ?> difference, Map<?, ?> change) {
        String field = text(difference.get("field"));
        boolean ofSetting = "setting".equals(change.get("subjectKind"));
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("label", Labels.get(locale, ofSetting ? "AttendanceThresholdSettingValue" : "AttendanceThresholdField_" + field));
        for (String side : List.of("before", "after")) {
            boolean inWords = "rule".equals(change.get("subjectKind")) && difference.get(side) != null;
            shown.put(side, inWords ? words.value(field, (Map<?, ?>) change.get(side)) : value(field, difference.get(side)));
        }
        return shown;
    }

    private static String value(String field, Object value) {
        if (value != null && "followed".equals(field)) {
            return followed(value.toString());
        }
        return value != null && DATES.contains(field) ? PageDates.date(value.toString()) : text(value);
    }

    /** "2026-09-01/2026-11-30, 2027-01-04/" in words: first and last day of each span, open ones without a last day. */
    private static String followed(String spans) {
        return Arrays.stream(spans.split(", *")).map(span -> span.split("/", 2)).map(ends -> PageDates.date(ends[0]) + " \u2013 "
                + (ends.length < 2 || ends[1].isEmpty() ? "" : PageDates.date(ends[1]))).map(String::strip).collect(Collectors.joining("; "));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
