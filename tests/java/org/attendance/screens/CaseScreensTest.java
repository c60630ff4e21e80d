package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases are worked without script: found, opened, moved, noted on, closed; what is refused comes back as it was typed. */
class CaseScreensTest {

    private TestSchool school;
    private WebUser lead;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3, "8B", 1);
        lead = WebUser.of(school.lead());
    }

    private Document open() {
        Document list = lead.page("Cases", "schoolId", school.id(), "find", "abara");
        assertTrue(list.text().contains("No case has been opened yet"), list.text());
        String link = list.select("#open a[href*=CaseOpen]").first().attr("href").replaceAll(".*/", "");
        return WebForm.send(lead, lead.page(link), "form[action$=openCase]", Map.of("reason", "Away on Fridays"));
    }

    private Document act(Document page, String act, Map<String, String> typed) {
        return WebForm.send(lead, page, "#act-" + act + " form", typed);
    }

    @Test
    void aCaseIsOpenedMovedReviewedNotedOnAndClosed() {
        Document page = open();
        assertTrue(page.text().contains("The case is open.") && page.text().contains("Away on Fridays"), page.text());
        page = act(page, "stage", Map.of("stage", "intensive", "ladder", "listen", "reason", "As the meeting agreed"));
        assertEquals("Intensive|Listen and understand", String.join("|", page.select("[aria-current=step]").eachText()));
        page = act(page, "lead", Map.of("leadName", "Una Vale", "leadAgency", "Early help"));
        page = act(page, "review", Map.of("reason", "Two full weeks", "nextReview", "2026-12-04"));
        page = act(page, "note", Map.of("text", "Mother came in.\nShe works nights.", "visibility", "leaders"));
        assertTrue(page.select(".att-case-note").text().contains("She works nights"), page.text());
        page = WebForm.send(lead, page, ".att-case-note form", Map.of("reason", "About a namesake"));
        assertEquals("Mother came in. She works nights.", page.select(".att-case-note del").text());
        page = act(page, "close", Map.of("outcome", "improved", "reason", "Four good weeks"));
        assertTrue(page.select(".att-note-good").text().contains("Attendance has improved and holds") && page.select("#act-stage").isEmpty(),
                page.text());
        page = act(page, "reopen", Map.of("reason", "It slips"));
        assertTrue(page.text().contains("The case is open again."), page.text());
        assertTrue(lead.page("Cases", "schoolId", school.id()).select("table").text().contains("Una Vale, Early help"));
        assertTrue(lead.page("Pupil", "schoolId", school.id(), "pupilRef", "P8A01").text().contains("Open case"));
    }

    @Test
    void whatIsRefusedComesBackAsItWasTyped() {
        Document page = open();
        Document refused = act(page, "stage", Map.of("ladder", "listen", "date", "2026-11-30", "reason", "Long and careful words"));
        assertTrue(refused.select("#att-refusal").text().contains("is to come"), refused.text());
        assertTrue(refused.selectFirst("#act-stage").hasAttr("open"));
        assertEquals("Long and careful words", refused.select("#act-stage textarea").text());
        assertEquals("2026-11-30 listen", refused.select("#act-stage [name=date]").attr("value") + " "
                + refused.select("#act-stage [name=ladder] option[selected]").attr("value"));
        String note = "A long talk with the home. ".repeat(371);
        refused = act(page, "note", Map.of("text", note, "visibility", "safeguarding"));
        assertTrue(refused.select("#att-refusal").text().contains("10000"), refused.select("#att-refusal").text());
        assertEquals(note.strip(), refused.selectFirst("#act-note textarea").wholeText().strip());
        assertEquals("safeguarding", refused.select("#act-note option[selected]").attr("value"));
        refused = act(page, "review", Map.of("reason", "<script>alert(1)</script>", "nextReview", "2026-12-04"));
        assertEquals("<script>alert(1)</script>", refused.select("#act-review textarea").text());
        assertTrue(refused.select("main script:not([src])").isEmpty());
    }

    @Test
    void aCaseThatSomebodyElseHasChangedIsNotOverwritten() {
        Document page = open();
        String caseId = page.select("[name=caseId]").attr("value");
        school.officer().does("changeAttendanceCaseStage", "caseId", caseId, "stage", "universal", "reason", "x");
        Document refused = act(page, "review", Map.of("reason", "Looks fine", "nextReview", "2026-12-04"));
        assertTrue(refused.text().contains("Stage changed from Targeted to Universal (Olga Fisher"), refused.text());
        assertTrue(act(refused, "review", Map.of()).text().contains("The review is stored."));
    }

    @Test
    void theRecordIsFilteredAndTheListDownloaded() {
        Document page = open();
        String caseId = page.select("[name=caseId]").attr("value");
        Document notes = lead.page("Case", "schoolId", school.id(), "caseId", caseId, "kind", "note");
        assertTrue(notes.select("#record").text().contains("Nothing is on record for this choice"), notes.text());
        Document wrong = lead.page("Case", "schoolId", school.id(), "caseId", caseId, "fromDate", "2026-11-20", "thruDate", "2026-11-01");
        assertTrue(wrong.select("#record [role=alert]").text().contains("2026-11-01"), wrong.text());
        HttpResponse<String> csv = lead.get("casesCsv", "schoolId", school.id());
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv") && csv.body().contains("Abara, Zuri"), csv.body());
        assertEquals(400, lead.get("casesCsv", "schoolId", school.id(), "stage", "worst").statusCode());
        HttpResponse<String> file = lead.post("exportCase", "schoolId", school.id(), "caseId", caseId, "recipient", "Harbour Academy");
        assertTrue(file.body().contains("Case opened at the stage Targeted"), file.body());
        assertTrue(lead.page("CasePrint", "schoolId", school.id(), "caseId", caseId).text().contains("taken out as a file for Harbour Academy"));
    }

    @Test
    void whoDoesNotWorkOnCasesSeesNoneOfIt() {
        Document page = open();
        WebUser teacher = WebUser.of(school.teacher());
        String caseId = page.select("[name=caseId]").attr("value");
        assertTrue(teacher.page("Case", "schoolId", school.id(), "caseId", caseId).text().contains("This page is not open to you"));
        assertTrue(teacher.page("Pupil", "schoolId", school.id(), "pupilRef", "P8A01").select("a[href*=control/Case]").isEmpty());
        Document officers = WebUser.of(school.officer()).page("Case", "schoolId", school.id(), "caseId", caseId);
        assertTrue(officers.select("#act-close, #act-export, #act-transfer").isEmpty() && !officers.select("#act-review").isEmpty());
        for (String wrong : new String[] {"99999999", "<script>", "${1+1}", ""}) {
            Document none = lead.page("Case", "schoolId", school.id(), "caseId", wrong);
            assertTrue(none.select("#record").isEmpty() && !none.text().contains("Exception"), none.text());
        }
    }
}
