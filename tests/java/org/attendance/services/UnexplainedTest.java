package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N stands as long as the school's setting allows, then it is re-coded to O with an amendment each. */
class UnexplainedTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
        at("2026-11-20");
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private static void at(String date) {
        TestHost.clock(LocalDate.parse(date).atTime(15, 45));
    }

    private void set(String settingId, String value) {
        school.lead().does("setAttendanceSetting", "settingId", settingId, "value", value, "reason", "Agreed");
    }

    private Answer recode(Object... values) {
        return school.officer().does("recodeAttendanceUnexplained", values);
    }

    private List<Map<String, Object>> history(String pupilRef, String date) {
        return school.officer().does("getAttendanceMarkHistory", "pupilRef", pupilRef, "fromDate", date, "thruDate", date).list("entries");
    }

    @ParameterizedTest
    @CsvSource({"working_days,5,2026-11-09,2026-11-16,2026-11-17", "school_days,5,2026-11-09,2026-11-17,2026-11-18",
        "calendar_days,5,2026-11-09,2026-11-14,2026-11-15", "working_days,10,2026-11-02,2026-11-16,2026-11-17",
        "school_days,5,2026-10-22,2026-11-05,2026-11-06", "working_days,5,2026-10-22,2026-10-29,2026-10-30",
        "working_days,1,2026-11-20,2026-11-23,2026-11-24"})
    void theLastDayIsWithinTheLimitAndTheNextIsPastIt(String unit, String limit, String marked, String lastDay, String past) {
        set("unexplained.unit", unit);
        set("unexplained.limit", limit);
        school.marks("P8A01," + marked + ",AM,N");
        at(lastDay);
        Map<String, Object> entry = school.officer().does("getAttendanceUnexplained").list("unexplained").get(0);
        assertEquals(lastDay, entry.get("dueDate"));
        assertEquals(Long.valueOf(limit), entry.get("age"));
        assertEquals(false, entry.get("overdue"));
        assertEquals(0, recode().number("recoded"));
        at(past);
        assertEquals(true, school.officer().does("getAttendanceUnexplained").list("unexplained").get(0).get("overdue"));
        assertEquals(1, recode().number("recoded"));
        assertEquals(List.of(), school.officer().does("getAttendanceUnexplained").list("unexplained"));
    }

    @Test
    void eachMarkHasItsAmendmentWithReasonAndAuthorAndARepetitionChangesNothing() {
        school.marks("P8A01,2026-11-09,AM,N", "P8A01,2026-11-09,PM,N,,Rang twice", "P8A02,2026-11-10,AM,N", "P8A03,2026-11-18,AM,N");
        Answer first = recode();
        assertEquals(3, first.number("recoded"));
        assertEquals(List.of("P8A01", "P8A01", "P8A02"), first.list("marks").stream().map(each -> each.get("pupilRef")).toList());
        assertEquals(0, recode().number("recoded"));
        assertEquals(3, school.rows("AttendanceAmendment"));
        List<Map<String, Object>> entries = history("P8A01", "2026-11-09");
        assertEquals(4, entries.size());
        Map<String, Object> amendment = entries.get(1);
        assertEquals("N", amendment.get("original"));
        assertEquals("O", amendment.get("amended"));
        assertEquals("Reason not established within 5 working days", amendment.get("reason"));
        assertEquals("Olga Fisher", amendment.get("changedBy"));
        assertEquals(1, history("P8A03", "2026-11-18").size(), "still within the limit");
    }

    @Test
    void aDryRunSaysWhichAndStoresNothing() {
        school.marks("P8A01,2026-11-09,AM,N");
        Answer answer = recode("dryRun", "Y");
        assertEquals(1, answer.number("recoded"));
        assertEquals(Map.of("pupilRef", "P8A01", "date", "2026-11-09", "session", "AM"), answer.list("marks").get(0));
        assertEquals(0, school.rows("AttendanceAmendment"));
    }

    @Test
    void anExplainedMarkIsLeftAlone() {
        school.marks("P8A01,2026-11-09,AM,N");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-09", "session", "AM", "code", "I", "reason",
                "Note seen");
        assertEquals(0, recode().number("recoded"));
    }

    @Test
    void whoHasTheRegisterOpenIsTold() {
        school.teacher().saves("8A", "2026-11-09", "AM", TestUser.marks(school.pupils("8A"), "N"));
        Object version = school.officer().register("8A", "2026-11-09", "AM").in("register").get("version");
        recode();
        assertEquals((Long) version + 1, school.officer().register("8A", "2026-11-09", "AM").in("register").get("version"));
        Answer stale = school.officer().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", "2026-11-09", "session", "AM",
                "marks", List.of(TestUser.mark("P8A01", "I", "reason", "Called")), "version", version);
        assertTrue(stale.refused(), stale.values().toString());
    }

    @Test
    void theListSaysWhoseAndUntilWhen() {
        school.marks("P8A01,2026-11-19,AM,N", "P8A02,2026-11-18,PM,N", "P8A03,2026-11-18,AM,I");
        Answer answer = school.officer().does("getAttendanceUnexplained");
        assertEquals(List.of("P8A02", "P8A01"), answer.list("unexplained").stream().map(each -> each.get("pupilRef")).toList());
        assertEquals("8A", answer.list("unexplained").get(0).get("group"));
        assertTrue(answer.list("unexplained").get(1).get("name").toString().startsWith("Abara"));
        assertEquals(5L, answer.get("limit"));
        assertEquals("working_days", answer.get("unit"));
    }

    @Test
    void aFutureDateIsRefusedAndTeachersDoNotRecode() {
        assertTrue(school.officer().tries("recodeAttendanceUnexplained", "asOfDate", "2026-11-21").error().contains("after today"));
        assertEquals(true, school.teacher().tries("recodeAttendanceUnexplained").get(TestUser.NO_PERMISSION));
        assertEquals(true, school.teacher().tries("getAttendanceUnexplained").get(TestUser.NO_PERMISSION));
    }

    @Test
    void beyondTheRowsThemselvesTheStatementsDoNotGrow() {
        TestSchool large = TestSchool.with("8A", 30);
        at("2026-11-20");
        long[] counts = new long[2];
        TestSchool[] schools = {school, large};
        for (int i = 0; i < 2; i++) {
            TestSchool each = schools[i];
            for (String day : List.of("2026-11-09", "2026-11-10")) {
                List<String> lines = new ArrayList<>();
                each.pupils("8A").forEach(ref -> lines.add(ref + "," + day + ",AM,N"));
                each.marks(lines.toArray(new String[0]));
            }
            SqlCounter.start();
            assertEquals(each.pupils("8A").size() * 2L, each.officer().does("recodeAttendanceUnexplained").number("recoded"));
            counts[i] = SqlCounter.stop().texts().stream().filter(sql -> !sql.matches(
                    "(?s)(INSERT INTO|UPDATE) (\\w+\\.)?ATTENDANCE_(MARK|AMENDMENT|TALLY)\\b.*")).count();
        }
        assertEquals(counts[0], counts[1]);
    }
}
