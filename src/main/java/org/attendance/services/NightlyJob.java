package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * The nightly job of a school: one waiting row of JobSandbox that the host's job pool runs and follows with the next one, daily at the
 * time of the school's setting.
 */
final class NightlyJob {
    private static final String JOB = "JobSandbox";
    private static final String SERVICE = "runAttendanceNightly";
    private static final String PENDING = "SERVICE_PENDING";
    private static final String CANCELLED = "SERVICE_CANCELLED";

    private final Delegator delegator;
    private final String schoolId;
    private final ZoneId zone;
    private final LocalTime at;

    NightlyJob(Delegator delegator, String schoolId) throws GenericEntityException {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.zone = Clock.zone(delegator);
        this.at = Settings.of(delegator, schoolId).time(Setting.NIGHTLY_AT);
    }

    /** What the job of a school is called. */
    static String nameOf(String schoolId) {
        return "Attendance nightly " + schoolId;
    }

    /**
     * Sees to it that exactly one job waits, for the time of the setting; repeating it changes nothing. In the transaction of the caller.
     * @return the waiting job
     */
    GenericValue ensure() throws GenericEntityException {
        GenericValue kept = null;
        for (GenericValue job : waiting()) {
            if (kept == null && isAtTheTime(job)) {
                kept = job;
            }
        }
        for (GenericValue job : waiting()) {
            if (kept == null && move(job)) {
                kept = job;
            } else if (kept != null && !kept.getString("jobId").equals(job.getString("jobId"))) {
                changeWaiting(job, Fields.of("statusId", CANCELLED, "cancelDateTime", new Timestamp(System.currentTimeMillis())));
            }
        }
        String jobId = kept == null ? create() : kept.getString("jobId");
        return EntityQuery.use(delegator).from(JOB).where("jobId", jobId).queryOne();
    }

    private List<GenericValue> waiting() throws GenericEntityException {
        return EntityQuery.use(delegator).from(JOB).where("jobName", nameOf(schoolId), "serviceName", SERVICE, "statusId", PENDING)
                .orderBy("runTime", "jobId").queryList();
    }

    private boolean isAtTheTime(GenericValue job) throws GenericEntityException {
        GenericValue expression = EntityQuery.use(delegator).from("TemporalExpression").where("tempExprId", job.getString("tempExprId"))
                .queryOne();
        return expression != null && expression.get("date1") != null
                && expression.getTimestamp("date1").toInstant().atZone(zone).toLocalTime().equals(at);
    }

    private boolean move(GenericValue job) throws GenericEntityException {
        return changeWaiting(job, Fields.of("runTime", next(), "tempExprId", createExpression()));
    }

    /** Changes a job that no node has taken on; false if one has. */
    private boolean changeWaiting(GenericValue job, Map<String, Object> fields) throws GenericEntityException {
        return 1 == delegator.storeByCondition(JOB, fields, EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("jobId", job.getString("jobId")), EntityCondition.makeCondition("statusId", PENDING),
                EntityCondition.makeCondition("runByInstanceId", EntityOperator.EQUALS, null))));
    }

    private String create() throws GenericEntityException {
        return StoredJob.create(delegator, nameOf(schoolId), SERVICE, next(), createExpression(), Map.of("schoolId", schoolId));
    }

    /** Temporal expressions are never changed once made, so another time is another one. */
    private String createExpression() throws GenericEntityException {
        String id = delegator.getNextSeqId("TemporalExpression");
        delegator.create(delegator.makeValue("TemporalExpression", Fields.of("tempExprId", id, "tempExprTypeId", "FREQUENCY",
                "description", "Attendance: daily at " + at, "date1", next(), "integer1", (long) Calendar.DAY_OF_MONTH, "integer2", 1L)));
        return id;
    }

    private Timestamp next() {
        ZonedDateTime now = ZonedDateTime.now(zone);
        ZonedDateTime today = now.with(at);
        return Timestamp.from((today.isAfter(now) ? today : now.plusDays(1).with(at)).toInstant());
    }
}
