package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    private static final long MOST = 999_999_999;

    @ParameterizedTest
    @CsvSource({"15,15", "0,0", "1/10,1/10", "38/380,1/10", "30/2,15", "-3/6,-1/2", "0/7,0", "007,7"})
    void isKeptInLowestTerms(String text, String expected) {
        assertEquals(expected, Fraction.of(text).toString());
        assertEquals(Fraction.of(expected), Fraction.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1/0", "1/-2", "1.5", "1,5", "10%", "1/2/3", "1234567890", "1/1234567890", "x"})
    void anyOtherTextIsRefusedByName(String text) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Fraction.of(text)).getMessage().contains("\"" + text + "\""));
    }

    @Property
    void comparesAsTheNumbersDo(@ForAll @LongRange(min = -MOST, max = MOST) long a, @ForAll @LongRange(min = 1, max = MOST) long b,
            @ForAll @LongRange(min = -MOST, max = MOST) long c, @ForAll @LongRange(min = 1, max = MOST) long d) {
        int expected = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d)).compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertEquals(expected, new Fraction(a, b).compareTo(new Fraction(c, d)));
        assertEquals(expected == 0, new Fraction(a, b).equals(new Fraction(c, d)));
        Limit limit = new Limit(new Fraction(c, d), new Fraction(c, d));
        assertEquals(expected >= 0, Comparison.AT_LEAST.test(a, b, limit));
        assertEquals(expected > 0, Comparison.ABOVE.test(a, b, limit));
        assertEquals(expected <= 0, Comparison.AT_MOST.test(a, b, limit));
        assertEquals(expected < 0, Comparison.BELOW.test(a, b, limit));
        assertEquals(expected == 0, Comparison.WITHIN.test(a, b, limit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {">= | 10 | 10", "in | [1/20,3/20] | [1/20,3/20]", "< | 19/20 | 19/20", "in | [2/4,1] | [1/2,1]"})
    void aLimitIsWrittenAsItIsRead(String comparison, String text, String expected) {
        assertEquals(expected, Limit.of(Comparison.of(comparison), text).text(Comparison.of(comparison)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {">= | [1,2]", "in | 10", "in | [1,2", "in | [1]"})
    void aLimitFitsItsComparison(String comparison, String text) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Limit.of(Comparison.of(comparison), text)).getMessage().contains(text));
    }
}
