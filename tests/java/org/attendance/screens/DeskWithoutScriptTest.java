package org.attendance.screens;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk and medical evidence by forms alone, as a browser without script sends them. */
class DeskWithoutScriptTest {

    private TestSchool school;
    private WebUser reception;

    @BeforeEach
    void aMorning() {
        school = TestSchool.with("8A", 4);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111
                P8A01,C2,Mensah,Kofi,grandfather,2,N,07700 900112
                """);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 12));
        reception = WebUser.of(school.reception());
    }

    /** Sends a form of a page as a browser would: its fields as they stand, then those given. */
    private static Document send(WebUser user, Element form, Object... more) {
        List<Object> values = new ArrayList<>();
        for (Element field : form.select("input, select")) {
            boolean off = field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked");
            boolean given = Stream.of(more).anyMatch(field.attr("name")::equals);
            if (!field.attr("name").isEmpty() && !off && !given) {
                values.addAll(List.of(field.attr("name"), field.tagName().equals("select") ? "" : field.attr("value")));
            }
        }
        values.addAll(List.of(more));
        String action = form.attr("action").replaceAll(".*/control/", "");
        return Jsoup.parse(user.post(action, values.toArray()).body());
    }

    private Document choose(WebUser user, String page, String letters) {
        Document found = user.page(page, "schoolId", school.id(), "q", letters);
        Element hit = found.selectFirst("#att-desk-hits a");
        assertNotNull(hit, found.text());
        return Jsoup.parse(user.get(hit.attr("href").replaceAll(".*/control/", "")).body());
    }

    private static Element form(Document page, String action) {
        Element form = page.selectFirst("form[action$=/" + action + "]");
        assertNotNull(form, () -> "no form " + action + ": " + page.text());
        return form;
    }

    @Test
    void aPupilIsFoundSignedInAndTakenBack() {
        Document chosen = choose(reception, "LateDesk", "aba");
        assertTrue(chosen.text().contains("Abara, Zuri") && chosen.text().contains("22 minutes late"), chosen.text());
        Document refused = send(reception, form(chosen, "signInPupil"));
        assertTrue(refused.selectFirst("#att-refusal").text().contains("Choose why"), refused.text());
        Document done = send(reception, form(refused, "signInPupil"), "reason", "bus", "reasonText", "66 late");
        assertEquals("Abara, Zuri 8A", done.selectFirst(".att-desk-big").text());
        assertTrue(done.selectFirst(".att-desk-mark").text().contains("L 22 minutes late 09:12"), done.text());
        assertTrue(done.selectFirst(".att-slip").text().contains("Late slip Abara, Zuri 8A"), done.text());
        assertFalse(done.selectFirst(".att-slip").text().contains("66 late"), "the reason is nobody's business on the way");
        assertEquals(1, done.select("#att-desk-list .att-desk-row").size());
        assertEquals("L", school.officer().register("8A", TestSchool.TODAY, "AM").row("P8A01").get("code"));
        Document undone = send(reception, form(done, "takeBackSign"));
        assertTrue(undone.selectFirst("#att-desk-done").text().contains("The mark is N now"), undone.text());
        assertNotNull(undone.selectFirst(".att-desk-gone"));
        assertNull(undone.selectFirst("form[action$=takeBackSign]"));
    }

    @Test
    void theSameFormSentTwiceIsStoredOnce() {
        Element form = form(choose(reception, "LateDesk", "aba"), "signInPupil");
        send(reception, form, "reason", "bus");
        Document again = send(reception, form, "reason", "bus");
        assertEquals("Abara, Zuri 8A", again.selectFirst(".att-desk-big").text());
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    @Test
    void whatIsToBeDecidedIsAskedInTheForm() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "session", "AM", "code", "M", "planSource", "leave", "reason", "Secret clinic");
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(10, 30));
        Document asked = send(reception, form(choose(reception, "LateDesk", "aba"), "signInPupil"), "reason", "overslept");
        assertEquals(List.of("keep", "U"), asked.select("[name=decision]").eachAttr("value"));
        assertFalse(asked.text().contains("Secret clinic"), asked.text());
        assertEquals("overslept", asked.selectFirst("[name=reason][checked]").attr("value"));
        Document kept = send(reception, form(asked, "signInPupil"), "decision", "keep");
        assertTrue(kept.selectFirst(".att-desk-mark").text().contains("the mark was kept"), kept.text());
    }

    @Test
    void whoIsHereIsNotOfferedToBeSignedIn() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        Document chosen = choose(reception, "LateDesk", "aba");
        assertTrue(chosen.text().contains("in school already"), chosen.text());
        assertNull(chosen.selectFirst("form[action$=signInPupil]"));
    }

    @Test
    void aPupilLeavesWithAContactOrWithSomebodyElseWhoIsConfirmed() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        Document chosen = choose(reception, "SignOut", "aba");
        assertTrue(chosen.text().contains("Ngozi Abara mother parental responsibility") && chosen.text().contains("Kofi Mensah grandfather"),
                chosen.text());
        assertFalse(chosen.text().contains("07700"), chosen.text());
        Document warned = send(reception, form(chosen, "signOutPupil"), "reason", "appointment", "who", "other", "collectorName", "Auntie Bea",
                "expectedBack", "11:00");
        assertTrue(warned.selectFirst("#att-refusal").text().contains("Auntie Bea is not on the contact list"), warned.text());
        assertEquals("Auntie Bea", warned.selectFirst("[name=collectorName]").attr("value"));
        assertEquals("other", warned.selectFirst("[name=who][checked]").attr("value"));
        Document done = send(reception, form(warned, "signOutPupil"), "confirm", "Y");
        assertTrue(done.text().contains("with Auntie Bea, who is not on the contact list") && done.text().contains("back by 11:00"), done.text());
        Document back = send(reception, form(done, "signInPupil"));
        assertTrue(back.selectFirst(".att-desk-mark").text().contains("back in school"), back.text());
        assertEquals("/", school.officer().register("8A", TestSchool.TODAY, "AM").row("P8A01").get("code"));
        Document chosenAgain = choose(reception, "SignOut", "aba");
        assertTrue(send(reception, form(chosenAgain, "signOutPupil"), "reason", "unwell", "who", "contact:C2").text()
                .contains("with Kofi Mensah"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pupils", "Pupil", "Marks", "History", "Register", "Import", "LatePatterns", "Evidence", "FollowUp",
        "Tasks", "Messages", "main", "Codes", "Guide", "Thresholds"})
    void aReceptionistSeesNothingElse(String page) {
        String text = reception.page(page, "schoolId", school.id(), "pupilRef", "P8A01", "registrationGroup", "8A", "date",
                TestSchool.TODAY, "session", "AM").text();
        assertFalse(text.contains("Abara") || text.contains("8A"), text);
        assertFalse(text.contains("Exception"), text);
    }

    @Test
    void todayShowsAReceptionistTheWayToTheDesk() {
        Document today = reception.page("main", "schoolId", school.id());
        assertNotNull(today.selectFirst("main a[href$=LateDesk], .att-app a[href$=LateDesk]"), today.text());
    }

    @Test
    void latePatternsLeadToTheMarksAndDownloadWithoutFormulas() {
        school.marks("P8A01,2026-11-19,AM,L,7,", "P8A02,2026-11-18,AM,U,40,");
        WebUser officer = WebUser.of(school.officer());
        Document page = officer.page("LatePatterns", "schoolId", school.id());
        assertEquals(2, page.select("tbody tr").size(), page.text());
        Element link = page.selectFirst("tbody td a[href*=lateBeforeClose]");
        assertTrue(officer.get(link.attr("href").replaceAll(".*/control/", "")).body().contains("Thu 19 Nov"));
        String csv = officer.get("latePatternsCsv", "schoolId", school.id(), "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY).body();
        assertEquals(3, csv.lines().count(), csv);
        assertTrue(csv.contains("\"Bennett, Owen\",P8A02,8A,8,1,0,1,40,0,0,0,1,0,0,"), csv);
        assertEquals(400, officer.get("latePatternsCsv", "schoolId", school.id(), "fromDate", "x", "thruDate", "y").statusCode());
        Document wrong = officer.page("LatePatterns", "schoolId", school.id(), "fromDate", TestSchool.TODAY, "thruDate", "2026-11-02");
        assertNotNull(wrong.selectFirst("#att-refusal"), wrong.text());
    }

    @Test
    void evidenceIsAskedForByHandComesAndIsAccepted() {
        school.marks("P8A01,2026-11-10,AM,I", "P8A01,2026-11-10,PM,I", "P8A01,2026-11-11,AM,I");
        WebUser officer = WebUser.of(school.officer());
        Document found = officer.page("Evidence", "schoolId", school.id(), "q", "aba");
        Document chosen = Jsoup.parse(officer.get(found.selectFirst("#ask li a").attr("href").replaceAll(".*/control/", "")
                .replace("#ask", "")).body());
        Document refused = send(officer, form(chosen, "requestEvidence"), "fromDate", "2026-11-16", "thruDate", "2026-11-17", "cause", "doubt");
        assertTrue(refused.selectFirst("#att-refusal").text().contains("no absence"), refused.text());
        send(officer, form(refused, "requestEvidence"), "fromDate", "2026-11-10", "thruDate", "2026-11-11", "cause", "doubt");
        Document list = officer.page("Evidence", "schoolId", school.id(), "state", "requested");
        assertTrue(list.text().contains("Tue 10 Nov to Wed 11 Nov, 2 school days") && list.text().contains("I 3"), list.text());
        Element came = list.select("form[action$=changeEvidence]").stream()
                .filter(form -> form.selectFirst("[name=state]").attr("value").equals("received")).findFirst().orElseThrow();
        assertTrue(send(officer, came, "kind", "note").text().contains("evidence is received"));
        assertTrue(send(officer, came, "kind", "note").text().contains("Abara, Zuri"), "sent again");
        Document received = officer.page("Evidence", "schoolId", school.id(), "state", "received");
        Element accept = received.select("form[action$=changeEvidence]").stream()
                .filter(form -> form.selectFirst("[name=state]").attr("value").equals("accepted")).findFirst().orElseThrow();
        assertTrue(send(officer, accept).text().contains("evidence is accepted"));
        assertEquals("I", school.officer().register("8A", "2026-11-11", "AM").row("P8A01").get("code"));
    }

    @Test
    void aRefusedStepIsShownWithItsMessageInTheListItCameFrom() {
        school.marks("P8A01,2026-11-09,AM,I", "P8A01,2026-11-10,AM,I", "P8A01,2026-11-11,AM,I", "P8A01,2026-11-12,AM,I");
        school.officer().does("requestAttendanceEvidence", "pupilRef", "P8A01", "fromDate", "2026-11-09", "thruDate", "2026-11-12");
        WebUser officer = WebUser.of(school.officer());
        Document list = officer.page("Evidence", "schoolId", school.id(), "state", "requested");
        assertTrue(list.text().contains("Not for diarrhoea or vomiting: The absence has 4 school days"), list.text());
        Element waive = list.select("form[action$=changeEvidence]").stream()
                .filter(form -> form.selectFirst("[name=state]").attr("value").equals("waived")).findFirst().orElseThrow();
        Document refused = send(officer, waive, "waiver", "stomach", "reason", "Mother called");
        assertTrue(refused.selectFirst("#att-refusal").text().contains("cannot be waived for diarrhoea"), refused.text());
        assertEquals("Requested 1", refused.selectFirst(".att-tabs [aria-current]").text());
    }
}
