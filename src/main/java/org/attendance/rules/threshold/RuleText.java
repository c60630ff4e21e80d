package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule as it is written down and typed in; whether it can be one is for {@link RuleChecks} to say. No text is null; what is left out
 * is empty.
 *
 * @param metric     as "unauthorised_sessions"
 * @param codes      statutory codes apart by blanks, as "G N O U"; empty for what the metric's name says
 * @param window     as "school_weeks:10"
 * @param comparison as ">="
 * @param limit      as "10", "1/10" or "[1/20,3/20]"
 * @param countsFrom first date whose sessions count; null for all
 * @param countsThru last date whose sessions count; null while there is no end
 */
public record RuleText(String metric, String codes, String window, String comparison, String limit, LocalDate countsFrom,
        LocalDate countsThru) {

    public RuleText {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(limit, "limit");
    }

    /** The codes, each once, as written. */
    public Set<String> codeSet() {
        return Arrays.stream(codes.trim().split("\\s+")).filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
