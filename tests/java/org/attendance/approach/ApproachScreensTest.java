package org.attendance.approach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barriers, approaches, catalogue and directory by plain forms: what was typed comes back with what is wrong, and nothing is stored. */
class ApproachScreensTest {

    private ApproachSchool on;
    private WebUser lead;

    @BeforeEach
    void aCase() {
        on = ApproachSchool.open();
        lead = WebUser.of(on.school().lead());
    }

    private Document page(String name, Object... more) {
        Object[] address = java.util.stream.Stream.concat(java.util.stream.Stream.of("schoolId", on.school().id(), "caseId", on.caseId()),
                java.util.stream.Stream.of(more)).toArray();
        return lead.page(name, address);
    }

    @Test
    void aBarrierIsRecordedChangedAndEnded() {
        Document saved = WebForm.send(lead, page("Barriers"), "#att-new", Map.of("barrier", "transport", "childWords", "The bus is full",
                "fromDate", "2026-11-10"));
        assertTrue(saved.text().contains("The barrier is saved") && saved.text().contains("The bus is full"), saved.text());
        assertTrue(saved.text().contains("Free school transport"), "who can help");
        Document ended = WebForm.send(lead, saved, "form.att-form[action$=saveBarrier]", Map.of("thruDate", TestSchool.TODAY, "note",
                "A second bus runs now"));
        assertTrue(ended.text().contains("Tue 10 Nov 2026 to Fri 20 Nov 2026") && ended.text().contains("A second bus"), ended.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${1+1}", "\"><b>x"})
    void whatWasTypedComesBackWithTheRefusal(String words) {
        Document back = WebForm.send(lead, page("Barriers"), "#att-new", Map.of("barrier", "semh", "fromDate", "2026-11-09", "childWords", words,
                "parentWords", "Nothing helps", "note", "Ask again"));
        assertEquals(words, back.selectFirst("#att-new [name=childWords]").wholeText());
        assertEquals("Nothing helps", back.selectFirst("#att-new [name=parentWords]").wholeText());
        assertEquals("2026-11-09", back.selectFirst("#att-f-fromDate").attr("value"));
        assertEquals("semh", back.selectFirst("#att-f-barrier option[selected]").attr("value"));
        assertTrue(!back.selectFirst("#att-e-childWords").text().isEmpty() && back.selectFirst("#att-refusal a[href=#att-f-childWords]") != null);
        assertTrue(back.select("script:not([src])").isEmpty());
        assertEquals(List.of(), on.does(on.school().lead(), "getAttendanceBarriers").list("barriers"));
    }

    @Test
    void anApproachIsRecordedFromTheChecklistAndFillsIt() {
        String barrier = on.barrier("mental_health");
        String target = page("Checklist").selectFirst("a.att-fill[href*=C_N_COUNSEL]").attr("href").replaceAll(".*/", "");
        Document form = org.jsoup.Jsoup.parse(lead.get(target).body());
        assertEquals("C_N_COUNSEL", form.selectFirst("#att-f-approachId option[selected]").attr("value"));
        assertTrue(form.selectFirst("#att-f-approachId optgroup").attr("label").startsWith("Targeted"), "the stage of the case comes first");
        Document saved = WebForm.send(lead, form, "#att-use", Map.of("worked", "Talks now", "result", "helped"));
        assertTrue(saved.text().contains("The approach is saved"), saved.text());
        Document sheet = page("Checklist");
        assertTrue(sheet.select("tr.att-done").text().contains("Worked: Talks now"), sheet.text());
        assertTrue(on.does(on.school().lead(), "getAttendanceApproachUses").list("uses").get(0).get("barrierIds").equals(List.of(barrier)));
        assertTrue(page("Case").text().contains("Counselling in school"), "the case shows it");
    }

    @Test
    void anEntryIsStruckAndStaysToBeRead() {
        String id = on.use("T_VISIT");
        Document refused = WebForm.send(lead, page("ApproachUse", "usedId", id), "#att-strike", Map.of("reason", ""));
        assertTrue(refused.selectFirst("#att-refusal").text().contains("why"), refused.text());
        Document struck = WebForm.send(lead, page("ApproachUse", "usedId", id), "#att-strike", Map.of("reason", "Wrong child"));
        assertTrue(struck.select(".att-struck").text().contains("Wrong child"), struck.text());
        assertNull(page("ApproachUse", "usedId", id).selectFirst("#att-use"), "no form for a struck entry");
    }

