package org.attendance.scenarios;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Friday in the school, from the first bell to the office's evening. */
class SchoolDayTest {

    private TestSchool school;

    @BeforeEach
    void theSchool() {
        school = TestSchool.with("8A", 6, "8B", 4);
    }

    @AfterEach
    void theTalliesAreRight() {
        school.talliesAreRight();
    }

    private static void itIs(int hour, int minute) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(hour, minute));
    }

    private Map<?, ?> counts() {
        return (Map<?, ?>) school.officer().does("getAttendanceToday", "date", TestSchool.TODAY, "session", "AM").in("today")
                .get("counts");
    }

    private Map<String, Object> figures(String pupil) {
        List<Map<String, Object>> rows = school.officer().does("getAttendanceSummary", "fromDate", "2026-11-16", "thruDate",
                TestSchool.TODAY,
                "groupBy", "pupil", "pupilRef", pupil).list("rows");
        return rows.get(0);
    }

    @Test
    void theMorningRegisterOf8A() {
        itIs(8, 52);
        school.teacher().does("openAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM");
        List<Map<String, Object>> marks = marks(school.pupils("8A"), "/");
        marks.set(1, mark("P8A02", "N"));
        marks.set(2, mark("P8A03", "L", "minutesLate", 2L));
        Answer saved = school.teacher().saves("8A", TestSchool.TODAY, "AM", marks, "expectedRows", 6L);
        assertEquals("", saved.error());
        assertEquals("taken", saved.in("register").get("state"));
        Map<?, ?> counts = counts();
        assertEquals(List.of(2L, 1L, 1L, 1L), List.of(number(counts, "registers"), number(counts, "taken"), number(counts, "late"),
                number(counts, "unexplained")));
        itIs(9, 25);
        assertEquals(1L, number(counts(), "overdue"), "8B was not taken");
    }

    private static long number(Map<?, ?> map, String name) {
        return ((Number) map.get(name)).longValue();
    }

    @Test
    void aPupilArrivesLateAndTheTeacherChangesTheMarkWithAReason() {
        itIs(8, 50);
        school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "N")));
        itIs(9, 5);
        Answer late = school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "L", "minutesLate", 15L, "reason",
                "Arrived")));
        assertEquals("", late.error());
        assertEquals(1, number(figures("P8A01"), "lateBeforeClose"));
        assertEquals(0, number(figures("P8A01"), "unauthorised"));
    }

    @Test
    void aPupilArrivesAfterTheRegisterHasClosed() {
        itIs(9, 30);
        Answer saved = school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "U", "minutesLate", 40L)));
        assertEquals("", saved.error());
        Map<String, Object> figures = figures("P8A01");
        assertEquals(List.of(1L, 1L), List.of(number(figures, "lateAfterClose"), number(figures, "unauthorised")));
    }

    @Test
    void theOfficeCorrectsYesterday() {
        school.marks("P8A01,2026-11-19,AM,N", "P8A01,2026-11-19,PM,N");
        for (String session : List.of("AM", "PM")) {
            school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.YESTERDAY, "session", session, "code",
                    "I",
                    "reason", "Mother wrote: migraine", "original", "N");
        }
        assertEquals(2, number(figures("P8A01"), "illness"));
        assertEquals(0, number(figures("P8A01"), "unauthorised"));
        assertEquals(4, school.officer().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate", TestSchool.YESTERDAY,
                "thruDate",
                TestSchool.YESTERDAY).list("entries").size());
    }

    @Test
    void theOfficePlansLeaveAndTheTeacherFindsIt() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A04", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.NEXT_DAY,
                "code", "C", "planSource", "leave", "reason", "Grandmother's funeral");
        assertTrue(school.teacher().register("8A", TestSchool.TODAY, "AM").row("P8A04").get("planned").toString().contains("funeral"));
        List<String> others = school.pupils("8A").stream().filter(ref -> !ref.equals("P8A04")).toList();
        assertEquals("", school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(others, "/")).error());
        assertEquals(1, number(figures("P8A04"), "authorised"));
        assertEquals("C", school.teacher().register("8A", TestSchool.TODAY, "AM").row("P8A04").get("code"));
        assertEquals(0, number(figures("P8A04"), "missing") - 6, "the six sessions of Tuesday to Thursday");
    }

    @Test
    void theSecondImportChangesNothing() {
        String csv = "pupil_ref,date,session,code\nP8A01,2026-11-18,AM,/\nP8A01,2026-11-18,PM,\\\nP8B01,2026-11-18,AM,I\n";
        assertEquals(3, school.officer().does("importAttendanceMarks", "marksCsv", csv).number("created"));
        Map<String, Long> before = school.rowCounts();
        assertEquals(3, school.officer().does("importAttendanceMarks", "marksCsv", csv).number("unchanged"));
        assertEquals(before, school.rowCounts());
    }

    @Test
    void aPupilMovesToAnotherGroup() {
        school.marks("P8A01,2026-11-19,AM,/");
        school.officer().does("importAttendanceRoll", "effectiveDate", TestSchool.TODAY, "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,admission_date,fsm,sen
                P8A01,Abara,Zuri,2013-01-14,F,8,8B,Fir,2025-09-02,Y,K
                """);
        assertTrue(school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "/"))).refused());
        assertEquals("", school.colleague().saves("8B", TestSchool.TODAY, "AM", List.of(mark("P8A01", "/"))).error());
        assertEquals("/", school.officer().register("8A", TestSchool.YESTERDAY, "AM").row("P8A01").get("code"),
                "yesterday stays with 8A");
    }

    @Test
    void theTeacherSeesWhoWasAbsentYesterdayWithoutAReason() {
        school.marks("P8A02,2026-11-19,AM,N", "P8A02,2026-11-19,PM,N");
        Map<String, Object> row = school.teacher().register("8A", TestSchool.TODAY, "AM").row("P8A02");
        assertTrue(row.get("hints").toString().contains("no reason yet"), row.toString());
    }

    @Test
    void theHeadLooksAtAnAfternoonNobodyTook() {
        itIs(14, 0);
        Map<?, ?> today = school.head().does("getAttendanceToday", "date", TestSchool.TODAY, "session", "PM").in("today");
        assertEquals(2L, number((Map<?, ?>) today.get("counts"), "overdue"));
        assertEquals(8, number(figures("P8A01"), "missing"), "Tuesday to Friday, two sessions each; Monday was staff training");
    }
}
