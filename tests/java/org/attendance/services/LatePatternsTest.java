package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes late how often, when and why. */
class LatePatternsTest {

    private TestSchool school;

    @BeforeEach
    void twoWeeks() {
        school = TestSchool.with("8A", 4, "9B", 2);
        school.marks("P8A01,2026-11-09,AM,L,5,", "P8A01,2026-11-10,AM,U,40,", "P8A01,2026-11-17,AM,L,7,", "P8A01,2026-11-17,PM,L,2,",
                "P8A02,2026-11-10,AM,L,,", "P8A02,2026-11-11,AM,/", "P8A03,2026-11-11,AM,N", "P9B01,2026-11-13,PM,U,20,");
    }

    private Answer patterns(Object... more) {
        return school.head().does("getAttendanceLatePatterns", java.util.stream.Stream.concat(java.util.stream.Stream.of("fromDate",
                "2026-11-09", "thruDate", TestSchool.TODAY), java.util.stream.Stream.of(more)).toArray());
    }

    @Test
    void latesAreCountedBeforeAndAfterCloseWithMinutesAndWeekdays() {
        Answer answer = patterns();
        assertEquals(List.of("P8A01", "P9B01", "P8A02"), answer.list("rows").stream().map(row -> row.get("pupilRef")).toList());
        Map<String, Object> zuri = answer.row("P8A01");
        assertEquals("4 3 1 54 0 [1, 3, 0, 0, 0]", numbers(zuri));
        assertEquals("1 1 0 0 1 [0, 1, 0, 0, 0]", numbers(answer.row("P8A02")), "without minutes on record");
        assertEquals("6 4 2 74 1 [1, 4, 0, 0, 1]", numbers(answer.in("total")));
        assertEquals(3L, answer.in("total").get("pupils"));
    }

    private static String numbers(Map<String, Object> row) {
        return row.get("lates") + " " + row.get("beforeClose") + " " + row.get("afterClose") + " " + row.get("minutes") + " "
                + row.get("withoutMinutes") + " " + row.get("weekdays");
    }

    @Test
    void reasonsAreThoseGivenAtTheDeskForLatesThatStillStand() {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 12));
        signsIn("P8A01", "bus");
        signsIn("P8A02", "overslept");
        Answer mistaken = signsIn("P8A03", "hard");
        school.reception().does("takeBackAttendanceSign", "pupilRef", "P8A03", "signId", mistaken.in("entry").get("signId"));
        signsIn("P8A04", "bus");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A04", "date", TestSchool.TODAY, "session", "AM", "code", "/",
                "reason", "Was in time");
        Answer answer = patterns();
        assertEquals("[null 4, bus 1]", reasons(answer.row("P8A01")));
        assertEquals(3, answer.list("rows").size(), "P8A03 and P8A04 were not late after all");
        assertEquals("[null 6, bus 1, overslept 1]", reasons(answer.in("total")));
    }

    private Answer signsIn(String pupil, String reason) {
        return school.reception().does("signInAttendancePupil", "pupilRef", pupil, "reason", reason);
    }

    private static String reasons(Map<String, Object> row) {
        return ((List<?>) row.get("reasons")).stream().map(each -> ((Map<?, ?>) each).get("reason") + " " + ((Map<?, ?>) each).get("count"))
                .toList().toString();
    }

    @Test
    void groupYearAndDatesRestrict() {
        assertEquals(2, patterns("registrationGroup", "8A").list("rows").size());
        assertEquals(1, patterns("yearGroup", "9").list("rows").size());
        assertEquals(2L, patterns("registrationGroup", "8A").in("total").get("pupils"));
        assertEquals(0, patterns("registrationGroup", "7Z").list("rows").size());
        assertEquals(1, patterns("fromDate", "2026-11-16").list("rows").size());
        assertTrue(school.head().tries("getAttendanceLatePatterns", "fromDate", "2026-11-20", "thruDate", "2026-11-09").error()
                .contains("2026-11-09"));
        assertTrue(school.head().tries("getAttendanceLatePatterns", "fromDate", "2025-09-01", "thruDate", TestSchool.TODAY).error()
                .contains("400"));
    }

    @Test
    void statementsDoNotGrowWithPupilsOrEntries() {
        TestSchool large = TestSchool.with("8A", 30, "9B", 20);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 12));
        large.pupils("8A").forEach(pupil -> large.reception().does("signInAttendancePupil", "pupilRef", pupil, "reason", "bus"));
        signsIn("P8A01", "bus");
        for (String service : List.of("getAttendanceLatePatterns", "getAttendanceSignLog", "findAttendanceDeskPupils")) {
            assertEquals(statements(school, service), statements(large, service), service);
        }
    }

    @Test
    void aSignInTakesTheSameStatementsInASchoolOfAnySize() {
        TestSchool small = TestSchool.with("8A", 3);
        TestSchool large = TestSchool.with("8A", 30, "9B", 20);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(9, 12));
        long[] counts = new long[2];
        TestSchool[] schools = {small, large};
        for (int i = 0; i < 2; i++) {
            for (String pupil : List.of("P8A01", "P8A02")) {
                SqlCounter.start();
                assertEquals("", schools[i].reception().tries("signInAttendancePupil", "pupilRef", pupil, "reason", "bus").error());
                // Ids are taken ten at a time: whether a bank runs out just now has nothing to do with the school.
                counts[i] = SqlCounter.stop().texts().stream().filter(sql -> !sql.contains("SEQUENCE_VALUE_ITEM")).count();
            }
        }
        assertEquals(counts[0], counts[1]);
        assertTrue(counts[1] <= 40, "a sign-in takes " + counts[1] + " statements");
    }

    private static long statements(TestSchool school, String service) {
        long count = 0;
        for (int i = 0; i < 2; i++) {
            SqlCounter.start();
            school.officer().tries(service, "getAttendanceLatePatterns".equals(service) ? new Object[] {"fromDate", "2026-11-09",
                "thruDate", TestSchool.TODAY} : service.startsWith("find") ? new Object[] {"text", "8a"} : new Object[] {});
            count = SqlCounter.stop().total();
        }
        return count;
    }
}
