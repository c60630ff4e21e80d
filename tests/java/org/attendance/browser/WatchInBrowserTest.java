package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The watch pages in a real browser: tabs, filter as you type, charts that say what their tables say. */
class WatchInBrowserTest {

    private static Chromium browser;
    private static TestSchool school;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        school = TestSchool.with("8A", 8, "8B", 5);
        StringBuilder csv = new StringBuilder("pupil_ref,date,session,code\n");
        List<String> pupils = new java.util.ArrayList<>(school.pupils("8A"));
        pupils.addAll(school.pupils("8B"));
        for (int pupil = 0; pupil < pupils.size(); pupil++) {
            for (int day = 2; day <= 13; day++) {
                if (day != 7 && day != 8) {
                    String missed = pupil == 3 || (day + pupil) % 5 == 0 ? "O" : (day * pupil) % 4 == 1 ? "I" : day == 6 ? "U" : "/";
                    csv.append("%s,2026-11-%02d,AM,%s%n%s,2026-11-%02d,PM,\\%n".formatted(pupils.get(pupil), day, missed, pupils.get(pupil), day));
                }
            }
        }
        school.system().does("importAttendanceMarks", "marksCsv", csv.toString());
        browser.login(school.lead());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void noErrorsOfScript() {
        assertEquals(List.of(), browser.scriptErrors());
        browser.darkness(false);
    }

    private static void page(String request) {
        browser.size(1280, 900);
        browser.page(request + (request.contains("?") ? "&" : "?") + "schoolId=" + school.id());
    }

    private static List<String> shown() {
        return browser.driver().findElements(By.cssSelector("#att-rows [data-row] th a")).stream().filter(WebElement::isDisplayed)
                .map(WebElement::getText).toList();
    }

    @Test
    void tabsLeadToTheirLists() {
        page("Watch");
        browser.driver().findElement(By.partialLinkText("Persistent")).click();
        browser.until("the list", () -> browser.text(".att-watch-words").contains("a tenth or more"));
        assertEquals(browser.text(".att-watch-tabs [aria-current] b"), Integer.toString(shown().size()));
        assertFalse(shown().isEmpty());
    }

    @Test
    void theListNarrowsWhileYouTypeAndTheAddressAndTheDownloadKeepIt() {
        page("Watch?list=all");
        assertEquals(13, shown().size());
        browser.find("#att-q").sendKeys("ben 8b");
        assertEquals(List.of("Bennett, Owen"), shown());
        assertEquals("1 of 13 rows", browser.text("#att-found"));
        assertTrue(browser.driver().getCurrentUrl().contains("q=ben+8b"), browser.driver().getCurrentUrl());
        assertTrue(browser.find("#att-csv").getDomProperty("href").contains("q=ben+8b"));
        browser.find("#att-q").sendKeys(" zzz");
        assertEquals(List.of(), shown());
        assertTrue(browser.find("#att-none").isDisplayed());
        browser.driver().navigate().refresh();
        browser.find("#att-q").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        browser.until("everybody", () -> shown().size() == 13);
        assertFalse(browser.driver().getCurrentUrl().contains("q="), browser.driver().getCurrentUrl());
    }

    @Test
    void headingsOfReasonsGoWithTheirRows() {
        page("Watch");
        List<WebElement> groups = browser.driver().findElements(By.cssSelector("#att-rows .att-group"));
        assertFalse(groups.isEmpty());
        browser.find("#att-q").sendKeys("zzz");
        assertTrue(groups.stream().noneMatch(WebElement::isDisplayed));
    }

    @Test
    void theFilterFormFiltersByKeyboardAlone() {
        page("Watch?list=all");
        browser.find(".att-watch-filter summary").sendKeys(Keys.ENTER);
        browser.find("input[name=fsm]").sendKeys(Keys.SPACE);
        browser.find("select[name=registrationGroup]").sendKeys("8B");
        browser.find(".att-watch-filter button[type=submit]").sendKeys(Keys.ENTER);
        browser.until("the chips", () -> browser.text(".att-watch-chips").contains("Group 8B"));
        assertEquals(2, shown().size());
        assertTrue(browser.driver().getCurrentUrl().contains("fsm=Y"));
        browser.driver().findElement(By.cssSelector(".att-watch-chips a")).click();
        browser.until("one chip less", () -> browser.driver().findElements(By.cssSelector(".att-watch-chips li")).size() == 1);
    }

    @Test
    void headsStayInSight() {
        page("Watch?list=all");
        browser.size(1280, 400);
        browser.script("window.scrollTo(0, 700)");
        Number top = (Number) browser.script("return document.querySelector('#att-rows thead th').getBoundingClientRect().top");
        assertTrue(top.doubleValue() >= -1 && top.doubleValue() < 5, "the head stands at " + top);
    }

