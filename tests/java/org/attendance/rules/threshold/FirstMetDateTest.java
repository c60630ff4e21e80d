package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when a rule has been met without a break. */
class FirstMetDateTest {
    private static final RuleTimeline THREE_THIS_WEEK = TestPupil.rule("unauthorised_sessions", "", "school_weeks:1", ">=", "3");

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static ThresholdRule version(String id, String limit, boolean retired) {
        return ThresholdRule.of(id, "OWN", new RuleText("unauthorised_sessions", "", "academic_year", ">=", limit, null, null), retired);
    }

    private static RuleTimeline timeline(RuleTimeline.Version... versions) {
        return new RuleTimeline(List.of(versions));
    }

    private static RuleTimeline.Version from(String date, ThresholdRule rule) {
        return new RuleTimeline.Version(date == null ? null : date(date), rule);
    }

    /** Four absences on 3 and 4 September, four on 9 and 10 September. */
    private static TestPupil pupil() {
        return new TestPupil().present("2024-09-03", "2024-12-20").sessions("2024-09-03", 4, "O").sessions("2024-09-09", 4, "O");
    }

    @Test
    void aRateThatFellBelowStartsAnew() {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2024-10-25").sessions("2024-09-03", 2, "I").sessions("2024-10-03", 4, "I");
        assertEquals(date("2024-09-03"), pupil.on("2024-09-16", "NAT-PA").firstMetDate());
        assertNull(pupil.on("2024-09-17", "NAT-PA").firstMetDate());
        assertEquals(date("2024-10-04"), pupil.on("2024-10-10", "NAT-PA").firstMetDate());
        assertEquals(date("2024-10-04"), pupil.on("2024-10-14", "NAT-PA").firstMetDate());
        assertFalse(pupil.on("2024-10-15", "NAT-PA").met());
    }

    @ParameterizedTest
    @CsvSource({"2024-09-03,", "2024-09-04,2024-09-04", "2024-09-08,2024-09-04", "2024-09-09,", "2024-09-10,2024-09-10",
        "2024-09-15,2024-09-10", "2024-09-16,"})
    void aSlidingWindowLetsGoOnTheMondayANewSchoolWeekBegins(String on, LocalDate expected) {
        assertEquals(expected, pupil().on(on, THREE_THIS_WEEK).firstMetDate());
    }

    @Test
    void aSlidingWindowHoldsThroughAHoliday() {
        TestPupil pupil = new TestPupil().present("2024-12-02", "2025-01-31").sessions("2024-12-19", 4, "O");
        assertEquals(date("2024-12-20"), pupil.on("2025-01-05", THREE_THIS_WEEK).firstMetDate());
        assertFalse(pupil.on("2025-01-06", THREE_THIS_WEEK).met());
    }

    @Test
    void theTenWeeksOfAPenaltyNoticeEndOnAMonday() {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2024-12-20").sessions("2024-09-10", 10, "G");
        assertEquals(date("2024-09-16"), pupil.on("2024-11-24", "NAT-PN").firstMetDate());
        assertFalse(pupil.on("2024-11-25", "NAT-PN").met());
    }

    @Test
    void aNewAcademicYearBeginsAtNothing() {
        TestPupil pupil = new TestPupil().present("2023-09-04", "2024-07-23").sessions("2024-05-13", 60, "I").present("2024-09-03", "2024-09-20");
        LocalDate first = pupil.on("2024-07-23", "NAT-PA").firstMetDate();
        assertTrue(first.isAfter(date("2024-05-12")) && first.isBefore(date("2024-06-20")));
        assertEquals(first, pupil.on("2024-09-01", "NAT-PA").firstMetDate());
        assertNull(pupil.on("2024-09-02", "NAT-PA").firstMetDate());
        assertEquals(date("2024-09-05"), pupil.sessions("2024-09-05", 2, "I").on("2024-09-09", "NAT-PA").firstMetDate());
    }

