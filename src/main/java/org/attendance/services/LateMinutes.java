package org.attendance.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;

/** How often pupils of a school came late in the term up to a date, and how many minutes. One statement. */
final class LateMinutes {
    private static final String LATE = "L";
    private static final String AFTER_CLOSE = "U";

    private static final class Count {
        private long late;
        private long afterClose;
        private long minutes;
    }

    private final DateRange term;
    private final Map<String, Count> counts = new HashMap<>();

    LateMinutes(WatchDay day) throws GenericEntityException {
        LocalDate from = day.calendar().latestBegun(PeriodKind.TERM, day.asOf()).map(CalendarPeriod::from).orElse(day.year().from());
        term = new DateRange(from, day.asOf());
        List<String> codes = day.codes().all().stream()
                .filter(code -> LATE.equals(code.statutoryCode()) || AFTER_CLOSE.equals(code.statutoryCode())).map(AttendanceCode::id).toList();
        for (GenericValue row : EntityQuery.use(day.delegator()).select("pupilId", "attendanceCodeId", "markCount", "minutesLate")
                .from("AttendanceLateCount").where(EntityCondition.makeCondition("schoolId", day.schoolId()),
                        Rows.between("sessionDate", term.from(), term.thru()),
                        EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, codes)).queryList()) {
            Count count = counts.computeIfAbsent(row.getString("pupilId"), id -> new Count());
            long marks = number(row.get("markCount"));
            if (LATE.equals(day.codes().byId(row.getString("attendanceCodeId")).statutoryCode())) {
                count.late += marks;
            } else {
                count.afterClose += marks;
            }
            count.minutes += number(row.get("minutesLate"));
        }
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** The dates that are counted. */
    DateRange term() {
        return term;
    }

    /** Puts termLateBeforeClose, termLateAfterClose and termMinutesLate. */
    void put(Map<String, Object> row, String pupilId) {
        Count count = counts.getOrDefault(pupilId, new Count());
        row.put("termLateBeforeClose", count.late);
        row.put("termLateAfterClose", count.afterClose);
        row.put("termMinutesLate", count.minutes);
    }
}
