package org.attendance.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** A service that OFBiz's job pool runs once at a later moment, as the user system. */
final class StoredJob {
    private static final String PENDING = "SERVICE_PENDING";
    private static final String SYSTEM = "system";
    private static final String POOL = "pool";

    private StoredJob() {
    }

    /**
     * Plans a run of a service, in the transaction of the caller; a job of that name that is planned already is left as it is.
     * @param moment when, by the clock of the machine
     * @param texts attributes of the service that are texts
     * @return whether the job was planned now
     */
    static boolean plan(Delegator delegator, String jobName, String serviceName, Instant moment, Map<String, String> texts)
            throws GenericEntityException {
        if (EntityQuery.use(delegator).from("JobSandbox").where("jobName", jobName, "statusId", PENDING).queryCount() > 0) {
            return false;
        }
        GenericValue data = delegator.makeValue("RuntimeData", Fields.of("runtimeInfo", serialised(texts)));
        delegator.createSetNextSeqId(data);
        delegator.createSetNextSeqId(delegator.makeValue("JobSandbox", Fields.of("jobName", jobName, "serviceName", serviceName,
                "poolId", POOL, "statusId", PENDING, "runTime", Timestamp.from(moment), "runAsUser", SYSTEM, "authUserLoginId", SYSTEM,
                "runtimeDataId", data.getString("runtimeDataId"), "maxRetry", 0L)));
        return true;
    }

    /** As OFBiz writes a context of texts. */
    private static String serialised(Map<String, String> texts) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofbiz-ser><map-HashMap>");
        texts.forEach((name, value) -> xml.append("<map-Entry><map-Key>").append(text(name)).append("</map-Key><map-Value>").append(text(value))
                .append("</map-Value></map-Entry>"));
        return xml.append("</map-HashMap></ofbiz-ser>").toString();
    }

    private static String text(String text) {
        return "<std-String value=\"" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";
    }
}
