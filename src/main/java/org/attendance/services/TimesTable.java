package org.attendance.services;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;

/** Register times of a school by year group: the most particular row counts, of school and year, of the school, of all schools. */
public final class TimesTable {
    private static final String ANY = "_NA_";

    private final String schoolId;
    private final Map<String, SessionTimes> times = new HashMap<>();

    private TimesTable(String schoolId) {
        this.schoolId = schoolId;
    }

    /** The times of a school. */
    public static TimesTable of(Delegator delegator, String schoolId) throws GenericEntityException {
        TimesTable table = new TimesTable(schoolId);
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceSessionTimes")
                .where(EntityCondition.makeCondition("schoolId", EntityOperator.IN, List.of(schoolId, ANY))).cache().queryList();
        for (GenericValue row : rows) {
            table.times.put(key(row.getString("schoolId"), row.getString("yearGroup"), row.getString("sessionPart")), new SessionTimes(
                    time(row, "registerOpens"), time(row, "sessionStarts"), time(row, "lateAfter"), time(row, "registerCloses"),
                    time(row, "sessionEnds")));
        }
        return table;
    }

    /**
     * Times of a session.
     * @param yearGroup year group; null where it is not known
     * @throws IllegalStateException if not even the default row is there, which the seed data brings
     */
    public SessionTimes of(String yearGroup, SessionPart part) {
        for (String school : List.of(schoolId, ANY)) {
            for (String year : List.of(yearGroup == null ? ANY : yearGroup, ANY)) {
                SessionTimes found = times.get(key(school, year, part.name()));
                if (found != null) {
                    return found;
                }
            }
        }
        throw new IllegalStateException("No row of AttendanceSessionTimes for " + ANY + " " + part + ": load the seed data");
    }

    private static String key(String schoolId, String yearGroup, String part) {
        return schoolId + "\n" + yearGroup + "\n" + part;
    }

    private static LocalTime time(GenericValue row, String field) {
        java.sql.Time time = row.getTime(field);
        return time == null ? null : time.toLocalTime();
    }
}
