package org.attendance.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;

/** By which day what a rule asks for is to be done: so many school days after the rule was found met, as AttendanceAction says. */
final class TaskDays {
    private final SchoolCalendar calendar;
    private final Map<String, Long> schoolDays = new HashMap<>();

    TaskDays(Delegator delegator, SchoolCalendar calendar) throws GenericEntityException {
        this.calendar = calendar;
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAction").cache().queryList()) {
            schoolDays.put(row.getString("actionId"), row.getLong("dueSchoolDays"));
        }
    }

    /**
     * The day by which an action is to be done; null for one that makes no task.
     * @param on the day on which the rule was found met; one without school counts as the next school day
     */
    LocalDate due(String actionId, LocalDate on) {
        Long days = schoolDays.get(actionId);
        if (days == null) {
            return null;
        }
        return SchoolDates.later(calendar, on, days);
    }
}
