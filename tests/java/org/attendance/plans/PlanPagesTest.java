package org.attendance.plans;

import static org.attendance.plans.PlanSchool.PUPIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of plans without script: written down, agreed, reviewed, ended; a refused form comes back whole. */
class PlanPagesTest {

    private PlanSchool made;
    private WebUser officer;

    @BeforeEach
    void aSchool() {
        made = PlanSchool.open();
        officer = WebUser.of(made.officer());
    }

    private Document edit(String type) {
        return officer.page("PlanEdit", "schoolId", made.school().id(), "caseId", made.caseId(), "planType", type);
    }

    private Document plan(String planId) {
        return officer.page("Plan", "schoolId", made.school().id(), "planId", planId);
    }

    /** Sends a form as a browser does: every field with what stands in it, boxes only where ticked, and what is typed over it. */
    private Document send(Document page, String form, Map<String, String> typed) {
        Element shown = page.selectFirst(form);
        assertNotNull(shown, () -> "no " + form + ": " + page.text());
        Map<String, String> values = new LinkedHashMap<>();
        for (Element field : shown.select("input[name]:not([type=checkbox]), select[name], textarea[name], input[type=checkbox][checked]")) {
            Element chosen = field.selectFirst("option[selected]");
            values.put(field.attr("name"), field.normalName().equals("textarea") ? field.wholeText() : field.normalName().equals("select")
                    ? chosen == null ? "" : chosen.attr("value") : field.attr("value"));
        }
        values.putAll(typed);
        List<Object> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return Jsoup.parse(officer.post(shown.attr("action").replaceAll(".*/", ""), pairs.toArray()).body());
    }

    @Test
    void aTypeIsChosenFirst() {
        Document page = officer.page("PlanEdit", "schoolId", made.school().id(), "caseId", made.caseId());
        assertEquals(5, page.select(".att-plan-types li").size(), page.text());
        assertTrue(page.select(".att-plan-types a").first().attr("href").contains("planType=personal"));
    }

    @Test
    void aPlanIsWrittenAgreedReviewedAndEnded() {
        Document written = send(edit("personal"), ".att-plan-form", Map.of("t_PAP_GOAL_0", "Be in by 8:45", "t_PAP_TEACHER_0", "Miss Park",
                "t_PAP_HARD_0", "The bus is late", "t_PAP_IWILL_0", "Set my alarm", "t_PAP_SCHOOL_0", "Meet me at the gate"));
        assertTrue(written.text().contains("The plan is saved") && written.text().contains("Ready to be agreed"), written.text());
        assertTrue(written.text().contains("I will try to come to school each day, and be on time."), "what is proposed stands there");
        Document agreed = send(written, "#att-plan-agree form", Map.of("pupilSigned", "Y", "contactRef", "C1"));
        assertTrue(agreed.text().contains("The plan is agreed") && agreed.text().contains("Review by Fri 4 Dec 2026"), agreed.text());
        assertTrue(agreed.text().contains("Ngozi Abara"), agreed.text());
        Document reviewed = send(agreed, "#att-plan-review form", Map.of("outcome", "better", "whatWorked", "Alarm & gate"));
        assertTrue(reviewed.text().contains("The review is recorded") && reviewed.text().contains("Alarm & gate"), reviewed.text());
        Document ended = send(reviewed, "#att-plan-end form", Map.of("reason", "Goal reached"));
        assertTrue(ended.text().contains("The plan is over") && ended.text().contains("Goal reached"), ended.text());
        assertEquals(0, ended.select("form[action*=changePlan]").size(), "nothing is left to do");
    }

    @Test
    void aRefusedFormComesBackWithEverythingTyped() {
        Document back = send(edit("individual"), ".att-plan-form", Map.of("t_IAP_CONCERN_0", "Eleven days\nlost",
                "t_IAP_TARGET_1", "Every \"Monday\"", "t_IAP_NOTE_0", "<b>bold</b>", "thruDate", "2026-11-19"));
        assertTrue(back.selectFirst("#att-refusal").text().contains("is before fromDate"), back.text());
        assertEquals("Eleven days\nlost", back.selectFirst("[name=t_IAP_CONCERN_0]").wholeText());
        assertEquals("Every \"Monday\"", back.selectFirst("[name=t_IAP_TARGET_1]").attr("value"));
        assertEquals("2026-11-19", back.selectFirst("[name=thruDate]").attr("value"));
        Document again = send(back, ".att-plan-form", Map.of("thruDate", "2026-12-19"));
        assertTrue(again.selectFirst(".att-wrong").text().contains("Anything else"), "the field with markup is marked");
        assertEquals("<b>bold</b>", again.selectFirst("[name=t_IAP_NOTE_0]").wholeText());
        assertEquals(0, made.school().rows("AttendancePlan"));
    }

