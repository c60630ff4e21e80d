package org.attendance.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of tasks by forms alone. */
class TaskPageTest {

    private TestSchool school;
    private WebUser officer;
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 30);
        officer = WebUser.of(school.officer());
        for (String pupil : school.pupils("8A")) {
            ids.add(TaskListTest.task(school, pupil, "task_review_plan", "attendance officer", "2026-11-18"));
        }
        ids.add(TaskListTest.task(school, "P8A01", "task_home_visit", "head", "2026-11-27"));
    }

    private Document page(Object... more) {
        List<Object> values = new ArrayList<>(List.of("schoolId", school.id()));
        values.addAll(List.of(more));
        return officer.page("Tasks", values.toArray());
    }

    /** Sends the form of the list with these tasks ticked. */
    private Document settle(Document page, List<String> ticked, Object... more) {
        Element form = page.selectFirst("#att-settle");
        assertNotNull(form, page.text());
        List<Object> values = new ArrayList<>();
        for (Element field : form.select("input[type=hidden]")) {
            values.addAll(List.of(field.attr("name"), field.attr("value")));
        }
        ticked.forEach(id -> values.addAll(List.of("taskId", id)));
        values.addAll(List.of(more));
        return Jsoup.parse(officer.post("settleTasks", values.toArray()).body());
    }

    @Test
    void whoHasWhatOverdueStandsOnTopAndLeadsToTheTasks() {
        Document page = page("whose", "all");
        assertTrue(page.selectFirst(".att-due-tiles").text().startsWith("Overdue30 Today0 Next 5 days1"), page.text());
        Element owner = page.select(".att-sums tbody tr").get(0);
        assertEquals("Attendance officer Mine 30 0 0 0 30", owner.text());
        Document his = officer.page("Tasks?" + owner.selectFirst("td a").attr("href").replaceAll(".*\\?", ""));
        assertTrue(his.selectFirst("#att-found").text().startsWith("30 tasks, page 1 of 2"), his.text());
        assertEquals(25, his.select("#att-tasks tbody").size());
        Document rest = officer.page("Tasks?" + his.selectFirst("a[rel=next]").attr("href").replaceAll(".*\\?", ""));
        assertEquals(5, rest.select("#att-tasks tbody").size());
        assertNull(rest.selectFirst("a[rel=next]"));
    }

    @Test
    void aPupilHasAllTasksOnALineEach() {
        Document page = page("whose", "all", "q", "abara");
        Element pupil = page.select("#att-tasks tbody").stream().filter(each -> each.text().contains("Abara, Zuri")).findFirst().orElseThrow();
        assertEquals(3, pupil.select("tr").size(), pupil.text());
        assertTrue(pupil.select("tr").get(1).text().contains("2 school days overdue") && pupil.select("tr").get(2).text().contains("child seen?"),
                pupil.text());
    }

    @Test
    void severalAreDoneWithOneUndo() {
        Document done = settle(page(), ids.subList(0, 3), "action", "done", "note", "All rung");
        assertTrue(done.text().contains("3 tasks are done"), done.text());
        assertTrue(done.text().contains("27 tasks"), done.text());
        Document back = WebForm.send(officer, done, "form.att-undo", Map.of(), "action", "reopen");
        assertTrue(back.text().contains("are open again"), back.text());
    }

    @Test
    void aTaskOfThePersonIsHandedOver() {
        Document handed = settle(page(), ids.subList(0, 1), "action", "hand", "toUserLoginId", school.head().login());
        assertTrue(handed.text().contains("The task is handed over"), handed.text());
        assertTrue(WebUser.of(school.head()).page("Tasks", "schoolId", school.id()).text().contains("2 tasks"), "the head's own and this one");
    }

    @Test
    void whatIsRefusedKeepsTicksAndWords() {
        Document refused = settle(page(), ids.subList(0, 2), "action", "waive", "note", "<b>moved</b>");
        assertTrue(refused.selectFirst("#att-refusal").text().contains("Nothing was stored"), refused.text());
        assertEquals(2, refused.select("input[name=taskId][checked]").size());
        assertEquals("<b>moved</b>", refused.selectFirst("input[name=note]").attr("value"));
        assertTrue(settle(page(), List.of(), "action", "done").selectFirst("#att-refusal").text().contains("at least one"));
    }

    @Test
    void theSpreadsheetHoldsAllPages() {
        String csv = officer.get("tasksCsv", "schoolId", school.id(), "whose", "all").body();
        assertEquals(32, csv.lines().count(), csv);
        assertTrue(csv.contains("Review the plan") && csv.contains("-2"), csv);
        assertFalse(WebUser.of(school.outsider()).get("tasksCsv", "schoolId", school.id()).body().contains("Abara"));
        assertTrue(WebUser.of(school.teacher()).page("Tasks", "schoolId", school.id()).text().contains("not open to you"));
    }

    @Test
    void theFormerAddressStillWorks() {
        assertTrue(officer.page("FollowUpTasks", "schoolId", school.id(), "role", "all").text().contains("31 tasks"));
    }
}
