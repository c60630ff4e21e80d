package org.attendance.rules.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which invitation follows: h held, n not attended, c cancelled, p planned; with the number of the invitation. */
class FormalInvitationTest {

    @ParameterizedTest
    @CsvSource({"'', FIRST", "p1, PLANNED_ALREADY", "h1, FIRST", "c1, FIRST", "n1, SECOND", "n1 p2, PLANNED_ALREADY", "n1 c2, SECOND",
        "n1 n2, NOT_ENGAGED", "n1 h2, FIRST", "n1 h2 n1, SECOND", "c1 n1 c2 n2, NOT_ENGAGED", "h1 p1, PLANNED_ALREADY"})
    void itFollowsFromThoseBefore(String before, FormalInvitation next) {
        List<FormalInvitation.Earlier> meetings = Arrays.stream(before.split(" ")).filter(each -> !each.isEmpty())
                .map(each -> new FormalInvitation.Earlier(state(each.charAt(0)), each.charAt(1) - '0')).toList();
        assertEquals(next, FormalInvitation.next(meetings));
    }

    private static MeetingState state(char letter) {
        return Arrays.stream(MeetingState.values()).filter(each -> each.name().toLowerCase(java.util.Locale.ROOT).charAt(0) == letter)
                .findFirst().orElseThrow();
    }
}