    @Test
    void aRefusedApproachKeepsTicksAndWords() {
        on.barrier("transport");
        Document back = WebForm.send(lead, page("ApproachUse"), "#att-use", Map.of("approachId", "T_TAF", "date", "2026-12-24", "notWorked",
                "Nobody came", "owner", "", "ownerName", "Family hub"));
        assertTrue(back.selectFirst("#att-e-date").text().contains("still to come"), back.text());
        assertEquals("Nobody came Family hub", back.selectFirst("[name=notWorked]").wholeText() + " " + back.selectFirst("[name=ownerName]")
                .attr("value"));
        assertEquals("T_TAF", back.selectFirst("#att-f-approachId option[selected]").attr("value"));
        assertNotNull(back.selectFirst("#att-use [type=checkbox][checked]"));
    }

    @Test
    void theCatalogueIsChangedByWhoeverMayAndShowsItsHistory() {
        Document saved = WebForm.send(lead, page("Approach", "approachId", "T_VISIT"), "#att-save", Map.of("name", "Visit at home", "reason",
                "Our word"));
        assertTrue(saved.text().contains("is saved") && saved.select(".att-history").text().contains("Our word"), saved.text());
        Document list = page("Approaches", "stage", "targeted");
        assertTrue(list.text().contains("Visit at home changed by the school"), list.text());
        Document back = WebForm.send(lead, page("Approach", "approachId", "T_VISIT"), "form[action$=restoreApproach]", Map.of("reason", "No"));
        assertEquals("Home visit", back.selectFirst("h1").text());
        Document wrong = WebForm.send(lead, page("Approach"), "#att-save", Map.of("name", "", "explanation", "x".repeat(2_001), "sortOrder",
                "first", "reason", "x"));
        assertTrue(!wrong.selectFirst("#att-e-name").text().isEmpty() && !wrong.selectFirst("#att-e-explanation").text().isEmpty()
                && !wrong.selectFirst("#att-e-sortOrder").text().isEmpty(), wrong.text());
        WebUser teacher = WebUser.of(on.school().teacher());
        assertNull(teacher.page("Approach", "schoolId", on.school().id(), "approachId", "T_VISIT").selectFirst("#att-save"));
        assertTrue(teacher.page("Approach", "schoolId", on.school().id()).text().contains("Only those"));
        assertTrue(lead.page("ThresholdHistory", "schoolId", on.school().id()).text().contains("Visit at home"));
    }

    @Test
    void theDirectoryIsFilteredByBarrierAndChanged() {
        assertTrue(page("HelpDirectory", "barrier", "uniform").select(".att-helps h2").text().equals("Help with school clothing costs"));
        Document saved = WebForm.send(lead, page("HelpService", "helpId", "N_UNIFORM"), "#att-save", Map.of("offer", "Ask at the office",
                "reason", "We have a store"));
        assertTrue(saved.text().contains("is saved"), saved.text());
        assertTrue(page("HelpDirectory").text().contains("Ask at the office"));
        Document wrong = WebForm.send(lead, page("HelpService"), "#att-save", Map.of("name", "Club", "offer", "Fun", "link",
                "javascript:alert(1)", "reason", "x"));
        assertEquals("javascript:alert(1)", wrong.selectFirst("#att-f-link").attr("value"));
        assertTrue(wrong.select("a[href^=javascript]").isEmpty());
    }

    @Test
    void aClosedCaseIsReadAndNotWritten() {
        on.use("T_VISIT");
        on.does(on.school().lead(), "closeAttendanceCase", "outcome", "improved", "reason", "Back every day", "version",
                on.does(on.school().lead(), "getAttendanceCase").in("case").get("version"));
        for (String name : List.of("Barriers", "ApproachUse", "Checklist", "Responsibilities")) {
            assertTrue(page(name).select("form[method=post]").isEmpty(), name);
        }
        assertTrue(on.tries(on.school().lead(), "saveAttendanceBarrier", "barrier", "illness").error().contains("closed"));
    }
}
