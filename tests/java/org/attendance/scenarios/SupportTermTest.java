package org.attendance.scenarios;

import static org.attendance.scenarios.SupportedChild.ZURI;
import static org.attendance.scenarios.SupportedChild.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.TestUser;
import org.attendance.plans.PlanSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An autumn term of Zuri, who was away in September, found help, and is well by November. */
class SupportTermTest {
    private SupportedChild zuri;
    private TestUser officer;
    private TestUser lead;

    @BeforeEach
    void aSchoolInSeptember() {
        zuri = SupportedChild.inSeptember();
        officer = zuri.school().officer();
        lead = zuri.school().lead();
    }

    @AfterEach
    void theTalliesAreRight() {
        zuri.school().talliesAreRight();
    }

    @Test
    void fromTheFirstTriggerToTheLastReview() {
        zuri.here("2026-09-02", "2026-09-09");
        assertEquals(List.of(), officer.does("getAttendancePupilCases", "pupilRef", ZURI).list("cases"));
        zuri.away("2026-09-10", "2026-09-11");
        Map<String, Object> opened = zuri.theCase();
        Object caseId = opened.get("caseId");
        assertEquals("open targeted", opened.get("state") + " " + opened.get("stage"));
        assertEquals("NAT-PA", ((Map<?, ?>) opened.get("trigger")).get("ruleId"));

        on("2026-09-14");
        officer.does("setAttendanceCaseLead", "caseId", caseId, "lead", officer.login(), "reason", "Knows the family");
        officer.does("saveAttendanceBarrier", "caseId", caseId, "barrier", "transport", "childWords", "The bus is full", "parentWords",
                "I start work at seven");
        officer.does("saveAttendanceApproachUse", "caseId", caseId, "approachId", officer.does("getAttendanceApproaches")
                .find("approaches", "stage", "targeted").get("approachId"), "worked", "A place on the early bus", "result", "helped");
        officer.does("changeAttendanceCaseStage", "caseId", caseId, "ladder", "listen", "reason", "We have talked");

        on("2026-09-15");
        PlanSchool plans = new PlanSchool(zuri.school(), (String) caseId);
        String planId = plans.draft("personal", "fromDate", "2026-09-15");
        assertEquals("", plans.agrees(planId).error());
        zuri.here("2026-09-14", "2026-09-28");
        zuri.away("2026-09-29", "2026-09-29");
        assertEquals("2026-10-13", officer.does("reviewAttendancePlan", "planId", planId, "outcome", "better", "whatWorked", "The early bus",
                "nextSteps", "Mother calls when it is late").get("nextDate"));
        zuri.here("2026-09-30", "2026-10-13");
        officer.does("reviewAttendancePlan", "planId", planId, "outcome", "reached", "whatWorked", "The early bus");
        List<?> reviews = (List<?>) plans.plan(planId).get("reviews");
        assertTrue(reviews.size() >= 2, reviews.toString());
        zuri.here("2026-10-14", "2026-10-14");
        officer.does("endAttendancePlan", "planId", planId, "state", "ended", "reason", "The goal is reached");

        zuri.here("2026-10-15", "2026-10-23");
        officer.does("reviewAttendanceCase", "caseId", caseId, "reason", "Every day for five weeks but one", "nextReview", "2026-11-20");
        officer.does("changeAttendanceCaseStage", "caseId", caseId, "stage", "universal", "reason", "The early bus holds");
        zuri.here("2026-11-02", "2026-11-20");
        Map<String, Object> better = zuri.theCase();
        assertFalse((Boolean) ((Map<?, ?>) better.get("trigger")).get("open"), "6 of 104 sessions: no longer met");
        assertTrue(officer.tries("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Well again").refused(),
                "an officer closes no case");
        lead.does("closeAttendanceCase", "caseId", caseId, "outcome", "improved", "reason", "Ten weeks without an unexplained day but one");
        assertEquals("closed improved", zuri.theCase().get("state") + " " + zuri.theCase().get("outcome"));
        assertEquals(List.of(104L, 98L, 6L), zuri.figures("possible", "attended", "unauthorised"));
        zuri.tells("2026-09-11 stage: Case opened at the stage Targeted", "2026-09-14 barrier: ", "2026-09-14 approach: ",
                "2026-09-14 stage: Lead professional: ", "2026-09-14 stage: Ladder: from Expect to Listen and understand",
                "2026-09-15 plan: Personal attendance plan agreed", "2026-09-29 plan: Personal attendance plan reviewed: Better",
                "2026-10-13 plan: Personal attendance plan reviewed: Goal reached", "2026-10-14 plan: Personal attendance plan ended",
                "2026-10-23 stage: Case reviewed", "2026-10-23 stage: Stage changed from Targeted to Universal", "2026-11-20 stage: Case closed");
        assertEquals(List.of(), zuri.tasks(), "nothing is left to do");
        zuri.here("2026-11-23", "2026-11-27");
        assertEquals("closed", zuri.theCase().get("state"), "a case that helped stays closed");
    }
}
