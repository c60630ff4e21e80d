package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window of each phase, to the second: key stage 3 and 4 of one school close their afternoon registers at different times. */
class SignInTimesTest {

    private static TestSchool school;
    private static int next;

    @BeforeAll
    static void phasesWithTimesOfTheirOwn() throws GenericEntityException {
        school = TestSchool.with("8A", 20, "10A", 20);
        times("_NA_", "AM", "08:40", "08:50", "08:50", "09:20", "12:00");
        times("8", "PM", "12:35", "12:45", "12:45", "12:55", "15:00");
        times("10", "PM", "13:05", "13:15", "13:15", "13:25", "15:00");
    }

    private static void times(String year, String part, String... times) throws GenericEntityException {
        String[] fields = {"registerOpens", "sessionStarts", "lateAfter", "registerCloses", "sessionEnds"};
        var row = TestHost.delegator().makeValue("AttendanceSessionTimes", "schoolId", school.id(), "yearGroup", year, "sessionPart", part);
        for (int i = 0; i < fields.length; i++) {
            row.set(fields[i], Time.valueOf(LocalTime.parse(times[i])));
        }
        TestHost.delegator().create(row);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "8A,08:40:00,AM,/,", "8A,08:50:59,AM,/,", "8A,08:51:00,AM,L,1", "8A,09:20:59,AM,L,30", "8A,09:21:00,AM,U,31",
        "8A,11:59:59,AM,U,189", "8A,12:35:00,PM,\\,", "8A,12:45:59,PM,\\,", "8A,12:46:00,PM,L,1", "8A,12:55:59,PM,L,10",
        "8A,12:56:00,PM,U,11", "8A,14:59:59,PM,U,134",
        "10A,09:20:59,AM,L,30", "10A,09:21:00,AM,U,31", "10A,13:05:00,PM,\\,", "10A,13:15:59,PM,\\,", "10A,13:16:00,PM,L,1",
        "10A,13:25:59,PM,L,10", "10A,13:26:00,PM,U,11", "10A,14:59:59,PM,U,104"})
    void theCodeFollowsTheTimesOfTheYearGroup(String group, String time, String session, String code, Long minutes) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
        String pupil = school.pupils(group).get(next++ % 20);
        Answer answer = school.reception().tries("signInAttendancePupil", "pupilRef", pupil, "reason", "bus");
        assertEquals("", answer.error());
        Map<String, Object> row = school.officer().register(group, TestSchool.TODAY, session).row(pupil);
        assertEquals(code + " " + minutes, row.get("code") + " " + row.get("minutesLate"));
        assertEquals(code, answer.in("entry").get("code"));
        assertEquals(minutes, answer.in("entry").get("minutesLate"));
    }

    @ParameterizedTest
    @CsvSource({"8A,08:39:59,opens at 08:40", "8A,15:00:00,ended at 15:00", "10A,15:00:00,ended at 15:00"})
    void outsideOfTheSessionsThereIsAClearAnswer(String group, String time, String expected) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
        long before = school.rows("AttendanceMark");
        String error = school.reception().tries("signInAttendancePupil", "pupilRef", school.pupils(group).get(19), "reason", "bus").error();
        assertTrue(error.contains(expected), error);
        assertEquals(before, school.rows("AttendanceMark"));
    }

    @ParameterizedTest
    @CsvSource({"8A,12:00:00", "8A,12:34:59", "10A,12:00:00", "10A,13:04:59"})
    void betweenTheSessionsAnArrivalIsNotedWithoutAMark(String group, String time) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
        long before = school.rows("AttendanceMark");
        Answer answer = school.reception().tries("signInAttendancePupil", "pupilRef", school.pupils(group).get(18), "token",
                group + time.replace(":", ""));
        assertEquals("noted", answer.get("outcome"), answer.error());
        assertEquals(before, school.rows("AttendanceMark"));
    }
}
