package org.attendance.scenarios;

import static org.attendance.scenarios.SupportedChild.ZURI;
import static org.attendance.scenarios.SupportedChild.at;
import static org.attendance.scenarios.SupportedChild.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestUser;
import org.attendance.plans.PlanSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child whom no support brings back: from the first trigger to the contract, and from the contract to the referral. */
class NoImprovementTest {

    private SupportedChild zuri;
    private TestUser officer;
    private TestUser lead;
    private String caseId;
    private PlanSchool plans;

    @BeforeEach
    void aSchoolThatSupportsFirst() {
        zuri = SupportedChild.inSeptember();
        officer = zuri.school().officer();
        lead = zuri.school().lead();
        zuri.school().admin().does("subscribeAttendancePolicy", "policyId", "birmingham-2024", "fromDate", "2026-09-02", "reason", "LA");
        zuri.here("2026-09-02", "2026-09-11");
        zuri.away("2026-09-14", "2026-09-15");
        caseId = (String) zuri.theCase().get("caseId");
        plans = new PlanSchool(zuri.school(), caseId);
    }

    @AfterEach
    void theTalliesAreRight() {
        zuri.school().talliesAreRight();
    }

    @Test
    void supportIsTriedThenMadeFormalAndWhatFollowsTheContractIsCountedFromIt() {
        assertEquals("targeted expect", zuri.theCase().get("stage") + " " + zuri.theCase().get("ladder"));
        assertTrue(zuri.tasks().stream().anyMatch(text -> text.startsWith("Formal attendance meeting")), zuri.tasks().toString());
        supportIsTried();
        itDoesNotHelp();
        theFamilyIsInvitedTwice();
        theContract();
        theReferral();
        zuri.tells("2026-09-15 trigger: Threshold met: Persistent absence (NAT-PA)", "2026-09-15 stage: Case opened at the stage Targeted",
                "2026-09-16 cycle: Cycle 1", "2026-09-16 barrier: ", "2026-09-16 approach: ",
                "2026-09-16 stage: Ladder: from Expect to Listen and understand",
                "2026-09-18 plan: Personal attendance plan agreed", "2026-10-02 trigger: Threshold met: Penalty notice must be considered",
                "2026-10-02 cycle: Cycle 1 ended: Not improved",
                "2026-10-02 plan: Personal attendance plan reviewed: Worse",
                "2026-10-02 stage: Stage changed from Targeted to Intensive", "2026-10-02 stage: Ladder: from Listen and understand",
                "2026-10-05 stage: Ladder: ", "2026-10-08 meeting: Formal attendance meeting, invitation 1: Not attended",
                "2026-10-15 meeting: Formal attendance meeting, invitation 2: Held", "2026-10-15 plan: Attendance contract agreed",
                "2026-10-22 trigger: Threshold met: Refer to the education legal intervention team (BHM-ELIT)",
                "2026-10-23 stage: Ladder: from Formalise support to Enforce");
    }

    private void supportIsTried() {
        on("2026-09-16");
        lead.does("setAttendanceCaseLead", "caseId", caseId, "lead", officer.login(), "reason", "Knows the family");
        officer.does("saveAttendanceBarrier", "caseId", caseId, "barrier", "transport", "childWords", "I miss the bus");
        officer.does("saveAttendanceApproachUse", "caseId", caseId, "approachId", officer.does("getAttendanceApproaches")
                .find("approaches", "stage", "targeted").get("approachId"), "notWorked", "She did not take the early bus", "result", "no_change");
        climbs("listen", "A talk at home");
        officer.does("startAttendanceCycle", "caseId", caseId, "barriers", "Mornings", "childView", "I am tired", "weeks", 2L, "actions",
                List.of(Map.of("text", "Meet at the gate", "owner", officer.login(), "dueDate", "2026-09-18")));
        zuri.days("2026-09-16", "2026-09-18", "O", "\\");
        assertEquals("", plans.agrees(plans.draft("personal", "fromDate", "2026-09-18")).error());
        zuri.days("2026-09-21", "2026-10-02", "O", "\\");
    }

    private void itDoesNotHelp() {
        Object planId = officer.does("getAttendanceCasePlans", "caseId", caseId).list("plans").get(0).get("planId");
        officer.does("reviewAttendancePlan", "planId", planId, "outcome", "worse", "whatWorked", "Nothing yet", "nextSteps", "A formal meeting");
        Object cycleId = officer.does("getAttendanceCycles", "caseId", caseId).list("cycles").get(0).get("cycleId");
        officer.does("reviewAttendanceCycle", "cycleId", cycleId, "version", officer.does("getAttendanceCycle", "cycleId", cycleId)
                .in("cycle").get("version"), "review", "final",
                "found", "Every morning is missed", "next", "Formalise", "outcome", "not_improved");
        at("2026-10-02", 17);
        officer.does("changeAttendanceCaseStage", "caseId", caseId, "stage", "intensive", "reason", "Half of the sessions are missed");
        Answer skipped = officer.tries("changeAttendanceCaseStage", "caseId", caseId, "ladder", "enforce", "reason", "At once");
        assertTrue(skipped.error().contains("cannot go from"), skipped.error());
        climbs("facilitate", "The school nurse joins");
        on("2026-10-05");
        climbs("formalise", "Nothing has changed");
        officer.does("reviewAttendanceCase", "caseId", caseId, "reason", "Mornings are still missed", "nextReview", "2026-10-12");
    }

