package org.attendance.rules.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a step of a case may have happened, when it may be looked at again, and which status may follow which. */
class CaseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"2026-11-20,2026-11-01,", "2026-11-01,2026-11-01,", "2026-11-21,2026-11-01,TO_COME", "2026-10-31,2026-11-01,BEFORE_THE_LAST_STEP",
        "2026-11-20,2026-11-20,", "2027-11-20,2026-11-01,TO_COME", "1926-11-20,2026-11-01,BEFORE_THE_LAST_STEP"})
    void aStepHappenedFromTheLastOneUpToToday(LocalDate on, LocalDate last, StepDate.Problem expected) {
        assertEquals(expected, StepDate.problem(on, last, TODAY).orElse(null));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21,", "2026-11-20,NOT_TO_COME", "2026-11-19,NOT_TO_COME", "2027-11-20,", "2027-11-21,TOO_FAR_AHEAD"})
    void aReviewIsPlannedForADayToComeWithinAYear(LocalDate next, ReviewDate.Problem expected) {
        assertEquals(expected, ReviewDate.problem(next, TODAY).orElse(null));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,true", "2026-11-20,false", "2026-11-21,false", ",false"})
    void aReviewIsOverdueFromTheDayAfter(LocalDate next, boolean overdue) {
        assertEquals(overdue, ReviewDate.isOverdue(next, TODAY));
    }

    @Test
    void aStatusIsFollowedByThoseOfTheDataInTheirOrderAndNeverByItself() {
        StatusFlow flow = new StatusFlow(Map.of("a", List.of("b", "a", "c"), "b", List.of()));
        assertEquals(List.of("b", "c"), flow.after("a"));
        assertEquals(List.of(), flow.after("b"));
        assertEquals(List.of(), flow.after("unknown"));
        assertTrue(flow.allows("a", "c"));
        assertFalse(flow.allows("a", "a") || flow.allows("b", "a") || flow.allows("c", "a"));
    }
}
