package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.attendance.followup.FollowUpSchool;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The follow-up queue, tasks and concerns as plain forms, and what keeps their requests safe. */
class FollowUpWithoutScriptTest {

    private FollowUpSchool made;
    private WebUser officer;

    @BeforeEach
    void aQueue() {
        made = FollowUpSchool.with("8A", 7);
        made.today("P8A01 AM N", "P8A02 AM N", "P8A06 AM N");
        officer = WebUser.of(made.school().officer());
    }

    private Document queue(Object... more) {
        Object[] address = {"schoolId", made.school().id(), "date", TestSchool.TODAY};
        return officer.page("FollowUp", Stream.of(address, more).flatMap(Arrays::stream).toArray());
    }

    /** Sends a form of a page as a browser would: what is filled in or chosen, and the button pressed. */
    private static Document send(WebUser user, Document page, String form, Map<String, String> filled, String act) {
        List<Object> values = new ArrayList<>();
        Element element = page.selectFirst(form);
        assertNotNull(element, () -> form + " is not on the page: " + page.text());
        for (Element field : element.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            boolean choice = Set.of("radio", "checkbox").contains(field.attr("type"));
            boolean chosen = filled.containsKey(name) ? filled.get(name).equals(field.attr("value")) : field.hasAttr("checked");
            if (!choice || chosen) {
                values.add(name);
                values.add(choice ? field.attr("value") : filled.getOrDefault(name, field.is("select")
                        ? field.selectFirst("option").attr("value") : field.is("textarea") ? field.text() : field.attr("value")));
            }
        }
        if (act != null) {
            assertNotNull(element.selectFirst("button[name=act][value=" + act + "]"), act);
            values.add("act");
            values.add(act);
        }
        return Jsoup.parse(user.post(element.attr("action").replaceAll(".*/", ""), values.toArray()).body());
    }

    private Document take(Document page) {
        return send(officer, page, "#att-home form", Map.of(), null);
    }

    @Test
    void theQueueIsWorkedDownByForms() {
        Document start = queue();
        assertTrue(start.text().contains("3 pupils unexplained, 2 homes to settle"), start.text());
        Document home = take(start);
        assertTrue(home.selectFirst("#att-home").text().contains("Abara, Zuri"), home.text());
        assertEquals(List.of("tel:07700900001", "tel:01632960001"), home.select(".att-contacts > li").get(0).select("a[href^=tel:]")
                .eachAttr("href"));
        Document next = send(officer, home, "#att-attempt", Map.of("contactRef", "MUM", "reasonId", "illness", "reason", "flu"), "amend");
        assertEquals("I", made.code("P8A01", TestSchool.TODAY, "AM"));
        assertEquals("I", made.code("P8A02", TestSchool.TODAY, "AM"));
        assertTrue(next.selectFirst("#att-home").text().contains("Fofana, Mariam"), "the next home has come by itself: " + next.text());
        assertTrue(next.selectFirst("#att-last").text().contains("Call to Zainab Abara (mother): reached"), next.text());
        Document again = send(officer, next, "#att-attempt", Map.of(), "no_answer");
        assertTrue(again.selectFirst("#att-home").text().contains("Fofana, Mariam"), "the father has not been tried yet");
        assertEquals("BP8A06", again.selectFirst("[name=contactRef][checked]").attr("value"));
        Document end = send(officer, again, "#att-attempt", Map.of(), "wrong_number");
        assertTrue(end.text().contains("Everybody has been tried"), end.text());
        Document back = send(officer, end, "#att-undo", Map.of(), null);
        assertTrue(back.selectFirst("#att-home").text().contains("Fofana, Mariam"), back.text());
        assertEquals(1, back.select(".att-taken-back").size());
    }

    @Test
    void whatIsRefusedIsShownAgainWithWhatWasTyped() {
        Document home = take(queue());
        Document refused = send(officer, home, "#att-attempt", Map.of("contactRef", "DAD", "reason", "flu", "code", "QQ"), "amend");
        assertTrue(refused.selectFirst("#att-refusal").text().contains("DAD is no contact of P8A02"), refused.text());
        assertEquals("flu", refused.selectFirst("#att-attempt [name=reason]").attr("value"));
        assertEquals("QQ", refused.selectFirst("#att-attempt [name=code]").attr("value"));
        Document markup = send(officer, home, "#att-attempt", Map.of("reason", "<b>flu</b>"), "reached");
        assertTrue(markup.selectFirst("#att-refusal").text().contains("othing was stored"), markup.text());
        assertTrue(markup.select("#att-attempt b:containsOwn(flu)").isEmpty());
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
    }

    @Test
    void aWarningOffersToSetItAside() {
        Document home = take(queue());
        Map<String, String> leave = Map.of("reason", "funeral", "code", "C");
        Document warned = send(officer, home, "#att-attempt", leave, "amend");
        assertNull(home.selectFirst("[name=override]"));
        assertNotNull(warned.selectFirst("[name=override]"), warned.text());
        send(officer, warned, "#att-attempt", Map.of("reason", "funeral", "code", "C", "override", "Y"), "amend");
        assertEquals("C", made.code("P8A01", TestSchool.TODAY, "AM"));
    }

