package org.attendance.rules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five to fifteen per cent, both ends included. */
class AtRiskTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"18, 380, false", "19, 380, true", "57, 380, true", "58, 380, false", "0, 20, false", "1, 20, true", "3, 20, true",
        "4, 20, false", "1, 21, false", "0, 0, false", "380, 380, false", "2, 13, false", "2, 14, true"})
    void bothEndsAreIncluded(long absent, long possible, boolean met) {
        assertEquals(met, AtRisk.isMet(absent, possible));
    }
}
