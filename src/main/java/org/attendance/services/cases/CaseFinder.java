package org.attendance.services.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Finds cases of one school; what is absent and what belongs to another school answer alike. */
public final class CaseFinder {
    private final ServiceCall call;
    private final String schoolId;

    /**
     * @param schoolId a school
     * @throws InputException if the user may not enter it
     */
    public CaseFinder(ServiceCall call, Access access, String schoolId) throws InputException, GenericEntityException {
        this.call = call;
        this.schoolId = schoolId;
        access.school(schoolId);
    }

    /** The case with this id, open or closed. */
    public CaseRecord find(String caseId) throws InputException, GenericEntityException {
        return CaseRecord.of(row(caseId));
    }

    /** The row of the case with this id. */
    public GenericValue row(String caseId) throws InputException, GenericEntityException {
        GenericValue row = EntityQuery.use(call.delegator()).from("AttendanceCase").where("caseId", caseId).queryOne();
        if (row == null || !schoolId.equals(row.getString("schoolId"))) {
            throw call.refuse("AttendanceCaseUnknown", "caseId", caseId);
        }
        return row;
    }

    /** The open case with this id, for what may be added to open cases only. */
    public CaseRecord open(String caseId) throws InputException, GenericEntityException {
        CaseRecord found = find(caseId);
        if (!found.isOpen()) {
            throw call.refuse("AttendanceCaseIsClosed", "caseId", caseId, "date", found.closedDate());
        }
        return found;
    }

    /** The open case of a pupil. */
    public Optional<CaseRecord> openOf(String pupilId) throws GenericEntityException {
        GenericValue row = EntityQuery.use(call.delegator()).from("AttendanceCase")
                .where("schoolId", schoolId, "pupilId", pupilId, "statusId", CaseRecord.OPEN).queryFirst();
        return Optional.ofNullable(row).map(CaseRecord::of);
    }

    /** The ids of the open cases of a school by pupil. */
    public static Map<String, String> openByPupil(Delegator delegator, String schoolId) throws GenericEntityException {
        Map<String, String> open = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("caseId", "pupilId").from("AttendanceCase")
                .where("schoolId", schoolId, "statusId", CaseRecord.OPEN).queryList()) {
            open.put(row.getString("pupilId"), row.getString("caseId"));
        }
        return open;
    }
}
