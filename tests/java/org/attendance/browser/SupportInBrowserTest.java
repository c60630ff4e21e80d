package org.attendance.browser;

import static org.attendance.scenarios.SupportedChild.ZURI;
import static org.attendance.scenarios.SupportedChild.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.plans.PlanSchool;
import org.attendance.scenarios.SupportedChild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;

/** Support from the pupil's page to the last step in a real browser: a child whom it helps, and one whom it does not. */
class SupportInBrowserTest {

    /** The first elements that reach beyond a width. */
    private static final String BEYOND = "return [...document.querySelectorAll('.att-app *')].filter(each => each.getBoundingClientRect().right"
            + " > arguments[0]).slice(0, 6).map(each => each.tagName + ' ' + each.className + ' ' + (each.name || each.textContent.slice(0, 40)))";

    private static Chromium browser;

    private SupportedChild zuri;

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
    void aChildInSeptember() {
        zuri = SupportedChild.inSeptember();
        browser.size(1280, 900);
        browser.darkness(false);
    }

    @AfterEach
    void noErrorsOfScriptAndRightTallies() {
        assertEquals(List.of(), browser.scriptErrors());
        zuri.school().talliesAreRight();
    }

    @Test
    void aChildIsHelpedAndTheCaseIsClosed() {
        zuri.here("2026-09-02", "2026-09-17");
        zuri.away("2026-09-18", "2026-09-18");
        fromThePupil("Open a case");
        fill("reason", "A day without a word");
        sound("CaseOpen");
        submit("[action*=openCase]", "the case", "Where the case stands", "A day without a word");
        barrier();
        toTheCase();
        newPlan("personal");
        sound("PlanEdit");
        submit(".att-plan-form", "the plan", "Ready to be agreed");
        unfold("#att-plan-agree");
        browser.click("#att-plan-agree [name=pupilSigned]");
        browser.click("#att-plan-agree [name=contactRef][value=C1]");
        sound("Plan");
        submit("#att-plan-agree", "the agreement", "The plan is agreed");

        zuri.here("2026-09-21", "2026-10-02");
        browser.driver().navigate().refresh();
        unfold("#att-plan-review");
        browser.click("#att-plan-review option[value=better]");
        fill("whatWorked", "The early bus");
        submit("#att-plan-review", "the review", "Better", "The early bus");
        toTheCase();
        step("stage", "option[value=universal]", "The early bus holds");
        submit("#act-stage", "the stage", "Stage changed from Targeted to Universal");
        step("close", "option[value=improved]", "Two weeks without a day missed");
        sound("Case");
        submit("#act-close", "the end of the case", "Two weeks without a day missed");
        assertTrue(browser.driver().findElements(By.cssSelector("#act-stage, #plans .att-go")).isEmpty(), "nothing more to do in a closed case");
        sound("Case, closed");
        zuri.tells("2026-09-18 barrier: ", "2026-09-18 stage: Case opened", "2026-09-18 plan: Personal attendance plan agreed",
                "2026-10-02 plan: Personal attendance plan reviewed: Better", "2026-10-02 stage: Stage changed", "2026-10-02 stage: Case closed");
    }

    @Test
    void aChildIsNotHelpedAndAContractFollows() {
        zuri.school().admin().does("subscribeAttendancePolicy", "policyId", "birmingham-2024", "fromDate", "2026-09-02", "reason", "LA");
        zuri.here("2026-09-02", "2026-09-11");
        zuri.away("2026-09-14", "2026-09-15");
        on("2026-09-16");
        fromThePupil("Attendance case");
        cycle();
        step("stage", "option[value=intensive]", "Not a word from home");
        browser.click("#act-stage option[value=listen]");
        submit("#act-stage", "the stage", "Stage changed from Targeted to Intensive", "from Expect to Listen and understand");
        browser.click("a.att-go[href*=MeetingPlan]");
        formalMeeting("first invitation");
        unfold("form[action*=settleMeeting]:has([value=not_attended])");
        sound("Meeting, planned");
        submit("form[action*=settleMeeting]:has([value=not_attended])", "not attended", "Not attended");
        browser.click("a.att-go[href*=MeetingPlan]");
        formalMeeting("second invitation");
        browser.driver().findElements(By.cssSelector("#att-record-form [name=attended]")).forEach(WebElement::click);
        fill("notes", "Her mother agrees to a contract");
        fill("what_0", "Wake her at seven");
        fill("ownerName_0", "Ngozi Abara");
        fill("due_0", "2026-09-21");
        submit("#att-record-form", "the meeting held", "Wake her at seven", "Her mother agrees to a contract");
        sound("Meeting, held");
        toTheCase();
        newPlan("contract");
        submit(".att-plan-form", "the contract", "Ready to be agreed");
        unfold("#att-plan-agree");
        browser.click("#att-plan-agree [name=contactRef][value=C1]");
        browser.click("#att-plan-agree [name=parentPresent]");
        submit("#att-plan-agree", "the contract agreed", "The plan is agreed");

        zuri.away("2026-09-16", "2026-09-23");
        toTheCase();
        browser.until("the referral", () -> browser.text("#record").contains("Refer to the education legal intervention team"));
        assertTrue(browser.text("#att-case-stands-h + *").contains("Intensive"), browser.text(".att-case-top"));
        sound("Case");
        browser.click("a[href*=CasePrint]");
        sound("CasePrint");
        zuri.tells("2026-09-16 meeting: Formal attendance meeting, invitation 1: Not attended",
                "2026-09-16 meeting: Formal attendance meeting, invitation 2: Held", "2026-09-16 plan: Attendance contract agreed",
                "2026-09-23 trigger: Threshold met: Refer to the education legal intervention team (BHM-ELIT)");
        for (String page : List.of("Cases", "Tasks", "Letters")) {
            browser.page(page + "?schoolId=" + zuri.school().id());
            sound(page);
        }
    }

