package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The filter of the list of cases: what stands in the address, as attributes of the service, as fields of the form, as links. */
public final class CaseFilter {
    private static final List<String> NAMES = List.of("state", "stage", "ladder", "lead", "overdue", "yearGroup", "registrationGroup", "text");

    private final Locale locale;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param parameter gives the value of a parameter of the request, null if absent */
    public CaseFilter(Locale locale, UnaryOperator<String> parameter) {
        this.locale = locale;
        for (String name : NAMES) {
            String value = parameter.apply(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
    }

    /** As attributes of getAttendanceCases. */
    public Map<String, Object> attributes() {
        return new LinkedHashMap<>(values);
    }

    /** The value of a field; empty for none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything but the state restricts the list. */
    public boolean isActive() {
        return values.keySet().stream().anyMatch(name -> !"state".equals(name));
    }

    /**
     * The address with the filter, and with parameters of its own in place of the filter's.
     * @param own name and value in turn; null takes a parameter away
     */
    public String query(Object... own) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        for (int i = 0; i < own.length; i += 2) {
            all.put((String) own[i], own[i + 1]);
        }
        List<Object> pairs = new ArrayList<>();
        all.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return Links.query(pairs.toArray());
    }

    /** Options of a field of codes and texts. */
    public List<Map<String, Object>> coded(String name, List<?> choices) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Object each : choices) {
            Map<?, ?> choice = (Map<?, ?>) each;
            options.add(option(name, (String) choice.get("code"), (String) choice.get("text")));
        }
        return options;
    }

    /** Options of a field of plain values; years get their names. */
    public List<Map<String, Object>> plain(String name, List<?> choices) {
        List<Map<String, Object>> options = new ArrayList<>();
        choices.forEach(each -> options.add(option(name, each.toString(), "yearGroup".equals(name) ? Years.name(locale, each.toString())
                : each.toString())));
        return options;
    }

    private Map<String, Object> option(String name, String value, String label) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("value", value);
        option.put("label", label);
        option.put("chosen", value.equals(values.get(name)));
        return option;
    }
}
