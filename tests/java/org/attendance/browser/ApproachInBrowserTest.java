package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.attendance.Pdf;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;

/** Support in a case in a real browser: a barrier, an approach against it, the checklist on paper, and all pages for everybody. */
class ApproachInBrowserTest {

    private static Chromium browser;
    private static TestSchool school;
    private static String caseId;

    @BeforeAll
    static void aCase() {
        browser = Chromium.open();
        school = TestSchool.with("8A", 4);
        school.marks("P8A01,2026-11-17,AM,O", "P8A01,2026-11-17,PM,O", "P8A01,2026-11-18,AM,/", "P8A01,2026-11-18,PM,\\");
        caseId = (String) school.lead().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Absence rises", "stage", "targeted").get("caseId");
        school.officer().does("saveAttendanceBarrier", "caseId", caseId, "barrier", "bullying", "note", "x");
        school.officer().does("saveAttendanceApproachUse", "caseId", caseId, "approachId", "C_S_PUPIL", "worked", "Spoke of lunch ".repeat(20));
        browser.login(school.lead());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String address(String page) {
        return switch (page) {
            case "Approach" -> page + "?schoolId=" + school.id() + "&approachId=T_VISIT";
            case "HelpService" -> page + "?schoolId=" + school.id() + "&helpId=N_KOOTH";
            default -> page + "?schoolId=" + school.id() + "&caseId=" + caseId;
        };
    }

    @Test
    void aBarrierAndAnApproachAgainstItAreRecordedAndStandOnThePaper() {
        browser.size(1280, 900);
        browser.page(address("Barriers"));
        new Select(browser.find("#att-f-barrier")).selectByVisibleText("Transport");
        browser.find("#att-f-childWords").sendKeys("The bus is full");
        browser.click("#att-new button");
        browser.until("the barrier", () -> browser.pageText().contains("The bus is full"));
        browser.page(address("Checklist"));
        browser.click("a.att-fill[href*=C_S_ARRIVAL]");
        browser.until("the form", () -> !browser.driver().findElements(org.openqa.selenium.By.id("att-use")).isEmpty());
        browser.find("#att-f-worked").sendKeys("Comes in by the side door");
        browser.click("#att-use input[type=checkbox]");
        browser.click("#att-use button");
        browser.until("saved", () -> browser.pageText().contains("The approach is saved"));
        browser.page(address("Checklist"));
        Pdf paper = Pdf.of(Base64.getDecoder().decode((String) browser.driver().executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true)).get("data")));
        assertEquals(List.of(), paper.large());
        assertTrue(paper.pages() <= 4, paper.pages() + " pages");
        for (String words : List.of("Supporting improved attendance", "Abara, Zuri", "50.0 %", "Comes in by the side door", "Mental health services",
                "Attendance panel")) {
            assertTrue(paper.text().contains(words), words + " in " + paper.text());
        }
        for (String words : List.of("Fill in", "Log out", "Responsibilities")) {
            assertTrue(!paper.text().contains(words), words + " on paper");
        }
        assertEquals(List.of(), browser.scriptErrors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Approaches", "Approach", "HelpDirectory", "HelpService", "Barriers", "ApproachUse", "Checklist", "Responsibilities"})
    void everybodyCanUseThePages(String page) {
        for (int width : new int[] {320, 1280}) {
            browser.size(width, 900);
            for (boolean dark : new boolean[] {false, true}) {
                browser.darkness(dark);
                browser.page(address(page));
                assertEquals(List.of(), Axe.violations(browser), () -> page + " at " + width + (dark ? " dark" : " light"));
            }
            long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
            assertTrue(wide <= width, page + " is " + wide + " wide at " + width);
        }
    }
}
