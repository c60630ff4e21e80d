package org.attendance.outbox;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom messages are written to and about what, that nobody is passed over, and that nothing is queued twice or sent by a demonstration. */
class OutboxQueueTest {

    private TestSchool school;
    private Outbox outbox;

    @BeforeEach
    void fourPupilsWithoutAReason() {
        school = TestSchool.with("8A", 6, "8B", 2);
        outbox = Outbox.of(school);
        assertEquals("", school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "N"), mark("P8A02", "N"),
                mark("P8A03", "N"), mark("P8A04", "N"), mark("P8A05", "L", "minutesLate", 7L), mark("P8A06", "/"))).error());
    }

    private static List<Object> each(List<Map<String, Object>> list, String field) {
        return list.stream().map(each -> each.get(field)).toList();
    }

    private Answer preview(Object... values) {
        return school.officer().does("previewAttendanceMessage", values);
    }

    @Test
    void everyParentWithAnAddressIsWrittenToAndNobodyElse() {
        assertEquals(List.of("Ngozi Abara", "Chidi Abara", "Sue Bennett"), each(preview("kind", "first_day").list("messages"), "contact"));
        assertEquals(List.of("ngozi@home.example", "chidi@home.example", "sue@home.example"),
                each(preview("kind", "first_day").list("messages"), "address"));
    }

    @Test
    void whoCannotBeReachedIsListedWithTheReason() {
        Map<Object, Object> reasons = preview("kind", "first_day").list("unreachable").stream()
                .collect(Collectors.toMap(each -> each.get("pupilRef"), each -> each.get("reason"), (a, b) -> a, TreeMap::new));
        assertEquals(Map.of("P8A03", "No parent with an email address", "P8A04", "No contact on file"), reasons);
    }

    @Test
    void aMessageNamesPupilDateWithWeekdayHalfSchoolAndTelephone() {
        Map<String, Object> message = preview("kind", "first_day").list("messages").get(0);
        String text = (String) message.get("text");
        for (String part : List.of("Dear Ngozi Abara", "Zuri Abara was not in school on Friday 20 November 2026 (morning)",
                "0113 496 0000", "Test school " + school.id())) {
            assertTrue(text.contains(part), text);
        }
        assertEquals("Absence on Friday 20 November 2026 (morning)", message.get("subject"));
        assertEquals(List.of(Map.of("date", TestSchool.TODAY, "session", "AM", "code", "N")), message.get("sessions"));
    }

    @Test
    void aPreviewStoresNothing() {
        preview("kind", "first_day");
        assertEquals(0, school.rows("AttendanceMessage"));
    }

    @Test
    void queueingTwiceQueuesNothingTwice() {
        Answer first = outbox.queue("kind", "first_day");
        assertEquals(List.of(3L, 0L), List.of(first.number("queued"), first.number("alreadyThere")));
        Answer second = outbox.queue("kind", "first_day");
        assertEquals(List.of(0L, 3L), List.of(second.number("queued"), second.number("alreadyThere")));
        assertEquals(3, school.rows("AttendanceMessage"));
        assertEquals(List.of("queued", "queued", "queued"), each(preview("kind", "first_day").list("messages"), "present"));
    }

    @Test
    void twoOfficersWhoWriteAtOnceQueueNothingTwice() throws Exception {
        Callable<Answer> writing = () -> school.officer().tries("queueAttendanceMessages", "kind", "first_day");
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            long queued = 0;
            for (Future<Answer> each : officers.invokeAll(List.of(writing, writing))) {
                queued += each.get().refused() ? 0 : each.get().number("queued");
            }
            assertEquals(List.of(3L, 3L), List.of(queued, school.rows("AttendanceMessage")));
        } finally {
            officers.shutdown();
        }
    }

    @Test
    void theAfternoonOfTheSameDayIsNotWrittenAboutAgain() {
        outbox.queue("kind", "first_day");
        TestHost.clock(TestSchool.MORNING.withHour(14));
        school.teacher().saves("8A", TestSchool.TODAY, "PM", TestUser.marks(school.pupils("8A"), "N"));
        Answer later = outbox.queue("kind", "first_day");
        assertEquals(0, later.number("queued"), "P8A05 and P8A06 have no contacts; the others have been written to");
        assertEquals(List.of("P8A03", "P8A04", "P8A05", "P8A06"), each(later.list("unreachable"), "pupilRef"));
    }

    @Test
    void aBlankInATakenRegisterIsUnexplainedAndOneInAnOpenRegisterIsNot() {
        school.colleague().saves("8B", TestSchool.TODAY, "AM", List.of(mark("P8B01", "/")));
        assertEquals(List.of("P8A03", "P8A04"), each(preview("kind", "first_day").list("unreachable"), "pupilRef"));
        school.colleague().saves("8B", TestSchool.TODAY, "AM", List.of(mark("P8B01", "/"), mark("P8B02", "/")));
        school.system().does("importAttendanceRoll", "effectiveDate", TestSchool.TODAY, "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date\n"
                + "P8B03,New,Nell,2013-01-14,8,8B," + TestSchool.TODAY + "\n");
        assertEquals(List.of("P8A03", "P8A04", "P8B03"), each(preview("kind", "first_day").list("unreachable"), "pupilRef"));
    }

    @Test
    void onlyThePupilsNamedAreWrittenAbout() {
        Answer answer = outbox.queue("kind", "first_day", "pupilRefs", List.of("P8A02", "P8A06"));
        assertEquals(1, answer.number("queued"));
        assertEquals(List.of("P8A06"), each(answer.list("skipped"), "pupilRef"));
        assertEquals("No unexplained absence on that day", answer.list("skipped").get(0).get("reason"));
    }

    @Test
    void aLateArrivalIsToldToTheFirstParentOnly() {
        school.marks("P8A01," + TestSchool.YESTERDAY + ",PM,L,5");
        Answer answer = preview("kind", "late", "date", TestSchool.YESTERDAY);
        assertEquals(List.of("Ngozi Abara"), each(answer.list("messages"), "contact"));
        assertTrue(answer.list("messages").get(0).get("text").toString().contains("Thursday 19 November 2026 (afternoon)"));
    }

    @Test
    void aReminderNamesAllDatesOfTheRun() {
        school.marks("P8A01,2026-11-19,AM,N", "P8A01,2026-11-19,PM,N", "P8A01,2026-11-18,PM,N", "P8A01,2026-11-18,AM,/",
                "P8A01,2026-11-17,AM,/", "P8A01,2026-11-13,AM,N");
        Answer answer = preview("kind", "absence_reminder", "pupilRefs", List.of("P8A01"));
        assertTrue(answer.list("messages").get(0).get("text").toString().contains(
                "Wednesday 18 November (afternoon), Thursday 19 November and Friday 20 November 2026 (morning)."),
                answer.list("messages").toString());
        assertEquals(0, preview("kind", "absence_reminder").list("messages").size(), "nobody has a trigger that asks for one");
    }

    @Test
    void aThresholdOfTheSchoolNamesWhoIsReminded() {
        for (String day : List.of("2026-11-12", "2026-11-13", "2026-11-17", "2026-11-18", "2026-11-19")) {
            school.marks("P8A02," + day + ",AM,N", "P8A02," + day + ",PM,N");
        }
        school.lead().does("subscribeAttendancePolicy", "policyId", "birmingham-2024", "fromDate", TestSchool.TODAY, "reason", "As in the city");
        school.lead().does("evaluateAttendanceThresholds", "dryRun", "N");
        List<Map<String, Object>> messages = preview("kind", "absence_reminder").list("messages");
        assertEquals(List.of("Sue Bennett"), each(messages, "contact"));
        assertTrue(messages.get(0).get("text").toString().contains("Thursday 12 November, Friday 13 November, Tuesday 17 November"),
                messages.toString());
    }

    @Test
    void evidenceIsAskedForAboutTheDatesNamed() {
        school.marks("P8A02,2026-11-12,AM,I", "P8A02,2026-11-12,PM,I", "P8A02,2026-11-13,AM,I", "P8A02,2026-11-17,AM,/");
        Answer answer = preview("kind", "evidence_request", "pupilRefs", List.of("P8A02"), "fromDate", "2026-11-09", "date", "2026-11-17");
        assertTrue(answer.list("messages").get(0).get("text").toString().contains("Thursday 12 November and Friday 13 November 2026 (morning)"));
        assertEquals(1, preview("kind", "evidence_request", "pupilRefs", List.of("P8A02")).list("skipped").size(), "the run is over");
    }

    @Test
    void aMessageWithoutTheTelephoneNumberItNeedsIsRefused() {
        school.lead().does("saveAttendanceSender", "email", "office@oak.example");
        Answer answer = school.officer().tries("queueAttendanceMessages", "kind", "first_day");
        assertTrue(answer.error().contains("{telephone}") && answer.error().contains("no telephone number"), answer.error());
        assertEquals(0, school.rows("AttendanceMessage"));
    }

    @Test
    void badInputIsRefusedByName() {
        assertTrue(school.officer().tries("queueAttendanceMessages", "kind", "birthday").error().contains("first_day, late"));
        assertTrue(school.officer().tries("queueAttendanceMessages", "kind", "late", "channel", "fax").error().contains("email, sms, letter"));
        assertTrue(school.officer().tries("queueAttendanceMessages", "kind", "late", "date", "2026-11-23").error().contains("not come yet"));
        assertTrue(school.officer().tries("queueAttendanceMessages", "kind", "first_day", "pupilRefs", List.of("P9Z99")).error()
                .contains("no pupil P9Z99"));
        assertTrue(school.officer().tries("getAttendanceMessages", "state", "lost").error().contains("queued, sending"));
        assertEquals(0, school.rows("AttendanceMessage"));
    }

    @Test
    void aDemonstrationSendsNothingAndSaysWhy() {
        outbox.queue("kind", "first_day");
        Answer sent = outbox.send();
        assertEquals(3L, sent.in("counts").get("held"));
        assertEquals(Map.of("Chidi Abara", "held", "Ngozi Abara", "held", "Sue Bennett", "held"), outbox.states());
        assertEquals("This is a demonstration: nothing is ever sent from it.", outbox.to("Sue Bennett").get("reason"));
    }

    @Test
    void aMessageWhoseMarkHasChangedIsWithdrawnBeforeAnythingElse() {
        outbox.queue("kind", "first_day");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A02", "date", TestSchool.TODAY, "session", "AM", "code", "I", "reason",
                "Mother called");
        outbox.send();
        assertEquals("withdrawn", outbox.to("Sue Bennett").get("state"));
        assertTrue(outbox.to("Sue Bennett").get("reason").toString().contains("(morning) is now marked I"), outbox.to("Sue Bennett").toString());
        assertEquals("held", outbox.to("Ngozi Abara").get("state"));
    }

    @Test
    void afterAWithdrawalTheSameFactsCanBeWrittenAboutAgain() {
        outbox.queue("kind", "first_day", "pupilRefs", List.of("P8A02"));
        outbox.officer().does("cancelAttendanceMessages", "messageIds", List.of(outbox.to("Sue Bennett").get("messageId")), "reason",
                "She rang");
        assertEquals("Cancelled by Olga Fisher: She rang", outbox.to("Sue Bennett").get("reason"));
        assertEquals(1, outbox.queue("kind", "first_day", "pupilRefs", List.of("P8A02")).number("queued"));
    }

    @Test
    void anAddressOrContactThatHasChangedWithdrawsTheMessage() {
        outbox.queue("kind", "first_day");
        school.system().does("importAttendanceContacts", "contactsCsv",
                "pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,email\n"
                + "P8A02,C3,Bennett,Sue,mother,2,Y,sue.new@home.example\n");
        outbox.send();
        assertTrue(outbox.to("Sue Bennett").get("reason").toString().startsWith("The address of this contact has changed"));
    }

    @Test
    void aSentMessageCannotBeCancelledNorAnUnknownOne() {
        outbox.queue("kind", "first_day");
        Answer unknown = outbox.officer().tries("cancelAttendanceMessages", "messageIds", List.of("99999999"));
        assertTrue(unknown.error().contains("no message 99999999"), unknown.error());
        Answer waiting = outbox.officer().tries("retryAttendanceMessages", "messageIds", List.of(outbox.to("Sue Bennett").get("messageId")));
        assertTrue(waiting.error().contains("waits to be sent already"), waiting.error());
        Answer foreign = school.outsider().run("cancelAttendanceMessages", Map.of("schoolId", school.id() + "-other", "messageIds",
                List.of(outbox.to("Sue Bennett").get("messageId"))));
        assertTrue(foreign.error().contains("no message"), foreign.error());
        assertEquals("queued", outbox.to("Sue Bennett").get("state"));
    }
}
