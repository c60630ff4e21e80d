package org.attendance.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;

/** A service that OFBiz's job pool runs at a later moment, as the user system. The rows are those OFBiz's own job manager writes and reads. */
final class StoredJob {
    private static final String JOB = "JobSandbox";
    private static final String PENDING = "SERVICE_PENDING";
    private static final String SYSTEM = "system";
    private static final String POOL = "pool";
    private static final String LOADER = "default";

    private StoredJob() {
    }

    /**
     * Plans one run of a service, in the transaction of the caller; a job of that name that is planned already is left as it is.
     * @param moment when, by the clock of the machine
     * @param texts attributes of the service that are texts
     * @return whether the job was planned now
     */
    static boolean plan(Delegator delegator, String jobName, String serviceName, Instant moment, Map<String, String> texts)
            throws GenericEntityException {
        boolean planned = EntityQuery.use(delegator).from(JOB).where("jobName", jobName, "statusId", PENDING).queryCount() > 0;
        if (!planned) {
            create(delegator, jobName, serviceName, Timestamp.from(moment), null, texts);
        }
        return !planned;
    }

    /**
     * Creates a job, in the transaction of the caller.
     * @param tempExprId temporal expression by which the job is followed by the next one; null for none
     * @return id of the job
     */
    static String create(Delegator delegator, String jobName, String serviceName, Timestamp runTime, String tempExprId,
            Map<String, String> texts) throws GenericEntityException {
        String runtimeDataId = delegator.getNextSeqId("RuntimeData");
        delegator.create(delegator.makeValue("RuntimeData", Fields.of("runtimeDataId", runtimeDataId, "runtimeInfo", serialised(texts))));
        String jobId = delegator.getNextSeqId(JOB);
        delegator.create(delegator.makeValue(JOB, Fields.of("jobId", jobId, "jobName", jobName, "runTime", runTime, "poolId", POOL,
                "statusId", PENDING, "serviceName", serviceName, "loaderName", LOADER, "maxRetry", 0L, "currentRetryCount", 0L,
                "authUserLoginId", SYSTEM, "runAsUser", SYSTEM, "runtimeDataId", runtimeDataId, "tempExprId", tempExprId)));
        return jobId;
    }

    /** A service's context as OFBiz serialises a map of texts. */
    private static String serialised(Map<String, String> texts) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofbiz-ser>\n    <map-HashMap>\n");
        texts.forEach((name, value) -> xml.append("        <map-Entry>\n            <map-Key>\n                ").append(text(name))
                .append("\n            </map-Key>\n            <map-Value>\n                ").append(text(value))
                .append("\n            </map-Value>\n        </map-Entry>\n"));
        return xml.append("    </map-HashMap>\n</ofbiz-ser>\n").toString();
    }

    private static String text(String text) {
        return "<std-String value=\"" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";
    }
}