    @Test
    void aRefusedTimetableKeepsItsTicks() {
        Document back = send(edit("part_time"), ".att-plan-form", Map.of("off_1PM", "Y", "off_5AM", "Y", "thruDate", "2027-03-01",
                "reasonCode", "medical", "t_PTT_WHY_0", "Operation"));
        assertTrue(back.selectFirst("#att-refusal").text().contains("6 weeks at most"), back.text());
        assertEquals("off_1PM off_5AM", back.select("input[name^=off_][checked]").stream().map(each -> each.attr("name")).sorted()
                .collect(Collectors.joining(" ")));
        assertEquals("medical", back.selectFirst("option[selected]").attr("value"));
        Document saved = send(back, ".att-plan-form", Map.of("thruDate", "2026-12-18"));
        assertEquals(2, saved.select(".att-plan-off").size(), saved.text());
    }

    @Test
    void aRefusedAgreementKeepsWhatWasTicked() {
        String planId = made.draft("contract");
        Document back = send(plan(planId), "#att-plan-agree form", Map.of("contactRef", "C2", "parentPresent", "Y", "staffName", "Mrs Park"));
        assertTrue(back.selectFirst("#att-refusal").text().contains("parental responsibility"), back.text());
        assertTrue(back.selectFirst("#att-plan-agree").hasAttr("open"));
        assertEquals("C2", back.selectFirst("[name=contactRef][checked]").attr("value"));
        assertEquals("Mrs Park", back.selectFirst("[name=staffName]").attr("value"));
    }

    @Test
    void aChangeOfAnAgreedPlanSaysThatItIsSignedAgain() {
        String planId = made.agreed("individual");
        Document form = officer.page("PlanEdit", "schoolId", made.school().id(), "planId", planId);
        assertTrue(form.text().contains("once it is agreed and signed again"), form.text());
        Document saved = send(form, ".att-plan-form", Map.of("thruDate", "2027-01-15", "reason", "It needs longer"));
        assertTrue(saved.text().contains("To be agreed again") && saved.text().contains("the one agreed before is in force"), saved.text());
        Document first = officer.page("Plan", "schoolId", made.school().id(), "planId", planId, "planVersion", "1");
        assertTrue(first.text().contains("This is an older version"), first.text());
    }

    @Test
    void theTwoWeeksAreThoseOfTheRegister() {
        String planId = made.draft("personal", "fromDate", "2026-11-17", "thruDate", "2026-12-11");
        made.agrees(planId);
        made.school().marks(PUPIL + ",2026-11-17,AM,/", PUPIL + ",2026-11-17,PM,\\", PUPIL + ",2026-11-18,AM,L,5,", PUPIL + ",2026-11-18,PM,I",
                PUPIL + ",2026-11-19,AM,O", PUPIL + ",2026-11-19,PM,V");
        Document page = plan(planId);
        assertEquals(List.of("here here", "here, late away", "away here", "", ""), page.select(".att-plan-grid").first().select("tbody tr").stream()
                .map(row -> row.select("td").stream().map(Element::text).collect(Collectors.joining(" ")).strip()).toList());
        assertTrue(page.text().contains("I was in school for 2 days. I was not in school for 1 day."), page.text());
        assertTrue(page.text().contains("This year I have missed 1 day. That is 5 lessons."), page.text());
        assertTrue(page.text().contains("I was in school 66.7 % of the time"), page.text());
    }

    @Test
    void thePagesAreNotOpenToATeacherNorToAnotherSchool() {
        String planId = made.draft("personal");
        for (String view : List.of("Plan", "PlanEdit")) {
            assertTrue(WebUser.of(made.school().teacher()).page(view, "schoolId", made.school().id(), "planId", planId).text()
                    .contains("This page is not open to you"));
            assertFalse(WebUser.of(made.school().outsider()).page(view, "schoolId", made.school().id() + "-other", "planId", planId).text()
                    .contains("Abara"));
        }
    }

    @Test
    void aChangeIsPostedAndTakesNothingFromTheAddress() {
        String planId = made.draft("personal");
        assertEquals(405, officer.get("changePlan", "planId", planId).statusCode());
        assertEquals(405, officer.get("savePlan", "planId", planId).statusCode());
        String address = "?schoolId=" + made.school().id() + "&planId=" + planId + "&step=end&state=withdrawn&reason=x";
        assertTrue(officer.post("changePlan" + address).body().contains("Nothing was stored"));
        String stranger = WebUser.stranger().send(HttpRequest.newBuilder(URI.create(TestHost.address()
                + "/attendance/control/PlanPdf?planId=" + planId))).body();
        assertTrue(stranger.contains("PASSWORD") && !stranger.contains("Abara"), stranger);
        assertEquals("draft", made.plan(planId).get("state"));
        assertEquals(TestSchool.TODAY, made.plan(planId).get("fromDate"));
    }
}
