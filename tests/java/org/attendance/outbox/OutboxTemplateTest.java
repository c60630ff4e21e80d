package org.attendance.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates of messages: the shipped ones, a school's own, what is refused, who changed what; and the cost of the outbox. */
class OutboxTemplateTest {

    private static final String LATE = "Dear {contact}, {pupil} was late on {dates}.";

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 2);
        Outbox.of(TestSchool.with("8A", 3));
    }

    private Answer saves(String subject, String text, long version) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of("schoolId", school.id(), "kind", "late", "channel", "email", "text", text,
                "version", version));
        if (subject != null) {
            values.put("subject", subject);
        }
        return school.officer().run("saveAttendanceTemplate", values);
    }

    private Map<String, Object> late(TestUser user) {
        return user.does("getAttendanceTemplates").list("templates").stream()
                .filter(each -> "late".equals(each.get("kind")) && "email".equals(each.get("channel"))).findFirst().orElseThrow();
    }

    @Test
    void everyShippedTemplateCouldBeSavedByASchool() {
        List<Map<String, Object>> shipped = school.officer().does("getAttendanceTemplates").list("templates");
        assertEquals(12, shipped.size());
        for (Map<String, Object> each : shipped) {
            Map<String, Object> values = new java.util.HashMap<>(Map.of("schoolId", school.id(), "kind", each.get("kind"), "channel",
                    each.get("channel"), "text", each.get("text")));
            if (each.get("subject") != null) {
                values.put("subject", each.get("subject"));
            }
            Answer preview = school.officer().run("previewAttendanceTemplate", values);
            assertEquals("", preview.error(), each.toString());
            assertTrue(preview.get("text").toString().contains("Friday 20 November 2026 (morning)"), preview.get("text").toString());
            assertTrue(!"sms".equals(each.get("channel")) || preview.number("length") <= 306, "two parts: " + preview.get("text"));
        }
    }

    @Test
    void aSchoolsOwnTemplateCountsForItAloneWithWhoAndWhen() {
        assertEquals("", saves("Late", LATE, 0).error());
        Map<String, Object> own = late(school.officer());
        assertEquals(List.of(true, 1L, LATE, "Olga Fisher", "2026-11-20T08:45"), List.of(own.get("own"), own.get("version"), own.get("text"),
                own.get("changedBy"), own.get("changedAt").toString().substring(0, 16)));
        assertEquals(false, late(TestSchool.with("8A", 1).officer()).get("own"));
    }

    @Test
    void theShippedTemplateCanBeRestoredAndNothingIsLost() {
        saves("Late", LATE, 0);
        school.lead().does("restoreAttendanceTemplate", "kind", "late", "channel", "email", "version", 1L);
        Map<String, Object> restored = late(school.officer());
        assertEquals(List.of(false, 2L), List.of(restored.get("own"), restored.get("version")));
        assertTrue(restored.get("text").toString().startsWith("Dear {contact},\n\n{pupil} arrived late"));
        List<?> history = (List<?>) restored.get("history");
        assertEquals(2, history.size());
        Map<?, ?> latest = (Map<?, ?>) history.get(0);
        assertEquals(List.of(true, "Lena Park"), List.of(latest.get("restored"), latest.get("changedBy")));
        assertEquals(LATE, ((Map<?, ?>) history.get(1)).get("text"));
    }

    @Test
    void theSameWordsAgainChangeNothingAndAStaleFormIsRefused() {
        saves("Late", LATE, 0);
        assertEquals("", saves("Late", LATE, 0).error());
        Answer stale = saves("Late", LATE + " Sorry.", 0);
        assertTrue(stale.error().contains("changed meanwhile (now version 1, by Olga Fisher)"), stale.error());
        assertEquals(1, school.rows("AttendanceMessageTemplate"));
    }

    @Test
    void anUnknownFieldIsRefusedNamingThoseAllowed() {
        Answer answer = saves("Late", "Dear {parent}, {pupil} {dates}", 0);
        assertTrue(answer.error().contains("Text holds {parent}"), answer.error());
        assertTrue(answer.error().contains("{pupil} {first_name} {contact} {dates}"), answer.error());
        assertTrue(saves("Late, {pupil}", LATE, 0).error().contains(
                "Subject holds {pupil}, which cannot be filled in. Allowed there are {dates} {school}"));
        assertEquals(0, school.rows("AttendanceMessageTemplate"));
    }

    @Test
    void wordsThatCannotBeSentAreRefused() {
        assertTrue(saves("Late", "x".repeat(10_000) + " {dates}", 0).error().contains("at most 4000".replace("at", "At")), "too long");
        assertTrue(saves("Late", "<b>{dates}</b>", 0).error().contains("holds <"), "markup");
        assertTrue(saves("Late", "${1+1} {dates}", 0).error().contains("holds ${"), "template signs");
        assertTrue(saves("Late", "Dear {contact}", 0).error().contains("put {dates}"), "no dates");
        assertTrue(saves("Late\nBcc: x@y.example", LATE, 0).refused(), "a second header");
        assertTrue(saves(null, LATE, 0).error().contains("Subject is empty"), "no subject");
        assertTrue(school.officer().tries("saveAttendanceTemplate", "kind", "late", "channel", "sms", "subject", "Late", "text", LATE, "version", 0L)
                .error().contains("no subject"));
        assertEquals(0, school.rows("AttendanceMessageTemplate"));
    }

    @Test
    void onlyThoseWhoSendMessagesSeeOrChangeTemplates() {
        for (TestUser user : List.of(school.teacher(), school.reception(), school.dsl())) {
            assertEquals(true, user.tries("getAttendanceTemplates").get(TestUser.NO_PERMISSION));
            assertEquals(true, user.tries("saveAttendanceTemplate", "kind", "late", "channel", "email", "text", LATE, "subject", "x")
                    .get(TestUser.NO_PERMISSION));
        }
        assertEquals(true, school.officer().tries("saveAttendanceSender", "email", "x@y.example").get(TestUser.NO_PERMISSION));
        assertTrue(school.lead().tries("saveAttendanceSender", "email", "x@y.example, z@y.example").error().contains("not an email address"));
        assertTrue(school.lead().tries("saveAttendanceSender", "telephone", "call me").error().contains("not a telephone number"));
    }

    @Test
    void theOutboxAndThePreviewTakeAFixedNumberOfStatements() {
        TestSchool small = TestSchool.with("8A", 4);
        TestSchool large = TestSchool.with("8A", 40);
        for (TestSchool each : List.of(small, large)) {
            Outbox.of(each);
            StringBuilder contacts = new StringBuilder("pupil_ref,contact_ref,surname,relationship,priority,parental_responsibility,email\n");
            for (String ref : each.pupils("8A")) {
                contacts.append("%s,K%s,Home,mother,3,Y,%s@home.example%n".formatted(ref, ref, ref.toLowerCase(java.util.Locale.ROOT)));
            }
            each.system().does("importAttendanceContacts", "contactsCsv", contacts.toString());
            each.teacher().saves("8A", TestSchool.TODAY, "AM", TestUser.marks(each.pupils("8A"), "N"));
        }
        assertEquals(count(small, "previewAttendanceMessage"), count(large, "previewAttendanceMessage"));
        small.officer().does("queueAttendanceMessages", "kind", "first_day");
        assertTrue(large.officer().does("queueAttendanceMessages", "kind", "first_day").number("queued") >= 40);
        assertEquals(count(small, "getAttendanceMessages"), count(large, "getAttendanceMessages"));
    }

    private static int count(TestSchool school, String service) {
        school.officer().does(service, "previewAttendanceMessage".equals(service) ? new Object[] {"kind", "first_day"} : new Object[0]);
        SqlCounter.start();
        school.officer().does(service, "previewAttendanceMessage".equals(service) ? new Object[] {"kind", "first_day"} : new Object[0]);
        return SqlCounter.stop().texts().size();
    }
}
