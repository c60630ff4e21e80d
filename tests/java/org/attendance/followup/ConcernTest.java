package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Concerns: everybody in follow-up may raise one, one person reads them. */
class ConcernTest {

    private static final String TEXT = "Says she is afraid of the bus stop";

    private FollowUpSchool made;

    @BeforeEach
    void aConcern() {
        made = FollowUpSchool.with("8A", 7);
        made.today("P8A06 AM N");
        made.school().officer().does("recordAttendanceConcern", "pupilRef", "P8A06", "concernKind", "bullying", "concernText", TEXT);
    }

    private List<Map<String, Object>> concerns(TestUser user) {
        return user.does("getAttendanceConcerns").list("concerns");
    }

    @Test
    void onlyTheSafeguardingLeadReadsKindTextAndAuthor() {
        Map<String, Object> read = concerns(made.school().dsl()).get(0);
        assertEquals(List.of("bullying", TEXT, "Olga Fisher"), List.of(read.get("kind"), read.get("text"), read.get("raisedBy")));
        for (TestUser user : List.of(made.school().officer(), made.school().lead(), made.school().head())) {
            Map<String, Object> seen = concerns(user).get(0);
            assertEquals("P8A06", seen.get("pupilRef"));
            assertFalse(seen.toString().contains("bully") || seen.toString().contains("afraid") || seen.toString().contains("Olga"),
                    seen::toString);
        }
    }

    @Test
    void nothingElseTellsTheTextOrTheKind() {
        TestUser officer = made.school().officer();
        attempt(officer, "P8A06", "AP8A06", "reached", "reasonId", "will_not_come", "concernKind", "exploitation", "concernText",
                "New phone, older friends");
        for (TestUser user : List.of(officer, made.school().lead(), made.school().head())) {
            String all = FollowUpSchool.queue(user).toString() + user.does("getAttendanceTasks").values()
                    + user.does("getAttendanceConcerns").values() + user.does("getAttendancePupil", "pupilRef", "P8A06").values();
            assertFalse(all.contains("afraid") || all.contains("bully") || all.contains("exploitation") || all.contains("older friends"),
                    all);
        }
        assertEquals(2, concerns(made.school().dsl()).size());
        assertEquals(true, FollowUpSchool.list(made.home("P8A06"), "attempts").get(0).get("concern"));
    }

    @Test
    void itsTaskIsFinishedByTheSafeguardingLeadAloneAndTheNoteStaysThere() {
        TestUser officer = made.school().officer();
        String task = (String) concerns(officer).get(0).get("taskId");
        for (String service : List.of("finishAttendanceTask", "waiveAttendanceTask", "reopenAttendanceTask")) {
            Answer answer = officer.tries(service, "taskId", task, "note", "I did it");
            assertTrue(answer.refused(), service);
        }
        assertEquals("designated safeguarding lead", officer.does("getAttendanceTasks").list("tasks").get(0).get("ownerRole"));
        made.school().dsl().does("finishAttendanceTask", "taskId", task, "note", "Spoke to the mother of the other girl");
        assertEquals("done", concerns(officer).get(0).get("state"));
        assertFalse(officer.does("getAttendanceTasks", "state", "done").values().toString().contains("other girl"));
        assertTrue(made.school().dsl().does("getAttendanceTasks", "state", "done").values().toString().contains("other girl"));
        assertEquals(false, made.pupil("P8A06").get("openConcern"));
    }

    @Test
    void takingAnAttemptBackLeavesTheConcern() {
        TestUser officer = made.school().officer();
        attempt(officer, "P8A06", "AP8A06", "no_answer", "concernKind", "safeguarding", "concernText", "Third day without anybody");
        officer.does("takeBackAttendanceAttempt", "date", TestSchool.TODAY);
        assertEquals(2, concerns(made.school().dsl()).size());
    }

    @Test
    void whoHasNoFollowUpRaisesNone() {
        for (TestUser user : List.of(made.school().teacher(), made.school().reception(), made.school().nobody())) {
            assertTrue(user.tries("recordAttendanceConcern", "pupilRef", "P8A01", "concernKind", "other", "concernText", "x").refused());
            assertTrue(user.tries("getAttendanceConcerns").refused());
        }
        assertEquals(1, made.school().rows("AttendanceConcern"));
    }
}
