package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions and days counted in a window, and rates; which sessions count at all. */
class CountsAndRatesTest {

    private static TestPupil mixed() {
        return new TestPupil().days("2024-11-04", "/+\\ L+U V+P M+I E+T N+G O+C ?+? D+D X+# Y1+I");
    }

    @ParameterizedTest
    @CsvSource({"absence,10", "absent,10", "attendance,5", "attended,5", "present,3", "approved_activity,2", "authorised,6",
        "unauthorised,4", "illness,2", "late_before_close,1", "late_after_close,1", "unexplained,1", "excluded,1", "holiday,1", "possible,15"})
    void whatTheWordsCount(String word, int expected) {
        RuleResult sessions = mixed().on("2024-11-18", TestPupil.rule(word + "_sessions", "", "half_term", ">=", "1"));
        assertEquals(expected, sessions.numerator());
        assertEquals(expected, sessions.sessions().size());
        RuleResult days = mixed().on("2024-11-18", TestPupil.rule(word + "_days", "", "half_term", ">=", "1"));
        assertEquals(new Fraction(expected, 2), days.value().orElseThrow());
        RuleResult rate = mixed().on("2024-11-18", TestPupil.rule(word + "_rate", "", "half_term", ">=", "1/2"));
        assertEquals(expected, rate.numerator());
        assertEquals(15, rate.denominator());
    }

    @ParameterizedTest
    @CsvSource({"G N O U,4", "I M,3", "/ \\,2", "V P K,2", "D,0", "X #,0"})
    void codesOfTheRuleCountInsteadOfTheWord(String codes, int expected) {
        assertEquals(expected, mixed().on("2024-11-18", TestPupil.rule("absent_sessions", codes, "half_term", ">=", "1")).numerator());
    }

    @Test
    void subCodesCountAsTheirStatutoryCode() {
        RuleTimeline rule = TestPupil.rule("illness_sessions", "I", "academic_year", ">=", "1");
        TestPupil pupil = new TestPupil().present("2024-11-04", "2024-11-08")
                .mark(TestCalendar.am("2024-11-04"), NationalCodes.ownSubCode("I9", "I"));
        assertEquals("I9", pupil.on("2024-11-08", rule).sessions().get(0).code().code());
        assertEquals(3, new TestPupil().days("2024-01-08", "I01+I02 I+M").on("2024-01-09", rule).numerator());
    }

    @Test
    void withoutAPossibleSessionARateHasNoValueAndIsNotMet() {
        TestPupil pupil = new TestPupil().days("2024-11-04", "X+X #+#");
        for (String comparison : new String[] {">=", "<=", "<"}) {
            RuleResult result = pupil.on("2024-11-05", TestPupil.rule("absence_rate", "", "academic_year", comparison, "1/2"));
            assertFalse(result.met());
            assertEquals(Optional.empty(), result.value());
            assertEquals(0, result.denominator());
            assertEquals(LocalDate.parse("2024-09-02"), result.windowFrom());
        }
    }

    @Test
    void aCountBelowItsLimitIsMetWithNothingAtAll() {
        assertTrue(new TestPupil().on("2024-11-05", TestPupil.rule("attended_sessions", "", "term", "<", "1")).met());
        assertTrue(new TestPupil().on("2024-11-05", TestPupil.rule("attended_sessions", "", "term", "<=", "0")).met());
    }

    @Test
    void withoutAWindowThereIsNoValueAndNothingIsMet() {
        RuleTimeline rule = TestPupil.rule("attended_sessions", "", "since:contract_signed,school_weeks:10", "<", "5");
        RuleResult result = new TestPupil().present("2024-11-04", "2024-11-08").on("2024-11-08", rule);
        assertFalse(result.met());
        assertEquals(0, result.numerator());
        assertNull(result.windowThru());
        assertTrue(result.sessions().isEmpty());
        RuleTimeline rate = TestPupil.rule("attendance_rate", "", "since:contract_signed,school_weeks:10", "<", "1");
        assertEquals(Optional.empty(), new TestPupil().present("2024-11-04", "2024-11-08").on("2024-11-08", rate).value());
    }

