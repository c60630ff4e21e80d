package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDaysTest {

    @ParameterizedTest
    @CsvSource({"0,0,false", "1,0,true", "2,1,false", "19,9,true", "20,10,false"})
    void twoSessionsAreOneDay(long sessions, long days, boolean half) {
        assertEquals(days, new LostDays(sessions).days());
        assertEquals(half, new LostDays(sessions).half());
    }

    @Test
    void nobodyLosesLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new LostDays(-1));
    }

    @Property
    void nothingIsRoundedAway(@ForAll @LongRange(min = 0, max = 10_000) long sessions) {
        LostDays lost = new LostDays(sessions);
        assertEquals(sessions, 2 * lost.days() + (lost.half() ? 1 : 0));
    }
}
