package org.attendance.browser;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The register in a real browser. */
class RegisterInBrowserTest {

    private static Chromium browser;
    private TestSchool school;

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

    @BeforeEach
    void aRegisterOfFour() {
        takes(4);
    }

    private void takes(int pupils) {
        browser.size(1280, 900);
        school = TestSchool.with("8A", pupils);
        browser.login(school.teacher());
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
    }

    @AfterEach
    void noErrorsOfScriptAndRightTallies() {
        browser.connection(true);
        browser.script("localStorage.clear()");
        browser.script("window.addEventListener('beforeunload', (e) => e.stopImmediatePropagation(), { capture: true })");
        browser.page("LoggedIn");
        if (!browser.driver().findElements(By.cssSelector("body")).isEmpty()) {
            school.talliesAreRight();
        }
        assertEquals(List.of(), browser.scriptErrors());
    }

    private Map<String, Object> stored(String pupil) {
        return school.teacher().register("8A", TestSchool.TODAY, "AM").row(pupil);
    }

    private long marks() {
        return school.rows("AttendanceMark");
    }

    @Test
    void thirtyPupilsAreMarkedByKeysAlone() {
        takes(30);
        long started = System.nanoTime();
        for (int i = 0; i < 30; i++) {
            browser.press(i == 4 ? "l" : i == 9 ? "n" : i == 14 ? "i" : "/");
        }
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("saved");
        long seconds = (System.nanoTime() - started) / 1_000_000_000L;
        assertTrue(seconds < 20, "it took " + seconds + " seconds");
        assertEquals(30, marks());
        List<Object> codes = school.teacher().register("8A", TestSchool.TODAY, "AM").list("rows").stream().map(row -> row.get("code"))
                .toList();
        assertEquals(List.of("/", "L", "N", "I", "/"), List.of(codes.get(0), codes.get(4), codes.get(9), codes.get(14), codes.get(29)));
        assertEquals("taken", school.teacher().register("8A", TestSchool.TODAY, "AM").in("register").get("state"));
    }

    @Test
    void arrowsMoveUndoTakesBackAndTheFootTellsWhatIsNotSaved() {
        browser.press("/", "/", Keys.ARROW_UP, "n");
        assertEquals(List.of("/", "N", ""), List.of(browser.code(0), browser.code(1), browser.code(2)));
        assertEquals("unsaved", browser.saveKind());
        assertTrue(browser.text("#att-save").contains("2 marks not saved"), browser.text("#att-save"));
        browser.press("u");
        assertEquals("/", browser.code(1));
        browser.press("u", "u");
        assertEquals("", browser.code(0));
        assertEquals("saved", browser.saveKind());
        assertEquals(0, marks());
    }

    @Test
    void markTheRestPresentFillsBlanksOnly() {
        browser.press("n", Keys.ARROW_DOWN);
        browser.press("i");
        browser.click("[data-act=rest]");
        assertEquals("N", browser.code(0));
        assertEquals("/", browser.code(3));
        browser.click("[data-act=save]");
        browser.waitFor("saved");
        assertEquals(4, marks());
    }

    @Test
    void anotherCodeIsFoundByALetterOrAWord() {
        browser.press("m");
        browser.until("the palette", () -> browser.find("#att-palette").isDisplayed());
        browser.press(Keys.ENTER);
        browser.until("the code", () -> "M".equals(browser.code(0)));
        browser.press(" ");
        browser.until("the palette", () -> browser.find("#att-palette").isDisplayed());
        browser.press("visit", Keys.ENTER);
        browser.until("the code", () -> "V".equals(browser.code(1)));
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("saved");
        assertEquals("V", stored("P8A02").get("code"));
    }

