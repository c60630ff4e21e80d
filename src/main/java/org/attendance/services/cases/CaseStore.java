package org.attendance.services.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.VersionedRow;

/** The one place that writes cases: the row as it stands and a step for each change, in the transaction of the caller. */
public final class CaseStore {
    private static final String ENTITY = "AttendanceCase";

    private final Delegator delegator;
    private final Author author;
    private final LocalDateTime now;

    /** @param author in whose name it is written */
    public CaseStore(Delegator delegator, Author author, LocalDateTime now) {
        this.delegator = delegator;
        this.author = author;
        this.now = now;
    }

    /**
     * Creates an open case with its first step. The caller has locked the pupil and seen that none is open.
     * @param fields schoolId, pupilId, stageStatusId, ladderStatusId, nextReviewDate and what else is known
     */
    public GenericValue create(Map<String, Object> fields, CaseStep step) throws GenericEntityException {
        GenericValue row = delegator.makeValue(ENTITY, fields);
        row.set("caseId", delegator.getNextSeqId(ENTITY));
        row.set("statusId", CaseRecord.OPEN);
        row.set("openedDate", Date.valueOf(step.on()));
        row.set("openedByUserLoginId", author.userLoginId());
        row.set("versionNumber", 1L);
        delegator.create(row);
        write(row, step);
        return row;
    }

    /**
     * Changes a case that was read, and adds a step.
     * @return false if somebody else has changed it since it was read; nothing is written then
     */
    public boolean change(GenericValue row, Map<String, Object> values, CaseStep step) throws GenericEntityException {
        boolean changed = VersionedRow.change(delegator, row, "caseId", "versionNumber", values);
        if (changed) {
            write(row, step);
        }
        return changed;
    }

    private void write(GenericValue row, CaseStep step) throws GenericEntityException {
        delegator.create(delegator.makeValue("AttendanceCaseStatus", Fields.of("caseId", row.getString("caseId"),
                "stepNumber", row.getLong("versionNumber"), "stepKind", step.kind().id(), "statusId", row.getString("statusId"),
                "fromText", step.from(), "toText", step.to(), "effectiveDate", Date.valueOf(step.on()), "statusDate", Timestamp.valueOf(now),
                "changeReason", step.reason(), "changeByUserLoginId", author.userLoginId(), "changeByName", author.name(),
                "changeByPosition", author.position())));
    }
}