    /** Goes from the pupil's page to the case, or to the form that opens one, by the link with these words. */
    private void fromThePupil(String link) {
        browser.login(zuri.school().lead());
        browser.page("Pupil?schoolId=" + zuri.school().id() + "&pupilRef=" + ZURI);
        assertTrue(browser.text("[aria-labelledby=att-cases-h]").contains(link), browser.text("[aria-labelledby=att-cases-h]"));
        sound("Pupil");
        browser.click("[aria-labelledby=att-cases-h] a");
    }

    private void toTheCase() {
        browser.page("Case?schoolId=" + zuri.school().id() + "&caseId=" + zuri.theCase().get("caseId"));
    }

    private void barrier() {
        browser.click("a[href*=Barriers]");
        browser.click("#att-f-barrier option[value=transport]");
        browser.find("#att-f-childWords").sendKeys("The bus is full");
        sound("Barriers");
        submit("#att-new", "the barrier", "The bus is full");
    }

    /** Opens the form of a new plan from the case and fills what is needed. */
    private void newPlan(String type) {
        browser.click("#plans .att-go");
        browser.click(".att-plan-types a[href*='planType=" + type + "']");
        browser.until("the form", () -> !browser.driver().findElements(By.cssSelector(".att-plan-form")).isEmpty());
        Map<String, Object> texts = new PlanSchool(zuri.school(), (String) zuri.theCase().get("caseId")).texts(type);
        texts.forEach((field, text) -> {
            WebElement first = browser.find("[name=t_" + field + "_0]");
            if ("checkbox".equals(first.getDomProperty("type"))) {
                browser.click("[name=t_" + field + "_0]");
            } else {
                first.clear();
                first.sendKeys("As we agreed");
            }
        });
    }

    private void cycle() {
        browser.click("a[href*=CycleStart]");
        fill("barriers", "Mornings");
        fill("childView", "I am tired");
        fill("what_0", "Meet at the gate");
        fill("ownerName_0", "Her tutor");
        fill("due_0", "2026-09-18");
        sound("CycleStart");
        submit("#att-cycle-form", "the cycle", "Meet at the gate");
        sound("Cycle");
        toTheCase();
    }

    private void formalMeeting(String invitation) {
        browser.click("#att-plan-form option[value=formal_meeting]");
        if (!browser.find("[name=inviteContacts][value=C1]").isSelected()) {
            browser.click("[name=inviteContacts][value=C1]");
        }
        fill("date", "2026-09-16");
        sound("MeetingPlan, " + invitation);
        submit("#att-plan-form", invitation, invitation);
    }

    /** Unfolds a step of the case, chooses, and says why. */
    private void step(String act, String choice, String why) {
        unfold("#act-" + act);
        browser.click("#act-" + act + " " + choice);
        browser.find("#act-" + act + " [name=reason]").sendKeys(why);
    }

    /** Unfolds the step that is, or that holds, an element. */
    private void unfold(String css) {
        browser.until(css, () -> !browser.driver().findElements(By.cssSelector(css)).isEmpty());
        Object summary = browser.script("const step = arguments[0].closest('details'); return step.open ? null : step.querySelector('summary')",
                browser.find(css));
        if (summary instanceof WebElement closed) {
            browser.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", closed);
            closed.click();
        }
    }

    /** Fills the one field of this name that is shown, also one of a date, as typing would. */
    private void fill(String name, String value) {
        browser.until(name, () -> browser.driver().findElements(By.name(name)).stream().anyMatch(WebElement::isDisplayed));
        WebElement field = browser.driver().findElements(By.name(name)).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
        if ("date".equals(field.getDomProperty("type"))) {
            browser.script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }))", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    /** Presses the button of a form and waits for a page that holds these words. */
    private void submit(String form, String what, String... words) {
        browser.click(form + " button[type=submit]");
        try {
            browser.until(what, () -> List.of(words).stream().allMatch(browser.pageText()::contains));
        } catch (TimeoutException e) {
            throw new AssertionError(what + " with " + List.of(words) + " did not come: " + browser.pageText(), e);
        }
    }

    /** The page is open to everybody: in a wide window by day, on a narrow phone in the dark. */
    private static void sound(String page) {
        for (boolean dark : new boolean[] {false, true}) {
            int width = dark ? 360 : 1280;
            browser.size(width, 900);
            browser.darkness(dark);
            assertEquals(List.of(), Axe.violations(browser), () -> page + (dark ? " dark, on a phone" : " light"));
            long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
            assertTrue(wide <= width, () -> page + " is " + wide + " wide at " + width + " for " + browser.script(BEYOND, width));
        }
        browser.size(1280, 900);
        browser.darkness(false);
    }
}
