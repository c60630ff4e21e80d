package org.attendance.rules.letters;

import java.math.BigInteger;
import java.util.Optional;

import org.attendance.rules.Percentage;
import org.attendance.rules.Tally;

/**
 * A fact of the marks that a letter needs, as "at least 1 session late" or "attendance below 90 %".
 * @param atLeast true: the measure is at least the amount; false: it is below it
 * @param amount sessions, per cent or points of per cent, a whole number
 */
public record LetterRule(LetterMeasure measure, boolean atLeast, long amount) {
    private static final int DECIMALS = 2;

    /** @param comparison at_least or below */
    public static LetterRule of(String measure, String comparison, long amount) {
        if (!"at_least".equals(comparison) && !"below".equals(comparison)) {
            throw new IllegalArgumentException("no comparison: " + comparison);
        }
        return new LetterRule(LetterMeasure.find(measure).orElseThrow(() -> new IllegalArgumentException("no measure: " + measure)),
                "at_least".equals(comparison), amount);
    }

    /**
     * Whether it holds. What cannot be computed, as a share of no sessions, does not hold.
     * @param before the marks of the period before; null where there is none
     */
    public boolean holds(Tally now, Tally before) {
        return compare(now, before).map(sign -> atLeast ? sign >= 0 : sign < 0).orElse(false);
    }

    /** The sign of the measure less the amount. */
    private Optional<Integer> compare(Tally now, Tally before) {
        if (measure == LetterMeasure.ATTENDANCE) {
            return now.possible() == 0 ? Optional.empty()
                    : Optional.of(Long.compare(100 * now.attended(), amount * now.possible()));
        }
        if (measure == LetterMeasure.GAIN) {
            if (before == null || before.possible() == 0 || now.possible() == 0) {
                return Optional.empty();
            }
            BigInteger gain = product(100, now.attended(), before.possible()).subtract(product(100, before.attended(), now.possible()));
            return Optional.of(gain.compareTo(product(amount, now.possible(), before.possible())));
        }
        return Optional.of(Long.compare(measure.of(now), amount));
    }

    private static BigInteger product(long... factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    /** What is measured now, for a reader: a count, or a percentage with two decimals; null where it cannot be computed. */
    public String value(Tally now, Tally before) {
        return switch (measure) {
            case ATTENDANCE -> Percentage.of(now.attended(), now.possible(), DECIMALS);
            case GAIN -> before == null ? null : Percentage.of(now.attended(), now.possible(), DECIMALS);
            default -> Long.toString(measure.of(now));
        };
    }
}
