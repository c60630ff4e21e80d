package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.attendance.followup.FollowUpSchool.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is in the queue of a day, in which order, and what stands there about each. */
class QueueTest {

    private FollowUpSchool made;

    @BeforeEach
    void aSchool() {
        made = FollowUpSchool.with("8A", 8, "8B", 3);
    }

    @Test
    void nobodyIsInItWhileNobodyIsUnexplained() {
        made.today("P8A06 AM /", "P8A07 AM I");
        assertEquals(List.of(), made.homes());
        assertEquals(0, made.count("pupils"));
    }

    @Test
    void siblingsWhoShareAContactAreOneHome() {
        made.today("P8A01 AM N", "P8A02 AM N", "P8A06 AM N");
        assertEquals(List.of(List.of("P8A01", "P8A02"), List.of("P8A06")), made.order().stream().sorted((a, b) -> b.size() - a.size())
                .toList());
        Map<String, Object> home = made.home("P8A02");
        assertEquals(List.of("MUM", "DAD", "GRAN"), list(home, "contacts").stream().map(each -> each.get("contactRef")).toList());
        assertEquals(List.of("P8A01", "P8A02"), list(home, "contacts").get(0).get("pupilRefs"));
    }

    @Test
    void aSocialWorkerOfSeveralPupilsMakesThemNoHome() {
        made.school().system().does("importAttendanceContacts", "contactsCsv",
                "pupil_ref,contact_ref,surname,forename,relationship,priority\nP8A06,SW,Ives,Priya,Social worker,9\n");
        made.today("P8A03 AM N", "P8A06 AM N");
        assertEquals(2, made.homes().size());
    }

    @Test
    void theOrderIsNoContactThenAtRiskThenSendThenTheRest() {
        made.flag("P8A07", "Seven", "looked_after");
        made.today("P8A08 AM N", "P8A07 AM N", "P8A06 AM N", "P8A04 AM N", "P8A03 AM N");
        made.flag("P8A03", "Chaudhry", "social_worker");
        assertEquals(List.of("no_contact", "at_risk", "at_risk", "send", "other"), made.homes().stream().map(home -> home.get("rank"))
                .toList());
        assertEquals(List.of("P8A04"), made.order().get(0));
        assertEquals(List.of("P8A06"), made.order().get(3), "every fifth pupil of a made school has SEN support, so the sixth, too");
    }

    @Test
    void anOpenConcernPutsAPupilBeforeTheRest() {
        made.today("P8A07 AM N", "P8A08 AM N");
        made.school().teacher();
        made.school().officer().does("recordAttendanceConcern", "pupilRef", "P8A08", "concernKind", "bullying", "concernText", "Hides");
        assertEquals(List.of(List.of("P8A08"), List.of("P8A07")), made.order());
        assertEquals(true, made.pupil("P8A08").get("openConcern"));
    }

    @Test
    void whoHasFewerContactsThanTheSchoolWantsIsShownAsAGapAndNotSkipped() {
        made.today("P8A04 AM N", "P8A05 AM N", "P8A06 AM N");
        assertEquals(true, made.home("P8A04").get("dataGap"));
        assertEquals(true, made.home("P8A05").get("dataGap"));
        assertEquals(false, made.home("P8A06").get("dataGap"));
        assertEquals(2L, made.queue().get("contactsMinimum"));
    }

    @Test
    void aBlankInATakenRegisterIsUnexplainedAndOneInAnOpenRegisterIsNot() {
        List<String> others = made.school().pupils("8B").subList(0, 2);
        made.school().officer().saves("8B", TestSchool.TODAY, "AM", TestUser.marks(others, "/"));
        assertEquals(List.of(), made.order());
        made.school().officer().saves("8B", TestSchool.TODAY, "AM", TestUser.marks(made.school().pupils("8B"), "/"));
        made.school().system().does("importAttendanceRoll", "effectiveDate", TestSchool.TODAY, "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date\n"
                + "NEW1,Newcomer,Nell,2013-01-14,8,8B," + TestSchool.TODAY + "\n");
        assertEquals(List.of(List.of("NEW1")), made.order());
        Map<String, Object> session = list(made.pupil("NEW1"), "sessions").get(0);
        assertNull(session.get("code"));
        assertEquals(true, session.get("unexplained"));
        made.school().officer().does("planAttendanceMarks", "pupilRef", "NEW1", "fromDate", TestSchool.TODAY, "thruDate",
                TestSchool.TODAY, "code", "C", "planSource", "leave", "reason", "Funeral");
        assertEquals(List.of(), made.order(), "a plan explains a blank");
    }

