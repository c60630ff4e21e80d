package org.attendance.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A form that a service has refused, ready to be shown again with everything that was typed and what is wrong with each field. */
public final class RefusedForm {
    private final Map<?, ?> form;

    /** @param form what the event has kept: the typed values, message, problems; empty where nothing was refused */
    public RefusedForm(Map<?, ?> form) {
        this.form = form;
    }

    /** Keeps a refused form for the page: the typed values with the message and the problems of the answer. */
    public static Map<String, Object> of(String which, Map<String, ?> typed, Map<String, ?> answer) {
        Map<String, Object> kept = new HashMap<>(typed);
        kept.put("of", which);
        kept.put("message", answer.get(ServiceCalls.PROBLEM));
        kept.put("problems", answer.get("problems"));
        return kept;
    }

    /** Whether a form with this name was refused. */
    public boolean isOf(String which) {
        return which.equals(form.get("of"));
    }

    /** What was typed where a form was refused, otherwise what stands; empty for nothing. */
    public String value(String which, String name, Object stands) {
        Object value = isOf(which) ? form.get(name) : stands;
        return value == null ? "" : value.toString();
    }

    /** The message of the refusal; null without one. */
    public Object message() {
        return form.get("message");
    }

    /**
     * The problems with the label of their field: field, label, message.
     * @param label gives the label of a field
     */
    public List<Map<String, Object>> problems(Function<Object, ?> label) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Object each : form.get("problems") instanceof List<?> list ? list : List.of()) {
            Map<?, ?> problem = (Map<?, ?>) each;
            shown.add(Map.of("field", problem.get("field"), "label", label.apply(problem.get("field")), "message",
                    problem.get("message")));
        }
        return shown;
    }

    /** The message about a field, by field. */
    public static Map<String, Object> byField(List<Map<String, Object>> problems) {
        Map<String, Object> errors = new HashMap<>();
        problems.forEach(problem -> errors.put((String) problem.get("field"), problem.get("message")));
        return errors;
    }
}
