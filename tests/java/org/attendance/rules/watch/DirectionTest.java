package org.attendance.rules.watch;

import static org.attendance.rules.watch.Direction.BETTER;
import static org.attendance.rules.watch.Direction.SAME;
import static org.attendance.rules.watch.Direction.UNKNOWN;
import static org.attendance.rules.watch.Direction.WORSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share compared with an earlier one, exactly. */
class DirectionTest {

    @ParameterizedTest(name = "{0}/{1} after {2}/{3}")
    @CsvSource({"1, 10, 2, 20, SAME", "10, 101, 7, 70, BETTER", "11, 109, 7, 70, WORSE", "0, 50, 0, 10, SAME", "1, 3, 33333, 99999, SAME",
        "1, 3, 33333, 100000, WORSE", "1, 3, 33334, 100000, BETTER", "5, 10, 0, 0, UNKNOWN", "0, 0, 5, 10, UNKNOWN"})
    void isTold(long part, long whole, long earlierPart, long earlierWhole, Direction direction) {
        assertEquals(direction, Direction.of(part, whole, earlierPart, earlierWhole));
    }

    @Property
    void turnsRoundWithTheTwoShares(@ForAll @LongRange(max = 999) long one, @ForAll @LongRange(max = 999) long oneWhole,
            @ForAll @LongRange(max = 999) long other, @ForAll @LongRange(max = 999) long otherWhole) {
        Direction there = Direction.of(one, oneWhole, other, otherWhole);
        Direction back = Direction.of(other, otherWhole, one, oneWhole);
        assertEquals(there == BETTER ? WORSE : there == WORSE ? BETTER : there == SAME ? SAME : UNKNOWN, back);
    }

    /** What was missed lately decides: more of it than before is worse. */
    @Property
    void moreMissedLatelyThanBeforeIsWorse(@ForAll @LongRange(max = 60) long before, @ForAll @LongRange(min = 60, max = 99) long ofBefore,
            @ForAll @LongRange(max = 40) long lately, @ForAll @LongRange(min = 40, max = 50) long ofLately) {
        Direction course = Direction.of(before + lately, ofBefore + ofLately, before, ofBefore);
        assertEquals(Direction.of(lately, ofLately, before, ofBefore), course);
    }
}
