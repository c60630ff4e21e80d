package org.attendance.plans;

import static org.attendance.plans.PlanSchool.PUPIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan from draft to end: what it asks for, who signs, its versions, reviews and tasks. */
class PlanServicesTest {

    private PlanSchool made;

    @BeforeEach
    void aSchool() {
        made = PlanSchool.open();
    }

    private static void clock(String day) {
        TestHost.clock(LocalDate.parse(day).atTime(8, 45));
    }

    private String state(String planId) {
        return (String) made.plan(planId).get("state");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String planId, String name) {
        return (List<Map<String, Object>>) made.plan(planId).get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"personal", "individual", "provision", "contract"})
    void everyTypeIsWrittenDownAgreedAndReviewed(String type) {
        String planId = made.draft(type);
        assertEquals("draft", state(planId));
        assertEquals(List.of(), made.plan(planId).get("missing"));
        assertEquals("", made.agrees(planId).error());
        assertEquals("active", state(planId));
        String due = (String) list(planId, "reviews").get(0).get("dueDate");
        assertEquals(List.of("plan_review " + due + " ATK_OPEN"), made.tasks(planId));
        clock(due);
        Answer held = made.officer().does("reviewAttendancePlan", "planId", planId, "outcome", "better", "whatWorked", "A lift",
                "nextSteps", "Go on");
        assertEquals(List.of("plan_review " + due + " ATK_DONE", "plan_review " + held.get("nextDate") + " ATK_OPEN"), made.tasks(planId));
        assertEquals("A lift", list(planId, "reviews").get(0).get("whatWorked"));
    }

    @ParameterizedTest
    @CsvSource({"personal,2026-12-04", "individual,2026-12-04", "provision,2026-11-27", "contract,2026-12-18"})
    void theFirstReviewFollowsTheRhythmOfTheType(String type, String due) {
        assertEquals(due, made.agrees(made.draft(type)).get("reviewDate"));
    }

    @Test
    void aSecondPlanOfATypeIsRefusedWhileOneIsOpen() {
        String planId = made.draft("personal");
        assertTrue(made.tries("personal").error().contains("plan " + planId), made.tries("personal").error());
        made.officer().does("endAttendancePlan", "planId", planId, "state", "withdrawn", "reason", "Made by mistake");
        assertEquals("", made.tries("personal").error());
    }

    @Test
    void theSameTokenMakesOnePlan() {
        assertEquals(made.draft("individual", "token", "T-1"), made.draft("individual", "token", "T-1"));
        assertEquals(1, made.school().rows("AttendancePlan"));
    }

    @Test
    void savingTheSameAgainMakesNoVersion() {
        String planId = made.draft("individual");
        assertEquals(false, made.tries("individual", "planId", planId).get("changed"));
        assertEquals(1L, made.plan(planId).get("latestVersion"));
    }

    @Test
    void anAgreedPlanStaysInForceUntilItsNewVersionIsAgreed() {
        String planId = made.agreed("individual");
        assertTrue(made.tries("individual", "planId", planId, "thruDate", "2027-02-01").error().contains("why"));
        made.draft("individual", "planId", planId, "thruDate", "2027-02-01", "reason", "Longer");
        Map<String, Object> plan = made.plan(planId);
        assertEquals(List.of("review", 2L, 1L, "2027-02-01"), List.of(plan.get("state"), plan.get("latestVersion"), plan.get("agreedVersion"),
                plan.get("thruDate")));
        Map<String, Object> first = made.officer().does("getAttendancePlan", "planId", planId, "planVersion", 1L).in("plan");
        assertEquals("2026-12-31", first.get("thruDate"));
        assertEquals(3, ((List<?>) first.get("signatures")).size());
        assertEquals("", made.agrees(planId).error());
        assertEquals("active", state(planId));
        assertEquals(1, list(planId, "reviews").size(), "the review that is due stays one");
    }

    @Test
    void agreeingTwiceChangesNothing() {
        String planId = made.agreed("personal");
        long version = (Long) made.plan(planId).get("version");
        assertEquals(false, made.agrees(planId).get("changed"));
        assertEquals(version, made.plan(planId).get("version"));
        assertEquals(1, made.tasks(planId).size());
    }

    @Test
    void aStaleFormIsRefused() {
        String planId = made.draft("individual");
        made.draft("individual", "planId", planId, "thruDate", "2027-01-15");
        assertTrue(made.agrees(planId, "version", 1L).error().contains("changed this plan since"));
        assertTrue(made.tries("individual", "planId", planId, "thruDate", "2027-01-16", "version", 1L).error().contains("Nothing was stored"));
        assertEquals("draft", state(planId));
    }

    @Test
    void aPlanIsAgreedOnlyWithWhatItAsksFor() {
        String planId = made.draft("personal", "texts", Map.of("PAP_GOAL", "Every day"));
        assertTrue(made.agrees(planId).error().contains("What makes it hard; I will; My school will"), made.agrees(planId).error());
    }

    @ParameterizedTest
    @CsvSource({"personal,pupilSigned,N,The pupil signs", "personal,contactRefs,C2,parental responsibility or day-to-day care",
        "contract,contactRefs,'',parental responsibility or day-to-day care", "contract,parentPresent,N,never agreed in the absence",
        "contract,contactRefs,C9,'allowed are C1, C2'", "personal,date,2026-11-21,today is 2026-11-20", "personal,date,2026-02-30,2026-02-30",
        "personal,reviewDate,2027-06-01,after the end of the plan", "personal,reviewDate,2026-11-19,comes before",
        "provision,reviewDate,2026-11-30,every 5 school days"})
    void whoHasToSignSigns(String type, String attribute, String value, String told) {
        String planId = made.draft(type);
        Object given = attribute.equals("contactRefs") ? (value.isEmpty() ? List.of() : List.of(value)) : value;
        String error = made.agrees(planId, attribute, given).error();
        assertTrue(error.contains(told), error);
        assertEquals("draft", state(planId));
        assertEquals(0, made.tasks(planId).size());
        assertNull(made.plan(planId).get("agreedDate"));
    }

    @Test
    void theUncleMaySignBesideTheMother() {
        String planId = made.draft("contract");
        made.agrees(planId, "contactRefs", List.of("C1", "C2"), "staffName", "Mrs Park, head of year");
        assertEquals(List.of("Zuri Abara", "Ngozi Abara", "Chidi Abara", "Mrs Park, head of year"),
                list(planId, "signatures").stream().map(each -> each.get("name")).toList());
    }

    @Test
    void aContractIsAnEventOfThePupilOnce() {
        String planId = made.agreed("contract");
        Supplier<List<Map<String, Object>>> events = () -> made.school().lead().does("getAttendanceEvents", "pupilRef", PUPIL).list("events");
        assertEquals(List.of("contract_signed", TestSchool.TODAY), List.of(events.get().get(0).get("eventType"), events.get().get(0).get("date")));
        clock(TestSchool.NEXT_DAY);
        made.draft("contract", "planId", planId, "thruDate", "2027-03-01", "reason", "Extended");
        assertEquals("", made.agrees(planId).error());
        assertEquals(1, events.get().size(), "an extension does not begin the window anew");
    }

    @ParameterizedTest
    @CsvSource({"thruDate,2026-11-19,is before fromDate", "thruDate,2028-11-19,366 days", "fromDate,2026-02-30,2026-02-30",
        "planType,promise,allowed are", "sessionsOff,1AM,has no timetable"})
    void impossiblePlansAreRefused(String attribute, String value, String told) {
        String error = made.tries("individual", attribute, value).error();
        assertTrue(error.contains(told), error);
        assertEquals(0, made.school().rows("AttendancePlan"));
    }

    @Test
    void textsAreHeldAgainstTheirFields() {
        assertTrue(made.tries("individual", "texts", Map.of("NONE", "x")).error().contains("no field NONE"));
        assertTrue(made.tries("individual", "texts", Map.of("IAP_TARGET", List.of("1", "2", "3", "4"))).error().contains("at most 3"));
        assertTrue(made.tries("individual", "texts", Map.of("IAP_NOTE", "<script>alert(1)</script>")).error().contains("Anything else"));
        assertTrue(made.tries("individual", "texts", Map.of("IAP_NOTE", "x".repeat(10_001))).error().contains("10000"));
        assertTrue(made.tries("provision", "texts", Map.of("PSP_RISK", "X")).error().contains("allowed is Y"));
        assertEquals(0, made.school().rows("AttendancePlan"));
        String planId = made.draft("individual", "texts", Map.of("IAP_NOTE", "é".repeat(10_000), "IAP_TARGET",
                java.util.Arrays.asList("", "Second")));
        Map<String, Object> targets = PlanSchool.fields(made.plan(planId)).stream().filter(each -> "IAP_TARGET".equals(each.get("fieldId")))
                .findFirst().orElseThrow();
        assertEquals(List.of("", "Second", ""), targets.get("texts"));
    }

    @Test
    void reviewsAreHeldInOrderAndOnce() {
        String planId = made.agreed("personal");
        Object[] review = {"planId", planId, "outcome", "same", "whatWorked", "Bus pass"};
        assertTrue(made.officer().tries("reviewAttendancePlan", "planId", planId).error().contains("better, same, worse or reached"));
        assertTrue(made.officer().tries("reviewAttendancePlan", "planId", planId, "date", "2026-11-21", "outcome", "same").error()
                .contains("today is 2026-11-20"));
        made.officer().does("reviewAttendancePlan", review);
        assertEquals(false, made.officer().does("reviewAttendancePlan", review).get("changed"));
        assertEquals(2, list(planId, "reviews").size());
        assertTrue(made.officer().tries("reviewAttendancePlan", "planId", planId, "outcome", "same", "date", "2026-11-19").error()
                .contains("comes before"));
        assertTrue(made.officer().tries("reviewAttendancePlan", "planId", planId, "outcome", "worse", "nextDate", "2027-05-01").error()
                .contains("after the end"));
    }

    @Test
    void anEndedPlanAsksForNothingAndStaysReadable() {
        String planId = made.agreed("personal");
        assertTrue(made.officer().tries("endAttendancePlan", "planId", planId, "state", "ended").error().contains("why"));
        assertTrue(made.officer().tries("endAttendancePlan", "planId", planId, "state", "draft", "reason", "x").error()
                .contains("ended and withdrawn"));
        made.officer().does("endAttendancePlan", "planId", planId, "state", "ended", "reason", "Goal reached");
        assertTrue(made.tasks(planId).get(0).endsWith("ATK_WAIVED"));
        assertEquals("ended", state(planId));
        assertEquals(false, made.officer().does("endAttendancePlan", "planId", planId, "state", "ended", "reason", "Goal reached").get("changed"));
        assertTrue(made.agrees(planId).error().contains("it is over"), made.agrees(planId).error());
        assertTrue(made.tries("personal", "planId", planId, "thruDate", "2027-01-01", "reason", "x").error().contains("it is over"));
        assertTrue(made.officer().tries("reviewAttendancePlan", "planId", planId, "outcome", "same").error().contains("No review is due"));
    }

    @Test
    void theNightEndsPlansAndAnnouncesTheirEndOnce() {
        String planId = made.draft("individual", "thruDate", "2026-11-30");
        made.agrees(planId);
        TestUser system = made.school().system();
        assertEquals(0, system.does("expireAttendancePlans").number("warned"), "six school days before");
        clock(TestSchool.NEXT_DAY);
        assertEquals(1, system.does("expireAttendancePlans").number("warned"));
        assertEquals(0, system.does("expireAttendancePlans").number("warned"));
        assertTrue(made.tasks(planId).contains("plan_end 2026-11-30 ATK_OPEN"));
        clock("2026-11-30");
        assertEquals(0, system.does("expireAttendancePlans").number("ended"), "on its last day it is in force");
        clock("2026-12-01");
        assertEquals(1, system.does("expireAttendancePlans").number("ended"));
        assertEquals(0, system.does("expireAttendancePlans").number("ended"));
        assertEquals(List.of("ended", "2026-11-30"), List.of(state(planId), made.plan(planId).get("endedDate")));
        assertTrue(made.tasks(planId).stream().allMatch(task -> task.endsWith("ATK_WAIVED")), made.tasks(planId).toString());
    }

    @Test
    void anExtensionTakesTheAnnouncementBack() {
        String planId = made.draft("individual", "thruDate", "2026-11-27");
        made.agrees(planId);
        made.school().system().does("expireAttendancePlans");
        made.draft("individual", "planId", planId, "thruDate", "2027-01-29", "reason", "It helps");
        made.agrees(planId);
        assertTrue(made.tasks(planId).contains("plan_end 2026-11-27 ATK_WAIVED"), made.tasks(planId).toString());
        assertEquals(0, made.school().system().does("expireAttendancePlans").number("warned"));
    }

    @Test
    void aPlanOfAnotherSchoolOrAClosedCaseIsLeftAlone() {
        String planId = made.draft("individual");
        TestUser other = new TestUser(made.school().outsider().login(), made.school().id() + "-other");
        assertTrue(other.tries("getAttendancePlan", "planId", planId).error().contains("There is no plan"));
        assertTrue(other.tries("endAttendancePlan", "planId", planId, "state", "withdrawn", "reason", "x").error().contains("There is no plan"));
        assertEquals(true, made.school().teacher().tries("getAttendancePlan", "planId", planId).get(TestUser.NO_PERMISSION));
        close();
        assertTrue(made.agrees(planId).error().contains("closed"), made.agrees(planId).error());
        assertTrue(made.tries("personal").error().contains("closed"));
    }

    private void close() {
        try {
            TestHost.delegator().storeByCondition("AttendanceCase", Map.of("statusId", "ATC_CLOSED"),
                    org.apache.ofbiz.entity.condition.EntityCondition.makeCondition("caseId", made.caseId()));
        } catch (org.apache.ofbiz.entity.GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void statementsDoNotGrowWithReviewsVersionsOrPlans() {
        String planId = made.agreed("personal");
        Supplier<Answer> plan = () -> made.officer().does("getAttendancePlan", "planId", planId);
        Supplier<Answer> plans = () -> made.officer().does("getAttendanceCasePlans", "caseId", made.caseId());
        int few = count(plan);
        int fewPlans = count(plans);
        for (int i = 0; i < 6; i++) {
            made.officer().does("reviewAttendancePlan", "planId", planId, "outcome", "same", "whatWorked", "Step " + i);
            made.draft("personal", "planId", planId, "thruDate", "2027-02-0" + (i + 1), "reason", "Step " + i);
            made.agrees(planId);
        }
        for (String type : List.of("individual", "provision", "contract")) {
            made.agreed(type);
        }
        assertEquals(few, count(plan));
        assertEquals(fewPlans, count(plans));
        assertTrue(few <= 25, few + " statements for a plan");
    }

    private static int count(Supplier<Answer> action) {
        action.get();
        SqlCounter.start();
        action.get();
        return (int) SqlCounter.stop().total();
    }
}
