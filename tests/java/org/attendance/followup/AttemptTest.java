package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.attendance.followup.FollowUpSchool.list;
import static org.attendance.followup.FollowUpSchool.tries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attempts to reach a home: what is stored, which marks they explain, and how they are taken back. */
class AttemptTest {

    private FollowUpSchool made;
    private TestUser officer;

    @BeforeEach
    void aMorningWithThreeUnexplained() {
        made = FollowUpSchool.with("8A", 7);
        officer = made.school().officer();
        made.today("P8A01 AM N", "P8A02 AM N", "P8A06 AM N");
    }

    @AfterEach
    void talliesAreRight() {
        made.school().talliesAreRight();
    }

    private Answer flu(String pupil, Object... more) {
        Object[] said = {"reasonId", "illness", "reason", "flu", "confirm", "Y"};
        Object[] all = java.util.stream.Stream.of(said, more).flatMap(java.util.Arrays::stream).toArray();
        return attempt(officer, pupil, pupil.equals("P8A06") ? "AP8A06" : "MUM", "reached", all);
    }

    @Test
    void noAnswerIsOnRecordAndChangesNoMark() {
        made.at(9, 42);
        assertEquals("", attempt(officer, "P8A06", "AP8A06", "no_answer").error());
        Map<String, Object> attempt = list(made.home("P8A06"), "attempts").get(0);
        assertEquals(List.of("no_answer", "call", "Ann Parent", "mother", "Olga Fisher", "Attendance officer"), List.of(
                attempt.get("outcome"), attempt.get("channel"), attempt.get("contactName"), attempt.get("relationship"), attempt.get("by"),
                attempt.get("position")));
        assertTrue(attempt.get("at").toString().startsWith("2026-11-20T09:42"), attempt.toString());
        assertEquals("tried", made.home("P8A06").get("state"));
        assertEquals("N", made.code("P8A06", TestSchool.TODAY, "AM"));
    }

    @Test
    void aReasonAloneProposesAndConfirmingAmendsWithTheAttemptAsReason() {
        made.at(9, 42);
        Answer answer = attempt(officer, "P8A06", "AP8A06", "reached", "reasonId", "illness", "reason", "flu");
        assertEquals(0, answer.number("amended"));
        assertEquals("reached", made.home("P8A06").get("state"));
        assertEquals("N", made.code("P8A06", TestSchool.TODAY, "AM"), "a person confirms, nothing happens by itself");
        assertEquals("I", ((Map<?, ?>) made.pupil("P8A06").get("proposal")).get("code"));
        made.at(9, 50);
        assertEquals(1, attempt(officer, "P8A06", null, "told_before", "channel", null, "confirm", "Y").number("amended"));
        assertEquals("I", made.code("P8A06", TestSchool.TODAY, "AM"));
        Map<String, Object> entry = entries("P8A06").get(1);
        assertEquals(List.of("N", "I", "Call 09:42 to Ann Parent (mother): flu", "Olga Fisher", "Attendance officer"),
                List.of(entry.get("original"), entry.get("amended"), entry.get("reason"), entry.get("changedBy"), entry.get("position")));
    }

