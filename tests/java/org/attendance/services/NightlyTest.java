package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.service.StoredJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school has one stored nightly job at the time of its setting; the job ages N and evaluates. */
class NightlyTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 2);
    }

    private List<GenericValue> jobs(String statusId) throws Exception {
        return EntityQuery.use(TestHost.delegator()).from("JobSandbox").where("jobName", "Attendance nightly " + school.id(), "statusId",
                statusId).queryList();
    }

    private static LocalTime local(Timestamp moment) {
        return moment.toInstant().atZone(ZoneId.of("Europe/London")).toLocalTime();
    }

    @Test
    void aNewSchoolHasOneJobAsOfbizStoresIt() throws Exception {
        GenericValue job = jobs("SERVICE_PENDING").get(0);
        assertEquals(1, jobs("SERVICE_PENDING").size());
        assertEquals("runAttendanceNightly", job.getString("serviceName"));
        assertEquals("pool", job.getString("poolId"));
        assertEquals("system", job.getString("runAsUser"));
        assertEquals(LocalTime.of(2, 0), local(job.getTimestamp("runTime")));
        assertTrue(job.getTimestamp("runTime").after(new Timestamp(System.currentTimeMillis())));
        GenericValue expression = EntityQuery.use(TestHost.delegator()).from("TemporalExpression")
                .where("tempExprId", job.getString("tempExprId")).queryOne();
        assertEquals("FREQUENCY", expression.getString("tempExprTypeId"));
        assertEquals(5L, expression.getLong("integer1"), "Calendar.DAY_OF_MONTH");
        assertEquals(1L, expression.getLong("integer2"));
        assertEquals(job.getTimestamp("runTime"), expression.getTimestamp("date1"));
    }

    @Test
    void schedulingAgainChangesNothingAndAnotherTimeMovesTheJob() throws Exception {
        String jobId = jobs("SERVICE_PENDING").get(0).getString("jobId");
        String expression = jobs("SERVICE_PENDING").get(0).getString("tempExprId");
        assertEquals(jobId, school.lead().does("scheduleAttendanceNightly").get("jobId"));
        assertEquals(expression, jobs("SERVICE_PENDING").get(0).getString("tempExprId"));
        school.lead().does("setAttendanceSetting", "settingId", "nightly.at", "value", "03:30", "reason", "After the backup");
        assertEquals(List.of(jobId), jobs("SERVICE_PENDING").stream().map(job -> job.getString("jobId")).toList());
        assertEquals(LocalTime.of(3, 30), local(jobs("SERVICE_PENDING").get(0).getTimestamp("runTime")));
        assertNotEquals(expression, jobs("SERVICE_PENDING").get(0).getString("tempExprId"), "a temporal expression is never changed");
    }

    @Test
    void aJobTooManyIsCancelledAndAMissingOneIsMade() throws Exception {
        Delegator delegator = TestHost.delegator();
        GenericValue twin = delegator.makeValue("JobSandbox");
        twin.setNonPKFields(jobs("SERVICE_PENDING").get(0));
        delegator.createSetNextSeqId(twin);
        assertEquals(2, jobs("SERVICE_PENDING").size());
        school.lead().does("scheduleAttendanceNightly");
        assertEquals(1, jobs("SERVICE_PENDING").size());
        assertEquals(1, jobs("SERVICE_CANCELLED").size());
        GenericValue left = jobs("SERVICE_PENDING").get(0);
        left.set("statusId", "SERVICE_CRASHED");
        left.store();
        school.lead().does("scheduleAttendanceNightly");
        assertEquals(1, jobs("SERVICE_PENDING").size());
    }

    @Test
    void theStoredJobRunsTheNightAndWaitsForTheNext() throws Exception {
        school.marks("P8A01,2026-11-09,AM,N", "P8A01,2026-11-09,PM,N", "P8A02,2026-11-19,AM,N");
        GenericValue job = jobs("SERVICE_PENDING").get(0);
        job.set("runTime", Timestamp.valueOf("2020-01-01 02:00:00"));
        job.store();
        assertTrue(new StoredJobs(TestHost.dispatcher()).runDue() >= 1);
        GenericValue ran = jobs("SERVICE_FINISHED").get(0);
        assertEquals(null, ran.getString("jobResult"));
        assertEquals(1, jobs("SERVICE_PENDING").size());
        assertEquals(LocalTime.of(2, 0), local(jobs("SERVICE_PENDING").get(0).getTimestamp("runTime")));
        assertEquals(2, school.rows("AttendanceAmendment"));
        assertEquals("done", school.head().does("getAttendanceEvaluation").in("evaluation").get("status"));
        assertEquals("O", school.officer().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate", "2026-11-09", "thruDate",
                "2026-11-09").list("entries").get(1).get("amended"));
    }

    @Test
    void bySettingAPersonRecodesInstead() {
        school.lead().does("setAttendanceSetting", "settingId", "unexplained.recode", "value", "by_hand", "reason", "We look at each");
        school.marks("P8A01,2026-11-09,AM,N");
        Answer night = school.system().does("runAttendanceNightly");
        assertEquals(0, night.number("recoded"));
        assertEquals(2, night.number("evaluated"));
        assertEquals(0, school.rows("AttendanceAmendment"));
    }

    @Test
    void aSchoolWithoutACalendarHasAQuietNight() {
        String bare = school.id() + "-bare";
        TestUser system = new TestUser("system", bare);
        system.does("createAttendanceSchool", "schoolName", "Bare");
        assertEquals(0, system.does("runAttendanceNightly").number("evaluated"));
    }

    @Test
    void aHolidayIsAsGoodAsAnyNight() {
        TestHost.clock(LocalDate.of(2026, 10, 28).atTime(2, 0));
        assertFalse(school.system().tries("runAttendanceNightly").refused());
    }
}
