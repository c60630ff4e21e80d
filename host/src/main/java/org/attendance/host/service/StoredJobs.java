package org.attendance.host.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/**
 * Runs the rows of JobSandbox whose time has come, in the states OFBiz gives them; a job with a temporal expression first creates its
 * successor. Of temporal expressions it understands FREQUENCY in days, of serialised contexts texts by name, and refuses others.
 */
public final class StoredJobs {
    private static final String MODULE = StoredJobs.class.getName();
    private static final String INSTANCE = "embedded";
    private static final int LONGEST_RESULT = 255;

    private final LocalDispatcher dispatcher;
    private final Delegator delegator;

    public StoredJobs(LocalDispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.delegator = dispatcher.getDelegator();
    }

    /** Runs what is due, in order of time; how many jobs ran. */
    public int runDue() throws GenericEntityException {
        List<GenericValue> due = EntityQuery.use(delegator).from("JobSandbox").where(
                EntityCondition.makeCondition("runTime", EntityOperator.LESS_THAN_EQUAL_TO, now()),
                EntityCondition.makeCondition("startDateTime", EntityOperator.EQUALS, null),
                EntityCondition.makeCondition("cancelDateTime", EntityOperator.EQUALS, null),
                EntityCondition.makeCondition("runByInstanceId", EntityOperator.EQUALS, null)).orderBy("runTime").queryList();
        for (GenericValue job : due) {
            run(job);
        }
        return due.size();
    }

    private void run(GenericValue job) throws GenericEntityException {
        job.set("runByInstanceId", INSTANCE);
        job.set("startDateTime", now());
        job.set("statusId", "SERVICE_RUNNING");
        job.store();
        String outcome;
        try {
            createSuccessor(job);
            Map<String, Object> result = dispatcher.runSync(job.getString("serviceName"), context(job));
            outcome = ServiceUtil.isError(result) ? ServiceUtil.getErrorMessage(result) : null;
            job.set("statusId", "SERVICE_FINISHED");
        } catch (GenericServiceException | RuntimeException failure) {
            Debug.logError(failure, "Job [" + job.getString("jobId") + "] failed", MODULE);
            outcome = String.valueOf(failure.getMessage());
            job.set("statusId", "SERVICE_FAILED");
        }
        job.set("jobResult", outcome == null ? null : outcome.substring(0, Math.min(LONGEST_RESULT, outcome.length())));
        job.set("finishDateTime", now());
        job.store();
    }

    private void createSuccessor(GenericValue job) throws GenericEntityException {
        if (job.get("tempExprId") == null) {
            return;
        }
        GenericValue next = delegator.makeValue("JobSandbox");
        next.setNonPKFields(job);
        next.set("previousJobId", job.getString("jobId"));
        next.set("parentJobId", job.get("parentJobId") == null ? job.getString("jobId") : job.getString("parentJobId"));
        next.set("statusId", "SERVICE_PENDING");
        next.set("startDateTime", null);
        next.set("runByInstanceId", null);
        next.set("runTime", next(job.getString("tempExprId")));
        delegator.createSetNextSeqId(next);
    }

    private Timestamp next(String tempExprId) throws GenericEntityException {
        GenericValue expression = delegator.findOne("TemporalExpression", true, "tempExprId", tempExprId);
        if (!"FREQUENCY".equals(expression.getString("tempExprTypeId")) || expression.getLong("integer1") != Calendar.DAY_OF_MONTH) {
            throw new IllegalStateException("The host understands the temporal expression FREQUENCY in days only, not " + expression);
        }
        Calendar time = Calendar.getInstance();
        time.setTime(expression.getTimestamp("date1"));
        Calendar now = Calendar.getInstance();
        while (!time.after(now)) {
            time.add(Calendar.DAY_OF_MONTH, expression.getLong("integer2").intValue());
        }
        return new Timestamp(time.getTimeInMillis());
    }

    private Map<String, Object> context(GenericValue job) throws GenericEntityException {
        Map<String, Object> context = new HashMap<>();
        if (job.get("runtimeDataId") != null) {
            context.putAll(texts(delegator.findOne("RuntimeData", false, "runtimeDataId", job.get("runtimeDataId")).getString("runtimeInfo")));
        }
        if (job.get("runAsUser") != null) {
            context.put("userLogin", delegator.findOne("UserLogin", true, "userLoginId", job.get("runAsUser")));
        }
        return context;
    }

    private static Map<String, Object> texts(String serialised) {
        Map<String, Object> texts = new HashMap<>();
        XmlElement root = XmlFile.read("RuntimeData", new ByteArrayInputStream(serialised.getBytes(StandardCharsets.UTF_8)));
        for (XmlElement entry : root.descendants("map-Entry")) {
            List<XmlElement> pair = entry.descendants("std-String");
            if (pair.size() != 2) {
                throw entry.refuse("the host understands texts by name only: " + serialised);
            }
            texts.put(pair.get(0).attribute("value"), pair.get(1).attribute("value"));
        }
        return texts;
    }

    private static Timestamp now() {
        return new Timestamp(System.currentTimeMillis());
    }
}
