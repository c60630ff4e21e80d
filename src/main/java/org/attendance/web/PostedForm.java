package org.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The fields of a posted form. Fields in the address are refused: they would stand in logs and could be sent by a link. */
public final class PostedForm {
    private static final Set<String> ALLOWED_IN_ADDRESS = Set.of("csrfToken", "externalLoginKey");

    private final String queryString;
    private final UnaryOperator<String> field;

    /**
     * @param queryString query string of the request, null if none
     * @param field gives the value of a parameter of the request, null if absent
     */
    public PostedForm(String queryString, UnaryOperator<String> field) {
        this.queryString = queryString;
        this.field = field;
    }

    /** Null for a sound form, otherwise a map with the problem, as {@link ServiceCalls} answers it. */
    public Map<String, Object> refused(Locale locale) {
        if (hasFieldsInAddress(queryString)) {
            return Map.of(ServiceCalls.PROBLEM, Labels.get(locale, "AttendanceFormInAddress"));
        }
        if (value("rowCount") != null && !PostedMarks.isRowCount(value("rowCount"))) {
            return Map.of(ServiceCalls.PROBLEM, Labels.get(locale, "AttendanceFormBroken"));
        }
        return null;
    }

    /** True if the query string names a field that is not the host's own. */
    static boolean hasFieldsInAddress(String queryString) {
        if (queryString == null || queryString.isEmpty()) {
            return false;
        }
        for (String pair : queryString.split("&")) {
            if (!ALLOWED_IN_ADDRESS.contains(pair.split("=", 2)[0])) {
                return true;
            }
        }
        return false;
    }

    /** The value of a field without blanks around it, null if absent or blank. */
    public String value(String name) {
        String value = field.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A number where the field holds one of up to 18 digits, otherwise the text itself, for the service to refuse; null if absent. */
    public Object number(String name) {
        String value = value(name);
        return value != null && value.matches("[0-9]{1,18}") ? (Object) Long.valueOf(value) : value;
    }

    /** The rows of a form, counted by rowCount, that post a field: name_0, name_1 ... A sound form is asked only; see {@link #refused}. */
    public List<Integer> rows(String name) {
        int count = value("rowCount") == null ? 0 : Integer.parseInt(value("rowCount"));
        return IntStream.range(0, count).filter(row -> value(name + "_" + row) != null).boxed().toList();
    }

    /** What is ticked in the rows of a form, in their order: the values of name_0, name_1 ... that were posted. */
    public List<String> ticked(String name) {
        return rows(name).stream().map(row -> value(name + "_" + row)).toList();
    }

    /** The values of these fields; absent ones are null. */
    public Map<String, Object> values(String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, value(name));
        }
        return values;
    }
}
