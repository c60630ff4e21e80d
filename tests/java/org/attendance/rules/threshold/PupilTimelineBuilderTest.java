package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;

class PupilTimelineBuilderTest {
    private static final LocalDate ON = LocalDate.parse("2024-11-20");
    private static final RuleTimeline POSSIBLE = TestPupil.rule("possible_sessions", "", "open", ">=", "1");

    private final ThresholdEvaluation evaluation = new ThresholdEvaluation(TestPupil.CALENDAR, ShippedBankHolidays.ALL, ON, Set.of());

    @Test
    void aPupilWhoIsNotOnRollHasNone() {
        PupilTimelineBuilder gone = evaluation.pupil().onRoll(ON.minusYears(1), ON.minusDays(1)).onRoll(ON.plusDays(1), null);
        assertTrue(assertThrows(IllegalStateException.class, gone::build).getMessage().contains("not on roll on 2024-11-20"));
    }

    @Test
    void aSessionHasOneMark() {
        PupilTimelineBuilder twice = evaluation.pupil().onRoll(ON.minusYears(1), null)
                .mark(TestCalendar.pm("2024-11-18"), NationalCodes.now("\\")).mark(TestCalendar.am("2024-11-18"), NationalCodes.now("/"))
                .mark(TestCalendar.pm("2024-11-18"), NationalCodes.now("N"));
        assertTrue(assertThrows(IllegalStateException.class, twice::build).getMessage().contains("2024-11-18"));
    }

    @Test
    void whatIsAfterTheDateIsPassedOver() {
        PupilTimeline pupil = evaluation.pupil().onRoll(ON.minusYears(1), null)
                .mark(TestCalendar.am("2024-11-21"), NationalCodes.now("/")).mark(TestCalendar.am("2024-11-20"), NationalCodes.now("/"))
                .event("contract_signed", ON.plusDays(1)).build();
        assertEquals(1, evaluation.evaluate(POSSIBLE, pupil).numerator());
        RuleTimeline since = TestPupil.rule("possible_sessions", "", "since:contract_signed,school_weeks:2", ">=", "1");
        assertEquals(null, evaluation.evaluate(since, pupil).windowThru());
    }

    @Test
    void marksFromBeforeAdmissionAndFromOutsideTheCalendarCount() {
        PupilTimeline pupil = evaluation.pupil().onRoll(LocalDate.parse("2024-11-18"), null)
                .mark(TestCalendar.am("2024-11-16"), NationalCodes.now("/")).mark(TestCalendar.am("2019-11-20"), NationalCodes.now("/"))
                .mark(TestCalendar.am("2024-11-11"), NationalCodes.now("Z")).build();
        assertEquals(2, evaluation.evaluate(POSSIBLE, pupil).sessions().size());
        assertEquals(3, evaluation.evaluate(TestPupil.rule("days_not_seen", "", "open", ">=", "1"), pupil).numerator());
    }

    @Test
    void onlySessionsOfTheDateCanBeNotDue() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new ThresholdEvaluation(TestPupil.CALENDAR, ShippedBankHolidays.ALL, ON,
                Set.of(TestCalendar.am("2024-11-21")))).getMessage().contains("2024-11-21"));
    }

    /** What is remembered of windows and working days grows back in time with a pupil whose rule has long been met. */
    @Test
    void whatWasFoundOutForOnePupilHoldsForTheNext() {
        RuleTimeline few = TestPupil.rule("attended_sessions", "", "school_weeks:2", "<", "5");
        PupilTimeline pupil = evaluation.pupil().onRoll(LocalDate.parse("2023-09-04"), null).build();
        RuleResult first = evaluation.evaluate(few, pupil);
        assertEquals(LocalDate.parse("2023-09-04"), first.firstMetDate());
        assertEquals(LocalDate.parse("2024-11-11"), first.windowFrom());
        RuleResult again = evaluation.evaluate(few, pupil);
        assertEquals(first.firstMetDate(), again.firstMetDate());
        assertEquals(first.windowFrom(), again.windowFrom());
    }
}
