package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Whoever looks after thresholds changes one in a real browser, and the pages of codes and thresholds are sound at every width. */
class AdminInBrowserTest {

    private static Chromium browser;
    private static TestSchool shown;
    private static String codeId;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        shown = withAbsences();
        codeId = (String) shown.lead().does("saveAttendanceCode", "code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate",
                "2026-11-02", "paletteKey", "1", "reason", "The nurse asks").get("codeId");
        shown.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "9", "fromDate", TestSchool.TODAY, "seenVersion", 0L, "reason", "x");
        shown.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "7", "fromDate", "2027-01-04", "seenVersion", 1L, "reason", "y");
        shown.lead().does("setAttendanceSetting", "settingId", "unexplained.limit", "value", "10", "reason", "Our policy");
        shown.lead().does("evaluateAttendanceThresholds");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** P8A01 has 8 unauthorised sessions, P8A02 has 12. */
    private static TestSchool withAbsences() {
        TestSchool school = TestSchool.with("8A", 5);
        List<String> lines = new ArrayList<>();
        for (String day : List.of("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-17")) {
            for (String part : List.of("AM", "PM")) {
                lines.add("P8A02," + day + "," + part + ",G");
                if (day.compareTo("2026-11-12") <= 0) {
                    lines.add("P8A01," + day + "," + part + ",O");
                }
            }
        }
        school.marks(lines.toArray(String[]::new));
        return school;
    }

    private static void type(String css, String text) {
        browser.find(css).clear();
        browser.find(css).sendKeys(text);
    }

    private static List<Object> met(TestSchool school) {
        return school.lead().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results").stream()
                .filter(row -> "NAT-PN".equals(row.get("ruleId")) && Boolean.TRUE.equals(row.get("met"))).map(row -> row.get("pupilRef"))
                .toList();
    }

    private static Object open(TestSchool school) {
        return school.lead().does("getAttendanceEvaluation").in("openByRule").get("NAT-PN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "admin"})
    void aThresholdIsChangedTriedAndSavedFromADayAndTheNextEvaluationObeys(String role) {
        TestSchool school = withAbsences();
        TestUser user = role.equals("lead") ? school.lead() : school.admin();
        school.lead().does("evaluateAttendanceThresholds");
        assertEquals(1L, open(school));
        browser.size(1280, 900);
        browser.darkness(false);
        browser.login(user);
        browser.page("Thresholds?schoolId=" + school.id());
        browser.driver().findElement(By.linkText("Penalty notice must be considered")).click();
        browser.until("the rule", () -> !browser.driver().findElements(By.id("att-rule-form")).isEmpty());
        type("#att-f-valueFrom", "8");
        browser.click("#att-rule-form button[value=check]");
        browser.until("whom it adds", () -> browser.text("#att-touches").contains("1 pupil would be added:"));
        assertTrue(browser.text("#att-touches").contains("Abara, Zuri") && browser.text("#att-touches").contains("Nobody would be dropped"),
                browser.text("#att-touches"));
        assertEquals(List.of("P8A02"), met(school), "nothing is stored yet");
        assertEquals(0, school.rows("AttendancePolicyRule"));
        type("#att-f-valueFrom", "20");
        assertFalse(browser.find("#att-rule-form button[value=save]").isDisplayed(), "what was not tried cannot be saved");
        browser.click("#att-rule-form button[value=check]");
        browser.until("whom it drops", () -> browser.text("#att-touches").contains("1 pupil would be dropped:"));
        type("#att-f-valueFrom", "8");
        browser.click("#att-rule-form button[value=check]");
        browser.until("whom it adds again", () -> browser.text("#att-touches").contains("1 pupil would be added:"));
        browser.script("document.getElementById('att-f-fromDate').value = '" + TestSchool.TODAY + "'");
        type("#att-f-reason", "Governors decided");
        browser.click("#att-rule-form button[value=save]");
        browser.until("saved", () -> browser.pageText().contains("Penalty notice must be considered is saved"));
        assertTrue(browser.pageText().contains("8 or more sessions of G, N, O or U within 10 school weeks"), browser.pageText());
        browser.page("Thresholds?schoolId=" + school.id());
        assertTrue(browser.pageText().contains("changed here"), browser.pageText());
        browser.click("form[action$=startEvaluation] button");
        browser.until("the end of this evaluation", () -> browser.pageText().contains("1 newly met")
                && browser.pageText().contains("2 pupils"));
        assertEquals(List.of("P8A01", "P8A02"), met(school));
        assertEquals(2L, open(school), "triggers of the rule as it was saved");
        assertTrue(browser.pageText().contains("2 pupils"), browser.pageText());
        assertEquals(List.of(), browser.scriptErrors());
    }

    @Test
    void onlyTheFieldsAChoiceNeedsAreShown() {
        browser.size(1280, 900);
        browser.login(shown.lead());
        browser.page("Rule?schoolId=" + shown.id() + "&ruleId=NAT-PN");
        assertTrue(browser.find("#att-f-windowLength").isDisplayed() && browser.find("#att-f-word").isDisplayed());
        assertFalse(browser.find("#att-f-windowEvent").isDisplayed() || browser.find("#att-f-valueThru").isDisplayed());
        new Select(browser.find("#att-f-windowKind")).selectByValue("since");
        new Select(browser.find("#att-f-operator")).selectByValue("in");
        new Select(browser.find("#att-f-shape")).selectByValue("days_not_seen");
        assertTrue(browser.find("#att-f-windowEvent").isDisplayed() && browser.find("#att-f-valueThru").isDisplayed());
        assertFalse(browser.find("#att-f-word").isDisplayed());
        new Select(browser.find("#att-f-windowKind")).selectByValue("open");
        assertFalse(browser.find("#att-f-windowLength").isDisplayed());
    }

    private static String address(String page) {
        String school = "?schoolId=" + shown.id();
        return switch (page) {
            case "Code" -> "Code" + school + "&codeId=" + codeId;
            case "NewCode" -> "Code" + school;
            case "Rule" -> "Rule" + school + "&ruleId=NAT-PN";
            case "NewRule" -> "Rule" + school;
            default -> page + school;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Codes", "Code", "NewCode", "Thresholds", "Rule", "NewRule", "ThresholdSettings", "ThresholdHistory"})
    void aPageIsSoundForWhoeverMayChangeIt(String page) {
        browser.login(shown.lead());
        for (int width : new int[] {1280, 360}) {
            browser.size(width, 800);
            for (boolean dark : new boolean[] {false, true}) {
                browser.darkness(dark);
                browser.page(address(page));
                browser.script("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
                assertEquals(List.of(), Axe.violations(browser), () -> page + " at " + width + (dark ? " dark" : " light"));
            }
        }
        for (int width : new int[] {320, 360, 768, 2560}) {
            browser.size(width, 800);
            browser.page(address(page));
            browser.script("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
            assertTrue(wide <= width, page + " is " + wide + " wide at " + width);
        }
    }

    @Test
    void whatWasTriedIsSoundToo() {
        browser.login(shown.lead());
        browser.size(360, 740);
        browser.darkness(true);
        browser.page(address("Rule"));
        type("#att-f-valueFrom", "1");
        browser.click("#att-rule-form button[value=check]");
        browser.until("whom it adds", () -> browser.text("#att-touches").contains("would"));
        assertEquals(List.of(), Axe.violations(browser));
        assertEquals("att-touches", browser.driver().switchTo().activeElement().getDomAttribute("id"), "the answer has the focus");
        type("#att-f-valueFrom", "ten");
        browser.click("#att-rule-form button[value=check]");
        browser.until("the refusal", () -> browser.text("#att-refusal").contains("Nothing was stored"));
        assertEquals(List.of(), Axe.violations(browser));
        assertEquals(360L, ((Number) browser.script("return document.documentElement.scrollWidth")).longValue());
    }
}
