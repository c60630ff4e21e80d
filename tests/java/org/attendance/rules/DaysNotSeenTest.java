package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysNotSeenTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"/,true", "\\,true", "L,true", "U,true", "V,true", "K,true", "B,true", "N,false",
        "I,false", "D,false", "X,false", "#,false", "N+U,true", "N+N,false"})
    void whoIsSeenOnADay(String codes, boolean expected) {
        assertEquals(expected, DaysNotSeen.isSeen(DayCodes.of(codes).get(0)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"/+\\,0", "N+N /+\\,1", "N+N N+U I+I,1", "I+I X+X N+D V+V N+N,2", "- N+N,1", "?+N /+\\,1",
        "?+? /+\\,1", "D+D,0"})
    void schoolDaysWithAPossibleSessionSince(String days, int expected) {
        assertEquals(expected, DaysNotSeen.count(DayCodes.of(days)));
    }
}
