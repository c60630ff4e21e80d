package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sub-codes by plain forms: what a change touches is shown first, and only what was shown is saved. */
class SubCodeScreensTest {

    private TestSchool school;
    private WebUser lead;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
        lead = WebUser.of(school.lead());
    }

    private Document code(String codeId) {
        return codeId == null ? lead.page("Code", "schoolId", school.id()) : lead.page("Code", "schoolId", school.id(), "codeId", codeId);
    }

    private static final Map<String, String> ASTHMA = Map.of("code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate", "2026-11-02",
            "paletteKey", "1", "reason", "The nurse asks");

    private Document send(Document page, String form, String step, Map<String, String> typed) {
        return WebForm.send(lead, page, form, typed, "step", step);
    }

    private String make() {
        Document checked = send(code(null), "#att-code-form", "check", ASTHMA);
        send(checked, "#att-code-form", "save", Map.of());
        return (String) school.lead().does("getAttendanceCodes").list("codes").get(0).get("codeId");
    }

    private long stored() {
        return school.rows("AttendanceCode") + school.rows("AttendanceConfigChange");
    }

    @Test
    void aSubCodeIsCheckedThenSavedAndStandsInTheListAndTheRegister() {
        Document checked = send(code(null), "#att-code-form", "check", ASTHMA);
        assertEquals(0, stored());
        String touches = checked.select("#att-touches li").text();
        assertTrue(touches.contains("It counts as I (authorised absence)") && touches.contains("Key 1 picks I1"), touches);
        assertEquals("Asthma", checked.selectFirst("#att-f-name").attr("value"));
        Document saved = send(checked, "#att-code-form", "save", Map.of());
        assertTrue(saved.text().contains("I1 is saved"), saved.text());
        assertTrue(saved.select(".att-history").text().contains("The nurse asks"), saved.text());
        Document codes = lead.page("Codes", "schoolId", school.id());
        assertTrue(codes.text().contains("counts as I: Authorised absence"), codes.text());
        assertEquals("1", codes.selectFirst("table kbd").text());
        Document register = WebUser.of(school.teacher()).page("Register", "schoolId", school.id(), "registrationGroup", "8A", "date",
                TestSchool.TODAY, "session", "AM");
        assertEquals("I1", register.selectFirst("#att-codes option").attr("value"));
        assertTrue(register.select("#att-help kbd").eachText().contains("1"));
    }

    @Test
    void whatWasNotShownIsNotSaved() {
        Document checked = send(code(null), "#att-code-form", "check", ASTHMA);
        Document again = send(checked, "#att-code-form", "save", Map.of("statutoryCode", "O"));
        assertEquals(0, stored());
        assertTrue(again.text().contains("You changed something after it was checked"), again.text());
        assertTrue(again.select("#att-touches").text().contains("counts as O"), again.text());
        Document never = send(code(null), "#att-code-form", "save", ASTHMA);
        assertEquals(0, stored());
        assertNotNull(never.selectFirst("#att-touches"));
        assertEquals("", send(again, "#att-code-form", "save", Map.of("reason", "Said last")).select("#att-refusal").text());
        assertEquals(2, stored());
    }

    @Test
    void aRefusalStandsBesideItsFieldAndKeepsWhatWasTyped() {
        Document refused = send(code(null), "#att-code-form", "check", Map.of("code", "C1", "name", "Visits <b>", "statutoryCode", "",
                "fromDate", "", "paletteKey", "L"));
        assertTrue(refused.select("#att-refusal").text().contains("Nothing was stored"), refused.text());
        assertEquals("Visits <b>", refused.selectFirst("#att-f-name").attr("value"));
        refused = send(code(null), "#att-code-form", "check", Map.of("code", "C1", "name", "Visits", "fromDate", "2026-11-02", "paletteKey",
                "L"));
        assertTrue(refused.select("#att-e-code").text().contains("national code"), refused.text());
        assertTrue(refused.select("#att-e-paletteKey").text().contains("Key L"), refused.text());
        assertEquals("true", refused.selectFirst("#att-f-code").attr("aria-invalid"));
        assertEquals("#att-f-code", refused.selectFirst("#att-refusal a").attr("href"));
        assertEquals("C1", refused.selectFirst("#att-f-code").attr("value"));
        assertNull(refused.selectFirst("#att-touches"));
        assertEquals(0, stored());
    }

    @Test
    void aChangeTellsHowManyMarksUseTheCode() {
        String codeId = make();
        school.officer().saves("8A", "2026-11-12", "AM", TestUser.marks(List.of("P8A01", "P8A02"), "I1"));
        Document checked = send(code(codeId), "#att-code-form", "check", Map.of("name", "Asthma attack"));
        assertTrue(checked.select("#att-touches").text().contains("2 marks use I1, from Thu 12 Nov 2026"), checked.text());
        Document used = send(code(codeId), "#att-code-form", "check", Map.of("statutoryCode", "O"));
        assertTrue(used.select("#att-e-statutoryCode").text().contains("choose a first day after 2026-11-12"), used.text());
        Document later = send(code(codeId), "#att-code-form", "check", Map.of("statutoryCode", "O", "fromDate", "2026-11-13"));
        assertTrue(later.select("#att-touches").text().contains("From Fri 13 Nov 2026 I1 counts as O (unauthorised absence)"), later.text());
    }

    @Test
    void retiringIsShownThenDoneAndCanBePutBack() {
        String codeId = make();
        Document checked = send(code(codeId), "#att-retire-form", "check", Map.of("fromDate", "2026-12-01", "reason", "Not needed"));
        assertTrue(checked.select("#att-touches").text().contains("Mon 30 Nov 2026 is the last day"), checked.text());
        Document retired = send(checked, "#att-retire-form", "save", Map.of());
        assertTrue(retired.text().contains("I1 is retired"), retired.text());
        assertTrue(code(codeId).select(".att-facts").text().contains("Mon 30 Nov 2026"));
        Document back = send(code(codeId), ".att-history form", "save", Map.of("reason", "It is needed"));
        assertTrue(back.text().contains("What stood before is put back"), back.text());
        assertTrue(code(codeId).select(".att-facts").text().contains("no last day"));
    }

    @Test
    void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
        String codeId = make();
        Document first = send(code(codeId), "#att-code-form", "check", Map.of("name", "Asthma attack", "reason", "x"));
        Document second = send(code(codeId), "#att-code-form", "check", Map.of("name", "Wheezing", "reason", "x"));
        send(first, "#att-code-form", "save", Map.of());
        long before = stored();
        Document refused = send(second, "#att-code-form", "save", Map.of());
        assertTrue(refused.select("#att-refusal").text().contains("Someone has changed I1"), refused.text());
        assertEquals("Wheezing", refused.selectFirst("#att-f-name").attr("value"));
        assertEquals(before, stored());
    }

    @Test
    void whoMayNotChangeReadsWithoutFormsAndAForgedPostIsRefused() {
        String codeId = make();
        long before = stored();
        for (TestUser user : List.of(school.officer(), school.teacher(), school.reception())) {
            WebUser web = WebUser.of(user);
            Document page = web.page("Code", "schoolId", school.id(), "codeId", codeId);
            assertTrue(page.text().contains("I1 Asthma") && page.text().contains("The nurse asks"), page.text());
            assertTrue(page.select("form[method=post]").isEmpty(), user.login());
            assertFalse(web.page("Codes", "schoolId", school.id()).text().contains("Add a sub-code"));
            assertTrue(web.page("Code", "schoolId", school.id()).text().contains("Administrators and attendance leads make sub-codes"));
            for (String request : List.of("saveCode", "retireCode", "restoreChange")) {
                String answer = web.post(request, "schoolId", school.id(), "codeId", codeId, "code", "I2", "name", "x", "statutoryCode", "I",
                        "fromDate", "2026-11-02", "reason", "x", "step", "save", "changeId", "10000", "kind", "code", "back", "code").body();
                assertTrue(answer.contains("You do not have permission to do this. Nothing was stored"), answer);
            }
        }
        assertEquals(before, stored());
        assertFalse(WebUser.of(school.outsider()).page("Code", "schoolId", school.id(), "codeId", codeId).text().contains("Asthma"));
    }

    @Test
    void nothingIsTakenFromTheAddress() {
        String answer = lead.post("saveCode?schoolId=" + school.id() + "&code=I2&name=x&statutoryCode=I&fromDate=2026-11-02&reason=x").body();
        assertTrue(answer.contains("Nothing was stored"), answer);
        assertEquals(405, lead.get("saveCode", "schoolId", school.id()).statusCode());
        assertEquals(405, lead.get("retireCode", "schoolId", school.id()).statusCode());
        assertEquals(405, lead.get("restoreChange", "schoolId", school.id()).statusCode());
        assertEquals(0, stored());
    }
}
