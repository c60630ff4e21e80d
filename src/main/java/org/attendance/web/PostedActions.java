package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was agreed, as the rows of a form: what_0, owner_0, ownerName_0, due_0 and so on. */
public final class PostedActions {
    /** Rows of the form. */
    public static final int ROWS = 4;

    private PostedActions() {
    }

    /** The rows as attributes of a service: text, owner, ownerName, dueDate. */
    public static List<Map<String, Object>> of(PostedForm form) {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> action = new LinkedHashMap<>();
            action.put("text", form.value("what_" + i));
            action.put("owner", form.value("owner_" + i));
            action.put("ownerName", form.value("ownerName_" + i));
            action.put("dueDate", form.value("due_" + i));
            actions.add(action);
        }
        return actions;
    }

    /** The rows to be shown, with what was typed: number, what, owner, ownerName, due; people to choose from, each with chosen. */
    public static List<Map<String, Object>> rows(List<?> typed, List<?> people) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<?, ?> from = typed != null && i < typed.size() ? (Map<?, ?>) typed.get(i) : Map.of();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("index", String.valueOf(i));
            row.put("number", String.valueOf(i + 1));
            row.put("what", text(from, "text"));
            row.put("ownerName", text(from, "ownerName"));
            row.put("due", text(from, "dueDate"));
            row.put("people", choices(people, text(from, "owner")));
            rows.add(row);
        }
        return rows;
    }

    /** People to choose from, as a select shows them. */
    public static List<Map<String, Object>> choices(List<?> people, String chosen) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Object each : people == null ? List.of() : people) {
            Map<?, ?> person = (Map<?, ?>) each;
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put("value", person.get("userLoginId"));
            choice.put("label", person.get("position") == null ? person.get("name") : person.get("name") + ", " + person.get("position"));
            choice.put("chosen", person.get("userLoginId").equals(chosen));
            choices.add(choice);
        }
        return choices;
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) == null ? "" : map.get(name).toString();
    }
}
