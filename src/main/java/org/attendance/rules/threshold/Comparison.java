package org.attendance.rules.threshold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a rule compares the value of a pupil with its limit. All comparisons are exact. */
public enum Comparison {
    AT_LEAST(">="), ABOVE(">"), AT_MOST("<="), BELOW("<"),
    /** Between two limits, both included. */
    WITHIN("in");

    private final String id;

    Comparison(String id) {
        this.id = id;
    }

    /** As it is written in a rule. */
    public String id() {
        return id;
    }

    /** Whether the value numerator / denominator (above 0) meets the limit. */
    public boolean test(long numerator, long denominator, Limit limit) {
        int toFrom = compare(numerator, denominator, limit.from());
        return switch (this) {
            case AT_LEAST -> toFrom >= 0;
            case ABOVE -> toFrom > 0;
            case AT_MOST -> toFrom <= 0;
            case BELOW -> toFrom < 0;
            case WITHIN -> toFrom >= 0 && compare(numerator, denominator, limit.thru()) <= 0;
        };
    }

    private static int compare(long numerator, long denominator, Fraction other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator()), Math.multiplyExact(other.numerator(), denominator));
    }

    /** All, as they are written. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Comparison::id).toList();
    }

    public static Optional<Comparison> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /**
     * The comparison written so.
     *
     * @throws IllegalArgumentException naming the text, if there is none
     */
    public static Comparison of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Not a comparison: \"" + id + "\"; allowed are " + ids()));
    }
}
