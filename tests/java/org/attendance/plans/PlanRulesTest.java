package org.attendance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.LostDays;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.plans.LostLessons;
import org.attendance.rules.plans.MissedInAYear;
import org.attendance.rules.plans.PartTimeTable;
import org.attendance.rules.plans.PlanWarning;
import org.attendance.rules.plans.ReviewRhythm;
import org.attendance.rules.plans.WeekSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of plans: timetables of part of a week, the rhythm of reviews, notice of the end, days and lessons lost. */
class PlanRulesTest {

    /** Autumn 2026 with a half-term holiday from 24 October to 1 November, one Monday and one afternoon without school. */
    private static final SchoolCalendar AUTUMN = new SchoolCalendar(List.of(
            new CalendarPeriod(PeriodKind.HALF_TERM, day("2026-09-02"), day("2026-10-23"), "1"),
            new CalendarPeriod(PeriodKind.HALF_TERM, day("2026-11-02"), day("2026-12-18"), "2")),
            Set.of(new Session(day("2026-11-16"), SessionPart.AM), new Session(day("2026-11-16"), SessionPart.PM),
                    new Session(day("2026-12-18"), SessionPart.PM)));

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,2026-11-23,1,''", "2026-11-23,2026-11-29,1,''", "2026-11-23,2026-11-30,1,TOO_LONG",
        "2026-11-23,2027-01-03,6,''", "2026-11-23,2027-01-04,6,TOO_LONG", "2026-11-23,2026-11-22,6,BACKWARDS", "2026-11-23,,6,NO_END"})
    void aPartTimeTimetableHasAnEndWithinTheLimit(String from, String thru, int weeks, String problem) {
        PartTimeTable timetable = new PartTimeTable(day(from), thru == null ? null : day(thru), WeekSessions.of("1PM"));
        assertEquals(problem.isEmpty() ? List.of() : List.of(PartTimeTable.Problem.valueOf(problem)), timetable.problems(weeks));
    }

    @ParameterizedTest
    @CsvSource({"'',FULL_TIME", "1AM,''", "'1AM 1PM 2AM 2PM 3AM 3PM 4AM 4PM 5AM',''",
        "'1AM 1PM 2AM 2PM 3AM 3PM 4AM 4PM 5AM 5PM',NOTHING_LEFT"})
    void somethingIsLeftOutAndSomethingIsAttended(String off, String problem) {
        PartTimeTable timetable = new PartTimeTable(day("2026-11-23"), day("2026-11-27"), WeekSessions.of(off));
        assertEquals(problem.isEmpty() ? List.of() : List.of(PartTimeTable.Problem.valueOf(problem)), timetable.problems(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6AM", "0PM", "1am", "AM", "1", "1AMPM", "1AM;2PM", "Monday"})
    void whatIsNoSessionOfAWeekIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> WeekSessions.of("2PM " + text));
    }

    @Test
    void sessionsOfAWeekAreReadInAnyOrderAndWrittenInOne() {
        assertEquals("1PM 3AM 5PM", WeekSessions.of(" 5PM,3AM  1PM 3AM ").toString());
        assertEquals(WeekSessions.of("1PM 3AM"), WeekSessions.of("3AM 1PM"));
        assertTrue(WeekSessions.of("3AM").holds(DayOfWeek.WEDNESDAY, SessionPart.AM));
        assertFalse(WeekSessions.of("3AM").holds(DayOfWeek.WEDNESDAY, SessionPart.PM));
    }

    @Test
    void onlySchoolSessionsOfItsDaysAreLeftOut() {
        PartTimeTable timetable = new PartTimeTable(day("2026-11-12"), day("2026-11-24"), WeekSessions.of("1AM 4PM 5PM"));
        assertEquals("2026-11-12PM 2026-11-13PM 2026-11-19PM 2026-11-20PM 2026-11-23AM", said(timetable.sessionsOff(AUTUMN, day("2026-01-01"))));
        assertEquals("2026-11-20PM 2026-11-23AM", said(timetable.sessionsOff(AUTUMN, day("2026-11-20"))), "from a day on, that day included");
        assertEquals("", said(timetable.sessionsOff(AUTUMN, day("2026-11-25"))));
    }

    private static String said(List<Session> sessions) {
        return String.join(" ", sessions.stream().map(session -> session.date() + session.part().name()).toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02,5,2026-11-09", "2026-11-13,5,2026-11-23", "2026-10-22,5,2026-11-05", "2026-12-18,5,2026-12-25",
        "2026-12-17,1,2026-12-18"})
    void aReviewIsDueOnTheSchoolDayCountedFromTheLast(String after, int days, String due) {
        ReviewRhythm rhythm = new ReviewRhythm(days, ReviewRhythm.Unit.SCHOOL_DAYS, true);
        assertEquals(day(due), rhythm.next(day(after), null, AUTUMN));
        assertFalse(rhythm.isTooLate(day(due), day(after), AUTUMN));
        assertTrue(rhythm.isTooLate(day(due).plusDays(1), day(after), AUTUMN));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04,2026-11-18", "2026-10-14,2026-10-23", "2026-11-02,2026-11-13", "2026-12-18,2027-01-01"})
    void inWeeksItIsDueOnTheLastSchoolDayUpToThen(String after, String due) {
        ReviewRhythm rhythm = new ReviewRhythm(2, ReviewRhythm.Unit.WEEKS, false);
        assertEquals(day(due), rhythm.next(day(after), null, AUTUMN));
        assertFalse(rhythm.isTooLate(day(due).plusDays(30), day(after), AUTUMN), "no limit");
        assertEquals(day(after).plusDays(1), rhythm.next(day(after), day(after).plusDays(1), AUTUMN), "never after the end");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27,5,2026-11-20", "2026-11-20,5,2026-11-12", "2026-11-06,5,2026-10-23", "2026-11-29,1,2026-11-27",
        "2026-09-03,5,2026-09-02"})
    void theEndIsAnnouncedSoManySchoolDaysBefore(String last, int days, String warned) {
        assertEquals(day(warned), PlanWarning.day(day(last), days, AUTUMN));
    }

    @ParameterizedTest
    @CsvSource({"0,5,0,false", "1,5,2,true", "2,5,5,false", "3,5,7,true", "3,6,9,false", "19,5,47,true"})
    void halfADayIsHalfItsLessons(long halfDays, long aDay, long lessons, boolean half) {
        assertEquals(lessons, new LostLessons(halfDays, aDay).lessons());
        assertEquals(half, new LostLessons(halfDays, aDay).half());
    }

    @Test
    void lessonsOfTwoSpansAddUp() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            long one = random.nextInt(400);
            long other = random.nextInt(400);
            long aDay = 1 + random.nextInt(12);
            assertEquals(halves(one, aDay) + halves(other, aDay), halves(one + other, aDay));
            assertEquals(one * aDay, halves(one, aDay), "two half lessons are one");
        }
    }

    private static long halves(long halfDays, long aDay) {
        LostLessons lost = new LostLessons(halfDays, aDay);
        return 2 * lost.lessons() + (lost.half() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"95,380,19", "90,380,38", "85,380,57", "80,380,76", "100,380,0", "0,380,380", "95,370,19", "95,369,18", "95,0,0"})
    void theScaleIsComputedFromTheYear(int percent, long sessions, long halfDays) {
        assertEquals(new LostDays(halfDays), MissedInAYear.at(percent, sessions));
    }

    @Test
    void theScaleIsNeverFartherOffThanAQuarterOfADay() {
        for (long sessions = 0; sessions <= 400; sessions++) {
            for (int percent = 0; percent <= 100; percent++) {
                long exact = sessions * (100 - percent);
                assertTrue(Math.abs(100 * MissedInAYear.at(percent, sessions).halfDays() - exact) <= 50, percent + " % of " + sessions);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> MissedInAYear.at(101, 380));
    }
}
