package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.attendance.followup.FollowUpSchool.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks about pupils: done, waived, opened again; by an attempt that fulfils them; and who outside the home is to be told. */
class TaskTest {

    private FollowUpSchool made;
    private TestUser officer;

    @BeforeEach
    void aSchool() {
        made = FollowUpSchool.with("8A", 7);
        officer = made.school().officer();
    }

    /** A task as a threshold rule raises it. */
    private String ladder(String pupil, String type, String due) throws GenericEntityException {
        String id = TestHost.delegator().getNextSeqId("AttendanceTask");
        String pupilId = EntityQuery.use(TestHost.delegator()).from("AttendancePupil")
                .where("schoolId", made.school().id(), "pupilRef", pupil).queryFirst().getString("pupilId");
        TestHost.delegator().create(TestHost.delegator().makeValue("AttendanceTask", "taskId", id, "schoolId", made.school().id(), "pupilId",
                pupilId, "taskTypeId", type, "triggerId", "T1", "statusId", "ATK_OPEN", "ownerRole", "head of year", "dueDate",
                Date.valueOf(due), "createdDate", Timestamp.valueOf("2026-11-20 02:00:00")));
        return id;
    }

    private List<Map<String, Object>> tasks(Object... more) {
        return officer.does("getAttendanceTasks", more).list("tasks");
    }

    @Test
    void aTaskSaysInSchoolDaysWhenItIsDue() throws Exception {
        ladder("P8A06", "task_school_meeting", "2026-11-13");
        ladder("P8A06", "task_home_visit", TestSchool.NEXT_DAY);
        ladder("P8A07", "task_review_plan", TestSchool.TODAY);
        assertEquals(List.of(-4L, 0L, 1L), tasks().stream().map(task -> task.get("dueIn")).toList(), "Monday was without school");
        assertEquals(2, tasks("pupilRef", "P8A06").size());
        assertEquals(List.of(), tasks("ownerRole", "headteacher"));
        made.today("P8A06 AM N");
        assertEquals(List.of("task_school_meeting", "task_home_visit"), list(made.pupil("P8A06"), "tasks").stream()
                .map(task -> task.get("taskType")).toList());
    }

    @Test
    void aHomeVisitIsDoneOnlyWithWhetherTheChildWasSeen() throws Exception {
        String id = ladder("P8A06", "task_home_visit", TestSchool.TODAY);
        assertTrue(officer.tries("finishAttendanceTask", "taskId", id, "note", "Went there").error().contains("child was seen"));
        Map<String, Object> task = officer.does("finishAttendanceTask", "taskId", id, "note", "Went there", "childSeen", "Y").in("task");
        assertEquals(List.of("done", "Y", "Went there", "Olga Fisher"), List.of(task.get("state"), task.get("childSeen"),
                task.get("note"), task.get("finishedBy")));
        assertEquals(List.of(), tasks());
        assertEquals(1, tasks("state", "done").size());
    }

    @Test
    void aTaskIsWaivedWithAReasonAndOpenedAgain() throws Exception {
        String id = ladder("P8A06", "task_review_plan", TestSchool.TODAY);
        assertTrue(officer.tries("waiveAttendanceTask", "taskId", id).error().contains("why"));
        assertEquals("waived", officer.does("waiveAttendanceTask", "taskId", id, "note", "Moves away").in("task").get("state"));
        Answer late = made.school().officer2().tries("finishAttendanceTask", "taskId", id, "note", "Done");
        assertTrue(late.error().contains("waived by Olga Fisher at 2026-11-20 09:30"), late.error());
        Map<String, Object> open = officer.does("reopenAttendanceTask", "taskId", id).in("task");
        assertEquals("open", open.get("state"));
        assertNull(open.get("note"));
        assertTrue(officer.tries("reopenAttendanceTask", "taskId", id).error().contains("open already"));
    }

