package org.attendance.rules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who needs help now, at the edge of each reason. */
class HelpReasonTest {
    private static final AbsenceCourse QUIET = new AbsenceCourse(1, 100, 1, 60);

    @ParameterizedTest(name = "{0} in the window, {1} of them lately: {2}")
    @CsvSource({"6, 6, ''", "7, 0, NEAR_TEN", "9, 9, NEAR_TEN", "10, 0, ''", "10, 1, REACHED_TEN", "14, 4, ''", "14, 5, REACHED_TEN"})
    void unauthorisedSessions(long unauthorised, long lately, String expected) {
        assertEquals(reasons(expected), HelpReason.of(QUIET, unauthorised, lately));
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}: {4}")
    @CsvSource({"38, 380, 27, 280, BECAME_PERSISTENT", "37, 380, 28, 280, ''", "38, 380, 28, 280, ''", "37, 380, 27, 280, NEAR_PERSISTENT",
        "35, 380, 25, 280, ''", "36, 380, 26, 280, NEAR_PERSISTENT", "37, 380, 27, 270, ''", "38, 380, 0, 0, ''",
        "190, 380, 139, 280, BECAME_SEVERE", "189, 380, 139, 280, ''",
        "200, 380, 20, 280, BECAME_SEVERE", "190, 380, 140, 280, ''"})
    void absence(long absent, long possible, long earlierAbsent, long earlierPossible, String expected) {
        assertEquals(reasons(expected),
                HelpReason.of(new AbsenceCourse(absent, possible, earlierAbsent, earlierPossible), 0, 0));
    }

    @Test
    void theMostPressingStandsFirst() {
        assertEquals(List.of(HelpReason.REACHED_TEN, HelpReason.BECAME_SEVERE),
                HelpReason.of(new AbsenceCourse(60, 100, 20, 60), 12, 12));
        assertEquals(List.of(HelpReason.NEAR_TEN, HelpReason.BECAME_PERSISTENT),
                HelpReason.of(new AbsenceCourse(10, 100, 5, 60), 8, 8));
        assertEquals(List.of(), HelpReason.of(QUIET, 0, 0));
    }

    private static List<HelpReason> reasons(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(HelpReason::valueOf).toList();
    }
}
