package org.attendance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The printed form of a share. Nothing is ever decided on it: comparisons are made on the counts. */
public final class Percentage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentage() {
    }

    /**
     * 100 * part / whole, rounded half up, with a point and exactly the given number of decimals (0 or more).
     *
     * @return null when the whole is 0: there is no percentage of nothing, neither 0 nor 100
     * @throws IllegalArgumentException if a number is negative
     */
    public static String of(long part, long whole, int decimals) {
        if (part < 0 || whole < 0 || decimals < 0) {
            throw new IllegalArgumentException("No percentage of " + part + " in " + whole + " with " + decimals + " decimals");
        }
        if (whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(part).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
