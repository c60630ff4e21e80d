package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.plans.SupportPlanServices;

/**
 * What a school does every night: ends plans that are over, re-codes N that has stood too long, then evaluates the thresholds, which makes
 * the tasks.
 */
public final class NightlyServices {
    private static final String BY_NIGHT = "nightly";

    private NightlyServices() {
    }

    /** Does the night's work of a school, and sees to its next night. A school without a calendar has no work yet. */
    public static Map<String, Object> run(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            OwnTransaction.run(() -> new NightlyJob(call.delegator(), schoolId).ensure());
            SchoolCalendar calendar = CalendarTable.of(call.delegator(), schoolId);
            if (SchoolDates.firstDay(calendar).filter(first -> !first.isAfter(access.today())).isEmpty()) {
                return ServiceCall.success("recoded", 0L, "evaluated", 0L, "triggered", 0L, "closed", 0L);
            }
            SupportPlanServices.night(call);
            long recoded = recode(call, access, schoolId);
            EvaluationRequest request = new EvaluationRequest(call, false);
            EvaluationRun run = EvaluationRun.begin(call, schoolId, request.plan().on());
            EvaluationTotals totals = EvaluationServices.store(request, run).totals();
            return ServiceCall.success("recoded", recoded, "evaluated", totals.evaluated(), "triggered", totals.triggered(),
                    "closed", totals.closed());
        });
    }

    private static long recode(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        if (!Settings.of(call.delegator(), schoolId).is(Setting.UNEXPLAINED_RECODE, BY_NIGHT)) {
            return 0;
        }
        UnexplainedRecode recode = new UnexplainedRecode(call, access, schoolId, access.today());
        return recode.recode(recode.due()).size();
    }

    /** Sees to it that exactly one nightly job of a school waits, at the time of its setting. */
    public static Map<String, Object> schedule(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            ConfigChanges.lock(call.delegator(), schoolId);
            GenericValue job = new NightlyJob(call.delegator(), schoolId).ensure();
            return ServiceCall.success("jobId", job.getString("jobId"), "runTime", job.getTimestamp("runTime"));
        });
    }
}
