package org.attendance.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of tasks: whose, when, of which kind, in pages; several changed at once; handed to a person. */
class TaskListTest {

    private TestSchool school;
    private TestUser officer;
    private TestUser head;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 8, "9B", 3);
        officer = school.officer();
        head = school.head();
    }

    /** A task as a rule raises it. */
    static String task(TestSchool school, String pupil, String type, String role, String due) {
        try {
            String id = TestHost.delegator().getNextSeqId("AttendanceTask");
            String pupilId = EntityQuery.use(TestHost.delegator()).from("AttendancePupil")
                    .where("schoolId", school.id(), "pupilRef", pupil).queryFirst().getString("pupilId");
            TestHost.delegator().create(TestHost.delegator().makeValue("AttendanceTask", "taskId", id, "schoolId", school.id(), "pupilId",
                    pupilId, "taskTypeId", type, "triggerId", "T1", "statusId", "ATK_OPEN", "ownerRole", role, "dueDate", Date.valueOf(due),
                    "createdDate", Timestamp.valueOf("2026-11-02 02:00:00")));
            return id;
        } catch (GenericEntityException e) {
            throw new AssertionError(e);
        }
    }

    private String task(String pupil, String type, String role, String due) {
        return task(school, pupil, type, role, due);
    }

    private List<String> six() {
        return List.of(task("P8A01", "task_home_visit", "attendance officer", "2026-11-18"),
                task("P8A01", "task_review_plan", "head", TestSchool.TODAY),
                task("P8A02", "task_review_plan", "attendance officer", TestSchool.TODAY),
                task("P8A03", "task_school_meeting", "attendance officer", "2026-11-27"),
                task("P8A04", "task_review_plan", "head", "2026-12-18"),
                task("P9B01", "task_review_plan", "head", "2026-11-13"));
    }

    private static List<Object> ids(Answer answer) {
        return answer.list("tasks").stream().map(task -> task.get("taskId")).toList();
    }

    @Test
    void aHeadSeesWhoHasHowMuchOverdue() {
        List<String> six = six();
        Answer all = head.does("getAttendanceTasks");
        assertEquals(Map.of("overdue", 2L, "today", 2L, "week", 1L, "later", 1L, "all", 6L), all.in("counts"));
        assertEquals(Map.of("mine", 3L, "role", 3L, "all", 6L, "shown", "all"), all.in("sides"));
        assertEquals(List.of("attendance officer", "head"), all.list("owners").stream().map(each -> each.get("ownerRole")).sorted().toList());
        Map<String, Object> own = all.find("owners", "ownerRole", "head");
        assertEquals(List.of(true, 1L, 1L, 0L, 1L, 3L), List.of(own.get("mine"), own.get("overdue"), own.get("today"), own.get("week"),
                own.get("later"), own.get("all")));
        assertEquals(List.of(six.get(5), six.get(1), six.get(4)), ids(head.does("getAttendanceTasks", "whose", "first")));
        assertEquals("all", school.lead().does("getAttendanceTasks", "whose", "first").in("sides").get("shown"), "nothing is the lead's");
        assertEquals(List.of(six.get(5)), ids(head.does("getAttendanceTasks", "whose", "mine", "when", "overdue")));
        assertEquals(List.of(six.get(3)), ids(head.does("getAttendanceTasks", "when", "week")));
        assertEquals(4L, head.does("getAttendanceTasks", "taskType", "task_review_plan").number("total"));
        assertEquals(List.of(six.get(5)), ids(head.does("getAttendanceTasks", "text", "9b")));
        assertEquals(3, ids(head.does("getAttendanceTasks", "text", "abara")).size(), "in both groups");
        assertEquals(List.of(six.get(0), six.get(1)), ids(head.does("getAttendanceTasks", "pupilRef", "P8A01")));
    }

    @Test
    void aPageHoldsPupilsWithAllTheirTasksAndNothingIsCut() {
        List<String> six = six();
        Answer first = head.does("getAttendanceTasks", "page", 1L, "pageSize", 2L);
        assertEquals(List.of(six.get(5), six.get(0), six.get(1)), ids(first), "the second task of a pupil stands beside the first");
        assertEquals(List.of(6L, 5L), List.of(first.number("total"), first.number("pupils")));
        assertEquals(List.of(six.get(2), six.get(3)), ids(head.does("getAttendanceTasks", "page", 2L, "pageSize", 2L)));
        assertEquals(List.of(six.get(4)), ids(head.does("getAttendanceTasks", "page", 3L, "pageSize", 2L)));
        assertEquals(List.of(), ids(head.does("getAttendanceTasks", "page", 4L, "pageSize", 2L)));
        assertTrue(head.tries("getAttendanceTasks", "page", 0L, "pageSize", 2L).error().contains("page is 0"));
        assertTrue(head.tries("getAttendanceTasks", "pageSize", 501L).error().contains("from 1 to 500"));
        assertTrue(head.tries("getAttendanceTasks", "when", "soon").error().contains("overdue, today, week, later"));
        assertTrue(head.tries("getAttendanceTasks", "whose", "theirs").error().contains("mine, role, all"));
    }

    @Test
    void tasksAreHandedToAPersonAndBack() {
        List<String> six = six();
        List<String> people = head.does("getAttendancePeople").list("people").stream().map(each -> (String) each.get("userLoginId")).toList();
        assertTrue(people.contains(school.lead().login()) && !people.contains(school.teacher().login())
                && !people.contains(school.outsider().login()) && !people.contains(school.nobody().login()), people.toString());
        assertEquals(2L, head.does("settleAttendanceTasks", "taskIds", List.of(six.get(1), six.get(4)), "action", "hand", "toUserLoginId",
                school.lead().login()).number("changed"));
        Answer lead = school.lead().does("getAttendanceTasks", "whose", "mine");
        assertEquals(List.of(six.get(1), six.get(4)), ids(lead));
        assertEquals(school.lead().login(), lead.list("tasks").get(0).get("ownerUserLoginId"));
        assertEquals(List.of(six.get(5)), ids(head.does("getAttendanceTasks", "whose", "mine")), "what was handed on is not the head's own");
        assertEquals(3, head.does("getAttendanceTasks", "whose", "role").list("tasks").size());
        assertEquals(List.of(six.get(1), six.get(4)), ids(head.does("getAttendanceTasks", "ownerUserLoginId", school.lead().login())));
        assertEquals(List.of(six.get(5)), ids(head.does("getAttendanceTasks", "ownerRole", "head", "unassigned", "Y")));
        head.does("settleAttendanceTasks", "taskIds", List.of(six.get(1)), "action", "hand");
        assertNull(head.does("getAttendanceTasks", "pupilRef", "P8A01").list("tasks").get(1).get("ownerUserLoginId"));
        for (TestUser stranger : List.of(school.teacher(), school.outsider(), school.nobody())) {
            Answer refused = head.tries("settleAttendanceTasks", "taskIds", List.of(six.get(1)), "action", "hand", "toUserLoginId", stranger.login());
            assertTrue(refused.error().contains("nobody at this school"), refused.error());
        }
    }

    @Test
    void severalAreSettledAllOrNone() {
        List<String> six = six();
        Answer unseen = officer.tries("settleAttendanceTasks", "taskIds", List.of(six.get(2), six.get(0)), "action", "done");
        assertTrue(unseen.error().contains("child was seen"), unseen.error());
        assertEquals(6, officer.does("getAttendanceTasks").list("tasks").size(), "none was stored");
        officer.does("settleAttendanceTasks", "taskIds", List.of(six.get(2), six.get(0)), "action", "done", "childSeen", "Y", "note", "Both done");
        List<Map<String, Object>> done = officer.does("getAttendanceTasks", "state", "done").list("tasks");
        assertEquals(2, done.size());
        assertEquals(List.of("Y"), done.stream().map(task -> task.get("childSeen")).filter(java.util.Objects::nonNull).toList(),
                "only the visit asks for it");
        Answer stale = officer.tries("settleAttendanceTasks", "taskIds", List.of(six.get(3), six.get(2)), "action", "waive", "note", "Moved");
        assertTrue(stale.error().contains("was done by Olga Fisher"), stale.error());
        assertEquals(4, officer.does("getAttendanceTasks").list("tasks").size());
        assertTrue(officer.tries("settleAttendanceTasks", "taskIds", List.of(six.get(3)), "action", "waive").error().contains("why"));
        officer.does("settleAttendanceTasks", "taskIds", List.of(six.get(2), six.get(0)), "action", "reopen");
        assertEquals(6, officer.does("getAttendanceTasks").list("tasks").size());
    }

    @Test
    void whatIsNotTheirsIsUnknownAndAConcernIsNotForAll() {
        String mine = six().get(2);
        TestSchool other = TestSchool.with("7C", 2);
        String theirs = task(other, "P7C01", "task_review_plan", "head", TestSchool.TODAY);
        Answer refused = officer.tries("settleAttendanceTasks", "taskIds", List.of(mine, theirs), "action", "done");
        assertTrue(refused.error().contains("no task " + theirs), refused.error());
        assertEquals(6, officer.does("getAttendanceTasks").list("tasks").size());
        officer.does("recordAttendanceConcern", "pupilRef", "P8A05", "concernKind", "other", "concernText", "Worried");
        Object concern = officer.does("getAttendanceTasks", "pupilRef", "P8A05").list("tasks").get(0).get("taskId");
        for (String action : List.of("done", "waive", "hand")) {
            assertTrue(officer.tries("settleAttendanceTasks", "taskIds", List.of(mine, concern), "action", action, "note", "No")
                    .error().contains("designated safeguarding lead"), action);
        }
        assertTrue(officer.tries("settleAttendanceTasks", "taskIds", List.of(), "action", "done").error().contains("at least one"));
        assertTrue(officer.tries("settleAttendanceTasks", "taskIds", List.of(mine), "action", "delete").error()
                .contains("done, waive, reopen, hand"));
        assertTrue(officer.tries("settleAttendanceTasks", "taskIds", List.of(mine), "action", "waive", "note", "<script>x</script>")
                .error().contains("Nothing was stored"));
    }

    @Test
    void statementsDoNotGrowWithTheTasks() {
        six();
        TestSchool large = TestSchool.with("8A", 60, "9B", 40);
        for (String pupil : large.pupils("8A")) {
            for (String type : List.of("task_home_visit", "task_review_plan", "task_school_meeting")) {
                task(large, pupil, type, "head", "2026-11-24");
            }
        }
        assertEquals(count(() -> head.does("getAttendanceTasks", "pageSize", 25L)),
                count(() -> large.head().does("getAttendanceTasks", "pageSize", 25L)));
        assertEquals(75, large.head().does("getAttendanceTasks", "pageSize", 25L).list("tasks").size());
    }

    private static long count(Runnable action) {
        action.run();
        SqlCounter.start();
        action.run();
        return SqlCounter.stop().total();
    }
}