    /** The national framework counts from 19 August 2024, although its window reaches back into July. */
    @Test
    void sessionsBeforeTheRuleBeganDoNotCount() {
        TestPupil nine = new TestPupil().present("2024-06-03", "2024-09-20").sessions("2024-07-10", 18, "G").sessions("2024-09-03", 9, "N O");
        RuleResult result = nine.on("2024-09-20", "NAT-PN");
        assertEquals(9, result.numerator());
        assertFalse(result.met());
        assertEquals(LocalDate.parse("2024-06-10"), result.windowFrom());
        TestPupil ten = new TestPupil().present("2024-06-03", "2024-09-20").sessions("2024-07-10", 18, "G").sessions("2024-09-03", 10, "N O");
        assertEquals(LocalDate.parse("2024-09-09"), ten.on("2024-09-20", "NAT-PN").firstMetDate());
    }

    /** Portsmouth's own rules of 2023 end with 18 August 2024. */
    @Test
    void sessionsAfterTheRuleEndedDoNotCount() {
        TestPupil nine = new TestPupil().present("2024-06-03", "2024-10-25").sessions("2024-07-10", 9, "G").sessions("2024-09-03", 12, "G");
        assertEquals(9, nine.on("2024-10-25", "POR-LOA").numerator());
        assertFalse(nine.on("2024-10-25", "POR-LOA").met());
        TestPupil ten = new TestPupil().present("2024-06-03", "2024-10-25").sessions("2024-07-10", 10, "G").sessions("2024-09-03", 12, "G");
        RuleResult last = ten.on("2024-08-18", "POR-LOA");
        assertTrue(last.met() && last.inForce());
        RuleResult after = ten.on("2024-10-25", "POR-LOA");
        assertTrue(after.met());
        assertFalse(after.inForce());
        assertEquals(10, after.sessions().size());
        assertEquals(LocalDate.parse("2024-07-16"), after.firstMetDate());
        assertTrue(ten.on("2024-08-20", "POR-PN").met());
        assertEquals(LocalDate.parse("2024-04-15"), ten.on("2024-08-20", "POR-PN").windowFrom());
        assertEquals(0, ten.on("2024-10-25", "POR-PN").numerator());
    }

    @Test
    void theContractOfBirmingham() {
        TestPupil pupil = new TestPupil().present("2024-09-03", "2025-03-28").sessions("2024-11-15", 11, "O");
        assertEquals(0, pupil.on("2024-11-22", "BHM-ELIT").numerator());
        pupil.signed("2024-11-15");
        RuleResult nine = pupil.on("2024-11-22", "BHM-ELIT");
        assertEquals(9, nine.numerator());
        assertFalse(nine.met());
        RuleResult ten = pupil.sessions("2025-01-31", 1, "G").on("2025-02-07", "BHM-ELIT");
        assertTrue(ten.met());
        assertEquals(LocalDate.parse("2025-01-31"), ten.firstMetDate());
        assertEquals(LocalDate.parse("2024-11-16"), ten.windowFrom());
        RuleResult later = pupil.sessions("2025-02-10", 10, "U").on("2025-03-28", "BHM-ELIT");
        assertEquals(LocalDate.parse("2025-02-09"), later.windowThru());
        assertEquals(10, later.numerator());
        RuleResult again = pupil.signed("2025-02-07").on("2025-02-14", "BHM-ELIT");
        assertEquals(10, again.numerator());
        assertEquals(LocalDate.parse("2025-02-14"), again.firstMetDate());
    }

    @ParameterizedTest
    @CsvSource({"199,true", "200,false"})
    void mobileChildrenAttendTwoHundredSessionsInAYear(int attended, boolean met) {
        TestPupil pupil = new TestPupil().sessions("2023-09-04", attended, "/").sessions("2024-06-10", 20, "T");
        assertEquals(met, pupil.on("2024-08-01", "NAT-T200").met());
    }

    @Test
    void theTwelveMonthsOfALeapDay() {
        TestPupil pupil = new TestPupil().sessions("2024-02-26", 8, "/").present("2024-03-04", "2025-02-28");
        RuleTimeline rule = TestPupil.rule("attended_sessions", "", "rolling_months:12", ">=", "1");
        assertEquals(LocalDate.parse("2023-03-01"), pupil.on("2024-02-29", rule).windowFrom());
        assertEquals(8, pupil.on("2024-02-29", rule).numerator());
        assertEquals(LocalDate.parse("2024-02-29"), pupil.on("2025-02-28", rule).windowFrom());
        assertEquals(TestCalendar.am("2024-02-29"), pupil.on("2025-02-28", rule).sessions().get(0).session());
    }
}
