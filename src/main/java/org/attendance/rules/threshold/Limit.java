package org.attendance.rules.threshold;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value is compared with: one number (both ends the same) or the two ends of a range, both included. */
public record Limit(Fraction from, Fraction thru) {
    private static final Pattern RANGE = Pattern.compile("\\[([^,]+),([^,]+)]");

    public Limit {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(thru, "thru");
    }

    /**
     * The limit written as "10", "1/10" or, for {@link Comparison#WITHIN} and only for it, "[1/20,3/20]"; empty for any other text.
     * Whether the numbers make sense is for {@link RuleChecks} to say.
     */
    public static Optional<Limit> find(Comparison comparison, String text) {
        if (comparison != Comparison.WITHIN) {
            return Fraction.find(text).map(number -> new Limit(number, number));
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? Fraction.find(range.group(1)).flatMap(from -> Fraction.find(range.group(2))
                .map(thru -> new Limit(from, thru))) : Optional.empty();
    }

    /**
     * The limit written so.
     *
     * @throws IllegalArgumentException naming the text, if it is none for the comparison
     */
    public static Limit of(Comparison comparison, String text) {
        return find(comparison, text).orElseThrow(() -> new IllegalArgumentException("Not a limit for \"" + comparison.id() + "\": \"" + text
                + "\"; allowed is " + (comparison == Comparison.WITHIN ? "a range such as [1/20,3/20]" : "a number such as 10 or 1/10")));
    }

    /** As it is written: "10", "[1/20,3/20]". */
    public String text(Comparison comparison) {
        return comparison == Comparison.WITHIN ? "[" + from + "," + thru + "]" : from.toString();
    }
}
