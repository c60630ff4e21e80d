package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Threshold rules in plain words, from what getAttendancePolicies answers: "10 or more sessions of G, N, O or U within 10 school weeks". */
public final class RuleWords {
    /** Stages of support and enforcement, in the order in which a form offers them. */
    public static final List<String> STAGES = List.of("universal", "targeted", "intensive", "facilitate", "formalise", "enforce");

    private static final Map<String, String> OPERATORS = Map.of(">=", "ge", ">", "gt", "<=", "le", "<", "lt", "in", "in");
    /** What a single code is called in a sentence. */
    private static final Map<String, String> WORD_OF_CODE = Map.of("I", "illness", "L", "late_before_close", "U", "late_after_close", "N",
            "unexplained", "E", "excluded", "G", "holiday");
    private static final List<String> COMPARED = List.of("name", "metric", "codes", "window", "operator", "value", "countsFrom",
            "countsThru", "flag", "action", "stage", "who");

    private final Locale locale;
    private final Map<?, ?> choices;

    /** @param choices of getAttendancePolicies: names of actions, flags and events */
    public RuleWords(Locale locale, Map<?, ?> choices) {
        this.locale = locale;
        this.choices = choices;
    }

    /** What meets a rule, without what follows from it. */
    public String sentence(Map<?, ?> rule) {
        MeasureText measure = MeasureText.of(text(rule, "metric"));
        String codes = codes(rule);
        boolean ofCodes = !codes.isEmpty() && !WORD_OF_CODE.containsKey(codes);
        String what = ofCodes ? codes : subject(WORD_OF_CODE.getOrDefault(codes, measure.word()));
        String sentence = switch (measure.shape()) {
            case "rate" -> ofCodes ? say("AttendanceThresholdSay_rateCodes", "limit", limit(rule, false), "what", what)
                    : what + " " + limit(rule, true);
            case "sessions", "days", "row", "days_not_seen", "unexplained_day", "unresolved_working_days" ->
                    say("AttendanceThresholdSay_" + measure.shape(), "limit", limit(rule, false), "what", what);
            default -> measure.shape() + " " + text(rule, "operator") + " " + text(rule, "value");
        };
        String window = window(text(rule, "window"));
        String meant = text(rule, "flag").isEmpty() ? "" : say("AttendanceThresholdSayMeant", "flag", choice("flags", "id", text(rule, "flag")));
        return capital(String.join(" ", List.of(sentence, window, meant)).strip().replaceAll(" +", " "));
    }

    private String limit(Map<?, ?> rule, boolean ofRate) {
        String operator = text(rule, "operator");
        boolean rate = MeasureText.of(text(rule, "metric")).isRate();
        List<String> numbers = LimitText.shown(operator, text(rule, "value"), rate);
        String unit = rate ? " %" : "";
        String name = OPERATORS.getOrDefault(operator, "ge");
        return say(ofRate ? "AttendanceThresholdLimitRate_" + name : "AttendanceThresholdLimit_" + name, "a", numbers.get(0) + unit, "b",
                numbers.get(numbers.size() - 1) + unit);
    }

    private String codes(Map<?, ?> rule) {
        String codes = text(rule, "codes");
        String[] all = codes.isEmpty() ? new String[0] : codes.split(" ");
        if (all.length < 2) {
            return codes;
        }
        return say("AttendanceThresholdSayOr", "first", String.join(", ", List.of(all).subList(0, all.length - 1)), "last",
                all[all.length - 1]);
    }

    private String subject(String word) {
        return word == null ? "" : MeasureText.WORDS.contains(word) || List.of("absent", "attended").contains(word)
                ? say("AttendanceThresholdSubject_" + word) : word;
    }

    /** Over which days, as it ends a sentence; empty where there is no beginning. */
    public String window(String window) {
        WindowText parts = WindowText.of(window);
        if (parts.kind().equals("open")) {
            return "";
        }
        return parts.kind().isEmpty() ? window : say("AttendanceThresholdWindow_" + parts.kind(), "n", parts.length(), "event",
                choice("events", "id", parts.event()).toLowerCase(Locale.ROOT));
    }

    /** Name of an action. */
    public String action(Object actionId) {
        return choice("actions", "actionId", String.valueOf(actionId));
    }

    /** What a version says otherwise than another: label, now, before; empty where it says the same. */
    public List<Map<String, String>> differences(Map<?, ?> rule, Map<?, ?> before) {
        List<Map<String, String>> differences = new ArrayList<>();
        for (String field : COMPARED) {
            if (!Objects.equals(rule.get(field), before.get(field))) {
                differences.add(difference(say("AttendanceThresholdField_" + field), value(field, before), value(field, rule)));
            }
        }
        if (!Objects.equals(rule.get("retired"), before.get("retired"))) {
            differences.add(difference(say("AttendanceThresholdField_retired"), yesNo(before), yesNo(rule)));
        }
        return differences;
    }

    private String yesNo(Map<?, ?> rule) {
        return say(Boolean.TRUE.equals(rule.get("retired")) || "Y".equals(rule.get("retired")) ? "AttendanceThresholdYes"
                : "AttendanceThresholdNo");
    }

    private static Map<String, String> difference(String label, String before, String after) {
        Map<String, String> difference = new LinkedHashMap<>();
        difference.put("label", label);
        difference.put("before", before);
        difference.put("after", after);
        return difference;
    }

    /** The value of a field of a rule, in words. */
    public String value(String field, Map<?, ?> rule) {
        String text = text(rule, field);
        return switch (field) {
            case "value" -> String.join(" \u2013 ", LimitText.shown(text(rule, "operator"), text, isRate(rule))) + (isRate(rule) ? " %" : "");
            case "operator" -> OPERATORS.containsKey(text) ? say("AttendanceThresholdOperator_" + OPERATORS.get(text)) : text;
            case "metric" -> metric(text);
            case "window" -> text.equals("open") ? say("AttendanceThresholdWindowKind_open") : window(text);
            case "action" -> text.isEmpty() ? "" : action(text);
            case "flag" -> choice("flags", "id", text);
            case "countsFrom", "countsThru", "fromDate", "thruDate" -> text.isEmpty() ? "" : PageDates.date(text);
            case "stage" -> STAGES.contains(text) ? say("AttendanceThresholdStage_" + text) : text;
            case "retired" -> yesNo(rule);
            default -> text;
        };
    }

    private static boolean isRate(Map<?, ?> rule) {
        return MeasureText.of(text(rule, "metric")).isRate();
    }

    private String metric(String metric) {
        MeasureText measure = MeasureText.of(metric);
        if (!MeasureText.SHAPES.contains(measure.shape())) {
            return metric;
        }
        String shape = say("AttendanceThresholdShape_" + measure.shape());
        return measure.word() == null ? shape : shape + ": " + subject(measure.word());
    }

    private String choice(String list, String idField, String id) {
        for (Object each : choices.get(list) instanceof List<?> all ? all : List.of()) {
            Map<?, ?> choice = (Map<?, ?>) each;
            if (Objects.equals(choice.get(idField), id)) {
                return String.valueOf(choice.get("actions".equals(list) ? "actionName" : "name"));
            }
        }
        return id;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String text(Map<?, ?> rule, String field) {
        Object value = rule.get(field);
        return value == null ? "" : value.toString();
    }

    private String say(String key, Object... values) {
        return Labels.get(locale, key, values);
    }
}
