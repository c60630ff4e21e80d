package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attendance.rules.Finding;

/** What the rules found in marks, as results for the user. */
final class MarkProblems {
    private static final int NAMED_IN_MESSAGE = 5;

    private final Messages messages;
    private final List<Map<String, Object>> problems = new ArrayList<>();
    private boolean error;

    MarkProblems(Messages messages) {
        this.messages = messages;
    }

    /**
     * Adds what the rules found in one mark.
     * @param overridden whether the user set warnings of this mark aside, with a reason; they are then no problem
     */
    void add(RollPupil pupil, List<Finding> findings, boolean overridden) {
        for (Finding finding : findings) {
            boolean isError = finding.isError();
            if (!isError && overridden) {
                continue;
            }
            error |= isError;
            add(pupil, finding.field(), finding.rule(), isError, CheckTexts.of(messages, finding));
        }
    }

    /** Adds an error that is not one of the rules, with its text. */
    void addError(RollPupil pupil, String field, String rule, String message) {
        error = true;
        add(pupil, field, rule, true, message);
    }

    private void add(RollPupil pupil, String field, String rule, boolean isError, String message) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("pupilRef", pupil.pupilRef());
        problem.put("name", pupil.name());
        problem.put("field", field);
        problem.put("rule", rule);
        problem.put("severity", isError ? "error" : "warning");
        problem.put("message", message);
        problems.add(problem);
    }

    /** All problems in the order of the marks. */
    List<Map<String, Object>> all() {
        return problems;
    }

    /** Refuses the request if there is an error, or a warning that was not set aside. */
    void refuse() throws InputException {
        if (!problems.isEmpty()) {
            throw new InputException(messages.get(error ? "AttendanceMarksRefused" : "AttendanceMarksWarned", "text", text()),
                    Map.of("problems", problems));
        }
    }

    private String text() {
        List<String> texts = new ArrayList<>();
        problems.stream().limit(NAMED_IN_MESSAGE).forEach(problem -> texts.add(problem.get("pupilRef") + ": " + problem.get("message")));
        if (problems.size() > NAMED_IN_MESSAGE) {
            texts.add(messages.get("AttendanceMoreProblems", "more", problems.size() - NAMED_IN_MESSAGE));
        }
        return String.join(" ", texts);
    }
}
