package org.attendance.services;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;

/** The pupils that tasks and concerns are about, as far as the user may see them, in one query: those who have left as well. */
final class TaskPupils {
    private final Map<String, RollPupil> pupils = new HashMap<>();

    TaskPupils(Delegator delegator, Access access, String schoolId, Collection<String> pupilIds) throws GenericEntityException {
        Set<String> own = access.may(Access.PUPIL_ALL) ? null : access.ownGroups(schoolId, access.today());
        for (GenericValue row : Keyed.rows(delegator, "AttendanceRoll", "pupilId", pupilIds,
                EntityCondition.makeCondition("schoolId", schoolId), "enrolledFrom", "admissionDate")) {
            RollPupil pupil = RollPupil.of(row);
            boolean begun = !Rows.date(row, "enrolledFrom").isAfter(access.today());
            if (own == null || own.contains(pupil.registrationGroup())) {
                pupils.merge(pupil.pupilId(), pupil, (earlier, later) -> begun ? later : earlier);
            }
        }
    }

    /** The pupil with the group of today, or the last one; null where there is none or the user may not see it. */
    RollPupil find(String pupilId) {
        return pupils.get(pupilId);
    }
}
