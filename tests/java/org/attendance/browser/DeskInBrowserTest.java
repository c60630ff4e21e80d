package org.attendance.browser;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The late desk in a real browser, at twelve minutes past nine. */
class DeskInBrowserTest {

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
    void aQueue() {
        browser.size(1280, 900);
        school = TestSchool.with("8A", 10, "9B", 3);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111
                """);
        itIs(9, 12);
        browser.login(school.reception());
        desk("LateDesk");
    }

    @AfterEach
    void noErrorsOfScriptAndRightTallies() {
        browser.page("Guide");
        school.talliesAreRight();
        assertEquals(List.of(), browser.scriptErrors());
    }

    private static void itIs(int hour, int minute) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(hour, minute));
    }

    private void desk(String page) {
        browser.page(page + "?schoolId=" + school.id());
        browser.until("the search", () -> "combobox".equals(browser.find("#att-desk-q").getDomAttribute("role")));
    }

    /** Types letters and takes the likeliest pupil at once, as one does whose fingers are faster than the line. */
    private void take(String letters) {
        browser.until("the search has the focus", () -> focusIs("att-desk-q"));
        browser.press(letters, Keys.ENTER);
        browser.until("the form of " + letters, () -> !browser.driver().findElements(By.id("att-desk-form")).isEmpty()
                && "reason".equals(browser.script("return document.activeElement.name")));
    }

    private static boolean focusIs(String id) {
        return id.equals(browser.script("return document.activeElement.id"));
    }

    private void signs(String letters, String key, String name) {
        take(letters);
        browser.press(key, Keys.ENTER);
        browser.until(name + " in large print", () -> browser.text(".att-desk-big").startsWith(name) && focusIs("att-desk-q"));
    }

    private Map<String, Object> mark(String pupil) {
        return school.teacher().register("8A", TestSchool.TODAY, "AM").row(pupil);
    }

    @Test
    void threeLatePupilsInARowByKeysAlone() {
        long started = System.nanoTime();
        signs("ben", "2", "Bennett, Owen");
        signs("doy", "1", "Doyle, Niamh");
        signs("hug", "8", "Hughes, Zuri");
        assertTrue((System.nanoTime() - started) / 1_000_000_000L < 20, "three pupils took too long");
        assertEquals(List.of("L", "L", "L"), List.of(mark("P8A02").get("code"), mark("P8A04").get("code"), mark("P8A08").get("code")));
        assertEquals("22 Bus or train late", mark("P8A02").get("minutesLate") + " " + mark("P8A02").get("note"));
        assertEquals(3, browser.driver().findElements(By.cssSelector("#att-desk-list .att-desk-row")).size());
        assertTrue(browser.text(".att-desk-mark").contains("L") && browser.text(".att-desk-mark").contains("22 minutes late"));
        browser.press(Keys.chord(Keys.CONTROL, "z"));
        browser.until("the undo", () -> browser.text("#att-desk-done").contains("The mark is N now"));
        assertEquals("N", mark("P8A08").get("code"));
        signs("hug", "8", "Hughes, Zuri");
        assertEquals("L", mark("P8A08").get("code"));
    }

    @Test
    void theTeachersRegisterShowsTheLateWithItsMinutes() {
        signs("ben", "2", "Bennett, Owen");
        browser.login(school.teacher());
        browser.register(school.teacher(), "8A", TestSchool.TODAY, "AM");
        assertEquals("L", browser.code(1));
        assertEquals("22", browser.find("[name=minutesLate_1]").getDomProperty("value"));
        assertEquals("Bus or train late", browser.find("[name=note_1]").getDomProperty("value"));
    }

    @Test
    void oneSlipOnOneSmallSheet() {
        signs("ben", "2", "Bennett, Owen");
        byte[] pdf = Base64.getDecoder().decode((String) browser.driver().executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true)).get("data"));
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(1, text.split("/Type\\s*/Page[^s]", -1).length - 1, "pages");
        assertTrue(text.matches("(?s).*/MediaBox\\s*\\[0 0 22\\d\\.?\\d* 17\\d\\.?\\d*].*"), "not a small sheet");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertTrue(browser.find(".att-slip").isDisplayed());
            assertFalse(browser.find("#att-desk-list").isDisplayed() || browser.find("#att-desk-find").isDisplayed()
                    || browser.find("h1").isDisplayed());
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void aReasonIsNeededAndWhatIsDecidedIsDecidedByKey() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A02", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "session", "AM", "code", "M", "planSource", "leave");
        itIs(10, 30);
        desk("LateDesk");
        take("ben");
        browser.press(Keys.ENTER);
        assertEquals(0, school.rows("AttendanceSignLog"), "without a reason nothing is sent");
        browser.press("1", Keys.ENTER);
        browser.until("the decision", () -> !browser.driver().findElements(By.name("decision")).isEmpty()
                && "decision".equals(browser.script("return document.activeElement.name")));
        browser.press("2", Keys.ENTER);
        browser.until("the mark", () -> browser.text(".att-desk-mark").contains("after the register closed"));
        assertEquals("U", mark("P8A02").get("code"));
    }

    @Test
    void arrowsChooseEscapeLeavesAndTheKeysAreShown() {
        browser.press("ab");
        browser.until("two pupils", () -> browser.driver().findElements(By.cssSelector("#att-desk-hits [role=option]")).size() == 2);
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("the second", () -> browser.text("#att-desk-name").equals("Abara, Zuri")
                && browser.text(".att-desk-who").contains("9B"));
        browser.press(Keys.ESCAPE);
        browser.until("the empty search", () -> focusIs("att-desk-q") && browser.driver().findElements(By.id("att-desk-form")).isEmpty());
        browser.press("?");
        assertTrue(browser.find("#att-help").isDisplayed());
        browser.press(Keys.ESCAPE);
        assertEquals(0, school.rows("AttendanceSignLog"));
    }

    @Test
    void signedOutWithAContactAndBack() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        desk("SignOut");
        take("aba");
        assertTrue(browser.text("#att-desk-form").contains("Ngozi Abara"));
        browser.press("2");
        browser.click("[name=who][value='contact:C1']");
        assertFalse(browser.find(".att-desk-warning").isDisplayed(), "a contact needs no confirmation");
        browser.click("[name=who][value=alone]");
        assertTrue(browser.find(".att-desk-warning").isDisplayed());
        browser.click("[name=who][value='contact:C1']");
        browser.press(Keys.ENTER);
        browser.until("the sign-out", () -> browser.text(".att-desk-mark").contains("with Ngozi Abara"));
        browser.click("#att-desk-list form[action$=signInPupil] button");
        browser.until("the return", () -> browser.text(".att-desk-mark").contains("back in school"));
        assertEquals(2, school.rows("AttendanceSignLog"));
        assertEquals("/", mark("P8A01").get("code"));
    }

    @Test
    void aLostConnectionIsToldAndTheSameEntryIsSentAgainOnce() {
        take("ben");
        browser.press("2");
        browser.connection(false);
        browser.press(Keys.ENTER);
        browser.until("the message", () -> browser.text("#att-refusal").contains("No connection"));
        browser.connection(true);
        browser.find("#att-desk-form [type=submit]").click();
        browser.until("the sign-in", () -> browser.text(".att-desk-big").startsWith("Bennett"));
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    @Test
    void onAPhoneTargetsAreLargeEnough() {
        browser.size(360, 740);
        browser.page("LateDesk?schoolId=" + school.id() + "&pupilRef=P8A02");
        for (WebElement target : browser.driver().findElements(By.cssSelector(".att-chip, .att-btn, .att-desk input[type=search]"))) {
            if (target.isDisplayed()) {
                assertTrue(target.getSize().height >= 44, target.getText() + " " + target.getSize());
            }
        }
        browser.click(".att-chip:nth-of-type(2)");
        browser.click("#att-desk-form [type=submit]");
        browser.until("the sign-in", () -> browser.text(".att-desk-big").startsWith("Bennett"));
    }
}
