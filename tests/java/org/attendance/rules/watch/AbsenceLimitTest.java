package org.attendance.rules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SevereAbsence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many sessions lie before and behind a threshold, at its edge and far from it. */
class AbsenceLimitTest {

    @ParameterizedTest(name = "{0} absent of {1}: {2} more make it persistent, {3} attended end it")
    @CsvSource({"37, 380, 2, 0", "38, 380, 0, 1", "36, 380, 3, 0", "39, 380, 0, 11", "0, 0, 1, 0", "0, 10, 2, 0", "1, 10, 0, 1", "1, 9, 0, 2",
        "1, 11, 1, 0", "10, 100, 0, 1", "9, 100, 2, 0", "0, 9, 1, 0", "104, 106, 0, 935"})
    void persistent(long absent, long possible, long missed, long attended) {
        assertEquals(missed, AbsenceLimit.PERSISTENT.missedToReach(absent, possible));
        assertEquals(attended, AbsenceLimit.PERSISTENT.attendedToLeave(absent, possible));
    }

    @ParameterizedTest(name = "{0} absent of {1}: {2} more make it severe, {3} attended end it")
    @CsvSource({"190, 380, 0, 1", "189, 380, 2, 0", "191, 380, 0, 3", "0, 1, 1, 0", "1, 2, 0, 1", "1, 3, 1, 0", "0, 0, 1, 0"})
    void severe(long absent, long possible, long missed, long attended) {
        assertEquals(missed, AbsenceLimit.SEVERE.missedToReach(absent, possible));
        assertEquals(attended, AbsenceLimit.SEVERE.attendedToLeave(absent, possible));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AbsenceLimit.SEVERE.missedToReach(3, 2));
        assertThrows(IllegalArgumentException.class, () -> AbsenceLimit.SEVERE.attendedToLeave(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new AbsenceLimit(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new AbsenceLimit(0, 2));
    }

    /** Session by session: not one fewer, and not one more. */
    @Property(tries = 2000)
    void isWhatTheThresholdsSaySessionBySession(@ForAll @LongRange(max = 400) long one, @ForAll @LongRange(max = 400) long other) {
        long absent = Math.min(one, other);
        long possible = Math.max(one, other);
        long missed = AbsenceLimit.PERSISTENT.missedToReach(absent, possible);
        assertTrue(PersistentAbsence.isMet(absent + missed, possible + missed));
        assertFalse(missed > 0 && PersistentAbsence.isMet(absent + missed - 1, possible + missed - 1));
        long attended = AbsenceLimit.PERSISTENT.attendedToLeave(absent, possible);
        assertFalse(PersistentAbsence.isMet(absent, possible + attended));
        assertFalse(attended > 0 && !PersistentAbsence.isMet(absent, possible + attended - 1));
        long toSevere = AbsenceLimit.SEVERE.missedToReach(absent, possible);
        assertTrue(SevereAbsence.isMet(absent + toSevere, possible + toSevere));
        assertFalse(toSevere > 0 && SevereAbsence.isMet(absent + toSevere - 1, possible + toSevere - 1));
        long fromSevere = AbsenceLimit.SEVERE.attendedToLeave(absent, possible);
        assertFalse(SevereAbsence.isMet(absent, possible + fromSevere));
        assertFalse(fromSevere > 0 && !SevereAbsence.isMet(absent, possible + fromSevere - 1));
    }
}
