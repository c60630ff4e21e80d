package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsecutiveDaysTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "N+N,1", "N+N O+G U+N,3", "N+N /+N N+N,1", "N+/ N+N,0", "N+N N+N /+\\,2", "N+N V+V N+N,1", "N+N I+I N+N,1",
        "N N+N,2", "N+X,1", "N+N X+X N+N,2", "N+N - O+O,2", "N+N #+# Y1+Y4 O+O,2", "X+X,0", "-,0",
        "N+?,0", "?+? N+N,0", "N+N ?+N N+N,1", "- N+N,1"})
    void theRunThatEndsOnTheLatestDay(String days, int expected) {
        assertEquals(expected, ConsecutiveDays.run(DayCodes.of(days), Set.of("G", "N", "O", "U")));
    }

    @Test
    void noDaysHaveNoRun() {
        assertEquals(0, ConsecutiveDays.run(List.of(), Set.of("N")));
    }

    @Test
    void subCodesMatchAsTheirStatutoryCode() {
        assertEquals(2, ConsecutiveDays.run(DayCodes.of("I01+I I02+I02 M+M"), Set.of("I")));
    }

    @Property
    void daysWithoutAPossibleSessionNeverMatter(@ForAll @IntRange(max = 12) int length, @ForAll @IntRange(max = 12) int place) {
        List<List<AttendanceCode>> days = DayCodes.of("E+E ".repeat(length) + "/+\\");
        int before = ConsecutiveDays.run(days, Set.of("E"));
        days.add(Math.min(place, length), DayCodes.of("D+Q").get(0));
        assertEquals(length, before);
        assertEquals(before, ConsecutiveDays.run(days, Set.of("E")));
    }
}
