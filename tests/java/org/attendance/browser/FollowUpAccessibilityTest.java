package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import java.util.List;

import org.attendance.TestSchool;
import org.attendance.followup.FollowUpSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of follow-up by WCAG 2.2 A and AA, light and dark, on a phone, and without scrolling sideways. */
class FollowUpAccessibilityTest {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Chromium browser;
    private static FollowUpSchool made;

    @BeforeAll
    static void aLivelyMorning() {
        browser = Chromium.open();
        made = FollowUpSchool.with("8A", 8, "8B", 3);
        made.days("P8A01", "2026-11-18 N", "2026-11-19 N");
        made.flag("P8A03", "Chaudhry", "social_worker", "looked_after");
        made.today("P8A01 AM N", "P8A02 AM N", "P8A03 AM N", "P8A04 AM N", "P8A05 AM N", "P8A06 AM N", "P8A07 AM N");
        FollowUpSchool.attempt(made.school().officer(), "P8A01", "DAD", "no_answer");
        FollowUpSchool.attempt(made.school().officer(), "P8A06", "AP8A06", "reached", "reasonId", "illness", "confirm", "Y");
        FollowUpSchool.attempt(made.school().dsl(), "P8A01", "MUM", "reached", "reasonId", "illness", "reason", "flu");
        made.school().dsl().does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A01");
        made.school().officer2().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A07");
        made.school().officer().does("recordAttendanceConcern", "pupilRef", "P8A02", "concernKind", "other", "concernText", "Looks tired");
        made.at(11, 20);
        browser.login(made.school().officer());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Opens a page in one of its states. */
    private static void open(String state) {
        String school = "schoolId=" + made.school().id();
        switch (state) {
            case "start" -> {
                made.school().officer().does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A01");
                made.school().officer().does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A03");
                browser.page("FollowUp?" + school);
            }
            case "home", "reached" -> {
                made.school().officer().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A01");
                browser.page("FollowUp?" + school);
                browser.until("the script", () -> Boolean.TRUE.equals(browser.script("return document.activeElement.id === 'att-home'"
                        + " || matchMedia('(pointer: coarse)').matches && !!document.querySelector('.att-on')")));
                if ("reached".equals(state)) {
                    browser.click("[data-act=reached]");
                }
            }
            case "notices" -> {
                made.school().officer().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A03");
                browser.page("FollowUp?" + school);
            }
            case "taken" -> browser.page("FollowUp?" + school + "&home=P8A07");
            case "tasks" -> browser.page("FollowUpTasks?role=all&" + school);
            default -> browser.page("FollowUpConcerns?" + school);
        }
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    private static void hasNoViolations(String state) {
        for (boolean dark : new boolean[] {false, true}) {
            browser.darkness(dark);
            open(state);
            assertEquals(List.of(), new AxeBuilder().withTags(STANDARDS).analyze(browser.driver()).getViolations().stream()
                    .map(FollowUpAccessibilityTest::tell).toList(), () -> state + (dark ? " dark" : " light"));
        }
        browser.darkness(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "home", "reached", "notices", "taken", "tasks", "concerns"})
    void hasNoViolationLightOrDark(String state) {
        browser.size(1280, 900);
        hasNoViolations(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "reached", "tasks", "concerns"})
    void hasNoViolationOnAPhone(String state) {
        browser.size(360, 740);
        hasNoViolations(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "home", "reached", "notices", "tasks", "concerns"})
    void noPageScrollsSideways(String state) {
        for (int width : new int[] {320, 360, 768, 2560}) {
            browser.size(width, 800);
            open(state);
            long wide = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
            assertTrue(wide <= width, state + " is " + wide + " wide at " + width);
        }
    }
}
