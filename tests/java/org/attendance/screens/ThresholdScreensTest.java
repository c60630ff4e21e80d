package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packs and rules by plain forms: a change is tried, then saved from a day, and the next evaluation obeys. */
class ThresholdScreensTest {
    private static final List<String> DAYS = List.of("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-17");

    private TestSchool school;
    private WebUser lead;

    /** P8A01 has 8 unauthorised sessions in the latest weeks, P8A02 has 12, the others none. */
    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4);
        List<String> lines = new ArrayList<>();
        DAYS.forEach(day -> List.of("AM", "PM").forEach(part -> {
            lines.add("P8A02," + day + "," + part + ",G");
            if (lines.size() < 24 && !day.equals("2026-11-17") && !day.equals("2026-11-13")) {
                lines.add("P8A01," + day + "," + part + ",O");
            }
        }));
        school.marks(lines.toArray(String[]::new));
        lead = WebUser.of(school.lead());
    }

    private Document rule(String ruleId) {
        return lead.page("Rule", "schoolId", school.id(), "ruleId", ruleId);
    }

    private Document list() {
        return lead.page("Thresholds", "schoolId", school.id());
    }

    private Document tries(Document page, Map<String, String> typed) {
        return WebForm.send(lead, page, "#att-rule-form", typed, "step", "check");
    }

    private Document saves(Document page, Map<String, String> typed) {
        return WebForm.send(lead, page, "#att-rule-form", typed, "step", "save");
    }

    private long stored() {
        return school.rows("AttendancePolicyRule") + school.rows("AttendanceConfigChange") + school.rows("AttendanceSubscription")
                + school.rows("AttendanceSetting") + school.rows("AttendanceTrigger") + school.rows("AttendanceEvaluationRun");
    }

    private static Element line(Document page, String rule) {
        return page.select(".att-rules > li").stream().filter(each -> each.text().startsWith(rule)).findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + rule + ": " + page.text()));
    }

    private List<Object> triggered(String ruleId) {
        return school.lead().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results").stream()
                .filter(row -> ruleId.equals(row.get("ruleId")) && Boolean.TRUE.equals(row.get("met"))).map(row -> row.get("pupilRef"))
                .toList();
    }

    @Test
    void theListSaysEachRuleInPlainWordsAndWhoActs() {
        Document page = list();
        assertTrue(line(page, "Penalty notice must be considered").text().contains(
                "10 or more sessions of G, N, O or U within 10 school weeks Consider a penalty notice headteacher"), page.text());
        assertTrue(page.text().contains("Packs you do not follow") && page.text().contains("Portsmouth 2023"), page.text());
    }

    @Test
    void aChangeIsTriedThenSavedAndTheNextEvaluationObeys() {
        assertEquals(List.of("P8A02"), triggered("NAT-PN"));
        long before = stored();
        Document tried = tries(rule("NAT-PN"), Map.of("valueFrom", "8"));
        String box = tried.select("#att-touches").text();
        assertTrue(box.contains("1 of 4 pupils meet the rule as it stands, 2 would") && box.contains("1 pupil would be added: Abara, Zuri 8A 8")
                && box.contains("Nobody would be dropped"), box);
        assertTrue(tried.selectFirst("#att-touches a").attr("href").contains("pupilRef=P8A01"));
        assertEquals(before, stored());
        Document saved = saves(tried, Map.of("fromDate", TestSchool.TODAY, "reason", "Governors decided"));
        assertTrue(saved.text().contains("Penalty notice must be considered is saved"), saved.text());
        assertTrue(saved.select(".att-sentence").text().startsWith("8 or more sessions"), saved.text());
        assertTrue(saved.select(".att-history").text().contains("Governors decided First day Fri 20 Nov 2026 Limit 10 \u2192to 8"),
                saved.select(".att-history").text());
        assertTrue(line(list(), "Penalty notice must").text().contains("changed here Limit: 8, in the pack 10"), list().text());
        assertEquals(List.of("P8A01", "P8A02"), triggered("NAT-PN"));
        school.lead().does("evaluateAttendanceThresholds");
        Element count = line(list(), "Penalty notice must").selectFirst("a.att-state");
        assertEquals("2 pupils", count.text());
        String made = lead.get(count.attr("href").replaceAll(".*/control/", "")).body();
        assertTrue(made.contains("Abara, Zuri") && made.contains("Bennett, Owen"), "a number leads to the pupils it is made of");
    }

    @Test
    void aChangeFromALaterDayIsAnnouncedAndDoesNotHoldYet() {
        Document tried = tries(rule("NAT-PN"), Map.of("valueFrom", "8"));
        saves(tried, Map.of("fromDate", "2027-01-04", "reason", "Next term"));
        String line = line(list(), "Penalty notice must").text();
        assertTrue(line.contains("10 or more sessions") && line.contains("From Mon 4 Jan 2027: 8 or more sessions"), line);
        assertEquals(List.of("P8A02"), triggered("NAT-PN"));
        assertEquals("8", rule("NAT-PN").selectFirst("#att-f-valueFrom").attr("value"), "a further change begins with the latest version");
    }

    @Test
    void whatWasNotTriedIsNotSaved() {
        long before = stored();
        Document tried = tries(rule("NAT-PN"), Map.of("valueFrom", "8"));
        Document again = saves(tried, Map.of("valueFrom", "13", "fromDate", TestSchool.TODAY, "reason", "x"));
        assertTrue(again.text().contains("You changed something after it was tried"), again.text());
        assertTrue(again.select("#att-touches").text().contains("1 pupil would be dropped: Bennett, Owen"), again.text());
        assertEquals(before, stored());
        Document noReason = saves(again, Map.of("reason", ""));
        assertTrue(noReason.select("#att-refusal").text().contains("reason is missing"), noReason.text());
        assertEquals("13", noReason.selectFirst("#att-f-valueFrom").attr("value"));
        assertEquals(before, stored());
        assertTrue(saves(noReason, Map.of("reason", "Given now")).text().contains("is saved"), "what was tried can still be saved");
    }

    @Test
    void aRefusalStandsBesideItsFieldAndKeepsWhatWasTyped() {
        long before = stored();
        Document refused = tries(rule("NAT-PA"), Map.of("valueFrom", "ten", "codes", "QQ", "windowKind", "school_weeks", "windowLength", "0"));
        assertTrue(refused.select("#att-e-valueFrom").text().contains("Limit ten is not a number"), refused.text());
        assertTrue(refused.select("#att-e-codes").text().contains("QQ") && !refused.select("#att-e-windowKind").text().isEmpty(), refused.text());
        assertEquals(List.of("ten", "QQ", "0"), List.of("valueFrom", "codes", "windowLength").stream()
                .map(name -> refused.selectFirst("#att-f-" + name).attr("value")).toList());
        assertNull(refused.selectFirst("#att-touches"));
        Document above = tries(rule("NAT-PA"), Map.of("valueFrom", "110"));
        assertTrue(above.select("#att-e-valueFrom").text().contains("above 1"), above.text());
        Document markup = tries(rule("NAT-PA"), Map.of("name", "<b>x</b>", "codes", "<b>"));
        assertTrue(markup.select("#att-refusal").text().contains("Nothing was stored"), markup.text());
        assertEquals(before, stored());
    }

    @Test
    void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
        Document mine = tries(rule("NAT-PN"), Map.of("valueFrom", "8"));
        Document theirs = tries(rule("NAT-PN"), Map.of("valueFrom", "9"));
        saves(theirs, Map.of("reason", "First"));
        long before = stored();
        Document refused = saves(mine, Map.of("reason", "Second"));
        assertTrue(refused.select("#att-refusal").text().contains("has been changed since you opened it"), refused.text());
        assertEquals("8", refused.selectFirst("#att-f-valueFrom").attr("value"));
        assertEquals(before, stored());
    }

    @Test
    void aRuleOfTheSchoolsOwnIsMadeNewOrAsACopy() {
        Document blank = lead.page("Rule", "schoolId", school.id());
        Map<String, String> typed = Map.of("name", "Holidays", "shape", "sessions", "word", "holiday", "valueFrom", "4", "windowKind", "term",
                "action", "review", "who", "head of year");
        Document tried = tries(blank, typed);
        assertTrue(tried.select("#att-touches").text().contains("1 of 4 pupils would meet it"), tried.text());
        assertTrue(saves(tried, Map.of("reason", "New")).text().contains("Holidays is saved"));
        assertTrue(line(list(), "Holidays").text().contains("4 or more sessions of holiday not granted in the term Review head of year"));
        Document copy = lead.page("Rule", "schoolId", school.id(), "copyOf", "NAT-PN");
        assertEquals("G N O U", copy.selectFirst("#att-f-codes").attr("value"));
        saves(tries(copy, Map.of("name", "Six in ten", "valueFrom", "6")), Map.of("reason", "Early word"));
        assertTrue(line(list(), "Six in ten").text().contains("6 or more sessions of G, N, O or U within 10 school weeks"), list().text());
        assertTrue(line(list(), "Penalty notice must").text().contains("10 or more"), "the copied rule stays");
    }

    @Test
    void betweenTwoPercentagesIsTypedAsPercentages() {
        Document blank = lead.page("Rule", "schoolId", school.id());
        Document tried = tries(blank, Map.of("name", "At risk", "shape", "rate", "word", "absence", "operator", "in", "valueFrom", "5", "valueThru",
                "15 %", "action", "watch", "who", "lead"));
        saves(tried, Map.of("reason", "x"));
        assertTrue(line(list(), "At risk").text().contains("Absence of 5 % to 15 % in the academic year"), list().text());
    }

    @Test
    void aRuleIsRetiredFromADayAndAFormerVersionHoldsAgain() {
        Document tried = WebForm.send(lead, rule("NAT-PN"), "#att-retire-form", Map.of("reason", "Not ours"), "step", "check");
        assertTrue(tried.select("#att-touches").text().contains("1 pupil would be dropped: Bennett, Owen"), tried.text());
        Document retired = WebForm.send(lead, tried, "#att-retire-form", Map.of(), "step", "save");
        assertTrue(retired.text().contains("is retired"), retired.text());
        assertTrue(line(list(), "Penalty notice must").text().contains("not followed since Fri 20 Nov 2026"), list().text());
        assertEquals(List.of(), school.lead().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results").stream()
                .filter(row -> "NAT-PN".equals(row.get("ruleId")) && Boolean.TRUE.equals(row.get("applies"))).toList());
        Document back = WebForm.send(lead, rule("NAT-PN"), "form[action$=restoreChange]", Map.of("reason", "It is ours"));
        assertTrue(back.text().contains("What stood before is put back"), back.text());
        assertFalse(line(list(), "Penalty notice must").text().contains("not followed"), list().text());
    }

    @Test
    void whoMayNotChangeReadsWithoutFormsAndForgedPostsAreRefused() {
        long before = stored();
        for (TestUser user : List.of(school.officer(), school.teacher(), school.reception())) {
            WebUser web = WebUser.of(user);
            for (String page : List.of("Thresholds", "Rule", "ThresholdSettings", "ThresholdHistory")) {
                Document shown = web.page(page, "schoolId", school.id(), "ruleId", "NAT-PN");
                assertTrue(shown.select("form[method=post]").stream().allMatch(form -> form.attr("action").endsWith("startEvaluation")),
                        user.login() + " on " + page);
            }
            assertTrue(web.page("Rule", "schoolId", school.id()).text().contains("Administrators and attendance leads make rules"));
            for (String request : List.of("saveRule", "retireRule", "followPack", "leavePack", "saveSetting")) {
                String answer = web.post(request, "schoolId", school.id(), "ruleId", "NAT-PN", "seenVersion", "0", "valueFrom", "1", "shape",
                        "sessions", "word", "absence", "operator", ">=", "windowKind", "term", "name", "x", "action", "watch", "who", "x",
                        "policyId", "copnor-2023", "settingId", "followup.callBy", "value", "10:00", "fromDate", TestSchool.TODAY, "reason", "x",
                        "step", "save", "checked", "anything").body();
                assertTrue(answer.contains("You do not have permission") || request.endsWith("Rule") && user.login().endsWith("officer"), answer);
            }
            for (String kind : List.of("rule", "setting", "follow", "leave", "code")) {
                String answer = web.post("restoreChange", "schoolId", school.id(), "kind", kind, "subjectId", "NAT-PN", "versionId", "NAT-PN",
                        "value", "10:00", "changeId", "10000", "fromDate", TestSchool.TODAY, "reason", "x").body();
                assertTrue(answer.contains("You do not have permission"), answer);
            }
        }
        assertTrue(WebUser.of(school.teacher()).post("startEvaluation", "schoolId", school.id()).body().contains("You do not have permission"));
        assertEquals(before, stored());
        Document outside = WebUser.of(school.outsider()).page("Thresholds", "schoolId", school.id());
        assertFalse(outside.text().contains("Penalty notice must"), outside.text());
    }

    @Test
    void changesAreMadeByPostsOnlyAndNothingIsTakenFromTheAddress() {
        long before = stored();
        for (String request : List.of("saveRule", "retireRule", "restoreChange", "followPack", "leavePack", "saveSetting", "startEvaluation")) {
            assertEquals(405, lead.get(request, "schoolId", school.id()).statusCode(), request);
            String answer = lead.post(request + "?schoolId=" + school.id() + "&policyId=copnor-2023&fromDate=2026-11-20&reason=x&kind=follow"
                    + "&subjectId=copnor-2023&ruleId=NAT-PN&settingId=followup.callBy&value=10:00").body();
            assertTrue(answer.contains("Nothing was stored"), answer);
        }
        assertEquals(before, stored());
    }
}
