package org.attendance.plans;

import static org.attendance.plans.PlanSchool.PUPIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part-time timetable: what is refused, and the planned marks that follow from it. */
class PartTimeTest {

    private PlanSchool made;

    @BeforeEach
    void aSchool() {
        made = PlanSchool.open();
    }

    @ParameterizedTest
    @CsvSource({"thruDate,'',needs a last day", "thruDate,2027-01-04,lasts 6 weeks at most", "thruDate,2026-11-22,lies before",
        "reasonCode,behaviour,never used to manage behaviour", "reasonCode,'',choose a reason", "reasonCode,lazy,allowed",
        "sessionsOff,'',it is full time", "sessionsOff,1AM 1PM 2AM 2PM 3AM 3PM 4AM 4PM 5AM 5PM,all ten", "sessionsOff,7AM,1AM to 5PM"})
    void aTimetableOutsideTheRulesIsRefused(String attribute, String value, String told) {
        String error = made.tries("part_time", merged(attribute, value)).error();
        assertTrue(error.contains(told) && error.contains("Nothing was stored"), error);
        assertEquals(0, made.school().rows("AttendancePlan"));
    }

    private static Object[] merged(String attribute, String value) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("fromDate", TestSchool.NEXT_DAY, "thruDate", "2026-12-04",
                "reasonCode", "medical", "sessionsOff", "1PM"));
        values.put(attribute, value);
        return values.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray();
    }

    @Test
    void theLimitIsASettingOfTheSchool() {
        made.school().lead().does("setAttendanceSetting", "settingId", "plan.partTimeWeeks", "value", "2", "reason", "LA policy");
        String error = made.tries("part_time", merged("thruDate", "2026-12-07")).error();
        assertTrue(error.contains("lasts 2 weeks at most, here until 2026-12-06"), error);
        assertEquals("", made.tries("part_time", merged("thruDate", "2026-12-06")).error());
    }

    @Test
    void agreeingMakesPlannedMarksAndNothingElse() {
        String planId = made.partTime("2026-12-03");
        assertEquals(List.of(), made.planned(planId), "a draft plans nothing");
        made.agrees(planId);
        assertEquals(List.of("2026-11-23PM C2", "2026-11-25PM C2", "2026-11-30PM C2", "2026-12-02PM C2"), made.planned(planId));
        assertEquals(4L, made.plan(planId).get("plannedMarks"));
        assertEquals(0, made.school().rows("AttendanceMark"));
        assertTrue(made.tasks(planId).contains("plan_tell_la 2026-11-23 ATK_OPEN"), made.tasks(planId).toString());
        assertEquals("", made.officer().does("tellAttendancePlanAuthority", "planId", planId).error());
        assertTrue(made.tasks(planId).contains("plan_tell_la 2026-11-23 ATK_DONE"));
        assertEquals(false, made.officer().does("tellAttendancePlanAuthority", "planId", planId).get("changed"));
    }

    @Test
    void theRegisterTakesThePlannedMarkWithoutAWarning() {
        String planId = made.partTime("2026-12-03");
        made.agrees(planId);
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(13, 20));
        assertEquals("C2", ((Map<?, ?>) made.school().teacher().register("8A", TestSchool.NEXT_DAY, "PM").row(PUPIL).get("planned")).get("code"));
        assertEquals("", made.school().teacher().saves("8A", TestSchool.NEXT_DAY, "PM",
                org.attendance.TestUser.marks(List.of("P8A02", "P8A03", "P8A04"), "\\")).error());
        assertEquals("C2", made.school().teacher().register("8A", TestSchool.NEXT_DAY, "PM").row(PUPIL).get("code"));
    }

    @Test
    void leaveThatWasPlannedBeforeStays() {
        made.officer().does("planAttendanceMarks", "pupilRef", PUPIL, "fromDate", "2026-11-25", "thruDate", "2026-11-25", "code", "C",
                "planSource", "leave", "reason", "Funeral");
        String planId = made.partTime("2026-12-03");
        made.agrees(planId);
        assertEquals(List.of("2026-11-23PM C2", "2026-11-30PM C2", "2026-12-02PM C2"), made.planned(planId));
        made.officer().does("endAttendancePlan", "planId", planId, "state", "withdrawn", "reason", "Well again");
        assertEquals(2, made.school().rows("AttendancePlannedMark"), "the leave of that day");
    }

    @Test
    void shorteningTakesFutureMarksBackAndOnlyThose() {
        String planId = made.partTime("2026-12-03");
        made.agrees(planId);
        TestHost.clock(LocalDate.parse("2026-11-26").atTime(9, 0));
        made.draft("part_time", "planId", planId, "fromDate", TestSchool.NEXT_DAY, "thruDate", "2026-11-30", "reasonCode", "medical",
                "sessionsOff", "1PM", "reason", "Back on Wednesdays");
        assertEquals(4, made.planned(planId).size(), "as agreed until it is agreed anew");
        assertEquals("", made.agrees(planId).error());
        assertEquals(List.of("2026-11-23PM C2", "2026-11-25PM C2", "2026-11-30PM C2"), made.planned(planId), "what is past stays");
    }

    @Test
    void itEndsOnTheDayThatIsSaid() {
        String planId = made.partTime("2026-12-03");
        made.agrees(planId);
        TestHost.clock(LocalDate.parse("2026-11-30").atTime(9, 0));
        made.officer().does("endAttendancePlan", "planId", planId, "state", "ended", "date", "2026-11-30", "reason", "Full time from tomorrow");
        assertEquals(List.of("2026-11-23PM C2", "2026-11-25PM C2", "2026-11-30PM C2"), made.planned(planId));
        assertTrue(made.tasks(planId).stream().allMatch(task -> task.endsWith("ATK_WAIVED")), made.tasks(planId).toString());
    }

    @Test
    void itBeginsWhenItIsAgreedOrLater() {
        String planId = made.draft("part_time", "fromDate", TestSchool.TODAY, "thruDate", "2026-12-04", "reasonCode", "medical",
                "sessionsOff", "5PM");
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 0));
        String error = made.agrees(planId).error();
        assertTrue(error.contains("begins on the day it is agreed or later"), error);
    }

    @Test
    void beforeAugust2024TheCodeIsC() {
        made.school().system().does("importAttendanceCalendar", "calendarCsv", """
                from,thru,kind,name,session
                2023-09-01,2024-08-31,academic_year,2023/24,
                2024-06-03,2024-07-23,term,Summer 2024,
                2024-06-03,2024-07-23,half_term,Summer 2 2024,
                """);
        made.school().system().does("importAttendanceRoll", "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,admission_date
                P8A01,Abara,Zuri,2013-01-14,F,8,8A,2023-09-04
                """, "effectiveDate", "2023-09-04");
        TestHost.clock(LocalDate.parse("2024-06-10").atTime(9, 0));
        Map<String, Object> texts = Map.of("PTT_WHY", "Illness", "PTT_BACK", "Next week", "PTT_WORK", "Reading", "PTT_SAFE", "Mother");
        String planId = (String) made.school().system().does("saveAttendancePlan", "caseId", made.caseId(), "planType", "part_time", "fromDate",
                "2024-06-10", "thruDate", "2024-06-14", "reasonCode", "medical", "sessionsOff", "3PM", "texts", texts).get("planId");
        made.school().system().does("agreeAttendancePlan", "planId", planId, "contactRefs", List.of("C1"));
        assertEquals(List.of("2024-06-12PM C"), made.planned(planId));
    }
}