    @Test
    void everyChartSaysWhatItsTableSays() {
        for (String request : List.of("Patterns", "Patterns?pupilRef=P8A02", "Bands")) {
            page(request);
            browser.until("the charts", () -> !browser.driver().findElements(By.cssSelector(".att-chart canvas")).isEmpty());
            List<WebElement> charts = browser.driver().findElements(By.cssSelector(".att-chart"));
            assertEquals(request.equals("Bands") ? 2 : 5, charts.size());
            for (WebElement chart : charts) {
                assertEquals("true", chart.getDomAttribute("aria-hidden"));
                WebElement table = browser.find("#" + chart.getDomAttribute("data-table"));
                Map<?, ?> drawn = (Map<?, ?>) browser.script("const c = Chart.getChart(arguments[0].querySelector('canvas'));"
                        + "return { labels: c.data.labels, sets: c.data.datasets.map((d) => d.data.map(String)) }", chart);
                List<List<String>> expected = series(table);
                assertEquals(expected, drawn.get("sets"), request + " " + table.getDomAttribute("id"));
                assertEquals(table.findElements(By.cssSelector("tbody tr")).size(), ((List<?>) drawn.get("labels")).size());
                assertTrue((Boolean) browser.script(DRAWN, chart), "nothing is painted in " + table.getDomAttribute("id"));
            }
        }
    }

    /** Whether a canvas has a pixel that is not empty. */
    private static final String DRAWN = "const k = arguments[0].querySelector('canvas'); return k.getContext('2d')"
            + ".getImageData(0, 0, k.width, k.height).data.some((v) => v > 0)";

    /** The values of the columns that are drawn, as they stand in the cells: a percentage is rounded in the cell, exact in its value. */
    private static List<List<String>> series(WebElement table) {
        List<List<String>> series = new java.util.ArrayList<>();
        List<WebElement> heads = table.findElements(By.cssSelector("thead th"));
        for (int column = 0; column < heads.size(); column++) {
            if (heads.get(column).getDomAttribute("data-series") != null) {
                List<String> values = new java.util.ArrayList<>();
                for (WebElement row : table.findElements(By.cssSelector("tbody tr"))) {
                    WebElement cell = row.findElements(By.cssSelector("th, td")).get(column);
                    String value = cell.getDomAttribute("data-value");
                    String text = cell.getText().replaceAll("[^0-9.]", "");
                    assertEquals(new java.math.BigDecimal(text).doubleValue(), Double.parseDouble(value), 0.0500001, row.getText());
                    values.add(number(value));
                }
                series.add(values);
            }
        }
        return series;
    }

    private static String number(String value) {
        return new java.math.BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    @Test
    void coloursOfChartsFollowLightAndDarkAndAnyWidth() {
        String painted = "return Chart.getChart(document.querySelector('.att-chart canvas')).getDatasetMeta(0).data[0].options.backgroundColor";
        String token = "return getComputedStyle(document.querySelector('.att-app')).getPropertyValue('--act').trim()";
        for (String request : List.of("Patterns", "Bands")) {
            page(request);
            browser.until("the charts", () -> !browser.driver().findElements(By.cssSelector(".att-chart canvas")).isEmpty());
            for (int width : new int[] {1280, 360, 800}) {
                browser.size(width, 800);
                for (boolean dark : new boolean[] {false, true}) {
                    browser.darkness(dark);
                    browser.until("the page's colour at " + width + (dark ? " dark" : " light"),
                            () -> browser.script(token).equals(browser.script(painted)));
                }
            }
            browser.darkness(false);
        }
        assertTrue((Boolean) browser.script("return [...document.querySelectorAll('.att-chart canvas')].every((canvas) =>"
                + " canvas.getBoundingClientRect().width <= canvas.parentElement.getBoundingClientRect().width + 1)"));
    }

    @Test
    void withoutScriptTablesAndFiltersRemain() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            page("Patterns");
            assertTrue(browser.find("#att-weekdays").isDisplayed());
            assertFalse(browser.find(".att-chart").isDisplayed());
            page("Watch?list=all");
            browser.find("#att-q").sendKeys("Bennett", Keys.ENTER);
            browser.until("the rows", () -> shown().size() == 2);
            assertFalse(browser.find("[data-act=print]").isDisplayed());
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void onPaperThereIsTheListAndNothingElse() {
        page("Watch?list=all");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertTrue(browser.find("#att-rows").isDisplayed());
            assertTrue(browser.find(".att-watch-words").isDisplayed());
            assertFalse(browser.find("#att-csv").isDisplayed());
            assertFalse(browser.find(".att-watch-tabs").isDisplayed());
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }
}
