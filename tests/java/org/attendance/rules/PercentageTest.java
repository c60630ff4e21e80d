package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({
        "342,380,1,90.0", "343,380,1,90.3", "1,3,2,33.33", "2,3,2,66.67",
        "1,8,2,12.50", "1,8,1,12.5", "1,8,0,13",
        "1,2000,1,0.1", "9,20000,1,0.0", "11,20000,1,0.1",
        "1,32,2,3.13", "3,32,2,9.38",
        "0,5,1,0.0", "5,5,1,100.0", "1999,2000,1,100.0", "19989,20000,1,99.9"})
    void roundedHalfUp(long part, long whole, int decimals, String expected) {
        assertEquals(expected, Percentage.of(part, whole, decimals));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "0,2"})
    void nothingHasNoPercentage(long part, int decimals) {
        assertNull(Percentage.of(part, 0, decimals));
    }

    @ParameterizedTest
    @CsvSource({"-1,5,1", "1,-5,1", "1,5,-1"})
    void negativeNumbersAreRefused(long part, long whole, int decimals) {
        assertThrows(IllegalArgumentException.class, () -> Percentage.of(part, whole, decimals));
    }

    @Property
    void theTextIsTheNearestAndOnATieTheUpper(@ForAll @LongRange(min = 0, max = 4_000_000) long part,
            @ForAll @LongRange(min = 1, max = 4_000_000) long whole, @ForAll @IntRange(min = 0, max = 4) int decimals) {
        BigDecimal printed = new BigDecimal(Percentage.of(part, whole, decimals));
        assertEquals(decimals, printed.scale());
        BigInteger exact = BigInteger.valueOf(part).multiply(BigInteger.TEN.pow(decimals + 2));
        BigInteger excess = printed.unscaledValue().multiply(BigInteger.valueOf(whole)).subtract(exact).shiftLeft(1);
        assertTrue(excess.compareTo(BigInteger.valueOf(whole)) <= 0, "at most half a step above");
        assertTrue(excess.compareTo(BigInteger.valueOf(-whole)) > 0, "less than half a step below");
    }
}
