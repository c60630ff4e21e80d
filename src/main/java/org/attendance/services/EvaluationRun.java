package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * The record of an evaluation that stores what it finds: how far it is, what came of it. A school has one at a time; one that has
 * stood still for ten minutes, as after a crash, is given up. Each change of a record is a transaction of its own.
 */
final class EvaluationRun {
    private static final String ENTITY = "AttendanceEvaluationRun";
    private static final String RUNNING = "ATE_RUNNING";
    private static final String DONE = "ATE_DONE";
    private static final String FAILED = "ATE_FAILED";
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(10);
    private static final int LONGEST_TEXT = 255;

    private final Delegator delegator;
    private final String runId;

    EvaluationRun(Delegator delegator, String runId) {
        this.delegator = delegator;
        this.runId = runId;
    }

    String runId() {
        return runId;
    }

    /**
     * Begins an evaluation of a school.
     * @throws InputException if one is running, or if a later date has been evaluated already
     */
    static EvaluationRun begin(ServiceCall call, String schoolId, LocalDate on) throws InputException, GenericEntityException {
        Delegator delegator = call.delegator();
        LocalDateTime now = Clock.now(delegator);
        EvaluationRun run = new EvaluationRun(delegator, delegator.getNextSeqId(ENTITY));
        GenericValue hindrance = OwnTransaction.run(() -> {
            ConfigChanges.lock(delegator, schoolId);
            GenericValue other = hindrance(delegator, schoolId, on, now);
            if (other == null) {
                delegator.create(delegator.makeValue(ENTITY, Fields.of("runId", run.runId, "schoolId", schoolId, "statusId", RUNNING,
                        "asOfDate", Date.valueOf(on), "startedDate", Timestamp.valueOf(now), "progressDate", Timestamp.valueOf(now),
                        "startedByUserLoginId", call.userLoginId(), "pupilsDone", 0L, "triggeredCount", 0L, "closedCount", 0L)));
            }
            return other;
        });
        if (hindrance != null) {
            throw RUNNING.equals(hindrance.getString("statusId"))
                    ? call.refuse("AttendanceEvaluationRunning", "startedAt", Rows.iso(Rows.dateTime(hindrance, "startedDate")),
                            "runId", hindrance.getString("runId"))
                    : call.refuse("AttendanceEvaluationEarlier", "asOfDate", on, "latest", Rows.date(hindrance, "asOfDate"));
        }
        return run;
    }

    private static GenericValue hindrance(Delegator delegator, String schoolId, LocalDate on, LocalDateTime now)
            throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId, "statusId", RUNNING).queryList()) {
            if (Duration.between(row.getTimestamp("progressDate").toLocalDateTime(), now).abs().compareTo(GIVEN_UP_AFTER) < 0) {
                return row;
            }
            delegator.storeByCondition(ENTITY, Fields.of("statusId", FAILED), EntityCondition.makeCondition("runId", row.getString("runId")));
        }
        return EntityQuery.use(delegator).from(ENTITY).where(EntityCondition.makeCondition("schoolId", schoolId),
                EntityCondition.makeCondition("statusId", DONE),
                EntityCondition.makeCondition("asOfDate", EntityOperator.GREATER_THAN, Date.valueOf(on))).orderBy("-asOfDate").queryFirst();
    }

    /** The row of the record, null if there is none. */
    GenericValue read() throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("runId", runId).queryOne();
    }

    /** The latest record of a school, null if there is none. */
    static GenericValue latest(Delegator delegator, String schoolId) throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId).orderBy("-startedDate", "-runId").queryFirst();
    }

    /** Takes on an evaluation that was begun for the background; false if it runs already, or is over. */
    boolean takeOn() throws GenericEntityException {
        EntityCondition begun = EntityCondition.makeCondition(List.of(EntityCondition.makeCondition("runId", runId),
                EntityCondition.makeCondition("statusId", RUNNING),
                EntityCondition.makeCondition("pupilsTotal", EntityOperator.EQUALS, null)));
        return OwnTransaction.run(() -> delegator.storeByCondition(ENTITY, Fields.of("pupilsTotal", 0L), begun)) == 1;
    }

    /** Notes how many pupils there are. */
    void total(long pupils) throws GenericEntityException {
        change(Fields.of("pupilsTotal", pupils));
    }

    /** Notes how far it is, in the transaction of the caller. */
    void progress(EvaluationTotals totals) throws GenericEntityException {
        change(counts(totals));
    }

    /** Notes the end. */
    void done(EvaluationTotals totals) throws GenericEntityException {
        finish(DONE, counts(totals));
    }

    /** Notes that it could not be finished, and why in words for the user. */
    void failed(String text) throws GenericEntityException {
        finish(FAILED, Fields.of("failText", text.substring(0, Math.min(LONGEST_TEXT, text.length()))));
    }

    private void finish(String statusId, Map<String, Object> fields) throws GenericEntityException {
        fields.put("statusId", statusId);
        fields.put("finishedDate", Timestamp.valueOf(Clock.now(delegator)));
        change(fields);
    }

    private static Map<String, Object> counts(EvaluationTotals totals) {
        return Fields.of("pupilsDone", totals.done(), "triggeredCount", totals.triggered(), "closedCount", totals.closed());
    }

    private void change(Map<String, Object> fields) throws GenericEntityException {
        fields.put("progressDate", Timestamp.valueOf(Clock.now(delegator)));
        OwnTransaction.run(() -> delegator.storeByCondition(ENTITY, fields, EntityCondition.makeCondition("runId", runId)));
    }

    /** What a user is shown of a record. */
    static Map<String, Object> shown(GenericValue row, UserNames names) throws GenericEntityException {
        String statusId = row.getString("statusId");
        return Fields.of("runId", row.getString("runId"), "status", statusId.substring(statusId.indexOf('_') + 1).toLowerCase(Locale.ROOT),
                "asOfDate", Rows.iso(Rows.date(row, "asOfDate")), "total", row.getLong("pupilsTotal"), "done", row.getLong("pupilsDone"),
                "triggered", row.getLong("triggeredCount"), "closed", row.getLong("closedCount"),
                "startedAt", Rows.iso(Rows.dateTime(row, "startedDate")), "finishedAt", Rows.iso(Rows.dateTime(row, "finishedDate")),
                "startedBy", names.of(row.getString("startedByUserLoginId")), "message", row.getString("failText"));
    }
}
