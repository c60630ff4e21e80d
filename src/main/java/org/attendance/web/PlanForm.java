package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The form of a plan: its fields are named t_, the id of the field, _ and the number of the line; a session left out off_ and 1AM to 5PM. */
public final class PlanForm {
    private static final List<String> SESSIONS = List.of("1AM", "1PM", "2AM", "2PM", "3AM", "3PM", "4AM", "4PM", "5AM", "5PM");
    private static final String[] DAYS = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

    private PlanForm() {
    }

    /** Name of a line in the form. */
    static String name(Object fieldId, int line) {
        return "t_" + fieldId + "_" + line;
    }

    /**
     * What was typed, as the service takes it: texts by id of their field.
     * @param sections sections of fields as services answer them
     * @param typed gives the value of a field of the form; null if absent
     */
    public static Map<String, List<String>> texts(Object sections, UnaryOperator<String> typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map<?, ?> field : fields(sections)) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < ((List<?>) field.get("texts")).size(); i++) {
                String text = typed.apply(name(field.get("fieldId"), i));
                lines.add(text == null ? "" : text);
            }
            texts.put((String) field.get("fieldId"), lines);
        }
        return texts;
    }

    /** The sessions ticked as left out, as the service takes them. */
    public static String sessionsOff(UnaryOperator<String> typed) {
        return String.join(" ", SESSIONS.stream().filter(each -> typed.apply("off_" + each) != null).toList());
    }

    private static List<Map<?, ?>> fields(Object sections) {
        List<Map<?, ?>> fields = new ArrayList<>();
        for (Object section : (List<?>) sections) {
            ((List<?>) ((Map<?, ?>) section).get("fields")).forEach(field -> fields.add((Map<?, ?>) field));
        }
        return fields;
    }

    /**
     * Sections as the form shows them.
     * @param texts what stands in the fields: what was typed, else what is stored or proposed; null for the latter
     * @param message refusal of the form; the fields it names are marked with it
     */
    public static List<Map<String, Object>> sections(Object sections, Map<String, List<String>> texts, String message) {
        List<Map<String, Object>> shown = new ArrayList<>();
        int number = 0;
        for (Object each : (List<?>) sections) {
            Map<?, ?> section = (Map<?, ?>) each;
            List<Map<String, Object>> fields = new ArrayList<>();
            for (Map<?, ?> field : fields(List.of(section))) {
                fields.add(field(field, texts == null ? null : texts.get(field.get("fieldId")), message));
            }
            shown.add(Map.of("title", section.get("section"), "id", "att-plan-s" + number++, "fields", fields));
        }
        return shown;
    }

    private static Map<String, Object> field(Map<?, ?> field, List<String> typed, String message) {
        List<?> stored = (List<?>) field.get("texts");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            String text = typed == null ? (String) stored.get(i) : i < typed.size() ? typed.get(i) : "";
            lines.add(Map.of("name", name(field.get("fieldId"), i), "text", text, "number", String.valueOf(i + 1), "ticked", "Y".equals(text)));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", field.get("label"));
        map.put("help", field.get("help") == null ? "" : field.get("help"));
        map.put("longest", String.valueOf(field.get("longest")));
        map.put("writer", field.get("writer"));
        map.put("required", field.get("required"));
        map.put("isCheck", "check".equals(field.get("kind")));
        map.put("isText", "text".equals(field.get("kind")));
        map.put("single", lines.size() == 1);
        map.put("lines", lines);
        map.put("error", message != null && message.contains((String) field.get("label")) ? message : "");
        return map;
    }

    /** The week as a table of ticks: per day its name and its two sessions. */
    public static List<Map<String, Object>> week(java.util.Locale locale, String sessionsOff) {
        TreeSet<String> off = new TreeSet<>(List.of((sessionsOff == null ? "" : sessionsOff).split(" ")));
        List<Map<String, Object>> week = new ArrayList<>();
        for (int day = 1; day <= DAYS.length; day++) {
            week.add(Map.of("day", Labels.get(locale, "AttendanceSupportDay_" + DAYS[day - 1]), "am", day + "AM", "pm", day + "PM",
                    "amOff", off.contains(day + "AM"), "pmOff", off.contains(day + "PM")));
        }
        return week;
    }
}
