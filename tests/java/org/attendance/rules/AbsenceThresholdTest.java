package org.attendance.rules;

import static org.attendance.rules.NationalCodes.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persistent and severe absence. */
class AbsenceThresholdTest {

    @ParameterizedTest
    @CsvSource({"38,380,true", "37,380,false", "39,380,true", "0,1,false", "1,10,true", "1,11,false", "0,0,false", "380,380,true"})
    void persistentFromATenthOn(long absent, long possible, boolean met) {
        assertEquals(met, PersistentAbsence.isMet(absent, possible));
    }

    @ParameterizedTest
    @CsvSource({"190,380,true", "189,380,false", "191,380,true", "1,2,true", "1,3,false", "2,3,true", "0,1,false", "0,0,false"})
    void severeFromAHalfOn(long absent, long possible, boolean met) {
        assertEquals(met, SevereAbsence.isMet(absent, possible));
    }

    @Test
    void sessionsThatAreNotPossibleCountNowhere() {
        Tally nine = Tally.of(now("/"), 9);
        Tally absentOnce = nine.plus(Tally.of(now("I"), 1));
        assertTrue(PersistentAbsence.isMet(absentOnce.plus(Tally.of(now("D"), 100)).plus(Tally.of(now("#"), 100))));
        assertFalse(PersistentAbsence.isMet(absentOnce.plus(Tally.of(now("\\"), 1))));
        assertFalse(PersistentAbsence.isMet(Tally.of(now("X"), 10)));
        assertFalse(SevereAbsence.isMet(Tally.of(now("X"), 10)));
    }

    @Test
    void authorisedAndUnauthorisedCountTogether() {
        Tally half = Tally.of(now("/"), 2).plus(Tally.of(now("M"), 1)).plus(Tally.of(now("O"), 1));
        assertTrue(SevereAbsence.isMet(half));
        assertFalse(SevereAbsence.isMet(half.plus(Tally.of(now("V"), 1))));
    }

    @Property
    void persistentIffAttendanceIsAtMostNinetyPercent(@ForAll @LongRange(min = 0, max = 5000) long absent,
            @ForAll @LongRange(min = 0, max = 5000) long attended) {
        long possible = absent + attended;
        Assume.that(possible > 0);
        BigDecimal attendedHundredfold = BigDecimal.valueOf(attended).multiply(BigDecimal.valueOf(100));
        assertEquals(attendedHundredfold.compareTo(BigDecimal.valueOf(possible).multiply(BigDecimal.valueOf(90))) <= 0,
                PersistentAbsence.isMet(absent, possible));
        assertEquals(attendedHundredfold.compareTo(BigDecimal.valueOf(possible).multiply(BigDecimal.valueOf(50))) <= 0,
                SevereAbsence.isMet(absent, possible));
    }

    @Property
    void theEdgeItselfIsIn(@ForAll @LongRange(min = 1, max = 100_000) long step) {
        assertTrue(PersistentAbsence.isMet(step, 10 * step));
        assertFalse(PersistentAbsence.isMet(step, 10 * step + 1));
        assertFalse(PersistentAbsence.isMet(step - 1, 10 * step));
        assertTrue(SevereAbsence.isMet(step, 2 * step));
        assertFalse(SevereAbsence.isMet(step, 2 * step + 1));
    }

    @Property
    void severeIsPersistent(@ForAll @LongRange(min = 0, max = 5000) long absent, @ForAll @LongRange(min = 0, max = 5000) long attended) {
        assertTrue(!SevereAbsence.isMet(absent, absent + attended) || PersistentAbsence.isMet(absent, absent + attended));
    }
}