    @Test
    void aLowerLimitIsMetFromItsDayOn() {
        RuleTimeline rule = timeline(from(null, version("0", "10", false)), from("2024-10-07", version("1", "8", false)));
        assertNull(pupil().on("2024-10-06", rule).firstMetDate());
        assertEquals(date("2024-10-07"), pupil().on("2024-10-20", rule).firstMetDate());
        assertEquals("1", pupil().on("2024-10-20", rule).rule().versionId());
        assertEquals("0", pupil().on("2024-10-06", rule).rule().versionId());
    }

    @Test
    void aVersionThatIsMetAsWellBreaksNothing() {
        RuleTimeline rule = timeline(from(null, version("0", "5", false)), from("2024-10-07", version("1", "8", false)));
        assertEquals(date("2024-09-09"), pupil().on("2024-10-20", rule).firstMetDate());
        RuleTimeline between = timeline(from(null, version("0", "5", false)), from("2024-10-07", version("1", "9", false)),
                from("2024-10-14", version("2", "5", false)));
        assertEquals(date("2024-10-14"), pupil().on("2024-10-20", between).firstMetDate());
    }

    @Test
    void theVersionMadeLastGoesBeforeOneThatWasToBeginLater() {
        RuleTimeline rule = timeline(from(null, version("0", "5", false)), from("2024-11-04", version("1", "20", false)),
                from("2024-10-07", version("2", "6", false)));
        assertEquals("2", pupil().on("2024-11-20", rule).rule().versionId());
        assertEquals(date("2024-09-09"), pupil().on("2024-11-20", rule).firstMetDate());
    }

    @Test
    void aRuleDoesNotHoldWhileItIsRetired() {
        RuleTimeline rule = timeline(from(null, version("0", "5", false)), from("2024-10-07", version("1", "5", true)),
                from("2024-11-04", version("2", "5", false)));
        RuleResult retired = pupil().on("2024-10-10", rule);
        assertTrue(retired.met());
        assertFalse(retired.inForce());
        assertEquals(date("2024-09-09"), retired.firstMetDate());
        assertEquals(date("2024-11-04"), pupil().on("2024-11-10", rule).firstMetDate());
    }

    @Test
    void beforeItWasMadeARuleSaysNothing() {
        RuleTimeline rule = timeline(from("2024-10-07", version("1", "5", false)));
        RuleResult before = pupil().on("2024-10-06", rule);
        assertNull(before.rule());
        assertFalse(before.met());
        assertEquals(date("2024-10-07"), pupil().on("2024-10-10", rule).firstMetDate());
    }

    @Test
    void aRuleInForceDoesNotHoldBeforeItCameIntoForce() {
        RuleText text = new RuleText("attended_sessions", "", "open", "<", "200", date("2024-09-16"), null);
        assertEquals(date("2024-09-16"), pupil().on("2024-09-20", RuleTimeline.of(ThresholdRule.of("0", "OWN", text, false))).firstMetDate());
    }

    @Test
    void notBeforeThePupilCameOnRollAgain() {
        TestPupil pupil = pupil().onRoll("2024-09-03", "2024-10-11").onRoll("2024-11-04", "2025-07-22");
        RuleTimeline rule = timeline(from(null, version("0", "5", false)));
        assertEquals(date("2024-09-09"), pupil.on("2024-10-11", rule).firstMetDate());
        assertEquals(date("2024-11-04"), pupil.on("2024-11-20", rule).firstMetDate());
    }

    @Test
    void spansThatAdjoinAreOne() {
        TestPupil pupil = pupil().onRoll("2024-10-12", "2025-07-22").onRoll("2024-09-03", "2024-10-11");
        assertEquals(date("2024-09-09"), pupil.on("2024-11-20", timeline(from(null, version("0", "5", false)))).firstMetDate());
    }

    @Test
    void theMobileChildOfTwoHundredSessionsFallsBelowWhenTheFirstIsAYearAgo() {
        TestPupil pupil = new TestPupil().present("2023-09-04", "2024-01-31");
        assertEquals(date("2023-09-04"), pupil.on("2023-10-02", "NAT-T200").firstMetDate());
        TestPupil twoHundred = new TestPupil().sessions("2023-09-04", 200, "/");
        assertNull(twoHundred.on("2024-09-03", "NAT-T200").firstMetDate());
        assertEquals(date("2024-09-04"), twoHundred.on("2024-09-30", "NAT-T200").firstMetDate());
    }
}
