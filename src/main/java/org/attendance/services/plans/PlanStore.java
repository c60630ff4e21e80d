package org.attendance.services.plans;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.VersionedRow;
import org.attendance.services.cases.CaseRecord;

/** The one place that writes plans: the row as it stands, its versions, and a step for each change of status; in the caller's transaction. */
final class PlanStore {
    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final Author author;

    PlanStore(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.author = access.author(schoolId);
    }

    /** Creates a draft with its first version. */
    GenericValue create(CaseRecord of, PlanType type, PlanContent content, String token) throws GenericEntityException {
        String planId = delegator.getNextSeqId("AttendancePlan");
        GenericValue row = delegator.create(delegator.makeValue("AttendancePlan", Fields.of("planId", planId, "schoolId", of.schoolId(),
                "pupilId", of.pupilId(), "caseId", of.caseId(), "planTypeId", type.id(), "statusId", PlanStatus.DRAFT,
                "fromDate", Date.valueOf(content.from()), "thruDate", Date.valueOf(content.thru()), "latestVersion", 1L,
                "createdDate", now(), "createdByUserLoginId", author.userLoginId(), "planToken", token == null ? planId : token,
                "versionNumber", 1L)));
        version(planId, 1, content, null);
        step(row, access.today(), null);
        return row;
    }

    /** Adds a version to a plan whose row the caller changes. */
    void version(String planId, long version, PlanContent content, String reason) throws GenericEntityException {
        Map<String, Object> fields = content.fields();
        fields.putAll(Fields.of("planId", planId, "planVersion", version, "changeReason", reason, "writtenDate", now(),
                "writtenByUserLoginId", author.userLoginId(), "writtenByName", author.name()));
        delegator.create(delegator.makeValue("AttendancePlanVersion", fields));
        for (Map.Entry<String, List<String>> field : content.text().lines().entrySet()) {
            for (int i = 0; i < field.getValue().size(); i++) {
                if (field.getValue().get(i) != null) {
                    delegator.create(delegator.makeValue("AttendancePlanText", Fields.of("planId", planId, "planVersion", version,
                            "fieldId", field.getKey(), "lineNumber", i + 1L, "lineText", field.getValue().get(i))));
                }
            }
        }
    }

    /**
     * Changes a plan that was read; a change of status becomes a step.
     * @param effective day on which it takes effect
     * @param reason why; null for none
     * @throws InputException if somebody else has changed it since it was read
     */
    void change(GenericValue row, Map<String, Object> values, LocalDate effective, String reason) throws InputException, GenericEntityException {
        String before = row.getString("statusId");
        if (!VersionedRow.change(delegator, row, "planId", "versionNumber", values)) {
            throw call.refuse("AttendanceTryAgain");
        }
        if (!before.equals(row.getString("statusId"))) {
            step(row, effective, reason);
        }
    }

    private void step(GenericValue row, LocalDate effective, String reason) throws GenericEntityException {
        delegator.create(delegator.makeValue("AttendancePlanStatus", Fields.of("planId", row.getString("planId"),
                "stepNumber", row.getLong("versionNumber"), "statusId", row.getString("statusId"), "effectiveDate", Date.valueOf(effective),
                "statusDate", now(), "changeByUserLoginId", author.userLoginId(), "changeByName", author.name(),
                "changeByPosition", author.position(), "changeReason", reason)));
    }

    private Timestamp now() {
        return Timestamp.valueOf(access.now());
    }
}
