package org.attendance.browser;

import static org.attendance.plans.PlanSchool.PUPIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attendance.plans.PlanSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Plans in a real browser: a part-time timetable from the case to the register, and what every page of plans keeps to. */
class PlanInBrowserTest {

    private static Chromium browser;
    private static PlanSchool made;
    private static String planId;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        made = PlanSchool.open();
        made.school().marks(PUPIL + ",2026-11-19,AM,I", PUPIL + ",2026-11-19,PM,I", PUPIL + ",2026-11-18,AM,L,4,", PUPIL + ",2026-11-18,PM,\\");
        planId = made.draft("personal", "fromDate", "2026-11-18");
        made.agrees(planId);
        made.officer().does("reviewAttendancePlan", "planId", planId, "outcome", "better", "whatWorked", "Walking in together");
        browser.login(made.officer());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String ofSchool() {
        return "?schoolId=" + made.school().id();
    }

    @Test
    void aTimetableIsWrittenSignedAndPlanned() {
        browser.size(1280, 900);
        browser.page("Case" + ofSchool() + "&caseId=" + made.caseId());
        browser.click("#plans .att-go");
        browser.until("the kinds of plans", () -> browser.driver().findElements(By.cssSelector(".att-plan-types li")).size() == 5);
        browser.click(".att-plan-types li:nth-child(4) a");
        browser.until("the form", () -> !browser.driver().findElements(By.name("reasonCode")).isEmpty());
        browser.click("[name=reasonCode] option[value=medical]");
        browser.click("[name=off_1PM]");
        for (String field : List.of("PTT_WHY", "PTT_BACK", "PTT_WORK", "PTT_SAFE")) {
            browser.find("[name=t_" + field + "_0]").sendKeys("As agreed with the clinic");
        }
        browser.click(".att-plan-save button");
        browser.until("the plan", () -> browser.pageText().contains("Ready to be agreed"));
        browser.click("#att-plan-agree summary");
        browser.click("#att-plan-agree [name=contactRef]");
        browser.click("#att-plan-agree button");
        browser.until("the agreement", () -> browser.pageText().contains("The plan is agreed"));
        assertTrue(browser.pageText().contains("sessions are planned with code C2"), browser.pageText());
        assertEquals(List.of(), browser.scriptErrors());
    }

    @Test
    void thePagesOfPlansAreOpenToEverybody() {
        List<String> pages = List.of("Plan" + ofSchool() + "&planId=" + planId, "PlanEdit" + ofSchool() + "&planId=" + planId,
                "PlanEdit" + ofSchool() + "&caseId=" + made.caseId(), "PlanEdit" + ofSchool() + "&caseId=" + made.caseId() + "&planType=part_time");
        for (String page : pages) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.size(dark ? 360 : 1280, 800);
                browser.darkness(dark);
                browser.page(page);
                assertEquals(List.of(), Axe.violations(browser), () -> page + (dark ? " dark, on a phone" : " light"));
            }
            for (int width : new int[] {320, 768, 2560}) {
                browser.size(width, 800);
                browser.page(page);
                long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
                assertTrue(wide <= width, page + " is " + wide + " wide at " + width);
            }
        }
    }
}
