package org.attendance.services;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The pupils that tasks and concerns are about, as far as the user may see them, in one query: those who have left as well. */
public final class TaskPupils {
    /** From here on the whole roll is read in one pass: Derby joins a long list of keys anew for every row. */
    private static final int KEYS_WORTH_PROBING = 40;

    private final Map<String, RollPupil> pupils = new HashMap<>();

    public TaskPupils(Delegator delegator, Access access, String schoolId, Collection<String> pupilIds) throws GenericEntityException {
        Set<String> own = access.may(Access.PUPIL_ALL) ? null : access.ownGroups(schoolId, access.today());
        Set<String> wanted = new HashSet<>(pupilIds);
        for (GenericValue row : rows(delegator, schoolId, wanted)) {
            if (!wanted.contains(row.getString("pupilId"))) {
                continue;
            }
            RollPupil pupil = RollPupil.of(row);
            boolean begun = !Rows.date(row, "enrolledFrom").isAfter(access.today());
            if (own == null || own.contains(pupil.registrationGroup())) {
                pupils.merge(pupil.pupilId(), pupil, (earlier, later) -> begun ? later : earlier);
            }
        }
    }

    private static List<GenericValue> rows(Delegator delegator, String schoolId, Set<String> wanted) throws GenericEntityException {
        EntityCondition ofSchool = EntityCondition.makeCondition("schoolId", schoolId);
        String[] order = {"enrolledFrom", "admissionDate"};
        return wanted.size() < KEYS_WORTH_PROBING ? Keyed.rows(delegator, "AttendanceRoll", "pupilId", wanted, ofSchool, order)
                : EntityQuery.use(delegator).from("AttendanceRoll").where(ofSchool).orderBy(order).queryList();
    }

    /** The pupil with the group of today, or the last one; null where there is none or the user may not see it. */
    public RollPupil find(String pupilId) {
        return pupils.get(pupilId);
    }
}
