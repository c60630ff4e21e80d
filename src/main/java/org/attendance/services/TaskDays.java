package org.attendance.services;

import java.time.DayOfWeek;
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
        LocalDate due = calendar.isSchoolDay(on) ? on : next(on);
        for (long i = 0; i < days; i++) {
            due = next(due);
        }
        return due;
    }

    /** The next school day; where the calendar ends, the next day from Monday to Friday. */
    private LocalDate next(LocalDate day) {
        return calendar.nextSchoolDay(day).orElseGet(() -> {
            LocalDate next = day.plusDays(1);
            while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                next = next.plusDays(1);
            }
            return next;
        });
    }
}
