package org.attendance.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text messages, letters and emails by GOV.UK Notify, against a stand-in of its interface. */
class OutboxNotifyTest {

    private static final String SERVICE = "8b3aa916-ec82-434e-b0c5-d5d9b371d6a3";
    private static final String KEY = "test-" + SERVICE + "-" + "dcf58d4b-3a4e-4b76-8b5c-0c9e1f9c1f11";

    private TestSchool school;
    private Outbox outbox;
    private NotifyStandIn notify;
    private String day;

    @BeforeEach
    void aSchoolWithNotify() throws Exception {
        notify = new NotifyStandIn();
        school = TestSchool.with("8A", 3);
        outbox = Outbox.of(school);
        day = RealDay.of(school);
        school.marks("P8A01," + day + ",AM,N", "P8A02," + day + ",AM,N");
        property("notify.baseUrl", notify.address());
        property("notify.apiKey", KEY);
        property("notify.template.sms", "11111111-1111-1111-1111-111111111111");
        property("notify.template.letter", "22222222-2222-2222-2222-222222222222");
        property("notify.template.email", "33333333-3333-3333-3333-333333333333");
        outbox.setting("message.notify", "on");
    }

    @AfterEach
    void notifyIsGone() {
        for (String name : List.of("baseUrl", "apiKey", "template.sms", "template.letter", "template.email")) {
            property("notify." + name, null);
        }
        notify.close();
        TestHost.clock(TestSchool.MORNING);
    }

    private static void property(String name, String value) {
        Outbox.property("attendance", name, value);
    }

    private Map<String, Object> sends(String channel, String contact) {
        outbox.queue("kind", "first_day", "date", day, "channel", channel, "pupilRefs", List.of("P8A01"));
        outbox.send();
        return outbox.to(contact);
    }

    @Test
    void aTextMessageIsHandedOverWithATokenItsNumberAndItsWords() {
        Map<String, Object> message = sends("sms", "Ngozi Abara");
        assertEquals("sent", message.get("state"), message.toString());
        assertEquals(2, notify.asked().size(), "both parents have a mobile");
        NotifyStandIn.Asked asked = notify.asked().get(0);
        assertEquals("/v2/notifications/sms", asked.path());
        String[] token = asked.authorization().replaceFirst("^Bearer ", "").split("\\.");
        assertEquals(3, token.length, asked.authorization());
        assertTrue(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8).contains(SERVICE));
        for (String part : List.of("\"phone_number\":\"07700 900111\"", "11111111-1111-1111-1111-111111111111", "Zuri Abara was not in school on",
                "\"reference\":\"" + message.get("messageId") + "\"")) {
            assertTrue(asked.body().contains(part), asked.body());
        }
        assertTrue(message.get("providerReference").toString().matches("[0-9a-f-]{36}"));
    }

    @Test
    void aLetterGoesToTheLinesOfTheAddress() {
        Map<String, Object> message = sends("letter", "Ngozi Abara");
        assertEquals("sent", message.get("state"), message.toString());
        NotifyStandIn.Asked asked = notify.asked().get(0);
        assertEquals("/v2/notifications/letter", asked.path());
        for (String part : List.of("\"address_line_1\":\"Ngozi Abara\"", "\"address_line_2\":\"1 Elm Road\"", "\"address_line_3\":\"Leeds\"",
                "\"address_line_4\":\"LS1 1AA\"", "Dear Ngozi Abara")) {
            assertTrue(asked.body().contains(part), asked.body());
        }
        assertEquals(1, notify.asked().size(), "the father has no postal address");
    }

    @Test
    void anEmailGoesByNotifyWhereTheSchoolsOwnMailIsOff() {
        outbox.setting("message.email", "off");
        assertEquals("sent", sends("email", "Ngozi Abara").get("state"));
        assertEquals("/v2/notifications/email", notify.asked().get(0).path());
        assertTrue(notify.asked().get(0).body().contains("\"subject\":\"Absence on "), notify.asked().get(0).body());
    }

    @ParameterizedTest
    @CsvSource({"400,phone_number Not enough digits,failed,GOV.UK Notify refused it (400): phone_number Not enough digits",
        "403,Invalid token: API key not found,failed,GOV.UK Notify refused it (403): Invalid token: API key not found",
        "429,Exceeded rate limit,queued,GOV.UK Notify could not take it now (429).",
        "500,Internal,queued,GOV.UK Notify could not take it now (500)."})
    void whatNotifyRefusesIsSaidAndWhatItCannotTakeNowIsTriedAgain(int status, String message, String state, String reason) {
        notify.refuses(status, message);
        Map<String, Object> sent = sends("sms", "Ngozi Abara");
        assertEquals(List.of(state, reason), List.of(sent.get("state"), sent.get("reason")));
    }

    @Test
    void aNotifyThatCannotBeReachedIsTriedAgain() {
        notify.close();
        assertEquals(List.of("queued", "GOV.UK Notify could not be reached."), List.of(sends("sms", "Ngozi Abara").get("state"),
                outbox.to("Ngozi Abara").get("reason")));
    }

    @Test
    void itIsOffUntilASchoolSwitchesItOn() {
        outbox.setting("message.notify", "off");
        assertEquals("held", sends("sms", "Ngozi Abara").get("state"));
        assertTrue(outbox.to("Ngozi Abara").get("reason").toString().contains("switched off in the settings of the school"));
        assertEquals("off", org.attendance.services.Setting.CHANNEL_NOTIFY.standard());
        assertEquals(List.of(), notify.asked());
    }

    @Test
    void withoutKeyOrTemplateMessagesAreHeldWithTheNameOfWhatIsMissing() {
        property("notify.apiKey", null);
        assertTrue(sends("sms", "Ngozi Abara").get("reason").toString().contains("ATTENDANCE_NOTIFY_API_KEY"));
        property("notify.apiKey", KEY);
        property("notify.template.sms", null);
        outbox.officer().does("retryAttendanceMessages", "messageIds", List.of(outbox.to("Ngozi Abara").get("messageId")));
        outbox.send();
        assertTrue(outbox.to("Ngozi Abara").get("reason").toString().contains("notify.template.sms"));
        assertEquals(List.of(), notify.asked());
    }

    @Test
    void aChannelSendsNothingForAnotherSchoolNorWithoutPermissionNorInADemonstration() {
        Map<String, Object> input = Map.of("schoolId", school.id(), "messageId", "1", "channel", "sms", "address", "07700 900111", "text", "Hi");
        for (String service : List.of("attendanceNotifyChannel", "attendanceEmailChannel")) {
            assertTrue(school.nobody().run(service, input).error().contains("permission"));
            assertTrue(school.outsider().run(service, input).error().contains("no school"));
            TestHost.clock(TestSchool.MORNING);
            Answer demonstration = school.officer().run(service, input);
            assertEquals(List.of(false, "off"), List.of(demonstration.get("accepted"), demonstration.get("failureKind")));
            assertTrue(demonstration.get("failure").toString().contains("demonstration"));
        }
        assertEquals(List.of(), notify.asked());
        assertFalse(school.reception().run("attendanceNotifyChannel", input).get("errorMessage") == null);
    }
}