    @Test
    void aPlannedMarkIsShownAndTakenOverByEnter() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "code", "C", "planSource", "leave", "reason", "Funeral");
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        assertTrue(browser.text("#att-row-0").contains("Funeral"), browser.text("#att-row-0"));
        browser.find("[name=code_0]").click();
        browser.press(Keys.ENTER);
        assertEquals("C", browser.code(0));
        browser.click("[data-act=rest]");
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("saved");
        assertEquals("C", stored("P8A01").get("code"));
    }

    @Test
    void aNoteThatIsRequiredIsAskedForBesideThePupil() {
        browser.press("b");
        browser.until("the palette", () -> browser.find("#att-palette").isDisplayed());
        browser.press(Keys.ENTER);
        browser.until("the code", () -> "B".equals(browser.code(0)));
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the problem", () -> browser.text("#att-problems-0").contains("note"));
        assertEquals(0, marks());
        browser.find("[name=note_0]").sendKeys("Course at the college");
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the mark", () -> marks() == 1);
    }

    @Test
    void nothingIsLostWhenTheConnectionDrops() {
        browser.press("/", "n");
        browser.connection(false);
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("failed");
        assertEquals(0, marks());
        browser.connection(true);
        browser.script("window.addEventListener('beforeunload', (e) => e.stopImmediatePropagation(), { capture: true })");
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        browser.click(".att-note-draft .att-go");
        assertEquals(List.of("/", "N"), List.of(browser.code(0), browser.code(1)));
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the marks", () -> marks() == 2);
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        assertTrue(browser.driver().findElements(By.cssSelector(".att-note-draft")).isEmpty());
    }

    @Test
    void nothingIsLostWhenTheSessionEnds() {
        browser.press("/", "n");
        browser.driver().manage().deleteAllCookies();
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.waitFor("failed");
        assertTrue(browser.find("#att-login").isDisplayed());
        assertEquals("N", browser.code(1));
        browser.login(school.teacher());
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        browser.click(".att-note-draft .att-go");
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the marks", () -> marks() == 2);
    }

    @Test
    void ofTwoUsersTheSecondSeesWhoChangedWhatAndLosesNothing() {
        browser.press("/", "n");
        assertEquals("", school.officer().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A02", "I"), mark("P8A04", "M"))).error());
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the message", () -> browser.text(".att-note-stale").contains("Olga Fisher"));
        assertEquals("/", browser.code(0));
        assertEquals("M", browser.code(3));
        assertEquals(2, marks());
        browser.driver().findElements(By.cssSelector(".att-choice input")).get(1).click();
        browser.click(".att-note-stale .att-go");
        browser.waitFor("saved");
        assertEquals("I", stored("P8A02").get("code"));
        assertEquals("/", stored("P8A01").get("code"));
    }

    @Test
    void aChangeOfASavedMarkAsksForTheReason() {
        browser.click("[data-act=rest]");
        browser.press(Keys.chord(Keys.CONTROL, "s"));
        browser.until("the marks", () -> marks() == 4);
        browser.waitFor("saved");
        browser.find("[name=code_0]").click();
        browser.press("n", Keys.chord(Keys.CONTROL, "s"));
        browser.until("the question", () -> browser.find("#att-reason").isDisplayed());
        browser.find("#att-reason-text").sendKeys("Marked in error", Keys.ENTER);
        browser.until("the change", () -> "N".equals(stored("P8A01").get("code")));
        assertEquals("Marked in error", school.teacher().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate",
                TestSchool.TODAY, "thruDate", TestSchool.TODAY).list("entries").get(1).get("reason"));
    }

    @Test
    void onAPhoneNothingScrollsSidewaysAndEveryTargetIsLargeEnough() {
        browser.size(360, 740);
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        assertTrue(((Number) browser.script("return document.documentElement.scrollWidth")).intValue() <= 360);
        for (WebElement key : browser.driver().findElements(By.cssSelector(".att-key, .att-foot-buttons .att-btn"))) {
            if (key.isDisplayed()) {
                assertTrue(key.getSize().height >= 44 && key.getSize().width >= 44, key.getText() + " " + key.getSize());
            }
        }
        browser.click("#att-row-0 [data-code='/']");
        browser.click("#att-row-1 [data-code='N']");
        assertEquals(List.of("/", "N"), List.of(browser.code(0), browser.code(1)));
        browser.click("[data-act=save]");
        browser.until("the marks", () -> marks() == 2);
    }

    @Test
    void thePaperVersionOf35FitsOnOnePage() {
        takes(35);
        Object pdf = browser.driver().executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69,
                "preferCSSPageSize", true)).get("data");
        String text = new String(Base64.getDecoder().decode((String) pdf), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(1, text.split("/Type\\s*/Page[^s]", -1).length - 1, "pages");
    }

    @Test
    void withScriptSwitchedOffTheFormStillWorks() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.page("Register?schoolId=" + school.id() + "&registrationGroup=8A&date=" + TestSchool.TODAY + "&session=AM");
            assertFalse(browser.find("#att-row-0 .att-key").isDisplayed(), "buttons that need script are not shown");
            browser.find("[name=code_0]").sendKeys("/");
            browser.find("[name=code_1]").sendKeys("N");
            browser.find("[data-act=save]").click();
            browser.until("the answer", () -> browser.text("body").contains("Register saved: 2 new"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
        assertEquals(2, marks());
    }
}
