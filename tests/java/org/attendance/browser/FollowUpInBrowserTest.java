package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.followup.FollowUpSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The follow-up queue in a real browser: worked down by keys, two officers at once, taken back, live. */
class FollowUpInBrowserTest {

    private static Chromium browser;

    private FollowUpSchool made;

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
    void aQueueAtHalfPastNine() {
        browser.size(1280, 900);
        made = FollowUpSchool.with("8A", 10);
        made.today("P8A01 AM N", "P8A02 AM N", "P8A04 AM N", "P8A06 AM N", "P8A07 AM N");
        browser.login(made.school().officer());
        go();
    }

    @AfterEach
    void noErrorsOfScriptAndRightTallies() {
        browser.page("LoggedIn");
        assertEquals(List.of(), browser.scriptErrors());
        made.school().talliesAreRight();
    }

    private void go() {
        browser.page("FollowUp?schoolId=" + made.school().id());
        ready();
    }

    private void ready() {
        browser.until("the script of the queue", () -> Boolean.TRUE.equals(browser.script(
                "return document.querySelector('.att-app.att-on') && (document.activeElement.id === 'att-go'"
                + " || document.activeElement.id === 'att-home' || document.activeElement.id === 'att-refusal')")));
    }

    /** Presses keys and waits until the page has the answer. */
    private void store(CharSequence... keys) {
        browser.script("document.getElementById('att-follow').dataset.old = 'y'");
        browser.press(keys);
        browser.until("the answer after " + List.of(keys), () -> Boolean.TRUE.equals(
                browser.script("return !document.getElementById('att-follow').dataset.old")));
        ready();
    }

    private String home() {
        return browser.text("#att-home-h");
    }

    @Test
    void theQueueIsWorkedDownByKeysAlone() {
        assertEquals("att-go", browser.driver().switchTo().activeElement().getDomAttribute("id"));
        store(Keys.ENTER);
        assertTrue(home().contains("Doyle, Niamh"), "nobody on file comes first: " + home());
        store("h", "n");
        assertTrue(home().contains("Abara, Zuri") && home().contains("Bennett, Owen"), home());
        browser.press("r", "1");
        assertEquals("reason", browser.driver().switchTo().activeElement().getDomAttribute("name"));
        store("flu", Keys.ENTER);
        assertEquals(List.of("I", "I"), List.of(made.code("P8A01", TestSchool.TODAY, "AM"), made.code("P8A02", TestSchool.TODAY, "AM")));
        String first = home();
        store("n");
        assertEquals(first, home(), "the father is still to be tried");
        assertTrue(browser.text("#att-attempt .att-contacts li:has(:checked)").contains("Bob Parent"));
        store("m");
        assertFalse(first.equals(home()), home());
        browser.press(Keys.ARROW_DOWN);
        assertTrue(browser.text("#att-attempt .att-contacts li:has(:checked)").contains("Bob Parent"));
        browser.press("r", "2");
        store(Keys.ENTER);
        assertTrue(browser.text("#att-home").contains("Everybody has been tried"), browser.text("#att-home"));
        assertEquals(List.of("todo 0", "tried 2", "done 2"), List.of("todo " + count("todo"), "tried " + count("tried"),
                "done " + count("done")));
        store(Keys.ENTER);
        assertTrue(home().contains("Doyle, Niamh"), "tried longest ago: " + home());
        Map<String, Object> entry = made.school().officer().does("getAttendanceMarkHistory", "pupilRef", "P8A02", "fromDate",
                TestSchool.TODAY, "thruDate", TestSchool.TODAY).list("entries").get(1);
        assertTrue(entry.get("reason").toString().matches("Call 09:3\\d to Zainab Abara \\(mother\\): flu"), entry.toString());
    }

    private String count(String state) {
        return browser.text("[data-count=" + state + "]");
    }

    @Test
    void zTakesTheLastEntryBackAndSLeavesAHomeForLater() {
        store(Keys.ENTER);
        store("s");
        assertTrue(home().contains("Abara, Zuri"), home());
        browser.press("r", "1");
        store(Keys.ENTER);
        store("z");
        assertTrue(home().contains("Abara, Zuri"), "back with the home: " + home());
        assertEquals("N", made.code("P8A01", TestSchool.TODAY, "AM"));
        assertEquals(3, made.school().rows("AttendanceAmendment") - 1, "two amendments, two back");
    }

    @Test
    void aReasonToldBeforeIsTakenOverByOneKey() {
        made.school().dsl().tries("recordAttendanceAttempt", "date", TestSchool.TODAY, "pupilRefs", List.of("P8A06"), "contactRef",
                "AP8A06", "channel", "call", "outcome", "reached", "reasonId", "illness", "reason", "migraine");
        made.school().dsl().does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A06");
        browser.page("FollowUp?schoolId=" + made.school().id() + "&home=P8A06");
        ready();
        store(Keys.ENTER);
        assertTrue(browser.text(".att-proposal").contains("migraine"), browser.text("#att-home"));
        store("c");
        assertEquals("I", made.code("P8A06", TestSchool.TODAY, "AM"));
    }

    @Test
    void aContactOfOneSiblingIsAskedAboutThatOne() {
        browser.page("FollowUp?schoolId=" + made.school().id() + "&home=P8A01");
        ready();
        store(Keys.ENTER);
        browser.press(Keys.ARROW_DOWN);
        assertTrue(browser.find("[name=pupilRef][value=P8A02]").getDomProperty("disabled").equals("true"));
        browser.press("r", "1");
        store(Keys.ENTER);
        assertEquals(List.of("I", "N"), List.of(made.code("P8A01", TestSchool.TODAY, "AM"), made.code("P8A02", TestSchool.TODAY, "AM")));
        assertTrue(home().contains("Bennett, Owen"), "the sister's brother is still to be asked about: " + home());
    }

