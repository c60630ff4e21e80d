package org.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A threshold rule as a form asks for it, in halves that can be chosen, and as the services take it. */
public final class RuleForm {
    /** Names of the fields of the form that make the rule. */
    public static final String[] FIELDS = {"schoolId", "ruleId", "policyId", "copyOf", "name", "shape", "word", "codes", "windowKind",
        "windowLength", "windowEvent", "operator", "valueFrom", "valueThru", "countsFrom", "countsThru", "flag", "action", "stage", "who",
        "source", "seenVersion"};
    /** A value that empties a field: a service takes it for nothing, and unlike an empty text it is handed over. */
    private static final String EMPTIED = " ";
    private static final List<String> SAME = List.of("name", "codes", "countsFrom", "countsThru", "flag", "action", "stage", "who", "source");

    private RuleForm() {
    }

    /** The fields of the form for a rule that getAttendancePolicies answers; an empty map for a new one. */
    public static Map<String, String> of(Map<?, ?> rule) {
        Map<String, String> form = new LinkedHashMap<>();
        SAME.forEach(name -> form.put(name, text(rule.get(name))));
        MeasureText measure = rule.get("metric") == null ? new MeasureText("sessions", "absence") : MeasureText.of(text(rule.get("metric")));
        form.put("shape", measure.shape());
        form.put("word", text(measure.word()));
        WindowText window = WindowText.of(rule.get("window") == null ? "academic_year" : text(rule.get("window")));
        form.put("windowKind", window.kind());
        form.put("windowLength", window.length());
        form.put("windowEvent", window.event());
        String operator = rule.get("operator") == null ? ">=" : text(rule.get("operator"));
        form.put("operator", operator);
        List<String> limit = LimitText.shown(operator, (String) rule.get("value"), measure.isRate());
        form.put("valueFrom", limit.get(0));
        form.put("valueThru", limit.size() > 1 ? limit.get(1) : "");
        return form;
    }

    /** What the services take, of the posted fields of the form. Each field is given, an empty one so that it is emptied. */
    public static Map<String, Object> rule(Map<String, Object> posted) {
        Map<String, Object> rule = new LinkedHashMap<>();
        for (String name : List.of("ruleId", "policyId", "copyOf")) {
            rule.put(name, posted.get(name));
        }
        SAME.forEach(name -> rule.put(name, posted.get(name) == null ? EMPTIED : posted.get(name)));
        MeasureText measure = new MeasureText(text(posted.get("shape")), text(posted.get("word")));
        rule.put("metric", measure.metric());
        rule.put("window", new WindowText(text(posted.get("windowKind")), text(posted.get("windowLength")),
                text(posted.get("windowEvent"))).window());
        rule.put("operator", posted.get("operator"));
        rule.put("value", LimitText.of(text(posted.get("operator")), text(posted.get("valueFrom")), text(posted.get("valueThru")),
                measure.isRate()));
        return rule;
    }

    /** The field of the form that stands for a field of the services: where a problem is told. */
    public static String fieldOf(Object serviceField) {
        return switch (text(serviceField)) {
            case "metric" -> "shape";
            case "window" -> "windowKind";
            case "value" -> "valueFrom";
            default -> text(serviceField);
        };
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
