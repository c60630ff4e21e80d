package org.attendance.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A term of a case: one child comes back to school with support, another one does not. */
class CaseTermTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
    }

    /** The school days from one date to another, marked in the afternoon of the last. */
    private void days(String pupilRef, String code, String from, String thru) {
        TestHost.clock(LocalDate.parse(thru).atTime(15, 45));
        List<String> lines = new ArrayList<>();
        LocalDate.parse(from).datesUntil(LocalDate.parse(thru).plusDays(1)).filter(day -> day.getDayOfWeek().getValue() < 6
                && !day.toString().equals(TestSchool.INSET_DAY)).forEach(day -> {
                    lines.add(pupilRef + "," + day + ",AM," + code);
                    lines.add(pupilRef + "," + day + ",PM," + (code.equals("/") ? "\\" : code));
                });
        school.marks(lines.toArray(new String[0]));
        school.officer().does("evaluateAttendanceThresholds");
    }

    private Map<String, Object> theCase() {
        String caseId = (String) school.officer().does("getAttendancePupilCases", "pupilRef", "P8A01").list("cases").get(0).get("caseId");
        return school.officer().does("getAttendanceCase", "caseId", caseId).in("case");
    }

    private List<String> story(Object caseId) {
        List<String> lines = new ArrayList<>();
        school.lead().does("getAttendanceCaseChronology", "caseId", caseId, "most", 500L).list("entries").forEach(entry ->
                lines.add(0, entry.get("at").toString().substring(0, 10) + " " + entry.get("kind") + ": " + entry.get("headline")));
        return lines;
    }

    @Test
    void aChildComesBackAndTheCaseIsClosed() {
        days("P8A01", "O", "2026-11-02", "2026-11-04");
        Map<String, Object> opened = theCase();
        Object caseId = opened.get("caseId");
        assertEquals("intensive 2026-11-04", opened.get("stage") + " " + opened.get("openedDate"));
        school.lead().does("setAttendanceCaseLead", "caseId", caseId, "lead", school.id() + "-lead");
        school.lead().does("changeAttendanceCaseStage", "caseId", caseId, "ladder", "listen", "reason", "Home visit on Monday");
        school.lead().does("saveAttendanceBarrier", "caseId", caseId, "barrier", "transport", "childWords", "The bus is full");
        school.lead().does("addAttendanceCaseNote", "caseId", caseId, "text", "A lift with a neighbour from Monday");

        days("P8A01", "/", "2026-11-05", "2026-11-20");
        school.lead().does("reviewAttendanceCase", "caseId", caseId, "reason", "Every day for two weeks", "nextReview", "2026-12-04");
        days("P8A01", "/", "2026-11-23", "2026-12-04");
        school.lead().does("reviewAttendanceCase", "caseId", caseId, "reason", "And two more", "nextReview", "2026-12-17");
        school.lead().does("changeAttendanceCaseStage", "caseId", caseId, "stage", "targeted", "reason", "The lift holds");
        Map<String, Object> later = theCase();
        assertEquals(List.of(48L, 42L, 6L), List.of(figure(later, "possible"), figure(later, "attended"), figure(later, "unauthorised")));
        school.head().does("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Four weeks without a day missed");

        List<String> story = story(caseId);
        String all = String.join("\n", story);
        int place = -1;
        for (String step : List.of("2026-11-04 stage: Case opened at the stage Intensive", "stage: Lead professional: ",
                "stage: Ladder: from Expect to Listen and understand", "note: Note for: Everyone", "2026-11-20 stage: Case reviewed",
                "2026-12-04 stage: Case reviewed", "stage: Stage changed from Intensive to Targeted",
                "stage: Case closed: Attendance has improved")) {
            int found = all.indexOf(step);
            assertTrue(found >= 0 && found > place || step.startsWith("note"), () -> step + " is missing or out of order in\n" + all);
            place = step.startsWith("note") ? place : found;
        }
        assertTrue(all.contains("Threshold no longer met: Severe absence (NAT-SA)") && all.contains("barrier"), all);
        assertEquals(0, school.officer().does("getAttendanceCases").number("total"));
        assertFalse(((List<?>) theCase().get("tasks")).stream().anyMatch(task -> Boolean.TRUE.equals(((Map<?, ?>) task).get("ofCase"))));
    }

    private static Object figure(Map<String, Object> of, String name) {
        return ((Map<?, ?>) of.get("figures")).get(name);
    }

    @Test
    void aChildDoesNotComeBackAndTheCaseClimbsRungByRung() {
        days("P8A01", "O", "2026-11-02", "2026-11-04");
        Object caseId = theCase().get("caseId");
        for (String rung : List.of("listen", "facilitate", "formalise")) {
            Answer skipped = school.lead().tries("changeAttendanceCaseStage", "caseId", caseId, "ladder", "enforce", "reason", "At once");
            assertTrue(skipped.error().contains("cannot go from"), skipped.error());
            school.lead().does("changeAttendanceCaseStage", "caseId", caseId, "ladder", rung, "reason", "Nobody came to " + rung);
        }
        days("P8A01", "O", "2026-11-05", "2026-11-13");
        school.lead().does("reviewAttendanceCase", "caseId", caseId, "reason", "Not in school since", "nextReview", "2026-11-20");
        TestHost.clock(LocalDate.parse("2026-11-23").atTime(9, 0));
        Map<String, Object> overdue = school.lead().does("getAttendanceCases", "overdue", "Y").list("cases").get(0);
        assertEquals("formalise true 1", overdue.get("ladder") + " " + overdue.get("reviewOverdue") + " " + overdue.get("overdueTasks"));
        assertTrue(story(caseId).stream().anyMatch(line -> line.contains("Penalty notice must be considered (NAT-PN)")));
        school.lead().does("changeAttendanceCaseStage", "caseId", caseId, "ladder", "enforce", "reason", "The head has agreed");
        assertEquals("enforce", theCase().get("ladder"));
    }
}
