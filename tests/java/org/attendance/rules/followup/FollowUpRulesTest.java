package org.attendance.rules.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attendance.rules.SessionTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules of same-day follow-up. */
class FollowUpRulesTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private static LocalDateTime at(int hour, int minute) {
        return FRIDAY.atTime(hour, minute);
    }

    @Test
    void pupilsAreOneHomeThroughAContactDirectlyOrThroughAnother() {
        Map<String, List<String>> contacts = new LinkedHashMap<>();
        contacts.put("a", List.of("mum"));
        contacts.put("b", List.of("dad"));
        contacts.put("c", List.of());
        contacts.put("d", List.of("mum", "dad"));
        contacts.put("e", List.of());
        assertEquals(List.of(List.of("a", "b", "d"), List.of("c"), List.of("e")), HomeGroups.of(contacts));
        assertEquals(List.of(), HomeGroups.of(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"0,true,true,NO_CONTACT", "0,false,false,NO_CONTACT", "1,true,true,AT_RISK", "1,true,false,AT_RISK", "1,false,true,SEND",
        "5,false,false,OTHER"})
    void nobodyOnFileComesFirstThenRiskThenSend(int contacts, boolean atRisk, boolean send, FollowUpRank rank) {
        assertEquals(rank, FollowUpRank.of(contacts, atRisk, send));
    }

    @Test
    void aPupilIsToDoUntilSomebodyWasTriedSinceTheLatestSessionWasMarked() {
        List<FollowUpState.Attempt> tried = List.of(new FollowUpState.Attempt(at(9, 30), false));
        List<FollowUpState.Attempt> reached = List.of(tried.get(0), new FollowUpState.Attempt(at(9, 40), true));
        assertEquals(FollowUpState.DONE, FollowUpState.of(List.of(), tried));
        assertEquals(FollowUpState.TODO, FollowUpState.of(List.of(at(9, 0)), List.of()));
        assertEquals(FollowUpState.TRIED, FollowUpState.of(List.of(at(9, 30)), tried));
        assertEquals(FollowUpState.TODO, FollowUpState.of(List.of(at(9, 31)), tried));
        assertEquals(FollowUpState.REACHED, FollowUpState.of(List.of(at(9, 0)), reached));
        assertEquals(FollowUpState.TODO, FollowUpState.of(List.of(at(9, 0), at(13, 20)), reached), "a new afternoon");
    }

    private static SessionTimes closing(int hour, int minute, LocalTime ends) {
        LocalTime closes = LocalTime.of(hour, minute);
        return new SessionTimes(closes.minusMinutes(30), closes.minusMinutes(30), closes.minusMinutes(20), closes, ends);
    }

    @Test
    void theCallIsDueByTheSchoolsTimeOrWhereTheRegisterClosesLaterByTheEndOfTheSession() {
        LocalTime eleven = LocalTime.of(11, 0);
        FollowUpDeadlines morning = FollowUpDeadlines.of(closing(9, 20, LocalTime.NOON), eleven);
        FollowUpDeadlines afternoon = FollowUpDeadlines.of(closing(13, 25, LocalTime.of(15, 20)), eleven);
        assertEquals(new FollowUpDeadlines(LocalTime.of(9, 20), eleven), morning);
        assertEquals(LocalTime.of(15, 20), afternoon.callBy());
        assertEquals(morning, FollowUpDeadlines.earliest(List.of(afternoon, morning)));
        assertEquals(LocalTime.NOON, FollowUpDeadlines.of(closing(11, 0, LocalTime.NOON), eleven).callBy(), "closes just then");
    }

    @ParameterizedTest
    @CsvSource({"09:20,false,false,WAITING", "09:21,false,false,MESSAGE_DUE", "09:21,true,false,CALL_DUE", "11:00,true,false,CALL_DUE",
        "11:01,true,false,CALL_OVERDUE", "11:01,false,false,CALL_OVERDUE", "11:01,true,true,CALLED", "09:00,true,true,CALLED"})
    void theStageTellsWhatIsNext(LocalTime now, boolean tried, boolean called, FollowUpDeadlines.Stage stage) {
        assertEquals(stage, new FollowUpDeadlines(LocalTime.of(9, 20), LocalTime.of(11, 0)).stage(now, tried, called));
    }

    @ParameterizedTest
    @CsvSource({"Social worker,SOCIAL_WORKER", "SOCIAL WORKER (CP plan),SOCIAL_WORKER", "Youth justice worker,YOUTH_JUSTICE",
        "Youth offending team officer,YOUTH_JUSTICE", "Probation officer,YOUTH_JUSTICE"})
    void aRelationshipNamesAProfession(String relationship, Professional profession) {
        assertEquals(Optional.of(profession), Professional.of(relationship));
    }

    @ParameterizedTest
    @CsvSource({"mother", "Foster carer", "Grandparent", "Neighbour", "Child minder", "''"})
    void familyFriendsAndCarersAreAtHome(String relationship) {
        assertTrue(Professional.of(relationship).isEmpty());
        assertTrue(Professional.of(null).isEmpty());
    }

    @Test
    void aReasonHoldsUntilTheExpectedReturnAndOnItsDayUnlessThePupilIsInSchool() {
        StandingReason flu = new StandingReason(FRIDAY, at(9, 40), FRIDAY.plusDays(4), false);
        assertTrue(flu.holdsFor(FRIDAY, at(9, 0)));
        assertTrue(flu.holdsFor(FRIDAY, at(13, 20)), "ill in the afternoon as well");
        assertTrue(flu.holdsFor(FRIDAY.plusDays(3), FRIDAY.plusDays(3).atTime(9, 0)));
        assertFalse(flu.holdsFor(FRIDAY.plusDays(4), FRIDAY.plusDays(4).atTime(9, 0)), "the day of the return");
        assertFalse(flu.holdsFor(FRIDAY.minusDays(1), at(9, 0).minusDays(1)), "it was not asked about the day before");
        StandingReason today = new StandingReason(FRIDAY, at(9, 40), null, false);
        assertFalse(today.holdsFor(FRIDAY.plusDays(3), FRIDAY.plusDays(3).atTime(9, 0)));
        StandingReason inSchool = new StandingReason(FRIDAY, at(9, 40), null, true);
        assertTrue(inSchool.holdsFor(FRIDAY, at(9, 0)), "the mark was made before");
        assertFalse(inSchool.holdsFor(FRIDAY, at(13, 20)), "gone since: that is news");
    }

    @Test
    void anAttemptFulfilsWhatItIs() {
        assertTrue(TaskDeed.fulfils("task_first_day_contact", false, true, false, false));
        assertTrue(TaskDeed.fulfils("task_first_day_contact", false, false, true, false));
        assertFalse(TaskDeed.fulfils("task_first_day_contact", false, false, false, false));
        assertFalse(TaskDeed.fulfils("task_home_visit", false, true, false, true), "a call is no visit");
        assertTrue(TaskDeed.fulfils("task_home_visit", true, false, false, true));
        assertFalse(TaskDeed.fulfils("task_home_visit", true, false, false, false), "nobody was there");
        assertFalse(TaskDeed.fulfils("task_school_meeting", true, true, true, true));
        assertTrue(TaskDeed.asksForChildSeen("task_safe_and_well_check") && TaskDeed.asksForChildSeen("task_home_visit"));
        assertFalse(TaskDeed.asksForChildSeen("task_review_plan"));
    }
}
