package org.attendance.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.followup.FollowUpSchool;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings in a case: planned, held with what was agreed, not attended, invited a second time, taken back. */
class MeetingTest {

    private TestSchool school;
    private TestUser lead;
    private String caseId;

    @BeforeEach
    void aCase() {
        school = FollowUpSchool.with("8A", 8).school();
        lead = school.lead();
        TestHost.clock(LocalDate.parse("2026-11-09").atTime(9, 0));
        caseId = (String) lead.does("openAttendanceCase", "pupilRef", "P8A06", "reason", "Absence rises").get("caseId");
        it("2026-11-20");
    }

    private static void it(String date) {
        TestHost.clock(LocalDate.parse(date).atTime(9, 0));
    }

    private Answer plans(String type, String date, Object... more) {
        List<Object> values = new ArrayList<>(List.of("caseId", caseId, "meetingType", type, "date", date, "inviteContacts", List.of("AP8A06")));
        values.addAll(Arrays.asList(more));
        return lead.tries("planAttendanceMeeting", values.toArray());
    }

    private String planned(String type, String date, Object... more) {
        Answer answer = plans(type, date, more);
        assertEquals("", answer.error());
        return (String) answer.get("meetingId");
    }

    private Map<String, Object> meeting(String id) {
        return lead.does("getAttendanceMeeting", "meetingId", id).in("meeting");
    }

    private Answer tries(String service, String id, Object... more) {
        List<Object> values = new ArrayList<>(List.of("meetingId", id, "version", meeting(id).get("version")));
        values.addAll(Arrays.asList(more));
        return lead.tries(service, values.toArray());
    }

    private void does(String service, String id, Object... more) {
        assertEquals("", tries(service, id, more).error());
    }

