package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a list of tasks is filtered by, as it stands in the address, in its links and in the attributes of the service. */
public final class TaskFilters {
    /** Names of the fields that filter. */
    public static final List<String> NAMES = List.of("state", "whose", "when", "ownerRole", "ownerUserLoginId", "unassigned", "taskType", "pupilRef",
            "q", "finishedFrom");

    private final String schoolId;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param field gives the value of a parameter of the request, null if absent */
    public TaskFilters(String schoolId, UnaryOperator<String> field) {
        this.schoolId = schoolId;
        for (String name : NAMES) {
            String value = field.apply(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        String role = field.apply("role");
        if (role != null && !role.isBlank()) {
            values.putIfAbsent(List.of("mine", "all").contains(role) ? "whose" : "ownerRole", role);
        }
    }

    /** The value of a field; empty if absent. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Attributes for getAttendanceTasks. */
    public Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>(values);
        attributes.put("schoolId", schoolId);
        attributes.put("text", attributes.remove("q"));
        attributes.putIfAbsent("whose", isOfSomebody() ? "all" : "first");
        return attributes;
    }

    private boolean isOfSomebody() {
        return values.containsKey("ownerRole") || values.containsKey("ownerUserLoginId") || values.containsKey("pupilRef");
    }

    /** A query with the filter as it is, save for what is named: name and value in turn. */
    public String query(Object... changes) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            all.put((String) changes[i], changes[i + 1]);
        }
        List<Object> pairs = new ArrayList<>(List.of("schoolId", schoolId));
        all.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return Links.query(pairs.toArray());
    }

    /** The fields for a form that keeps the filter: name and value. */
    public List<Map<String, String>> fields() {
        return values.entrySet().stream().map(each -> Map.of("name", each.getKey(), "value", each.getValue())).toList();
    }
}
