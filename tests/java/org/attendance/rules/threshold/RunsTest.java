package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of school days: consecutive days, days with an unexplained absence, days not seen. */
class RunsTest {
    private static final String MONDAY = "2024-11-11";
    private static final RuleTimeline UNAUTHORISED = TestPupil.rule("consecutive_unauthorised_days", "G N O U", "open", ">=", "1");
    private static final RuleTimeline ILL = TestPupil.rule("consecutive_illness_days", "", "open", ">=", "1");
    private static final RuleTimeline UNEXPLAINED = TestPupil.rule("unexplained_day", "", "open", ">=", "1");
    private static final RuleTimeline NOT_SEEN = TestPupil.rule("days_not_seen", "", "open", ">=", "1");

    /** A pupil present for two weeks and then so, from a Monday on. */
    private static TestPupil pupil(String days) {
        return new TestPupil().onRoll("2024-10-14", "2030-01-01").present("2024-10-14", "2024-11-08").days(MONDAY, days);
    }

    private static RuleResult evaluate(String days, RuleTimeline rule) {
        LocalDate date = LocalDate.parse(MONDAY);
        for (int i = days.split(" ").length; i > 1; i--) {
            date = TestPupil.CALENDAR.nextSchoolDay(date).orElseThrow();
        }
        return pupil(days).on(date.toString(), rule);
    }

    private static String codes(RuleResult result) {
        return result.sessions().stream().map(counted -> counted.code().code()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "N+N,1", "U+N O+G N+N,3", "N+N /+N N+N,1", "N+N N+/,0", "/+\\ N+N N+N,2", "N+N V+V N+N,1", "N+N I+I N+N,1", "N+X,1",
        "N+N X+X N+N,2", "O+O Y1+Y4 #+# N+N,2", "X+X,0", "N+N X+X,1", "N+N N+?,0", "N+N ?+?,0", "N+N ?+N N+N,1", "N+N D+?,0", "N+N N+D O+Q,3"})
    void everyPossibleSessionOfEachDayMatches(String days, int expected) {
        assertEquals(expected, evaluate(days, UNAUTHORISED).numerator());
    }

    @Test
    void theSessionsOfARunAreThoseThatCarryTheCodes() {
        assertEquals("U N O", codes(evaluate("G+G I+I U+N X+X O+D", UNAUTHORISED)));
        assertEquals("", codes(evaluate("G+G I+I", UNAUTHORISED)));
    }

    @Test
    void withoutAnyMarkThereIsNoRun() {
        TestPupil none = new TestPupil().onRoll("2024-11-09", "2030-01-01");
        assertEquals(0, none.on("2024-11-10", UNAUTHORISED).numerator());
        assertFalse(none.on("2024-11-10", NOT_SEEN).met());
    }

    @Test
    void subCodesCountAsTheirStatutoryCode() {
        TestPupil pupil = pupil("M+M I+I I+I").mark(TestCalendar.am("2024-11-13"), NationalCodes.ownSubCode("I9", "I"));
        RuleResult result = pupil.on("2024-11-13", ILL);
        assertEquals(2, result.numerator());
        assertEquals("I I I9 I", codes(result));
        TestPupil then = new TestPupil().present("2023-11-06", "2023-11-10").days("2023-11-13", "I01+I I02+I02");
        assertEquals(2, then.on("2023-11-14", ILL).numerator());
    }

    @Test
    void aRunGoesOnOverWeekendsAndHolidays() {
        TestPupil pupil = new TestPupil().present("2024-12-02", "2024-12-18").days("2024-12-19", "I+I I+I I+I I+I");
        assertEquals(4, pupil.on("2025-01-08", ILL).numerator());
        assertEquals(2, pupil.on("2025-01-01", ILL).numerator());
        assertEquals(LocalDate.parse("2024-12-19"), pupil.on("2025-01-08", ILL).firstMetDate());
    }

    @Test
    void inAWindowOnlyItsDaysAreOfTheRun() {
        RuleTimeline ofTerm = TestPupil.rule("consecutive_illness_days", "", "term", ">=", "1");
        TestPupil pupil = new TestPupil().present("2024-12-02", "2024-12-18").days("2024-12-19", "I+I I+I I+I I+I");
        assertEquals(2, pupil.on("2025-01-08", ofTerm).numerator());
        assertEquals(4, pupil.on("2025-01-08", ofTerm).sessions().size());
        assertEquals(0, pupil.on("2025-01-06", ofTerm).numerator());
    }

    /** On the day itself only the morning may be marked, or nothing; what is not due breaks nothing. */
    @Test
    void sessionsThatAreNotDueYetDoNotExist() {
        TestPupil morning = pupil("N+N N").notDue(TestCalendar.pm("2024-11-12"));
        assertEquals(2, morning.on("2024-11-12", UNAUTHORISED).numerator());
        TestPupil nothing = pupil("N+N").notDue(TestCalendar.am("2024-11-12")).notDue(TestCalendar.pm("2024-11-12"));
        assertEquals(1, nothing.on("2024-11-12", UNAUTHORISED).numerator());
        assertEquals(0, pupil("N+N").on("2024-11-12", UNAUTHORISED).numerator());
        assertEquals(2, pupil("N+N N+N").notDue(TestCalendar.pm("2024-11-12")).on("2024-11-12", UNAUTHORISED).numerator());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"N+N,1", "N+\\,1", "N,1", "/+N,1", "N+N N,2", "N+\\ /+N N+N,3", "N+N X+X N+N,2", "N+N I+I N+N,1",
        "N+N O+O,0", "N+N ?+?,0", "N+? N+N,2", "N+N /+\\ /+\\,0", "O+O,0"})
    void unexplainedDaysHaveAnNInAnySession(String days, int expected) {
        RuleResult result = evaluate(days, UNEXPLAINED);
        assertEquals(expected, result.numerator());
        assertEquals(expected > 0, result.met());
    }

    @Test
    void theSessionsOfUnexplainedDaysAreTheirNs() {
        assertEquals("N N N", codes(evaluate("N+N I+I N+\\ N+N", UNEXPLAINED)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"/+\\,0", "/+\\ N+N,1", "N+\\,0", "N+L,0", "I+U,0", "V+N,0", "K+O,0", "B+O,0", "I+I N+U N+N N+N,2",
        "V+V N+D X+X I+I,2", "/+\\ ?+N,1", "/+\\ ?+?,1", "/+\\ D+D,0", "/+\\ #+#,0", "/+\\ N+N D+D,1", "N+N I+I M+O ?+?,4"})
    void schoolDaysSinceThePupilWasSeen(String days, int expected) {
        assertEquals(expected, evaluate(days, NOT_SEEN).numerator());
    }

    @Test
    void theSessionsOfDaysNotSeenAreTheMarkedPossibleOnes() {
        assertEquals("N I E", codes(evaluate("/+\\ N+? I+D ?+? Y1+Y1 E", NOT_SEEN)));
    }

    @Property
    void daysWithoutAPossibleSessionNeverMatter(@ForAll @IntRange(max = 12) int length, @ForAll @IntRange(max = 12) int place) {
        List<String> days = new ArrayList<>(Collections.nCopies(length, "E+E"));
        days.add(0, "/+\\");
        RuleTimeline excluded = TestPupil.rule("consecutive_excluded_days", "", "open", ">=", "1");
        assertEquals(length, evaluate(String.join(" ", days), excluded).numerator());
        days.add(Math.min(place, length) + 1, "D+Q");
        assertEquals(length, evaluate(String.join(" ", days), excluded).numerator());
    }
}
