package org.attendance.rules;

import java.util.Map;
import java.util.Objects;

/**
 * What a rule found wrong.
 *
 * @param rule     names the rule
 * @param severity whether it refuses or warns
 * @param field    what has to be looked at: of a mark code, note or minutesLate; of session times the name of the time
 * @param facts    what the message has to say, by name; dates and times in ISO form, numbers in digits
 */
public record Finding(String rule, Severity severity, String field, Map<String, String> facts) {

    /** How a finding is to be taken. */
    public enum Severity {
        /** What was checked is refused. */
        ERROR,
        /** The user can set the finding aside with a reason. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(field, "field");
        facts = Map.copyOf(facts);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
