package org.attendance.services;

import java.time.LocalDate;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.followup.DueSoon;

/**
 * A task of a list, with its pupil.
 * @param due last day on which it is in time; null for none
 * @param dueIn school days from today until then, negative when it has passed; null without such a day
 */
record TaskRow(GenericValue row, RollPupil pupil, LocalDate due, Long dueIn) {

    static TaskRow of(GenericValue row, RollPupil pupil, SchoolCalendar calendar, LocalDate today) {
        LocalDate due = Rows.date(row, "dueDate");
        return new TaskRow(row, pupil, due, due == null ? null : dueIn(calendar, today, due));
    }

    private static Long dueIn(SchoolCalendar calendar, LocalDate today, LocalDate due) {
        return due.isBefore(today) ? -(long) calendar.schoolDays(due.plusDays(1), today).size()
                : (long) calendar.schoolDays(today.plusDays(1), due).size();
    }

    /** How soon it is due. */
    DueSoon soon() {
        return DueSoon.of(dueIn);
    }

    String ownerRole() {
        return row.getString("ownerRole");
    }

    /** Login of the person it was handed to; null for whoever holds the role. */
    String owner() {
        return row.getString("ownerUserLoginId");
    }

    String type() {
        return row.getString("taskTypeId");
    }
}
