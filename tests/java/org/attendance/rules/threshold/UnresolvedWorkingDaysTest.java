package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The age of unexplained absence: rule NAT-N5, met after five working days. */
class UnresolvedWorkingDaysTest {
    private static final String RULE = "NAT-N5";

    /** In turn: a plain week; a weekend between; Christmas and New Year; Easter holidays; Easter itself; the early May bank holiday. */
    @ParameterizedTest
    @CsvSource({"2024-11-11,2024-11-19", "2024-11-15,2024-11-25", "2024-12-20,2025-01-02", "2025-04-04,2025-04-14", "2025-04-22,2025-04-30",
        "2025-05-02,2025-05-13"})
    void metOnTheSixthWorkingDay(String absent, LocalDate sixth) {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2025-05-23").days(absent, "N+\\");
        RuleResult before = pupil.on(sixth.minusDays(1).toString(), RULE);
        assertFalse(before.met());
        assertEquals(5, before.numerator());
        RuleResult on = pupil.on(sixth.toString(), RULE);
        assertTrue(on.met());
        assertEquals(6, on.numerator());
        assertEquals(sixth, on.firstMetDate());
        assertEquals(sixth, pupil.on(sixth.plusDays(5).toString(), RULE).firstMetDate());
        assertEquals(1, on.sessions().size());
    }

    @Test
    void theOldestDecidesAndAllAreShown() {
        TestPupil pupil = new TestPupil().present("2024-11-04", "2024-11-22").days("2024-11-11", "N+N /+\\ /+\\ /+\\ /+\\ /+\\ /+N");
        RuleResult result = pupil.on("2024-11-19", RULE);
        assertEquals(6, result.numerator());
        assertEquals(3, result.sessions().size());
        assertEquals(TestCalendar.am("2024-11-11"), result.sessions().get(0).session());
        assertEquals(TestCalendar.pm("2024-11-19"), result.sessions().get(2).session());
    }

    @Test
    void whenTheReasonIsKnownTheNextOldestDecides() {
        TestPupil pupil = new TestPupil().present("2024-11-04", "2024-11-22").days("2024-11-11", "I+I /+\\ /+\\ N+N");
        RuleResult result = pupil.on("2024-11-20", RULE);
        assertEquals(4, result.numerator());
        assertFalse(result.met());
        assertEquals(LocalDate.parse("2024-11-22"), pupil.on("2024-11-22", RULE).firstMetDate());
    }

    @Test
    void withoutAnyNoRuleIsMet() {
        TestPupil pupil = new TestPupil().present("2024-11-04", "2024-11-22");
        RuleResult result = pupil.on("2024-11-20", TestPupil.rule("unresolved_working_days", "", "open", ">=", "0"));
        assertFalse(result.met());
        assertEquals(0, result.numerator());
        assertEquals(1, result.denominator());
        assertTrue(result.sessions().isEmpty());
    }

    @Test
    void onlyThoseOfTheWindowAgeButTheirAgeIsFull() {
        TestPupil pupil = new TestPupil().present("2024-11-04", "2024-11-22").days("2024-11-08", "N+\\ /+\\ N+\\");
        RuleTimeline twoWeeks = TestPupil.rule("unresolved_working_days", "", "school_weeks:2", ">", "5");
        assertEquals(LocalDate.parse("2024-11-18"), pupil.on("2024-11-18", RULE).firstMetDate());
        RuleResult result = pupil.on("2024-11-20", twoWeeks);
        assertEquals(6, result.numerator());
        assertEquals(LocalDate.parse("2024-11-20"), result.firstMetDate());
    }
}
