package org.attendance.services;

import java.sql.Timestamp;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** The one place that writes medical evidence: the row as it stands and a step for each change, in the transaction of the caller. */
final class EvidenceStore {
    private static final String ENTITY = "AttendanceEvidence";

    private final Delegator delegator;
    private final Access access;
    private final String schoolId;

    EvidenceStore(Delegator delegator, Access access, String schoolId) {
        this.delegator = delegator;
        this.access = access;
        this.schoolId = schoolId;
    }

    /** Creates evidence in its first state, with the first step. */
    GenericValue create(Map<String, Object> fields, String reason) throws GenericEntityException {
        GenericValue row = delegator.makeValue(ENTITY, fields);
        row.set("evidenceId", delegator.getNextSeqId(ENTITY));
        row.set("schoolId", schoolId);
        row.set("requestedDate", Timestamp.valueOf(access.now()));
        row.set("requestedByUserLoginId", access.author(schoolId).userLoginId());
        row.set("evidenceVersion", 1L);
        delegator.create(row);
        step(row, reason);
        return row;
    }

    /**
     * Changes evidence that was read, and adds a step.
     * @return false if somebody else has changed it since it was read; nothing is written then
     */
    boolean change(GenericValue row, Map<String, Object> values, String reason) throws GenericEntityException {
        boolean changed = VersionedRow.change(delegator, row, "evidenceId", "evidenceVersion", values);
        if (changed) {
            step(row, reason);
        }
        return changed;
    }

    private void step(GenericValue row, String reason) throws GenericEntityException {
        Author author = access.author(schoolId);
        delegator.create(delegator.makeValue("AttendanceEvidenceStatus", Fields.of("evidenceId", row.getString("evidenceId"),
                "stepNumber", row.getLong("evidenceVersion"), "statusId", row.getString("statusId"),
                "statusDate", Timestamp.valueOf(access.now()), "changeByUserLoginId", author.userLoginId(), "changeByName", author.name(),
                "changeByPosition", author.position(), "changeReason", reason)));
    }
}
