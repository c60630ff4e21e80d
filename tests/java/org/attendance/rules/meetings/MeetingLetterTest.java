package org.attendance.rules.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letter goes with a meeting where it stands. */
class MeetingLetterTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, false, 1, meeting", "PLANNED, true, 1, formal_first", "PLANNED, true, 2, formal_second",
        "NOT_ATTENDED, true, 1, formal_missed", "NOT_ATTENDED, true, 2, formal_missed", "NOT_ATTENDED, false, 1, none",
        "HELD, true, 1, contract", "HELD, true, 2, contract", "HELD, false, 1, none",
        "CANCELLED, true, 1, none", "CANCELLED, true, 2, none", "CANCELLED, false, 1, none"})
    void followsFromItsStage(MeetingState state, boolean formal, long invitation, String letter) {
        assertEquals(letter, MeetingLetter.of(state, formal, invitation).map(MeetingLetter::id).orElse("none"));
    }
}