    @Test
    void letteredKeysDoNothingInATextOrOutsideTheHome() {
        store(Keys.ENTER);
        browser.press("r", "4");
        browser.press("nmwz");
        assertEquals("nmwz", browser.find("[name=reason]").getDomProperty("value"));
        browser.press(Keys.ESCAPE);
        browser.click("#att-filter");
        browser.press("n");
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press("?");
        browser.until("the keys", () -> browser.find("#att-help").isDisplayed());
    }

    @Test
    void enterWithoutAReasonStoresNothing() {
        store(Keys.ENTER);
        browser.press("r");
        browser.find("[name=reason]").click();
        browser.press(Keys.ENTER);
        browser.find("[name=contactName]").click();
        browser.press(Keys.ENTER);
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
    }

    @Test
    void twoOfficersNeverGetTheSameHome() {
        TestUser other = made.school().officer2();
        List<Object> theirs = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        store(Keys.ENTER);
        for (int round = 0; round < 2; round++) {
            mine.add(browser.find("#att-home").getDomAttribute("data-home"));
            Answer claim = other.does("claimAttendanceHome", "date", TestSchool.TODAY);
            theirs.add(claim.get("homeId"));
            store("h", "m");
            List<String> pupils = "P8A01".equals(claim.get("homeId")) ? List.of("P8A01", "P8A02") : List.of((String) claim.get("homeId"));
            assertEquals("", FollowUpSchool.tries(other, pupils, null, "left_message", "channel", "home_visit").error());
        }
        assertEquals(4, new HashSet<>(Stream.of(mine, theirs).flatMap(List::stream).toList()).size(), mine + " " + theirs);
    }

    @Test
    void theListMovesWithWhatTheColleagueDoes() {
        made.school().officer2().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A06");
        browser.until("the claim of the colleague", () -> browser.text("[data-home=P8A06]").contains("Dan Webb"));
        FollowUpSchool.attempt(made.school().officer2(), "P8A06", "AP8A06", "reached", "reasonId", "illness", "confirm", "Y");
        browser.until("the count", () -> "1".equals(count("done")));
        made.today("P8A08 AM N");
        browser.until("the new home", () -> !browser.driver().findElements(By.cssSelector("[data-home=P8A08]")).isEmpty());
        assertTrue(browser.text("[data-summary]").contains("5 pupils"), browser.text("[data-summary]"));
    }

    @Test
    void aHomeThatAColleagueHasTakenMeanwhileIsRefusedInWords() {
        store(Keys.ENTER);
        made.at(9, 45);
        made.school().officer2().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A04");
        store("h", "n");
        assertTrue(browser.text("#att-refusal").contains("Dan Webb has this home since 09:45"), browser.text("#att-refusal"));
        assertEquals(0, made.school().rows("AttendanceContactAttempt"));
    }

    @Test
    void aLostConnectionIsSaidAndTheEntryCanBeRepeated() {
        store(Keys.ENTER);
        browser.connection(false);
        browser.press("h", "n");
        browser.until("the word", () -> browser.text("#att-failed").contains("not stored"));
        browser.connection(true);
        store("n");
        assertEquals(1, made.school().rows("AttendanceContactAttempt"));
    }

    @Test
    void nextMorningTheLadderHasMovedAndItsTasksStandWithTheHome() {
        made.school().admin().does("subscribeAttendancePolicy", "policyId", "portsmouth-2023", "fromDate", "2026-09-02", "reason", "LA");
        made.days("P8A06", "2026-11-18 N", "2026-11-19 N");
        made.school().lead().does("evaluateAttendanceThresholds", "asOfDate", TestSchool.TODAY, "dryRun", "N");
        browser.page("FollowUp?schoolId=" + made.school().id() + "&home=P8A06");
        assertTrue(browser.text("#att-home").contains("Day 3") && browser.text("#att-home").contains("Call and visit the home"),
                browser.text("#att-home"));
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 30));
        made.school().marks("P8A06," + TestSchool.TODAY + ",PM,N", "P8A06," + TestSchool.NEXT_DAY + ",AM,N", "P8A07," + TestSchool.TODAY
                + ",PM,N", "P8A07," + TestSchool.NEXT_DAY + ",AM,N");
        made.school().lead().does("evaluateAttendanceThresholds", "asOfDate", TestSchool.NEXT_DAY, "dryRun", "N");
        browser.page("FollowUp?schoolId=" + made.school().id() + "&home=P8A06");
        assertTrue(browser.text("#att-home").contains("Day 4"), browser.text("#att-home"));
        browser.page("FollowUp?schoolId=" + made.school().id() + "&home=P8A07");
        assertTrue(browser.text("#att-home").contains("Day 2") && browser.text("#att-home").contains("Contact the home on the first day"),
                browser.text("#att-home"));
        assertFalse(browser.text("#att-home").contains("visit the home"), "not before day 3");
        browser.page("FollowUpTasks?role=all&schoolId=" + made.school().id());
        assertTrue(browser.text("#att-tasks").contains("Call and visit the home"), browser.text("#att-tasks"));
    }

    @Test
    void theListIsFilteredAsYouType() {
        browser.find("#att-filter").sendKeys("doyle");
        assertEquals(1, browser.driver().findElements(By.cssSelector("#att-home-list li:not([hidden])")).size());
    }
}