    @Test
    void registersThatAreNotTakenAreNamed() {
        made.school().officer().saves("8B", TestSchool.TODAY, "AM", TestUser.marks(made.school().pupils("8B"), "/"));
        List<Map<String, Object>> open = list(made.queue(), "openRegisters");
        assertEquals(List.of("8A"), open.stream().map(register -> register.get("registrationGroup")).toList());
        assertEquals("overdue", open.get(0).get("state"));
        assertEquals(1L, made.queue().get("takenRegisters"));
    }

    @Test
    void theDayOfTheRunIsTheLaddersOwnCount() {
        made.days("P8A06", "2026-11-13 N", "2026-11-17 N", "2026-11-18 N", "2026-11-19 N");
        made.days("P8A07", "2026-11-17 N", "2026-11-18 I", "2026-11-19 N");
        made.today("P8A06 AM N", "P8A07 AM N");
        assertEquals(5L, made.pupil("P8A06").get("day"), "Friday, then Tuesday to today: Monday was without school");
        assertEquals(2L, made.pupil("P8A07").get("day"), "a day with a reason ends the run");
        assertEquals(8, list(made.pupil("P8A06"), "earlier").size());
        assertEquals(2, list(made.pupil("P8A07"), "earlier").size());
        assertEquals(List.of(List.of("P8A06"), List.of("P8A07")), made.order());
    }

    @Test
    void theDeadlinesAreTheClosingOfTheRegisterAndTheSchoolsTimeForCalls() {
        made.at(9, 10);
        made.today("P8A06 AM N");
        assertEquals(List.of("09:20", "11:00", "waiting"), deadlines());
        made.at(9, 21);
        assertEquals("message_due", made.home("P8A06").get("stage"));
        attempt(made.school().officer(), "P8A06", "AP8A06", "left_message", "channel", "message");
        assertEquals("call_due", made.home("P8A06").get("stage"));
        made.at(11, 1);
        assertEquals("call_overdue", made.home("P8A06").get("stage"));
        attempt(made.school().officer(), "P8A06", "AP8A06", "no_answer");
        assertEquals("called", made.home("P8A06").get("stage"));
    }

    private List<Object> deadlines() {
        Map<String, Object> home = made.home("P8A06");
        return List.of(home.get("messageBy"), home.get("callBy"), home.get("stage"));
    }

    @Test
    void aMessageOfTheOutboxIsSeenAndTheCallIsStillToDo() {
        made.today("P8A01 AM N", "P8A02 AM N");
        made.school().lead().does("saveAttendanceSender", "email", "office@oak.example", "telephone", "0113 496 0000");
        assertEquals("message_due", made.home("P8A01").get("stage"));
        made.school().officer().does("queueAttendanceMessages", "kind", "first_day", "channel", "email", "date", TestSchool.TODAY);
        Map<String, Object> home = made.home("P8A01");
        assertEquals(List.of("Zainab Abara", "email", "queued"), List.of(list(home, "messages").get(0).get("contactName"),
                list(home, "messages").get(0).get("channel"), list(home, "messages").get(0).get("state")));
        assertEquals(List.of("call_due", "todo"), List.of(home.get("stage"), home.get("state")), "a message is no answer");
    }

