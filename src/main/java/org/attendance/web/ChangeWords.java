package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The history of codes, rules, packs and settings in words, from what getAttendanceConfigHistory answers. */
public final class ChangeWords {
    private static final Set<String> DATES = Set.of("fromDate", "thruDate", "countsFrom", "countsThru");

    private final Locale locale;

    public ChangeWords(Locale locale) {
        this.locale = locale;
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
            differences.add(difference((Map<?, ?>) difference));
        }
        shown.put("differences", differences);
        return shown;
    }

    private static String subject(Map<?, ?> change) {
        Map<?, ?> state = (Map<?, ?>) (((Map<?, ?>) change.get("after")).isEmpty() ? change.get("before") : change.get("after"));
        Object code = state.get("code");
        return "code".equals(change.get("subjectKind")) && code != null ? code.toString() : text(change.get("subjectId"));
    }

    private Map<String, String> difference(Map<?, ?> difference) {
        String field = text(difference.get("field"));
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("label", Labels.get(locale, "AttendanceThresholdField_" + field));
        shown.put("before", value(field, difference.get("before")));
        shown.put("after", value(field, difference.get("after")));
        return shown;
    }

    private static String value(String field, Object value) {
        return value != null && DATES.contains(field) ? PageDates.date(value.toString()) : text(value);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
