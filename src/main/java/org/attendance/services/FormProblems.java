package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attendance.rules.Finding;

/** What is wrong with the fields of a form, each with its field, so that a page can say it beside the field. */
public final class FormProblems {
    private final Messages messages;
    private final List<Map<String, Object>> problems = new ArrayList<>();

    /** No problems yet. */
    public FormProblems(Messages messages) {
        this.messages = messages;
    }

    /** Adds what the rules found. */
    void add(List<Finding> findings) {
        findings.forEach(finding -> add(finding.field(), finding.rule(), CheckTexts.of(messages, finding)));
    }

    /** Adds something the rules do not know. */
    public void add(String field, String rule, String message) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("field", field);
        problem.put("rule", rule);
        problem.put("message", message);
        problems.add(problem);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Refuses the request if there is a problem; the result field problems then holds field, rule and message of each. */
    public void refuse() throws InputException {
        if (!problems.isEmpty()) {
            String text = problems.stream().map(problem -> problem.get("message").toString()).distinct().collect(Collectors.joining(" "));
            throw new InputException(messages.get("AttendanceMarksRefused", "text", text), Map.of("problems", problems));
        }
    }
}
