package org.attendance.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An assess-plan-do-review cycle from the assessment to the final review, with exact figures before, during and after. */
class CycleTest {

    private TestSchool school;
    private TestUser lead;
    private String caseId;

    @BeforeEach
    void aCase() {
        school = TestSchool.with("8A", 4);
        lead = school.lead();
        it("2026-11-02");
        caseId = (String) lead.does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Absence rises").get("caseId");
    }

    private static void it(String date) {
        TestHost.clock(LocalDate.parse(date).atTime(17, 0));
    }

    private Answer starts(Object... more) {
        List<Object> values = new ArrayList<>(List.of("caseId", caseId, "barriers", "Two buses", "childView", "I like art", "weeks", 2L,
                "actions", List.of(Map.of("text", "Meet at the gate", "owner", school.officer().login(), "dueDate", "2026-11-06"))));
        values.addAll(Arrays.asList(more));
        return lead.tries("startAttendanceCycle", values.toArray());
    }

    private Map<String, Object> cycle(Object id) {
        return lead.does("getAttendanceCycle", "cycleId", id).in("cycle");
    }

    private Answer review(Object id, String review, Object... more) {
        List<Object> values = new ArrayList<>(List.of("cycleId", id, "version", cycle(id).get("version"), "review", review,
                "found", "The gate helps"));
        values.addAll(Arrays.asList(more));
        return lead.tries("reviewAttendanceCycle", values.toArray());
    }

    private List<Object> tasks() {
        return lead.does("getAttendanceTasks", "pupilRef", "P8A01").list("tasks").stream().map(task -> task.get("text") + " " + task.get("dueDate"))
                .map(Object.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> span(Map<String, Object> cycle, int number) {
        return ((List<Map<String, Object>>) cycle.get("figures")).get(number);
    }

    @Test
    void aCycleIsPlannedDoneAndReviewed() {
        for (String day : List.of("2026-10-19", "2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23")) {
            school.marks("P8A01," + day + ",AM,O", "P8A01," + day + ",PM,\\");
        }
        it("2026-11-06");
        for (String day : List.of("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06")) {
            school.marks("P8A01," + day + ",AM," + ("2026-11-02".equals(day) ? "I" : "/"), "P8A01," + day + ",PM,\\");
        }
        Object id = starts("fromDate", "2026-11-02").get("cycleId");
        assertEquals(List.of("2026-11-02", "2026-11-06", "2026-11-13"), List.of(cycle(id).get("fromDate"), cycle(id).get("midwayDate"),
                cycle(id).get("thruDate")));
        assertTrue(tasks().containsAll(List.of("Meet at the gate 2026-11-06", "Mid-way review of cycle 1 2026-11-06",
                "Final review of cycle 1 2026-11-13")), tasks().toString());
        lead.does("addAttendanceCycleNote", "cycleId", id, "note", "x".repeat(10_000), "token", "n1");
        lead.does("addAttendanceCycleNote", "cycleId", id, "note", "Again", "token", "n1");
        assertEquals(1, ((List<?>) cycle(id).get("notes")).size());
        assertEquals("", review(id, "midway", "next", "Go on").error());
        assertTrue(review(id, "midway").error().contains("was held on 2026-11-06"));
        assertEquals("", review(id, "final", "next", "Once a week", "outcome", "improved").error());
        Map<String, Object> closed = cycle(id);
        assertEquals(List.of("closed", "Improved"), List.of(closed.get("state"), closed.get("outcomeText")));
        assertEquals(List.of(5L, 10L, 5L, 5L, 0L), List.of(span(closed, 0).get("schoolDays"), span(closed, 0).get("possible"),
                span(closed, 0).get("attended"), span(closed, 0).get("unauthorised"), span(closed, 0).get("missing")));
        assertEquals(List.of(5L, 10L, 9L, 1L, "90.00"), List.of(span(closed, 1).get("schoolDays"), span(closed, 1).get("possible"),
                span(closed, 1).get("attended"), span(closed, 1).get("authorised"), span(closed, 1).get("attendancePercent")));
        assertEquals(List.of("2026-11-09", 5L, false), List.of(span(closed, 2).get("fromDate"), span(closed, 2).get("schoolDays"),
                span(closed, 2).get("begun")));
        Answer summary = lead.does("getAttendanceSummary", "fromDate", "2026-11-02", "thruDate", "2026-11-06", "groupBy", "pupil", "pupilRef",
                "P8A01");
        for (String name : List.of("possible", "attended", "absent", "missing", "attendancePercent")) {
            assertEquals(summary.list("rows").get(0).get(name), span(closed, 1).get(name), name);
        }
        assertEquals(List.of("Meet at the gate 2026-11-06"), tasks().stream().filter(task -> !task.toString().startsWith("Review the")).toList());
        assertEquals(3, lead.does("getAttendanceCaseChronology", "caseId", caseId, "kinds", "cycle").list("entries").size());
        assertEquals(2L, lead.does("getAttendanceCycle", "cycleId", starts().get("cycleId")).in("cycle").get("number"));
    }

    @Test
    void oneIsOpenAtATimeAndASaveIsRepeatedSafely() {
        Object id = starts("token", "t1").get("cycleId");
        assertEquals(id, starts("token", "t1").get("cycleId"));
        assertTrue(starts("token", "t2").error().contains("Cycle 1 is under way until 2026-11-13"));
        Answer stale = lead.tries("reviewAttendanceCycle", "cycleId", id, "version", 7L, "review", "midway", "found", "Well");
        assertTrue(stale.error().contains("Somebody has changed this cycle"), stale.error());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsStored() {
        for (Object[] wrong : new Object[][] {{"barriers", "", "barriers"}, {"childView", "", "childView"}, {"actions", List.of(), "needs a plan"},
            {"weeks", 1L, "from 2 to 40"}, {"weeks", 41L, "from 2 to 40"}, {"fromDate", "2026-11-01", "from 2026-11-02"},
            {"parentView", "<script>", "Nothing was stored"}, {"barriers", "x".repeat(10_001), "10001"}}) {
            Answer answer = starts(wrong[0], wrong[1]);
            assertTrue(answer.error().contains((String) wrong[2]), () -> wrong[0] + ": " + answer.error());
        }
        assertEquals(0, school.rows("AttendanceCycle"));
        Object id = starts().get("cycleId");
        for (Object[] wrong : new Object[][] {{"date", "2026-11-01", "from 2026-11-02"}, {"date", "2026-11-03", "to 2026-11-02"},
            {"review", "often", "midway, final"}}) {
            assertTrue(review(id, "midway", wrong[0], wrong[1]).error().contains((String) wrong[2]), Arrays.toString(wrong));
        }
        assertTrue(review(id, "final", "next", "On").error().contains("outcome"));
        assertTrue(review(id, "final", "outcome", "improved").error().contains("next"));
        assertTrue(new TestUser(school.outsider().login(), school.id() + "-other").tries("getAttendanceCycle", "cycleId", id).error()
                .contains("no cycle"));
    }
}
