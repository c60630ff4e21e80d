package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a pupil has to be looked at again although nothing was marked. */
class AgainOnTest {
    private static final RuleTimeline ONE_THIS_WEEK = TestPupil.rule("unauthorised_sessions", "", "school_weeks:1", ">=", "1");

    private static TestPupil present() {
        return new TestPupil().present("2024-09-03", "2024-12-20");
    }

    @Test
    void afterFourWeeksAtTheLatest() {
        assertEquals(LocalDate.parse("2024-12-18"), present().againOn("2024-11-20", PolicyTable.rule("NAT-PA"), PolicyTable.rule("NAT-PN")));
        assertEquals(LocalDate.parse("2024-12-18"), present().againOn("2024-11-20"));
    }

    @Test
    void whenASlidingWindowLetsGo() {
        TestPupil pupil = present().sessions("2024-11-12", 1, "O");
        assertEquals(LocalDate.parse("2024-11-18"), pupil.againOn("2024-11-13", PolicyTable.rule("NAT-PA"), ONE_THIS_WEEK));
        assertEquals(LocalDate.parse("2025-01-06"),
                present().sessions("2024-12-20", 1, "O").againOn("2024-12-22", ONE_THIS_WEEK));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-11,2024-11-19", "2024-11-18,2024-11-19", "2024-11-19,2024-12-17"})
    void whenUnexplainedAbsenceIsOldEnough(String on, LocalDate again) {
        assertEquals(again, present().sessions("2024-11-11", 1, "N").againOn(on, PolicyTable.rule("NAT-N5")));
    }

    /** Nothing is marked from 9 December on: the tenth school day not seen is the 20th. */
    @Test
    void whenThePupilHasNotBeenSeenForLongEnough() {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2024-12-06");
        assertEquals(LocalDate.parse("2024-12-20"), pupil.againOn("2024-12-10", PolicyTable.rule("BCP-SEEN")));
    }

    @Test
    void whenASessionThatFallsDueEndsARun() {
        TestPupil pupil = present().sessions("2024-11-25", 10, "I");
        RuleTimeline rule = PolicyTable.rule("COP-EV5");
        assertEquals(LocalDate.parse("2024-12-02"), new TestPupil().present("2024-09-03", "2024-11-22").sessions("2024-11-25", 10, "I")
                .againOn("2024-11-29", rule));
        assertEquals(LocalDate.parse("2024-12-30"), pupil.againOn("2024-12-02", rule));
    }

    @Test
    void theNextDayWhileSessionsOfTheDayAreNotDue() {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2024-11-19").notDue(TestCalendar.pm("2024-11-20"));
        assertEquals(LocalDate.parse("2024-11-21"), pupil.againOn("2024-11-20", PolicyTable.rule("NAT-PA")));
        TestPupil marked = present().notDue(TestCalendar.pm("2024-11-20"));
        assertEquals(LocalDate.parse("2024-12-18"), marked.againOn("2024-11-20", PolicyTable.rule("NAT-PA")));
    }

    @Test
    void whenARuleMetBeginsOrEndsToBeInForce() {
        TestPupil before = new TestPupil().present("2024-04-15", "2024-07-23").sessions("2024-07-10", 10, "G");
        assertEquals(LocalDate.parse("2024-08-19"), before.againOn("2024-08-01", PolicyTable.rule("POR-LOA")));
        ThresholdRule strict = ThresholdRule.of("1", "OWN",
                new RuleText("absence_rate", "", "academic_year", ">", "0", null, null), false);
        RuleTimeline coming = new RuleTimeline(List.of(new RuleTimeline.Version(LocalDate.parse("2024-12-01"), strict)));
        assertEquals(LocalDate.parse("2024-12-01"), present().sessions("2024-10-10", 1, "I").againOn("2024-11-20", coming));
    }

    @Test
    void theDayAfterThePupilLeaves() {
        TestPupil pupil = present().onRoll("2024-09-03", "2024-11-29");
        assertEquals(LocalDate.parse("2024-11-30"), pupil.againOn("2024-11-20", PolicyTable.rule("NAT-PA")));
    }

    @Test
    void aTimelineBelongsToItsEvaluation() {
        LocalDate date = LocalDate.parse("2024-11-20");
        ThresholdEvaluation one = new ThresholdEvaluation(TestPupil.CALENDAR, ShippedBankHolidays.ALL, date, Set.of());
        ThresholdEvaluation other = new ThresholdEvaluation(TestPupil.CALENDAR, ShippedBankHolidays.ALL, date, Set.of());
        PupilTimeline pupil = one.pupil().onRoll(date, null).build();
        assertThrows(IllegalArgumentException.class, () -> other.evaluate(ONE_THIS_WEEK, pupil));
        assertThrows(IllegalArgumentException.class, () -> other.againOn(List.of(ONE_THIS_WEEK), pupil));
    }
}
