package org.attendance.screens;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.attendance.outbox.Outbox;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages without script: written, sent, cancelled, and their templates; by forms alone, and safely. */
class MessageScreensTest {

    private TestSchool school;
    private Outbox outbox;
    private WebUser officer;

    @BeforeEach
    void absencesWithoutAReason() {
        school = TestSchool.with("8A", 4);
        outbox = Outbox.of(school);
        school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "N"), mark("P8A02", "N"), mark("P8A03", "N"),
                mark("P8A04", "/")));
        officer = WebUser.of(school.officer());
    }

    private Document page(String request, Object... values) {
        Object[] all = java.util.stream.Stream.of(new Object[] {"schoolId", school.id()}, values).flatMap(java.util.Arrays::stream).toArray();
        return officer.page(request, all);
    }

    private Document post(String request, Object... values) {
        Object[] all = java.util.stream.Stream.of(new Object[] {"schoolId", school.id()}, values).flatMap(java.util.Arrays::stream).toArray();
        return Jsoup.parse(officer.post(request, all).body());
    }

    private Object[] ticked(String... more) {
        Document page = page("MessagesWrite");
        List<Object> values = new java.util.ArrayList<>(List.of((Object[]) more));
        page.select("#att-write input[type=hidden]").forEach(field -> {
            if (!"schoolId".equals(field.attr("name"))) {
                values.add(field.attr("name"));
                values.add(field.attr("value"));
            }
        });
        page.select("#att-write input[type=checkbox][checked][name]").forEach(box -> {
            values.add(box.attr("name"));
            values.add(box.attr("value"));
        });
        return values.toArray();
    }

    @Test
    void thePageShowsWhoGetsWhatAndWhoCannotBeReached() {
        Document page = page("MessagesWrite");
        assertEquals(List.of("Abara, Zuri 8A", "Bennett, Owen 8A"), page.select(".att-mail h3").eachText());
        assertTrue(page.selectFirst(".att-letter-text").wholeText().startsWith("Dear Ngozi Abara,\n\nZuri Abara was not in school on Friday"));
        assertTrue(page.selectFirst(".att-gaps").text().contains("Chaudhry, Aisha 8A No parent with an email address"), page.text());
        assertTrue(page.text().contains("3 new messages about 2 pupils"), page.text());
    }

    @Test
    void whatIsTickedIsWrittenAndSentAndShownInTheOutbox() throws Exception {
        Document after = post("queueMessages", ticked("send", "Y"));
        assertTrue(after.text().contains("3 messages were written."), after.text());
        for (int i = 0; i < 100 && outbox.states().containsValue("queued"); i++) {
            Thread.sleep(50);
        }
        Document page = page("Messages");
        assertEquals(3, page.select(".att-mail").size());
        assertTrue(page.text().contains("This is a demonstration: nothing is ever sent from it."), page.text());
        assertEquals("Held back 3", page.select(".att-tabs a").get(1).text());
        assertTrue(page("MessagesWrite").text().contains("Everybody here has been written to already."));
    }

    @Test
    void onlyTickedPupilsAreWrittenAboutAndNobodyTickedIsSaid() {
        post("queueMessages", "kind", "first_day", "channel", "email", "date", TestSchool.TODAY, "rowCount", "2", "pupilRef_1", "P8A02");
        assertEquals(java.util.Set.of("Sue Bennett"), outbox.states().keySet());
        Document none = post("queueMessages", "kind", "first_day", "channel", "email", "date", TestSchool.TODAY, "rowCount", "2");
        assertTrue(none.text().contains("Nobody was ticked. Nothing was stored."), none.text());
        Document forged = post("queueMessages", "kind", "first_day", "channel", "email", "rowCount", "1", "pupilRef_0", "FORGED");
        assertTrue(forged.text().contains("no pupil FORGED"), forged.text());
    }

    @Test
    void aMessageIsCancelledWithItsReasonAndFilteredByState() {
        post("queueMessages", ticked());
        Object id = outbox.to("Sue Bennett").get("messageId");
        post("cancelMessages", "messageIds", id, "reason", "She rang & it's fine");
        Document page = page("Messages", "state", "withdrawn");
        assertEquals(1, page.select(".att-mail").size());
        assertTrue(page.selectFirst(".att-mail-reason").text().contains("Cancelled by Olga Fisher: She rang & it's fine"), page.text());
        assertNull(page.selectFirst(".att-mail form"), "nothing more can be done with it");
        assertTrue(post("cancelMessages", "messageIds", id).text().contains("was withdrawn. Nothing was stored."));
        assertTrue(page("Messages", "state", "lost").text().contains("There is no state lost."));
    }

    @Test
    void aTemplateIsPreviewedRefusedAndSavedWithWhatWasTyped() {
        Object[] template = {"kind", "late", "channel", "email", "version", "0", "subject", "Late on {dates}"};
        Document preview = post("saveMessageTemplate", with(template, "text", "Hi {contact}: {pupil}, {dates}", "preview", "Y"));
        assertEquals("Hi Kim Example: Robin Example, Friday 20 November 2026 (morning)", preview.selectFirst("[data-preview=text]").text());
        assertEquals(0, school.rows("AttendanceMessageTemplate"));
        Document refused = post("saveMessageTemplate", with(template, "text", "Hi {parent} {dates}"));
        assertTrue(refused.selectFirst("#att-refusal").text().contains("{parent}"), refused.text());
        assertEquals("Hi {parent} {dates}", refused.selectFirst("textarea").wholeText());
        Document saved = post("saveMessageTemplate", with(template, "text", "Hi {contact}, {dates}"));
        assertTrue(saved.text().contains("The template is stored."), saved.text());
        Document restored = post("restoreMessageTemplate", "kind", "late", "channel", "email", "version", "1");
        assertTrue(restored.text().contains("The shipped template is used again."), restored.text());
    }

    private static Object[] with(Object[] values, Object... more) {
        return java.util.stream.Stream.of(values, more).flatMap(java.util.Arrays::stream).toArray();
    }

    @Test
    void theSenderIsSetByTheLeadAndReadByOfficers() {
        assertNull(page("Messages").selectFirst("#att-sender form"));
        assertTrue(page("Messages").selectFirst("#att-sender").text().contains("office@oak.example"));
        WebUser lead = WebUser.of(school.lead());
        String refused = lead.post("saveMessageSender", "schoolId", school.id(), "email", "nonsense", "telephone", "0113 496 0001").body();
        assertTrue(Jsoup.parse(refused).selectFirst("#att-refusal").text().contains("nonsense is not an email address"), refused);
        assertEquals("nonsense", Jsoup.parse(refused).selectFirst("input[name=email]").attr("value"));
        lead.post("saveMessageSender", "schoolId", school.id(), "email", "new@oak.example", "telephone", "0113 496 0001");
        assertTrue(page("Messages").selectFirst("#att-sender").text().contains("new@oak.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queueMessages", "sendMessages", "retryMessages", "cancelMessages", "saveMessageSender", "saveMessageTemplate",
            "restoreMessageTemplate", "messageTemplateData"})
    void aChangeIsMadeByAPostOfSomeoneWhoMayAndTakesNothingFromTheAddress(String request) {
        assertEquals(405, officer.get(request, "schoolId", school.id()).statusCode());
        String query = "?schoolId=" + school.id() + "&kind=first_day&channel=email&rowCount=1&pupilRef_0=P8A01&messageIds=1&text=x";
        assertTrue(officer.post(request + query).body().contains("Nothing was stored"));
        assertTrue(WebUser.stranger().post(request, "schoolId", school.id()).body().contains("PASSWORD"));
        HttpResponse<String> outsider = WebUser.of(school.outsider()).post(request, "schoolId", school.id(), "kind", "first_day", "channel", "email",
                "rowCount", "1", "pupilRef_0", "P8A01", "messageIds", "1", "subject", "x", "text", "{dates}");
        assertFalse(outsider.body().contains("Abara"), outsider.body());
        assertEquals(List.of(0L, 0L), List.of(school.rows("AttendanceMessage"), school.rows("AttendanceMessageTemplate")));
        TestHost.clock(TestSchool.MORNING);
    }
}