    @Test
    void aTaskOfAnotherSchoolIsUnknown() throws Exception {
        String id = ladder("P8A06", "task_review_plan", TestSchool.TODAY);
        TestUser other = new TestUser(made.school().outsider().login(), made.school().id() + "-other");
        assertTrue(other.tries("finishAttendanceTask", "taskId", id).error().contains("no task"), "its own school does not have it");
        assertEquals(1, tasks().size());
    }

    @Test
    void firstDayContactIsDoneByReachingSomebodyAndOpenAgainWhenThatIsTakenBack() throws Exception {
        String contact = ladder("P8A06", "task_first_day_contact", TestSchool.TODAY);
        String visit = ladder("P8A06", "task_home_visit", TestSchool.TODAY);
        made.today("P8A06 AM N");
        attempt(officer, "P8A06", "AP8A06", "no_answer");
        assertEquals(2, tasks().size());
        attempt(officer, "P8A06", "AP8A06", "reached", "reasonId", "no_reason");
        assertEquals(List.of(visit), tasks().stream().map(task -> task.get("taskId")).toList());
        assertTrue(tasks("state", "done").get(0).get("note").toString().contains("call to Ann Parent (mother): reached"));
        officer.does("takeBackAttendanceAttempt", "date", TestSchool.TODAY);
        assertEquals(2, tasks().size());
        assertNotNull(contact);
    }

    @Test
    void aVisitWithTheChildSeenDoesTheHomeVisit() throws Exception {
        ladder("P8A06", "task_home_visit", TestSchool.TODAY);
        made.today("P8A06 AM N");
        attempt(officer, "P8A06", null, "no_answer", "channel", "home_visit", "childSeen", "N");
        assertEquals(1, tasks().size(), "nobody was there");
        attempt(officer, "P8A06", "AP8A06", "reached", "channel", "home_visit", "childSeen", "Y", "reasonId", "will_not_come");
        assertEquals("Y", tasks("state", "done").get(0).get("childSeen"));
    }

    @Test
    void theSocialWorkerIsToBeToldByName() {
        made.today("P8A03 AM N");
        Map<String, Object> notice = list(made.pupil("P8A03"), "notices").get(0);
        assertEquals(List.of("open", "Priya Ives", "notify_social_worker"), List.of(notice.get("state"), notice.get("name"),
                notice.get("taskType")));
        assertNull(notice.get("taskId"), "nobody has taken the home on yet");
        officer.does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A03");
        assertEquals("Priya Ives (Social worker)", tasks().get(0).get("namedPerson"));
        officer.does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A03");
        assertEquals(1, tasks().size(), "once for a run");
        attempt(officer, "P8A03", "SW", "no_answer");
        assertEquals("open", list(made.pupil("P8A03"), "notices").get(0).get("state"));
        attempt(officer, "P8A03", "SW", "left_message", "channel", "email");
        assertEquals("done", list(made.pupil("P8A03"), "notices").get(0).get("state"));
        assertEquals(List.of(), tasks());
    }

    @Test
    void whoHasASocialWorkerNobodyNamesSaysSo() {
        made.flag("P8A06", "Fofana", "social_worker");
        made.today("P8A06 AM N");
        Map<String, Object> notice = list(made.pupil("P8A06"), "notices").get(0);
        assertNull(notice.get("name"));
        officer.does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A06");
        officer.does("waiveAttendanceTask", "taskId", tasks().get(0).get("taskId"), "note", "Virtual school told");
        assertEquals("waived", list(made.pupil("P8A06"), "notices").get(0).get("state"));
    }

    @Test
    void anotherRunIsToldAnew() {
        TestHost.clock(LocalDate.parse("2026-11-18").atTime(9, 30));
        made.school().marks("P8A03,2026-11-18,AM,N");
        Object[] wednesday = {"date", "2026-11-18"};
        officer.does("claimAttendanceHome", "date", "2026-11-18", "pupilRef", "P8A03");
        attempt(officer, "P8A03", "SW", "reached", wednesday);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 30));
        made.days("P8A03", "2026-11-19 I");
        made.today("P8A03 AM N");
        assertEquals("open", list(made.pupil("P8A03"), "notices").get(0).get("state"));
    }
}