    private List<Map<String, Object>> entries(String pupil) {
        return officer.does("getAttendanceMarkHistory", "pupilRef", pupil, "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY)
                .list("entries");
    }

    @Test
    void oneCallAboutBothSiblingsIsOneAttempt() {
        Answer answer = tries(officer, List.of("P8A01", "P8A02"), "MUM", "reached", "reasonId", "illness", "confirm", "Y",
                "expectedReturn", TestSchool.NEXT_DAY);
        assertEquals(List.of(2L, 2L), List.of(answer.number("recorded"), answer.number("amended")), answer::error);
        assertEquals(1, list(made.home("P8A01"), "attempts").size());
        assertEquals("done", made.home("P8A01").get("state"));
        assertTrue(entries("P8A02").get(1).get("reason").toString().endsWith("(mother): Ill, expected back Mon 23 Nov"),
                entries("P8A02").toString());
    }

    @Test
    void presenceIsMarkedWithTheCodeOfTheHalfDay() {
        made.at(13, 40);
        made.today("P8A06 PM N");
        assertEquals(2, attempt(officer, "P8A06", "AP8A06", "reached", "reasonId", "in_school", "confirm", "Y").number("amended"));
        assertEquals("/", made.code("P8A06", TestSchool.TODAY, "AM"));
        assertEquals("\\", made.code("P8A06", TestSchool.TODAY, "PM"));
    }

    @Test
    void earlierSessionsOfTheRunAreAmendedWhereTheyAreTicked() {
        made.days("P8A06", "2026-11-18 N", "2026-11-19 N");
        List<Map<String, Object>> earlier = list(made.pupil("P8A06"), "earlier");
        assertEquals(4, earlier.size());
        List<?> ticked = List.of(mark("2026-11-19", "AM"), mark("2026-11-19", "PM"), mark(TestSchool.TODAY, "AM"));
        assertEquals(3, flu("P8A06", "marks", ticked).number("amended"));
        assertEquals(List.of("N", "I", "I"), List.of(made.code("P8A06", "2026-11-18", "AM"), made.code("P8A06", "2026-11-19", "AM"),
                made.code("P8A06", TestSchool.TODAY, "AM")));
    }

    private static Map<String, Object> mark(String date, String session) {
        return Map.of("pupilRef", "P8A06", "date", date, "session", session);
    }

    @Test
    void aWarningOfTheRulesNeedsToBeSetAside() {
        Answer warned = attempt(officer, "P8A06", "AP8A06", "reached", "reason", "funeral", "code", "C", "confirm", "Y");
        assertTrue(warned.refused() && !warned.list("problems").isEmpty(), warned.values().toString());
        assertEquals("warning", warned.list("problems").get(0).get("severity"));
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
        assertEquals(1, attempt(officer, "P8A06", "AP8A06", "reached", "reason", "funeral", "code", "C", "confirm", "Y", "override", "Y")
                .number("amended"));
    }

    @Test
    void theSameAttemptSentTwiceIsStoredOnce() {
        Answer first = flu("P8A06", "token", "click-0001");
        Answer second = flu("P8A06", "token", "click-0001");
        assertEquals(List.of(false, true, 1L), List.of(first.get("repeated"), second.get("repeated"), second.get("amended")));
        assertEquals(1, made.school().rows("AttendanceContactAttempt"));
        assertTrue(flu("P8A01", "token", "click-0001").error().contains("another attempt"));
    }

    @Test
    void theLatestAttemptIsTakenBackAndNothingIsDeleted() {
        attempt(officer, "P8A01", "MUM", "no_answer", "token", "first-one");
        flu("P8A06", "token", "second-one");
        assertTrue(officer.tries("takeBackAttendanceAttempt", "date", TestSchool.TODAY, "token", "first-one").error().contains("latest"));
        Answer back = officer.does("takeBackAttendanceAttempt", "date", TestSchool.TODAY, "token", "second-one");
        assertEquals(List.of("P8A06", 1L), List.of(back.get("pupilRef"), back.get("amended")));
        assertEquals("N", made.code("P8A06", TestSchool.TODAY, "AM"));
        assertEquals(3, entries("P8A06").size(), "the mark, its amendment, and the amendment back");
        assertTrue(entries("P8A06").get(2).get("reason").toString().startsWith("Taken back: "), entries("P8A06").toString());
        assertEquals("todo", made.home("P8A06").get("state"));
        assertEquals(true, list(made.home("P8A06"), "attempts").get(0).get("takenBack"));
        assertEquals(2, made.school().rows("AttendanceContactAttempt"));
        assertEquals("P8A01", officer.does("takeBackAttendanceAttempt", "date", TestSchool.TODAY).get("pupilRef"));
        assertTrue(officer.tries("takeBackAttendanceAttempt", "date", TestSchool.TODAY).error().contains("nothing today"));
    }

    @Test
    void anAttemptOfSomebodyElseIsNotTakenBack() {
        flu("P8A06");
        assertTrue(made.school().officer2().tries("takeBackAttendanceAttempt", "date", TestSchool.TODAY).refused());
        assertEquals("I", made.code("P8A06", TestSchool.TODAY, "AM"));
    }

    @Test
    void aMarkThatWasChangedSinceStandsInTheWayOfTakingBack() {
        flu("P8A06");
        officer.does("amendAttendanceMark", "pupilRef", "P8A06", "date", TestSchool.TODAY, "session", "AM", "code", "M", "reason", "Dentist");
        Map<String, Long> before = made.rows();
        assertTrue(officer.tries("takeBackAttendanceAttempt", "date", TestSchool.TODAY).refused());
        assertEquals(before, made.rows());
        assertEquals("M", made.code("P8A06", TestSchool.TODAY, "AM"));
    }

    @Test
    void whoMayNotAmendLeavesTheCodeAsAProposal() {
        TestUser dsl = made.school().dsl();
        assertTrue(attempt(dsl, "P8A06", "AP8A06", "reached", "reasonId", "illness", "confirm", "Y").error().contains("not change marks"));
        assertEquals("", attempt(dsl, "P8A06", "AP8A06", "reached", "reasonId", "illness").error());
        assertEquals("I", ((Map<?, ?>) made.pupil("P8A06").get("proposal")).get("code"));
        assertEquals("N", made.code("P8A06", TestSchool.TODAY, "AM"));
    }

    @Test
    void somebodyNotOnTheListCanBeReached() {
        assertEquals("", attempt(officer, "P8A06", null, "reached", "contactName", "Next-door neighbour", "reasonId", "no_reason").error());
        assertEquals("Next-door neighbour", list(made.home("P8A06"), "attempts").get(0).get("contactName"));
        assertNull(made.pupil("P8A06").get("proposal"));
    }

    @Test
    void aHomeIsVisitedWithoutNamingAnybody() {
        made.today("P8A04 AM N");
        assertEquals("", attempt(officer, "P8A04", null, "no_answer", "channel", "home_visit", "childSeen", "N").error());
        assertEquals("N", list(made.home("P8A04"), "attempts").get(0).get("childSeen"));
    }

    @Test
    void aSessionExplainedMeanwhileIsRefusedWithWhoWhenAndWhy() {
        made.school().officer2().does("amendAttendanceMark", "pupilRef", "P8A06", "date", TestSchool.TODAY, "session", "AM", "code", "M",
                "reason", "Card at the desk");
        Answer late = flu("P8A06");
        assertTrue(late.error().contains("explained by now: M, by Dan Webb at 09:30 (Card at the desk)"), late.error());
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
        assertEquals("", attempt(officer, "P8A06", "AP8A06", "no_answer").error(), "the call itself can be recorded still");
    }
}
