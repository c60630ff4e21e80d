package org.attendance.web;

import java.math.BigDecimal;
import java.util.List;

import org.attendance.rules.threshold.Comparison;
import org.attendance.rules.threshold.Fraction;
import org.attendance.rules.threshold.Limit;

/** Limits of rules as people write them: a rate as a percentage, halves as 7.5. Everything is exact; nothing is rounded. */
public final class LimitText {
    private static final int MOST_DECIMALS = 6;

    private LimitText() {
    }

    /**
     * The one or two numbers of a limit, as a form shows them: "10" for 1/10 of a rate, "7.5" for 15/2. A text that is no limit is
     * shown as it is.
     */
    public static List<String> shown(String operator, String value, boolean rate) {
        Comparison comparison = Comparison.find(operator).orElse(Comparison.AT_LEAST);
        return Limit.find(comparison, value == null ? "" : value).map(limit -> comparison == Comparison.WITHIN
                ? List.of(number(limit.from(), rate), number(limit.thru(), rate)) : List.of(number(limit.from(), rate)))
                .orElseGet(() -> List.of(value == null ? "" : value));
    }

    /** A number; of a rate in percent. One that has no end as a decimal stays a fraction. */
    static String number(Fraction fraction, boolean rate) {
        BigDecimal above = BigDecimal.valueOf(fraction.numerator()).multiply(BigDecimal.valueOf(rate ? 100 : 1));
        try {
            BigDecimal exact = above.divide(BigDecimal.valueOf(fraction.denominator())).stripTrailingZeros();
            return exact.scale() > MOST_DECIMALS ? fraction.toString() : exact.toPlainString();
        } catch (ArithmeticException endless) {
            return fraction.toString();
        }
    }

    /**
     * The limit of what was typed, as a rule holds it: "10", "10 %" or "1/10" of a rate is 1/10; [a,b] for between two numbers. What is
     * no number goes through as it is, for the service to refuse.
     */
    public static String of(String operator, String from, String thru, boolean rate) {
        String first = stored(from, rate);
        return "in".equals(operator) ? "[" + first + "," + stored(thru, rate) + "]" : first;
    }

    private static String stored(String typed, boolean rate) {
        String text = typed == null ? "" : typed.replaceAll("[\\s%]", "").replace(',', '.');
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            return text;
        }
        BigDecimal decimal = new BigDecimal(text);
        BigDecimal whole = decimal.movePointRight(decimal.scale());
        BigDecimal below = BigDecimal.ONE.movePointRight(decimal.scale()).multiply(BigDecimal.valueOf(rate ? 100 : 1));
        return new Fraction(whole.longValueExact(), below.longValueExact()).toString();
    }
}
