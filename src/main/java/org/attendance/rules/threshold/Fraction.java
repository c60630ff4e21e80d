package org.attendance.rules.threshold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number: a whole one or a fraction, kept in lowest terms, so that equal numbers are equal records.
 *
 * @param numerator   any whole number
 * @param denominator above 0
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    /** At most nine digits above and below: no product of two fractions, nor of one with a pupil's sessions, overflows. */
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,9})(?:/([0-9]{1,9}))?");

    public Fraction {
        if (denominator < 1) {
            throw new IllegalArgumentException("A fraction has a denominator above 0, not " + denominator);
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** The number written as "15" or "1/10"; empty for any other text, 0 below the line and more than nine digits. */
    public static Optional<Fraction> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long below = matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2));
        return below == 0 ? Optional.empty() : Optional.of(new Fraction(Long.parseLong(matcher.group(1)), below));
    }

    /**
     * The number written as "15" or "1/10".
     *
     * @throws IllegalArgumentException naming the text, if it is none
     */
    public static Fraction of(String text) {
        return find(text).orElseThrow(() ->
                new IllegalArgumentException("Not a number: \"" + text + "\"; allowed are a whole number and a fraction such as 1/10"));
    }

    /** Compares by multiplying crosswise, never by dividing. */
    @Override
    public int compareTo(Fraction other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** As it is written: "15", "1/10". */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
