package org.attendance.rules.watch;

import static org.attendance.rules.watch.WatchCalendar.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Days on which siblings are absent together, or one of them alone; and what a broken week is. */
class SharedAbsenceTest {
    private static final LocalDate MON = day("2026-11-02");
    private static final LocalDate TUE = day("2026-11-03");
    private static final LocalDate WED = day("2026-11-04");

    @Test
    void togetherAndAlone() {
        assertEquals(new SharedAbsence(1, 1), SharedAbsence.of(List.of(Map.of(MON, true, TUE, true, WED, false),
                Map.of(MON, true, TUE, false, WED, false))));
    }

    @Test
    void aDayOnWhichTheOtherHadNoSessionCountsNowhere() {
        assertEquals(new SharedAbsence(0, 0), SharedAbsence.of(List.of(Map.of(MON, true), Map.of(TUE, false))));
        assertEquals(new SharedAbsence(0, 1), SharedAbsence.of(List.of(Map.of(MON, true), Map.of(TUE, false), Map.of(MON, false))));
    }

    @Test
    void twoOfThreeAreTogether() {
        assertEquals(new SharedAbsence(2, 0), SharedAbsence.of(List.of(Map.of(MON, true, TUE, true), Map.of(MON, true, TUE, true),
                Map.of(MON, false, TUE, true))));
    }

    @Test
    void nobody() {
        assertEquals(new SharedAbsence(0, 0), SharedAbsence.of(List.of()));
    }

    @Test
    void aWeekIsBrokenByPresenceAndAbsenceTogether() {
        assertTrue(BrokenWeek.isMet(1, 9));
        assertFalse(BrokenWeek.isMet(0, 10));
        assertFalse(BrokenWeek.isMet(10, 0));
        assertFalse(BrokenWeek.isMet(0, 0));
    }
}
