package org.attendance.services;

import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * A reason as homes give it.
 * @param code the code it leads to; null where a person has to decide
 */
record AbsenceReason(String reasonId, String name, String code) {

    /** All reasons in their order (cached). */
    static List<AbsenceReason> all(Delegator delegator) throws GenericEntityException {
        List<AbsenceReason> reasons = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAbsenceReason").orderBy("sequenceNumber", "reasonId").cache()
                .queryList()) {
            reasons.add(new AbsenceReason(row.getString("reasonId"), row.getString("reasonName"), row.getString("attendanceCode")));
        }
        return reasons;
    }
}