    @Test
    void aHomeOfAColleagueCanBeSeenAndNotTaken() {
        made.school().officer2().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A06");
        Document page = queue("home", "P8A06");
        assertTrue(page.selectFirst("#att-home").text().contains("with Dan Webb until 09:40"), page.text());
        assertNull(page.selectFirst("#att-attempt"));
        assertNull(page.selectFirst("#att-go"));
        String forced = Jsoup.parse(officer.post("claimHome", "schoolId", made.school().id(), "date", TestSchool.TODAY, "pupilRef", "P8A06")
                .body()).text();
        assertTrue(forced.contains("Dan Webb has this home since 09:30"), forced);
    }

    @Test
    void theEmptyQueueSaysSoAndWhichRegistersAreOpen() {
        FollowUpSchool empty = FollowUpSchool.with("8A", 6, "8B", 1);
        Document page = WebUser.of(empty.school().officer()).page("FollowUp", "schoolId", empty.school().id());
        assertTrue(page.text().contains("Nobody is unexplained") && page.text().contains("Not taken yet, morning session: 8A, 8B"),
                page.text());
    }

    @Test
    void todayLeadsToTheQueue() {
        Document today = officer.page("main", "schoolId", made.school().id());
        Element link = today.selectFirst("a[href*=FollowUp?]");
        assertEquals("3 unexplained: follow up", link.text());
        assertNull(WebUser.of(made.school().teacher()).page("main", "schoolId", made.school().id()).selectFirst("a[href*=FollowUp]"));
    }

    @Test
    void onlyTheSafeguardingLeadReadsTheConcernOnThePage() {
        Document page = officer.page("FollowUpConcerns", "schoolId", made.school().id());
        Document raised = send(officer, page, "form.att-concern-form", Map.of("pupilRef", "P8A06", "concernText", "Bruise on the arm"), null);
        assertTrue(raised.text().contains("The concern is stored"), raised.text());
        assertTrue(raised.text().contains("Fofana, Mariam"));
        assertFalse(raised.html().contains("Bruise"), raised.html());
        WebUser dsl = WebUser.of(made.school().dsl());
        Document read = dsl.page("FollowUpConcerns", "schoolId", made.school().id());
        assertTrue(read.text().contains("Bruise on the arm") && read.text().contains("Olga Fisher"), read.text());
        for (WebUser user : List.of(officer, WebUser.of(made.school().head()), WebUser.of(made.school().lead()))) {
            assertFalse(user.get("FollowUpConcerns", "schoolId", made.school().id()).body().contains("Bruise"));
            assertFalse(user.get("FollowUp", "schoolId", made.school().id(), "home", "P8A06").body().contains("Bruise"));
        }
        Document closed = send(dsl, read, "section form.att-form", Map.of("note", "Social care told"), null);
        assertTrue(closed.text().contains("No concerns here"), closed.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimHome", "releaseHome", "recordAttempt", "takeBackAttempt", "settleTasks",
        "waiveNotice", "finishConcern", "recordConcern"})
    void aChangeIsMadeByAPostOfTheFormAlone(String request) {
        Map<String, Long> before = made.rows();
        Object[] values = {"schoolId", made.school().id(), "date", TestSchool.TODAY, "pupilRef", "P8A06", "act", "no_answer",
            "channel", "home_visit", "contactRef", "AP8A06", "concernKind", "other", "concernText", "x", "taskId", "1"};
        assertEquals(405, officer.get(request, values).statusCode());
        String address = request + "?schoolId=" + made.school().id() + "&date=" + TestSchool.TODAY + "&pupilRef=P8A06&act=no_answer";
        assertTrue(officer.post(address).body().contains("Nothing was stored"));
        assertTrue(WebUser.stranger().post(request, values).body().contains("PASSWORD"));
        WebUser.of(made.school().outsider()).post(request, values);
        assertEquals(before, made.rows());
    }

    @Test
    void theSpreadsheetHoldsWhatIsShownAndNoFormula() {
        FollowUpSchool.attempt(made.school().officer(), "P8A06", null, "reached", "contactName", "=1+1", "reasonId", "no_reason");
        HttpResponse<String> csv = officer.get("followUpCsv", "schoolId", made.school().id(), "date", TestSchool.TODAY);
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals(4, csv.body().lines().count(), csv.body());
        assertTrue(csv.body().contains("P8A06") && csv.body().contains("Zainab Abara (mother) 07700 900001"), csv.body());
        assertEquals(2, officer.get("followUpCsv", "schoolId", made.school().id(), "date", TestSchool.TODAY, "state", "reached").body()
                .lines().count());
        assertTrue(WebUser.stranger().get("followUpCsv", "schoolId", made.school().id()).body().contains("PASSWORD"));
        assertFalse(WebUser.of(made.school().outsider()).get("followUpCsv", "schoolId", made.school().id()).body().contains("Abara"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FollowUp", "Tasks", "FollowUpTasks", "FollowUpConcerns"})
    void anOddAddressIsAnsweredCalmly(String page) {
        for (Object[] address : new Object[][] {{"schoolId", "NONE"}, {"schoolId", made.school().id(), "date", "tomorrow", "home",
            "<script>alert(1)</script>", "state", "\"><b>", "role", "${1+1}", "pupilRef", "\"><script>"},
            {"schoolId", made.school().id(), "date", "2030-01-01"}}) {
            Document shown = officer.page(page, address);
            assertTrue(shown.select("script:not([src])").isEmpty(), shown.html());
            assertFalse(shown.text().contains("Exception") || shown.text().contains("FreeMarker"), shown.text());
        }
    }
}
