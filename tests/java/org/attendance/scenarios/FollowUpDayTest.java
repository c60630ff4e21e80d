package org.attendance.scenarios;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.attendance.followup.FollowUpSchool.list;
import static org.attendance.followup.FollowUpSchool.tries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.followup.FollowUpSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Friday in the school office from 09:30, and what is left of it on Monday morning. The school follows Portsmouth's ladder. */
class FollowUpDayTest {

    private FollowUpSchool made;
    private TestUser olga;
    private TestUser dan;

    @BeforeEach
    void fiveAreMissing() {
        made = FollowUpSchool.with("8A", 8);
        olga = made.school().officer();
        dan = made.school().officer2();
        made.school().admin().does("subscribeAttendancePolicy", "policyId", "portsmouth-2023", "fromDate", "2026-09-02", "reason", "LA");
        made.days("P8A06", "2026-11-18 N", "2026-11-19 N");
        made.today("P8A01 AM N", "P8A02 AM N", "P8A03 AM N", "P8A06 AM N", "P8A07 AM N", "P8A05 AM /", "P8A04 AM /", "P8A08 AM /");
    }

    @AfterEach
    void theTalliesAreRight() {
        made.school().talliesAreRight();
    }

    private void nightly(String date) {
        made.school().lead().does("evaluateAttendanceThresholds", "asOfDate", date, "dryRun", "N");
    }

    private List<Object> tasks(String pupil) {
        return olga.does("getAttendanceTasks", "pupilRef", pupil).list("tasks").stream().map(task -> task.get("taskType")).toList();
    }

    @Test
    void theOfficeOfTwoWorksTheQueueDown() {
        nightly(TestSchool.TODAY);
        assertEquals(4, made.count("todo"));
        assertTrue(tasks("P8A06").contains("task_home_visit"), "day 3: " + tasks("P8A06"));
        String first = (String) olga.does("claimAttendanceHome").get("homeId");
        String second = (String) dan.does("claimAttendanceHome").get("homeId");
        assertFalse(first.equals(second));
        made.at(9, 42);
        assertEquals("", tries(olga, List.of("P8A01", "P8A02"), "MUM", "reached", "reasonId", "illness", "reason", "flu", "confirm", "Y",
                "expectedReturn", "2026-11-24").error());
        assertFalse(tasks("P8A01").contains("task_first_day_contact"), "it is made: " + tasks("P8A01"));
        attempt(dan, "P8A03", "C3", "no_answer");
        attempt(dan, "P8A03", "C3B", "left_message");
        made.at(9, 55);
        attempt(dan, "P8A03", "SW", "reached", "channel", "email");
        assertEquals("done", list(made.pupil("P8A03"), "notices").get(0).get("state"));
        attempt(olga, "P8A07", "AP8A07", "reached", "reasonId", "in_school", "confirm", "Y");
        assertEquals("/", made.code("P8A07", TestSchool.TODAY, "AM"));
        made.at(10, 40);
        attempt(olga, "P8A06", null, "no_answer", "channel", "home_visit", "childSeen", "N", "concernKind", "safeguarding", "concernText",
                "Curtains drawn, post on the mat");
        assertEquals(List.of(0L, 2L, 0L, 2L), List.of(made.count("todo"), made.count("tried"), made.count("reached"), made.count("done")));
        assertTrue(tasks("P8A06").containsAll(List.of("task_home_visit", "safeguarding_concern")), "nobody has seen the child");
        Map<?, ?> register = olga.register("8A", TestSchool.TODAY, "AM").row("P8A02");
        assertEquals("I", register.get("code"));
    }

    @Test
    void onMondayTheLadderHasMovedAndTheFluIsProposed() {
        tries(olga, List.of("P8A01", "P8A02"), "MUM", "reached", "reasonId", "illness", "reason", "flu", "confirm", "Y", "expectedReturn",
                "2026-11-24");
        attempt(olga, "P8A06", "AP8A06", "no_answer");
        nightly(TestSchool.TODAY);
        TestHost.clock(LocalDate.parse(TestSchool.NEXT_DAY).atTime(9, 30));
        for (String pupil : List.of("P8A01", "P8A02", "P8A06", "P8A07")) {
            made.school().marks(pupil + "," + TestSchool.NEXT_DAY + ",AM,N");
        }
        nightly(TestSchool.NEXT_DAY);
        Map<String, Object> monday = olga.does("getAttendanceFollowUps").in("followUp");
        assertEquals("P8A06", list(monday, "homes").stream().filter(home -> home.get("day").equals(4L)).findFirst().orElseThrow()
                .get("homeId"));
        assertEquals(1L, list(monday, "homes").stream().filter(home -> "P8A01".equals(home.get("homeId"))).findFirst().orElseThrow()
                .get("day"), "the flu of Friday was explained: a new run");
        assertEquals(2, tries(olga, List.of("P8A01", "P8A02"), null, "told_before", "date", TestSchool.NEXT_DAY, "channel", null,
                "confirm", "Y").number("amended"));
        Map<String, Object> entry = olga.does("getAttendanceMarkHistory", "pupilRef", "P8A02", "fromDate", TestSchool.NEXT_DAY, "thruDate",
                TestSchool.NEXT_DAY).list("entries").get(1);
        assertEquals("Call Fri 20 Nov 09:30 to Zainab Abara (mother): flu, expected back Tue 24 Nov", entry.get("reason"));
        assertTrue(tasks("P8A07").contains("task_first_day_contact"), tasks("P8A07").toString());
        assertFalse(tasks("P8A07").contains("task_home_visit"), "day 2");
        assertTrue(tasks("P8A06").contains("task_home_visit"), "day 4");
    }

    @Test
    void aReasonFoundLateExplainsTheWholeRunAndClosesTheLadder() {
        nightly(TestSchool.TODAY);
        assertTrue(tasks("P8A06").contains("task_home_visit"));
        List<?> run = list(made.pupil("P8A06"), "earlier").stream().map(session -> Map.of("pupilRef", "P8A06", "date", session.get("date"),
                "session", session.get("session"))).toList();
        List<Object> all = new ArrayList<>(run);
        all.add(Map.of("pupilRef", "P8A06", "date", TestSchool.TODAY, "session", "AM"));
        assertEquals(5, attempt(olga, "P8A06", "AP8A06", "reached", "reasonId", "illness", "reason", "tonsillitis since Wednesday",
                "confirm", "Y", "marks", all).number("amended"));
        nightly(TestSchool.TODAY);
        assertFalse(tasks("P8A06").contains("task_home_visit"), "no longer met: " + tasks("P8A06"));
        assertEquals("I", made.code("P8A06", "2026-11-18", "PM"));
    }
}
