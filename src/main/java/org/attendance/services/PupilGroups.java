package org.attendance.services;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** The registration groups of pupils by date. */
final class PupilGroups {
    private PupilGroups() {
    }

    /** By pupil id the groups of all dates, a few hundred pupils in a query; a pupil without an enrolment has no entry. */
    static Map<String, Timeline> of(Delegator delegator, Collection<String> pupilIds) throws GenericEntityException {
        Map<String, Timeline> groups = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceEnrolment", "pupilId", pupilIds, null)) {
            groups.computeIfAbsent(row.getString("pupilId"), id -> new Timeline(null))
                    .add(Rows.date(row, "fromDate"), Rows.date(row, "thruDate"), row.getString("registrationGroup"));
        }
        return groups;
    }
}
