package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch pages as they come from the server: lists, words, filters, links to the marks, and the download. */
class WatchScreensTest {

    private static final List<String> DAYS = List.of("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09",
            "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13");
    private static TestSchool school;
    private static WebUser lead;

    /** Twenty sessions each: P8A01 missed two without leave, P8A02 one for illness, P8A03 seven, P8A04 none, P8B01 twelve, P8B02 was late. */
    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 4, "8B", 3);
        school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,"
                + "admission_date\nEVIL1,-2+3 cmd,Eve,2013-01-14,8,8B,2025-09-02\n");
        List<String> lines = new ArrayList<>();
        mark(lines, "P8A01", "OO");
        mark(lines, "P8A02", "I");
        mark(lines, "P8A03", "GGGGOON");
        mark(lines, "P8A04", "");
        mark(lines, "P8B01", "OOOOOOGGGGNN");
        mark(lines, "P8B02", "LLUU");
        mark(lines, "EVIL1", "OOOOO");
        school.marks(lines.toArray(String[]::new));
        lead = WebUser.of(school.lead());
    }

    private static void mark(List<String> lines, String pupil, String codes) {
        for (int i = 0; i < 20; i++) {
            String part = i % 2 == 0 ? "AM" : "PM";
            String code = i < codes.length() ? codes.substring(i, i + 1) : i % 2 == 0 ? "/" : "\\";
            lines.add(pupil + "," + DAYS.get(i / 2) + "," + part + "," + code + (code.equals("L") || code.equals("U") ? ",10," : ""));
        }
    }

    private static Document watch(Object... more) {
        return lead.page("Watch", Stream.concat(Stream.of("schoolId", school.id()), Stream.of(more)).toArray());
    }

    private static List<String> names(Document page) {
        return page.select("[data-row] th a").eachText();
    }

    private static String row(Document page, String name) {
        return page.select("[data-row]").stream().filter(row -> row.text().contains(name)).findFirst().orElseThrow().text();
    }

    private static long tab(Document page, String name) {
        return Long.parseLong(page.select(".att-watch-tabs a").stream().filter(link -> link.text().startsWith(name)).findFirst()
                .orElseThrow().select("b").text());
    }

    @Test
    void theFirstPageIsThatOfThoseWhoNeedHelpNow() {
        Document page = watch();
        assertEquals(List.of("Abara, Zuri", "Chaudhry, Aisha"), names(page).stream().sorted().toList());
        assertTrue(page.select(".att-group").text().contains("Seven to nine unauthorised sessions"), page.text());
        assertTrue(page.select(".att-group").text().contains("Tenth unauthorised session"), page.text());
        assertEquals("page", page.selectFirst(".att-watch-tabs a").attr("aria-current"));
    }

    @Test
    void tabsCountWhoIsOnTheirLists() {
        Document page = watch();
        for (String list : List.of("ten_in_ten", "severe", "persistent", "at_risk", "lates", "full")) {
            Document own = watch("list", list);
            assertEquals(names(own).size(), Long.parseLong(own.select(".att-watch-tabs [aria-current] b").text()), list);
            assertTrue(own.selectFirst(".att-watch-words").text().startsWith(names(own).size() + " of 8 pupils"), own.text());
        }
        assertEquals(5, tab(page, "Persistent"), "two (twice), five, seven and twelve of twenty; not one of twenty");
        assertEquals(1, tab(page, "Severe"));
        assertEquals(1, tab(page, "Full"));
        assertEquals(1, tab(page, "Late"));
    }

    @Test
    void wordsSayHowFarItIs() {
        Document persistent = watch("list", "persistent");
        assertTrue(row(persistent, "Chaudhry").contains("35.0 % 7 of 20"), row(persistent, "Chaudhry"));
        assertTrue(row(persistent, "Abara, Zuri").contains("10.0 % 2 of 20") || row(persistent, "Abara, Zuri").contains("60.0 %"),
                row(persistent, "Abara"));
        Document atRisk = watch("list", "at_risk");
        assertEquals(List.of("Abara, Zuri", "Bennett, Owen", "Bennett, Owen"), names(atRisk).stream().sorted().toList());
        assertTrue(row(atRisk, "8A").contains("Below 10 % after half a day without an absence"), row(atRisk, "8A"));
        assertTrue(atRisk.text().contains("2 more absences make it persistent"), atRisk.text());
    }

    @Test
    void tenInTenSaysWhichSessionsAndWhenTheyDropOut() {
        Document page = watch("list", "ten_in_ten");
        assertEquals(List.of("Abara, Zuri", "Chaudhry, Aisha", "-2+3 cmd, Eve"), names(page));
        String seven = row(page, "Chaudhry");
        assertTrue(seven.contains("7 of 10"), seven);
        assertTrue(seven.contains("seven drop out on Mon 25 Jan"), seven);
        assertTrue(seven.contains("2 Nov GG 3 Nov GG 4 Nov OO 5 Nov N"), seven);
        assertTrue(row(page, "8B").contains("12, over 10") && row(page, "8B").contains("below ten from Mon 25 Jan"), row(page, "8B"));
    }

    @Test
    void latesHaveTheirMinutes() {
        assertTrue(row(watch("list", "lates"), "Bennett").matches(".*8B 2 2 40 2 \\+ 2 .*"), row(watch("list", "lates"), "Bennett"));
    }

    @Test
    void everyFigureLeadsToAsManyMarks() {
        for (String list : List.of("ten_in_ten", "persistent", "lates", "full")) {
            for (Element link : watch("list", list).select("[data-row] td a[href*=figure]")) {
                Document marks = lead.page(link.attr("href").substring("/attendance/control/".length()));
                String figure = link.text().contains("%") ? link.parent().select("small").text() : link.text();
                assertEquals(figure.replaceAll("[^0-9].*", ""), String.valueOf(marks.select("tbody tr").size()), list + " " + link);
            }
        }
    }

    @Test
    void filtersStandInTheAddressAndAsChipsThatTakeThemAway() {
        Document page = watch("list", "persistent", "registrationGroup", "8A", "fsm", "Y", "q", "abara");
        assertEquals(List.of("Abara, Zuri"), names(page));
        assertEquals(List.of("Group 8A", "Free school meals", "\u201cabara\u201d"), page.select(".att-watch-chips li span:first-child").eachText());
        String without = page.selectFirst(".att-watch-chips a").attr("href");
        assertFalse(without.contains("registrationGroup"));
        assertTrue(without.contains("fsm=Y") && without.contains("q=abara") && without.contains("list=persistent"), without);
        assertEquals(2, names(lead.page(without.substring("/attendance/control/".length()))).size());
        assertTrue(page.select("input[name=fsm]").hasAttr("checked"));
        assertEquals("8A", page.select("select[name=registrationGroup] option[selected]").attr("value"));
        assertTrue(page.selectFirst("#att-csv").attr("href").contains("registrationGroup=8A"));
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        Document page = watch("list", "triggers");
        assertFalse(page.selectFirst("#att-none").hasAttr("hidden"));
        assertTrue(page.selectFirst("#att-none").text().contains("thresholds are evaluated"), page.text());
        assertTrue(watch("q", "nobody at all").selectFirst("#att-none").text().contains("Show everybody"));
        assertNull(watch("q", "nobody at all").selectFirst("#att-rows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list=shoe", "asOfDate=2027-01-01", "atLeast=many", "yearGroup=99", "sen=<b>", "band=attendance-1", "q=${1+1}",
        "q=<b>"})
    void whatCannotBeIsToldCalmly(String bad) {
        Document page = watch(bad.split("=")[0], bad.split("=")[1]);
        assertTrue(page.selectFirst("[role=alert]") != null || page.selectFirst("#att-none") != null, page.text());
        assertFalse(page.text().contains("Exception"), page.text());
    }

    @Test
    void theDownloadHoldsWhatIsShownAndNoFormula() {
        HttpResponse<String> csv = lead.get("watchCsv", "schoolId", school.id(), "list", "ten_in_ten", "registrationGroup", "8B");
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals("attachment; filename=\"ten_in_ten-2026-11-20.csv\"", csv.headers().firstValue("Content-Disposition").orElse(""));
        List<String> lines = csv.body().lines().toList();
        assertEquals(3, lines.size(), csv.body());
        int columns = lines.get(0).split(",").length;
        assertTrue(lines.get(1).startsWith("P8B01,\"Abara, Zuri\",8B,8,Fir,F,"), csv.body());
        assertTrue(lines.get(1).contains("20,8,12,0,12"), csv.body());
        assertTrue(lines.get(2).startsWith("EVIL1,\"'-2+3 cmd, Eve\","), csv.body());
        assertEquals(columns, lines.get(2).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1).length, csv.body());
        for (String list : List.of("now", "lates", "triggers", "full", "all", "severe", "persistent", "at_risk")) {
            assertEquals(200, lead.get("watchCsv", "schoolId", school.id(), "list", list).statusCode(), list);
        }
        assertEquals(400, lead.get("watchCsv", "schoolId", school.id(), "list", "shoe").statusCode());
        assertEquals(400, WebUser.of(school.teacher()).get("watchCsv", "schoolId", school.id()).statusCode());
        assertEquals(400, WebUser.of(school.outsider()).get("watchCsv", "schoolId", school.id()).statusCode());
    }

    @Test
    void patternsOpenToPupilsAndTheseToMarks() {
        Document page = lead.page("Patterns", "schoolId", school.id());
        assertTrue(page.selectFirst(".att-watch-words").text().contains("of sessions were missed"), page.text());
        List<Element> figures = page.select("#att-weekdays td a, #att-breaks td a, #att-halves td a, #att-codes td a, #att-lates td a");
        assertEquals(5 * 2 + 2 * 2 + 2 * 2 + page.select("#att-codes tbody tr").size() + 5 * 2, figures.size());
        for (Element figure : figures) {
            Document pupils = lead.page(figure.attr("href").substring("/attendance/control/".length()));
            long sum = pupils.select("tbody td a").eachText().stream().mapToLong(Long::parseLong).sum();
            assertEquals(figure.text(), Long.toString(sum), figure.attr("href"));
        }
        Document monday = lead.page("PatternPupils", "schoolId", school.id(), "figure", "absent", "slice", "monday");
        for (Element link : monday.select("tbody td a")) {
            Document marks = lead.page(link.attr("href").substring("/attendance/control/".length()));
            assertEquals(link.text(), String.valueOf(marks.select("tbody tr").size()));
            assertTrue(marks.select("tbody th").eachText().stream().allMatch(date -> date.startsWith("Mon")));
            assertEquals("monday", marks.select("select[name=slice] option[selected]").attr("value"));
        }
    }

    @Test
    void patternsOfOnePupilLeadStraightToTheMarks() {
        Document page = lead.page("Patterns", "schoolId", school.id(), "pupilRef", "P8A03");
        assertTrue(page.selectFirst("h1").text().contains("Chaudhry, Aisha"));
        for (Element figure : page.select("#att-weekdays td a")) {
            Document marks = lead.page(figure.attr("href").substring("/attendance/control/".length()));
            assertEquals(figure.text(), String.valueOf(marks.select("tbody tr").size()), figure.attr("href"));
        }
    }

    @Test
    void bandsOpenToTheirPupils() {
        Document page = lead.page("Bands", "schoolId", school.id());
        assertEquals(9, page.select("#att-bands-attendance tbody tr").size());
        assertEquals(20, page.select("#att-bands-absence tbody tr").size());
        for (Element link : page.select(".att-bands td a")) {
            assertEquals(link.text(), String.valueOf(names(lead.page(link.attr("href").substring("/attendance/control/".length()))).size()));
        }
        assertTrue(page.text().contains("1 pupils have no figure yet") || page.select("p.att-why a").text().equals("1"), page.text());
    }

    @Test
    void thePupilsPageHasACardOfThresholds() {
        String card = lead.page("Pupil", "schoolId", school.id(), "pupilRef", "P8A03").selectFirst(".att-thresholds").text();
        assertTrue(card.contains("7 of 10 unauthorised sessions in ten school weeks; seven drop out on Mon 25 Jan"), card);
        assertTrue(card.contains("35.0 % absence this year"), card);
        assertNotNull(lead.page("Pupil", "schoolId", school.id(), "pupilRef", "P8A03").selectFirst(".att-thresholds a[href*=Patterns]"));
        Document teachers = WebUser.of(school.teacher()).page("Pupil", "schoolId", school.id(), "pupilRef", "P8A03");
        assertNull(teachers.selectFirst(".att-thresholds a[href*=Patterns]"), "a teacher does not see figures of the school");
        assertTrue(teachers.selectFirst(".att-thresholds").text().contains("7 of 10"));
    }

    @Test
    void theLibraryOfChartsIsServedAsPublished() {
        HttpResponse<String> script = lead.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                org.attendance.TestHost.address() + "/attendance/lib/chartjs/chart.umd.min.js")));
        assertEquals(200, script.statusCode());
        assertTrue(script.headers().firstValue("Content-Type").orElse("").startsWith("text/javascript"));
        assertTrue(script.body().startsWith("/*!\n * Chart.js v4.") && script.body().length() > 200_000);
        assertTrue(Arrays.stream(lead.page("Patterns", "schoolId", school.id()).select("script").eachAttr("src").toArray(String[]::new))
                .anyMatch(src -> src.endsWith("/js/charts.js")));
    }
}
