package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A sub-code made in a real browser appears in the palette, is picked by its key, and counts as its statutory code. */
class SubCodeInBrowserTest {

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void type(String css, String text) {
        browser.find(css).clear();
        browser.find(css).sendKeys(text);
    }

    private static void makes(String code, String name, String statutory, String key, String place) {
        browser.click("a[href*='/control/Code?']");
        browser.until("the form", () -> !browser.driver().findElements(By.id("att-code-form")).isEmpty());
        type("#att-f-code", code);
        type("#att-f-name", name);
        new Select(browser.find("#att-f-statutoryCode")).selectByValue(statutory);
        browser.script("document.getElementById('att-f-fromDate').value = '2026-11-02'");
        type("#att-f-paletteKey", key);
        type("#att-f-sortOrder", place);
        type("#att-f-reason", "The nurse asks");
        browser.click("#att-code-form button[value=check]");
        browser.until("what it touches", () -> browser.text("#att-touches").contains("counts as " + statutory));
        browser.click("#att-code-form button[value=save]");
        browser.until("saved", () -> browser.pageText().contains(code + " is saved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "admin"})
    void aSubCodeStandsInThePaletteAndItsKeyPicksIt(String role) {
        TestSchool school = TestSchool.with("8A", 4);
        browser.size(1280, 900);
        browser.login(role.equals("lead") ? school.lead() : school.admin());
        browser.page("Codes?schoolId=" + school.id());
        makes("M1", "Orthodontist", "M", "2", "20");
        browser.page("Codes?schoolId=" + school.id());
        makes("I1", "Asthma", "I", "a", "10");
        browser.login(school.teacher());
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        browser.press("a");
        browser.until("the code of the key", () -> "I1".equals(browser.code(0)));
        browser.press("2");
        browser.until("the code of the other key", () -> "M1".equals(browser.code(1)));
        browser.press(" ");
        browser.until("the palette", () -> browser.find("#att-palette").isDisplayed());
        List<String> listed = browser.driver().findElements(By.cssSelector("#att-palette-list [role=option] .att-m")).stream()
                .map(each -> each.getText()).limit(2).toList();
        assertEquals(List.of("I1", "M1"), listed, "in the order of their places, before the national ones");
        assertTrue(browser.text("#att-palette-list [role=option]").contains("counts as I"), browser.text("#att-palette-list"));
        browser.press("asthma", Keys.ENTER);
        browser.until("the code of the palette", () -> "I1".equals(browser.code(2)));
        browser.press("/", Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("saved");
        assertEquals(List.of("I1", "M1", "I1", "/"), school.teacher().register("8A", TestSchool.TODAY, "AM").list("rows").stream()
                .map(row -> row.get("code")).toList());
        assertEquals(2L, school.officer().does("getAttendanceSummary", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY, "groupBy",
                "school").list("rows").get(0).get("illness"));
        school.talliesAreRight();
        assertEquals(List.of(), browser.scriptErrors());
    }

    @Test
    void aFormThatWasChangedAfterTheCheckAsksForTheCheckAgain() {
        TestSchool school = TestSchool.with("8A", 2);
        String codeId = (String) school.lead().does("saveAttendanceCode", "code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate",
                "2026-11-02", "reason", "x").get("codeId");
        browser.size(360, 740);
        browser.login(school.lead());
        browser.page("Code?schoolId=" + school.id() + "&codeId=" + codeId);
        type("#att-f-name", "Asthma attack");
        browser.click("#att-code-form button[value=check]");
        browser.until("what it touches", () -> browser.text("#att-touches").contains("Asthma attack"));
        type("#att-f-reason", "Clearer");
        assertTrue(browser.find("#att-code-form button[value=save]").isDisplayed(), "the reason changes nothing that was shown");
        type("#att-f-name", "Wheezing");
        assertFalse(browser.find("#att-code-form button[value=save]").isDisplayed());
        browser.click("#att-code-form button[value=check]");
        browser.until("what it touches now", () -> browser.text("#att-touches").contains("Wheezing"));
        browser.click("#att-code-form button[value=save]");
        browser.until("saved", () -> browser.pageText().contains("I1 is saved"));
        assertEquals("Wheezing", school.lead().does("getAttendanceCodes").list("codes").get(0).get("name"));
        assertEquals(List.of(), browser.scriptErrors());
    }
}
