package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Tally;

/**
 * Tallies of all pupils of a school over any dates, exact to the day: the weeks that lie wholly within are summed from the stored
 * tallies, the days of a week that is cut are counted from the marks. At most three statements. Illness, holiday, unexplained and what
 * is not possible are left at 0.
 */
final class RangeTallies {
    private final Delegator delegator;
    private final String schoolId;
    private final CodeSet codes;
    private final String[] sums;
    private final Map<String, Tally> byPupil = new HashMap<>();

    private RangeTallies(WatchDay day, String... sums) {
        this.delegator = day.delegator();
        this.schoolId = day.schoolId();
        this.codes = day.codes();
        this.sums = sums;
    }

    /** Tallies by party id of those pupils who have a mark in the range. */
    static Map<String, Tally> of(WatchDay day, DateRange range) throws GenericEntityException {
        return new RangeTallies(day, "pupilId", "presentCount", "approvedActivityCount", "authorisedCount", "unauthorisedCount",
                "lateBeforeCloseCount", "lateAfterCloseCount").read(range);
    }

    /** The same of unauthorised sessions alone: what else the tallies hold is not to be looked at. */
    static Map<String, Tally> ofUnauthorised(WatchDay day, DateRange range) throws GenericEntityException {
        return new RangeTallies(day, "pupilId", "unauthorisedCount").read(range);
    }

    private Map<String, Tally> read(DateRange range) throws GenericEntityException {
        LocalDate firstMonday = range.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate lastSunday = range.thru().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        if (firstMonday.isAfter(lastSunday)) {
            addDays(range.from(), range.thru());
        } else {
            addDays(range.from(), firstMonday.minusDays(1));
            addWeeks(firstMonday, lastSunday);
            addDays(lastSunday.plusDays(1), range.thru());
        }
        return byPupil;
    }

    private void addWeeks(LocalDate firstMonday, LocalDate lastSunday) throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(delegator).select(sums).from("AttendanceTallySum")
                .where(EntityCondition.makeCondition("schoolId", schoolId), Rows.between("weekStarts", firstMonday, lastSunday))
                .queryList()) {
            add(row.getString("pupilId"), new Tally(count(row, "presentCount"), count(row, "approvedActivityCount"),
                    count(row, "authorisedCount"), count(row, "unauthorisedCount"), 0, 0, count(row, "lateBeforeCloseCount"),
                    count(row, "lateAfterCloseCount"), 0, 0, 0));
        }
    }

    private void addDays(LocalDate from, LocalDate thru) throws GenericEntityException {
        if (thru.isBefore(from)) {
            return;
        }
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "attendanceCodeId", "markCount").from("AttendanceMarkCount")
                .where(EntityCondition.makeCondition("schoolId", schoolId), Rows.between("sessionDate", from, thru)).queryList()) {
            add(row.getString("pupilId"), Tally.of(codes.byId(row.getString("attendanceCodeId")), count(row, "markCount")));
        }
    }

    private void add(String pupilId, Tally tally) {
        byPupil.merge(pupilId, tally, Tally::plus);
    }

    private static long count(GenericValue row, String field) {
        Object count = row.get(field);
        return count == null ? 0 : ((Number) count).longValue();
    }
}
