package org.attendance.rules.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.attendance.rules.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundaries of what the marks must show before a letter is issued. */
class LetterRuleTest {

    private static Tally attended(long attended, long possible) {
        return new Tally(attended, 0, 0, possible - attended, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // comparison, per cent, attended, possible, holds
        "at_least, 95, 95, 100, true",
        "at_least, 95, 94, 100, false",
        "at_least, 95, 949999, 1000000, false",
        "at_least, 95, 950000, 1000000, true",
        "at_least, 95, 19, 20, true",
        "below, 95, 19, 20, false",
        "below, 95, 949999, 1000000, true",
        "at_least, 90, 9, 10, true",
        "below, 90, 9, 10, false",
        "below, 90, 8999, 10000, true",
        "at_least, 100, 10, 10, true",
        "at_least, 100, 9, 10, false",
        "at_least, 0, 0, 10, true",
        "below, 90, 0, 10, true",
        // a share of no sessions is neither
        "at_least, 0, 0, 0, false",
        "below, 90, 0, 0, false"})
    void attendanceIsComparedExactly(String comparison, long amount, long attended, long possible, boolean holds) {
        assertEquals(holds, LetterRule.of("attendance", comparison, amount).holds(attended(attended, possible), null));
    }

    @ParameterizedTest
    @CsvSource({
        // measure, comparison, amount, count, holds
        "late, at_least, 5, 4, false",
        "late, at_least, 5, 5, true",
        "late, at_least, 5, 6, true",
        "late, at_least, 1, 0, false",
        "unauthorised, below, 1, 0, true",
        "unauthorised, below, 1, 1, false",
        "unauthorised, at_least, 10, 9, false",
        "unauthorised, at_least, 10, 10, true",
        "authorised, at_least, 1, 1, true",
        "absent, below, 1, 1, false",
        "illness, at_least, 20, 19, false",
        "illness, at_least, 20, 20, true",
        "holiday, at_least, 1, 1, true",
        "unexplained, at_least, 1, 0, false",
        "unexplained, at_least, 1, 1, true",
        "possible, at_least, 10, 9, false",
        "possible, at_least, 10, 10, true"})
    void countsAreComparedWithTheirAmount(String measure, String comparison, long amount, long count, boolean holds) {
        Tally tally = switch (measure) {
            case "late" -> new Tally(count, 0, 0, 0, 0, 0, count - count / 2, count / 2, 0, 0, 0);
            case "authorised", "absent" -> new Tally(30, 0, count, 0, 0, 0, 0, 0, 0, 0, 0);
            case "illness" -> new Tally(30, 0, count, 0, 0, 0, 0, 0, count, 0, 0);
            case "holiday" -> new Tally(30, 0, 0, count, 0, 0, 0, 0, 0, count, 0);
            case "unexplained" -> new Tally(30, 0, 0, count, 0, 0, 0, 0, 0, 0, count);
            case "possible" -> attended(count, count);
            default -> new Tally(30, 0, 0, count, 0, 0, 0, 0, 0, 0, 0);
        };
        LetterRule rule = LetterRule.of(measure, comparison, amount);
        assertEquals(holds, rule.holds(tally, null));
        assertEquals(Long.toString(count), rule.value(tally, null));
    }

    @ParameterizedTest
    @CsvSource({
        // attended and possible before, then now, holds for a gain of at least 2 points
        "90, 100, 92, 100, true",
        "90, 100, 91, 100, false",
        "90, 100, 91999, 100000, false",
        "1, 3, 53, 150, true",
        "1, 3, 3533, 10000, false",
        "1, 3, 3534, 10000, true",
        "92, 100, 90, 100, false",
        "100, 100, 100, 100, false",
        "0, 0, 10, 10, false",
        "9, 10, 0, 0, false"})
    void aGainIsComparedExactly(long attendedBefore, long possibleBefore, long attended, long possible, boolean holds) {
        assertEquals(holds, LetterRule.of("gain", "at_least", 2).holds(attended(attended, possible), attended(attendedBefore, possibleBefore)));
    }

    @Test
    void withoutAPeriodBeforeThereIsNoGain() {
        assertEquals(false, LetterRule.of("gain", "at_least", 0).holds(attended(10, 10), null));
        assertEquals(null, LetterRule.of("gain", "at_least", 0).value(attended(10, 10), null));
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LetterRule.of("late", "more_than", 1));
        assertThrows(IllegalArgumentException.class, () -> LetterRule.of("mood", "below", 1));
    }
}