    private List<Object> tasks() {
        return lead.does("getAttendanceTasks", "pupilRef", "P8A06").list("tasks").stream().map(task -> task.get("text")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    @Test
    void aMeetingIsPlannedHeldAndWhatWasAgreedBecomesTasks() {
        String id = planned("parent_meeting", "2026-11-20", "time", "15:30", "place", "Room 4", "purpose", "Mornings", "inviteStaff",
                List.of(school.teacher().login()), "inviteOthers", "Ada Holt, Early help\nSam", "invitePupil", "Y");
        assertTrue(tasks().contains("Meeting with parents at 15:30"), tasks().toString());
        assertEquals(List.of("pupil", "contact", "staff", "other", "other"), list(meeting(id), "people").stream()
                .map(each -> each.get("kind")).toList());
        assertEquals("Early help", list(meeting(id), "people").get(3).get("role"));
        does("recordAttendanceMeeting", id, "attended", List.of("1", "2"), "alsoCame", "Grandmother", "notes", "x".repeat(10_000), "actions",
                List.of(Map.of("text", "Meet at the gate", "owner", school.officer().login(), "dueDate", "2026-11-27"),
                        Map.of("text", "Buy an alarm clock", "ownerName", "Ann Parent", "dueDate", "2026-12-04"), Map.of("text", "")));
        Map<String, Object> held = meeting(id);
        assertEquals("held", held.get("state"));
        assertEquals(List.of(true, true, false, false, false, true), list(held, "people").stream().map(each -> each.get("attended")).toList());
        assertEquals(List.of("Meet at the gate", "Buy an alarm clock"), list(held, "actions").stream().map(each -> each.get("text")).toList());
        Answer officers = school.officer().does("getAttendanceTasks", "whose", "mine", "pupilRef", "P8A06");
        assertEquals(List.of("Meet at the gate"), officers.list("tasks").stream().map(each -> each.get("text")).toList());
        assertTrue(tasks().contains("Ask Ann Parent whether it was done: Buy an alarm clock") && !tasks().contains("Meeting with parents at 15:30"),
                tasks().toString());
        school.officer().does("finishAttendanceTask", "taskId", officers.list("tasks").get(0).get("taskId"), "note", "Every morning");
        assertEquals("done", list(meeting(id), "actions").get(0).get("state"));
        assertTrue(lead.does("getAttendanceCaseChronology", "caseId", caseId, "kinds", "meeting").list("entries").get(0).get("headline")
                .toString().startsWith("Meeting with parents: Held"));
    }

    @Test
    void theSecondInvitationFollowsOnlyAFirstThatWasNotAttended() {
        assertTrue(plans("formal_meeting", "2026-11-20", "invitation", 2L).error().contains("next is number 1"));
        String first = planned("formal_meeting", "2026-11-20");
        assertEquals(1L, meeting(first).get("invitation"));
        assertTrue(plans("formal_meeting", "2026-11-27").error().contains("planned already"));
        does("settleAttendanceMeeting", first, "state", "not_attended", "reason", "No word from home");
        assertEquals(2L, meeting(first).get("nextInvitation"));
        String second = planned("formal_meeting", "2026-11-27", "invitation", 2L);
        it("2026-11-27");
        does("settleAttendanceMeeting", second, "state", "not_attended");
        assertEquals(true, meeting(second).get("notEngaged"));
        assertTrue(plans("formal_meeting", "2026-12-04").error().contains("Neither the first nor the second"));
        assertEquals(List.of(), lead.does("getAttendanceEvents", "pupilRef", "P8A06").list("events"), "nothing was held");
        assertEquals("", plans("parent_meeting", "2026-12-04").error(), "other meetings can still be planned");
    }

    @Test
    void aFormalMeetingHeldIsTheEventThatThresholdsCountFrom() {
        String id = planned("formal_meeting", "2026-11-20", "inviteStaff", List.of(school.officer().login()));
        assertTrue(tries("recordAttendanceMeeting", id, "attended", List.of("2")).error().contains("needs a parent"));
        does("recordAttendanceMeeting", id, "attended", List.of("1", "2"), "notes", "Agreed");
        assertEquals(List.of("formal_meeting 2026-11-20"), lead.does("getAttendanceEvents", "pupilRef", "P8A06").list("events").stream()
                .map(each -> each.get("eventType") + " " + each.get("date")).toList());
        does("takeBackAttendanceMeeting", id, "reason", "It was Friday's");
        assertEquals(List.of(), lead.does("getAttendanceEvents", "pupilRef", "P8A06").list("events"));
        assertEquals("planned", meeting(id).get("state"));
        assertNull(meeting(id).get("notes"));
        assertEquals(List.of("planned", "held", "planned"), list(meeting(id), "steps").stream().map(each -> each.get("state")).toList());
        assertTrue(tasks().contains("Formal attendance meeting"), tasks().toString());
    }

    @Test
    void aMovedOrCancelledMeetingTakesItsTaskAlong() {
        String id = planned("tutor_talk", "2026-11-24");
        does("changeAttendanceMeeting", id, "date", "2026-11-26", "time", "08:40");
        assertEquals("2026-11-26", lead.does("getAttendanceTasks", "pupilRef", "P8A06", "taskType", "meeting").list("tasks").get(0).get("dueDate"));
        assertTrue(tries("settleAttendanceMeeting", id, "state", "cancelled").error().contains("Say why"));
        does("settleAttendanceMeeting", id, "state", "cancelled", "reason", "Tutor is ill");
        assertEquals(List.of(), lead.does("getAttendanceTasks", "taskType", "meeting").list("tasks"));
        assertTrue(tries("recordAttendanceMeeting", id, "attended", List.of("1")).error().contains("cannot become: Held"));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsStored() {
        long before = school.rows("AttendanceMeeting");
        for (Object[] wrong : new Object[][] {{"date", "2026-11-01", "from 2026-11-09"}, {"date", "2028-01-01", "to 2027-11-20"},
            {"date", "soon", "soon"}, {"time", "25:00", "25:00"}, {"meetingType", "tea", "tutor_talk"},
            {"inviteContacts", List.of("X"), "no contact X"},
            {"inviteStaff", List.of("nobody"), "nobody at this school"}, {"place", "<script>", "Nothing was stored"},
            {"purpose", "x".repeat(256), "256"}, {"inviteContacts", List.of(), "at least one person"}}) {
            Answer answer = plans("tutor_talk", "2026-11-20", wrong[0], wrong[1]);
            assertTrue(answer.error().contains((String) wrong[2]), () -> Arrays.toString(wrong) + ": " + answer.error());
        }
        assertEquals(before, school.rows("AttendanceMeeting"));
        String id = planned("parent_meeting", "2026-11-20");
        for (Object[] wrong : new Object[][] {{"notes", "x".repeat(10_001), "10001"}, {"notes", "${1}", "Nothing was stored"},
            {"attended", List.of("9"), "invited"}, {"attended", List.of(), "Say who came"},
            {"actions", List.of(Map.of("text", "A", "dueDate", "2026-12-01")), "Action 1: say who"},
            {"actions", List.of(Map.of("text", "A", "ownerName", "B")), "Action 1: say by when"},
            {"actions", List.of(Map.of("text", "A", "ownerName", "B", "dueDate", "2026-11-19")), "from 2026-11-20"},
            {"actions", List.of(Map.of("text", "A", "owner", school.nobody().login(), "dueDate", "2026-12-01")), "owner 1"}}) {
            Answer answer = tries("recordAttendanceMeeting", id, "attended", List.of("1"), wrong[0], wrong[1]);
            assertTrue(answer.error().contains((String) wrong[2]), () -> wrong[0] + ": " + answer.error());
        }
        assertEquals("planned", meeting(id).get("state"));
        assertNull(list(meeting(id), "people").get(0).get("attended"));
        String later = planned("tutor_talk", "2026-11-27");
        assertTrue(tries("recordAttendanceMeeting", later, "attended", List.of("1")).error().contains("from its day on"));
    }

    @Test
    void aSaveIsRepeatedSafelyAndAStaleOneRefused() {
        assertEquals(planned("tutor_talk", "2026-11-20", "token", "t1"), planned("tutor_talk", "2026-11-20", "token", "t1"));
        assertEquals(1, school.rows("AttendanceMeeting"));
        String id = planned("tutor_talk", "2026-11-20", "token", "t2");
        does("changeAttendanceMeeting", id, "date", "2026-11-20", "place", "Hall");
        Answer stale = lead.tries("recordAttendanceMeeting", "meetingId", id, "version", 1L, "attended", List.of("1"));
        assertTrue(stale.error().contains("changed this meeting"), stale.error());
    }

    @Test
    void othersSeeNothing() {
        String id = planned("tutor_talk", "2026-11-20");
        TestUser outsider = new TestUser(school.outsider().login(), school.id() + "-other");
        assertTrue(outsider.tries("getAttendanceMeeting", "meetingId", id).error().contains("no meeting"));
        assertTrue(outsider.tries("getAttendanceMeetings", "caseId", caseId).error().contains("no case"));
        assertEquals(true, school.teacher().tries("getAttendanceMeeting", "meetingId", id).get(TestUser.NO_PERMISSION));
    }

    @Test
    void statementsDoNotGrowWithTheMeetings() {
        planned("tutor_talk", "2026-11-20");
        SqlCounter.Count few = count();
        for (int i = 0; i < 12; i++) {
            String id = planned("tutor_talk", "2026-11-20");
            does("recordAttendanceMeeting", id, "attended", List.of("1"), "actions", List.of(Map.of("text", "A", "ownerName", "B", "dueDate",
                    "2026-12-01")));
        }
        SqlCounter.Count many = count();
        assertEquals(few.total() + 1, many.total(), () -> "only the tasks of what was agreed are read as well: " + many.texts());
    }

    private SqlCounter.Count count() {
        lead.does("getAttendanceMeetings", "caseId", caseId);
        SqlCounter.start();
        lead.does("getAttendanceMeetings", "caseId", caseId);
        return SqlCounter.stop();
    }
}
