package org.attendance.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom a change of a rule would add and drop, in words, from what evaluateAttendanceThresholds answers for a ruleChange. */
public final class TriedRule {
    private static final int MOST_NAMED = 200;

    private final Locale locale;
    private final String schoolId;
    private final Map<Object, Map<?, ?>> results = new HashMap<>();
    private long met;

    private TriedRule(Locale locale, String schoolId, Map<?, ?> answer) {
        this.locale = locale;
        this.schoolId = schoolId;
        for (Object each : (List<?>) answer.get("results")) {
            Map<?, ?> result = (Map<?, ?>) each;
            results.put(result.get("pupilRef"), result);
            if (Boolean.TRUE.equals(result.get("met")) && Boolean.TRUE.equals(result.get("applies"))) {
                met++;
            }
        }
    }

    /**
     * For a page: summary, and the lists added and dropped (title, pupils with name, group, value and query, more).
     * @param ruleId the rule that is changed; null for a new one
     */
    public static Map<String, Object> of(Locale locale, String schoolId, String ruleId, Map<?, ?> answer) {
        TriedRule tried = new TriedRule(locale, schoolId, answer);
        List<?> added = (List<?>) answer.get("added");
        List<?> dropped = (List<?>) answer.get("dropped");
        long now = tried.met - added.size() + dropped.size();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("summary", Labels.get(locale, ruleId == null ? "AttendanceThresholdTriedNew" : "AttendanceThresholdTried", "now", now, "then",
                tried.met, "pupils", answer.get("evaluated")));
        shown.put("lists", List.of(tried.list("Added", added), tried.list("Dropped", dropped)));
        return shown;
    }

    private Map<String, Object> list(String kind, List<?> pupils) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Object each : pupils.subList(0, Math.min(MOST_NAMED, pupils.size()))) {
            Map<?, ?> pupil = (Map<?, ?>) each;
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", pupil.get("name"));
            line.put("group", pupil.get("group"));
            line.put("value", value(results.get(pupil.get("pupilRef"))));
            line.put("query", Links.query("schoolId", schoolId, "pupilRef", pupil.get("pupilRef")));
            shown.add(line);
        }
        String prefix = "AttendanceThreshold" + kind;
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", kind);
        list.put("title", pupils.isEmpty() ? Labels.get(locale, prefix + "None")
                : Labels.count(locale, prefix + "One", prefix + "Some", pupils.size()));
        list.put("pupils", shown);
        list.put("more", pupils.size() > MOST_NAMED ? Labels.get(locale, "AttendanceThresholdMorePupils", "count",
                pupils.size() - MOST_NAMED) : "");
        return list;
    }

    private static String value(Map<?, ?> result) {
        if (result == null) {
            return "";
        }
        return result.get("percent") != null ? result.get("percent") + " %" : result.get("value") == null ? "" : result.get("value").toString();
    }
}