    @Test
    void anAfternoonThatIsUnexplainedIsToDoAgain() {
        made.today("P8A06 AM N");
        attempt(made.school().officer(), "P8A06", "AP8A06", "reached", "reasonId", "illness", "reason", "flu", "confirm", "Y");
        assertEquals("done", made.home("P8A06").get("state"));
        made.at(13, 40);
        made.today("P8A06 PM N");
        assertEquals("todo", made.home("P8A06").get("state"));
        assertEquals("I", ((Map<?, ?>) made.pupil("P8A06").get("proposal")).get("code"));
    }

    @Test
    void whoIsBackInTheAfternoonSaysSo() {
        made.today("P8A06 AM N");
        assertEquals(false, made.pupil("P8A06").get("back"));
        made.at(13, 40);
        made.today("P8A06 PM \\");
        assertEquals(true, made.pupil("P8A06").get("back"));
        assertEquals(1, made.homes().size(), "the morning still wants its reason");
    }

    @Test
    void anAbsenceExplainedElsewhereIsDone() {
        made.today("P8A06 AM N");
        made.school().teacher();
        made.school().officer().does("amendAttendanceMark", "pupilRef", "P8A06", "date", TestSchool.TODAY, "session", "AM", "code", "M",
                "reason", "Card seen");
        assertEquals(1, made.count("done"));
        assertEquals(0, made.count("todo"));
    }

    @Test
    void anEarlierDayCanBeFollowedUpAsWell() {
        made.days("P8A06", "2026-11-19 N");
        made.today("P8A06 AM /");
        assertEquals(List.of(), made.order());
        Map<?, ?> queue = made.school().officer().does("getAttendanceFollowUps", "date", TestSchool.YESTERDAY).in("followUp");
        assertEquals(1, ((List<?>) queue.get("homes")).size());
        assertEquals(TestSchool.TODAY, queue.get("nextDay"));
    }

    @Test
    void aDayWithoutSchoolHasNoQueueAndADayToComeIsRefused() {
        assertEquals(false, made.school().officer().does("getAttendanceFollowUps", "date", TestSchool.INSET_DAY).in("followUp")
                .get("isSchoolDay"));
        assertTrue(made.school().officer().tries("getAttendanceFollowUps", "date", TestSchool.NEXT_DAY).error().contains("to come"));
    }

    @Test
    void anExpectedReturnHoldsUntilThatDay() {
        TestHost.clock(LocalDate.parse(TestSchool.YESTERDAY).atTime(9, 30));
        made.school().marks("P8A06,2026-11-19,AM,N");
        Object[] flu = {"date", TestSchool.YESTERDAY, "reasonId", "illness", "reason", "flu", "confirm", "Y", "expectedReturn",
            TestSchool.NEXT_DAY};
        assertEquals("", attempt(made.school().officer(), "P8A06", "AP8A06", "reached", flu).error());
        made.at(9, 30);
        made.today("P8A06 AM N");
        Map<?, ?> proposal = (Map<?, ?>) made.pupil("P8A06").get("proposal");
        assertEquals(List.of("I", "flu", TestSchool.NEXT_DAY), List.of(proposal.get("code"), proposal.get("reason"),
                proposal.get("expectedReturn")));
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 30));
        made.school().marks("P8A06," + TestSchool.NEXT_DAY + ",AM,N");
        Map<?, ?> monday = made.school().officer().does("getAttendanceFollowUps").in("followUp");
        Map<?, ?> pupil = (Map<?, ?>) ((List<?>) ((Map<?, ?>) ((List<?>) monday.get("homes")).get(0)).get("pupils")).get(0);
        assertNull(pupil.get("proposal"), "the pupil should be back by now");
    }

    @Test
    void whoMaySeeOwnGroupsOnlySeesThoseOnly() {
        made.today("P8A06 AM N");
        assertTrue(made.school().teacher().tries("getAttendanceFollowUps").refused(), "a teacher has no follow-up");
        assertFalse(made.school().head().tries("getAttendanceFollowUps").refused());
        assertFalse(made.school().dsl().tries("getAttendanceFollowUps").refused());
    }
}
