package org.attendance.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.plans.PlanSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An autumn term of Zuri, who was away in September, found help, and is well by November. */
class SupportTermTest {
    private static final String ZURI = PlanSchool.PUPIL;

    private TestSchool school;
    private TestUser officer;
    private TestUser lead;

    @BeforeEach
    void aSchoolInSeptember() {
        school = TestSchool.with("8A", 3);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,Y,07700 900111
                """);
        officer = school.officer();
        lead = school.lead();
    }

    @AfterEach
    void theTalliesAreRight() {
        school.talliesAreRight();
    }

    private static void on(String day) {
        TestHost.clock(LocalDate.parse(day).atTime(LocalTime.of(16, 0)));
    }

    /** Marks the school days of a span with one code, and the night after it evaluates. */
    private void weeks(String from, String thru, String code) {
        on(thru);
        List<String> lines = new ArrayList<>();
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(thru)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend && !day.toString().equals(TestSchool.INSET_DAY)) {
                lines.add(ZURI + "," + day + ",AM," + code);
                lines.add(ZURI + "," + day + ",PM," + ("/".equals(code) ? "\\" : code));
            }
        }
        school.marks(lines.toArray(new String[0]));
        lead.does("evaluateAttendanceThresholds");
    }

    private Map<String, Object> theCase() {
        Object caseId = officer.does("getAttendancePupilCases", "pupilRef", ZURI).list("cases").get(0).get("caseId");
        return officer.does("getAttendanceCase", "caseId", caseId).in("case");
    }

    private List<Object> kinds(Object caseId) {
        return officer.does("getAttendanceCaseChronology", "caseId", caseId, "most", 200L).list("entries").stream()
                .map(entry -> entry.get("kind")).distinct().sorted().toList();
    }

    @Test
    void fromTheFirstTriggerToTheLastReview() {
        weeks("2026-09-02", "2026-09-09", "/");
        assertEquals(List.of(), officer.does("getAttendancePupilCases", "pupilRef", ZURI).list("cases"));
        weeks("2026-09-10", "2026-09-11", "O");
        Map<String, Object> opened = theCase();
        Object caseId = opened.get("caseId");
        assertEquals("open targeted", opened.get("state") + " " + opened.get("stage"));
        assertEquals("NAT-PA", ((Map<?, ?>) opened.get("trigger")).get("ruleId"));

        on("2026-09-14");
        officer.does("setAttendanceCaseLead", "caseId", caseId, "lead", school.id() + "-officer", "reason", "Knows the family");
        officer.does("saveAttendanceBarrier", "caseId", caseId, "barrier", "transport", "childWords", "The bus is full", "parentWords",
                "I start work at seven");
        officer.does("saveAttendanceApproachUse", "caseId", caseId, "approachId", officer.does("getAttendanceApproaches")
                .find("approaches", "stage", "targeted").get("approachId"), "worked", "A place on the early bus", "result", "helped");
        officer.does("changeAttendanceCaseStage", "caseId", caseId, "ladder", "listen", "reason", "We have talked");

        on("2026-09-15");
        PlanSchool plans = new PlanSchool(school, (String) caseId);
        String planId = plans.draft("personal", "fromDate", "2026-09-15");
        assertEquals("", plans.agrees(planId).error());
        weeks("2026-09-14", "2026-09-28", "/");
        weeks("2026-09-29", "2026-09-29", "O");
        assertEquals("2026-10-13", officer.does("reviewAttendancePlan", "planId", planId, "outcome", "better", "whatWorked", "The early bus",
                "nextSteps", "Mother calls when it is late").get("nextDate"));
        weeks("2026-09-30", "2026-10-13", "/");
        officer.does("reviewAttendancePlan", "planId", planId, "outcome", "reached", "whatWorked", "The early bus");
        List<?> reviews = (List<?>) plans.plan(planId).get("reviews");
        assertTrue(reviews.size() >= 2, reviews.toString());
        officer.does("endAttendancePlan", "planId", planId, "state", "ended", "reason", "The goal is reached");

        weeks("2026-10-14", "2026-10-23", "/");
        weeks("2026-11-02", "2026-11-20", "/");
        Map<String, Object> better = theCase();
        assertFalse((Boolean) ((Map<?, ?>) better.get("trigger")).get("open"), "6 of 98 sessions: no longer met");
        assertTrue(officer.tries("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Well again").refused(),
                "an officer closes no case");
        lead.does("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Ten weeks without an unexplained day but one");
        assertEquals("closed improved", theCase().get("state") + " " + theCase().get("outcome"));
        assertTrue(kinds(caseId).containsAll(List.of("approach", "barrier", "plan", "stage", "trigger")), kinds(caseId).toString());
        assertEquals(List.of(), officer.does("getAttendanceTasks", "pupilRef", ZURI).list("tasks"), "nothing is left to do");
        weeks("2026-11-23", "2026-11-27", "/");
        assertEquals("closed", theCase().get("state"), "a case that helped stays closed");
    }
}