    private void climbs(String rung, String reason) {
        officer.does("changeAttendanceCaseStage", "caseId", caseId, "ladder", rung, "reason", reason);
    }

    private void theFamilyIsInvitedTwice() {
        Object first = invites("2026-10-08");
        assertTrue(officer.tries("planAttendanceMeeting", formal("2026-10-09", 2L)).refused(), "no second invitation while the first stands");
        zuri.days("2026-10-05", "2026-10-08", "O", "\\");
        officer.does("settleAttendanceMeeting", meeting(first, "state", "not_attended", "reason", "No word from home"));
        assertEquals(List.of(), officer.does("getAttendanceEvents", "pupilRef", ZURI).list("events"));
        Object second = invites("2026-10-15", 2L);
        zuri.days("2026-10-09", "2026-10-14", "O", "\\");
        Map<String, Object> overdue = lead.does("getAttendanceCases", "overdue", "Y").list("cases").get(0);
        assertEquals("formalise true", overdue.get("ladder") + " " + overdue.get("reviewOverdue"));
        zuri.here("2026-10-15", "2026-10-15");
        assertTrue(officer.tries("recordAttendanceMeeting", meeting(second, "attended", List.of("2"))).error().contains("needs a parent"),
                "the uncle is nobody to hold it with");
        officer.does("recordAttendanceMeeting", meeting(second, "attended", List.of("1", "2"), "notes", "Her mother agrees to a contract"));
        assertEquals(List.of("formal_meeting 2026-10-15"), events());
    }

    private Object invites(String day, Object... number) {
        return officer.does("planAttendanceMeeting", formal(day, number)).get("meetingId");
    }

    private Object[] formal(String day, Object... number) {
        List<Object> values = new ArrayList<>(List.of("caseId", caseId, "meetingType", "formal_meeting", "date", day, "inviteContacts",
                List.of("C1", "C2")));
        if (number.length > 0) {
            values.addAll(List.of("invitation", number[0]));
        }
        return values.toArray();
    }

    private Object[] meeting(Object meetingId, Object... more) {
        List<Object> values = new ArrayList<>(List.of("meetingId", meetingId, "version",
                officer.does("getAttendanceMeeting", "meetingId", meetingId).in("meeting").get("version")));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private List<String> events() {
        return officer.does("getAttendanceEvents", "pupilRef", ZURI).list("events").stream()
                .map(event -> event.get("eventType") + " " + event.get("date")).sorted().toList();
    }

    private void theContract() {
        String contract = plans.draft("contract", "fromDate", "2026-10-15");
        assertTrue(plans.agrees(contract, "parentPresent", "N").refused(), "never in the absence of a parent");
        assertTrue(plans.agrees(contract, "contactRefs", List.of("C2")).refused(), "not by an uncle without responsibility");
        assertEquals(List.of("formal_meeting 2026-10-15"), events());
        assertEquals("", plans.agrees(contract).error());
        assertEquals(List.of("contract_signed 2026-10-15", "formal_meeting 2026-10-15"), events());
    }

    private void theReferral() {
        zuri.away("2026-10-16", "2026-10-21");
        assertEquals("8 false from 2026-10-16", sinceTheContract("2026-10-21"), "21 mornings and two days before it do not count");
        assertTrue(zuri.tasks().stream().noneMatch(text -> text.contains("legal team")), zuri.tasks().toString());
        zuri.away("2026-10-22", "2026-10-22");
        assertEquals("10 true from 2026-10-16", sinceTheContract("2026-10-22"));
        assertTrue(zuri.tasks().stream().anyMatch(text -> text.contains("legal team")), zuri.tasks().toString());
        on("2026-10-23");
        climbs("enforce", "The head has agreed");
        assertEquals("open intensive enforce", zuri.theCase().get("state") + " " + zuri.theCase().get("stage") + " " + zuri.theCase().get("ladder"));
        assertEquals(List.of(74L, 39L, 35L), zuri.figures("possible", "attended", "unauthorised"));
    }

    /** What the rule that counts from the contract reads on a day: sessions, whether it is met, from when it counts. */
    private String sinceTheContract(String day) {
        Map<String, Object> read = lead.does("evaluateAttendanceThresholds", "asOfDate", day, "dryRun", "Y", "pupilRef", ZURI)
                .find("results", "ruleId", "BHM-ELIT");
        return read.get("value") + " " + read.get("met") + " from " + read.get("windowFrom");
    }
}
