package org.attendance.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/** The calendar of a school. */
public final class CalendarTable {
    private CalendarTable() {
    }

    /** Periods and non-school sessions of all years of a school, in two queries. */
    public static SchoolCalendar of(Delegator delegator, String schoolId) throws GenericEntityException {
        List<CalendarPeriod> periods = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceCalendarPeriod").where("schoolId", schoolId)
                .orderBy("fromDate").queryList()) {
            periods.add(new CalendarPeriod(PeriodKind.of(row.getString("periodKind")), Rows.date(row, "fromDate"),
                    Rows.date(row, "thruDate"), row.getString("periodName")));
        }
        Set<Session> nonSchoolSessions = new HashSet<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceNonSchoolDay").where("schoolId", schoolId).queryList()) {
            nonSchoolSessions.add(MarkKey.sessionOf(row));
        }
        return new SchoolCalendar(periods, nonSchoolSessions);
    }
}
