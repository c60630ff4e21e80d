package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SevereAbsence;
import org.attendance.rules.Tally;
import org.attendance.services.CalendarTable;
import org.attendance.services.CodeTable;
import org.attendance.services.DateRange;
import org.attendance.services.Figures;
import org.attendance.services.Rows;

/** Figures of the academic year up to a date, of one pupil or of all of a school, exact to the day, in one query. */
public final class CaseFigures {
    private final DateRange range;
    private final Map<String, Tally> tallies = new HashMap<>();

    private CaseFigures(DateRange range) {
        this.range = range;
    }

    /** Of one pupil of a school. */
    public static CaseFigures ofPupil(Delegator delegator, String schoolId, String pupilId, LocalDate thru) throws GenericEntityException {
        return read(delegator, schoolId, thru, EntityCondition.makeCondition("pupilId", pupilId));
    }

    /** Of all pupils of a school. */
    public static CaseFigures ofSchool(Delegator delegator, String schoolId, LocalDate thru) throws GenericEntityException {
        return read(delegator, schoolId, thru, EntityCondition.makeCondition("schoolId", schoolId));
    }

    private static CaseFigures read(Delegator delegator, String schoolId, LocalDate thru, EntityCondition whose) throws GenericEntityException {
        CaseFigures figures = new CaseFigures(new DateRange(CalendarTable.of(delegator, schoolId).academicYearStart(thru), thru));
        CodeSet codes = CodeTable.of(delegator, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "attendanceCodeId", "markCount").from("AttendanceMarkCount")
                .where(whose, Rows.between("sessionDate", figures.range.from(), thru)).queryList()) {
            figures.tallies.merge(row.getString("pupilId"), Tally.of(codes.byId(row.getString("attendanceCodeId")),
                    ((Number) row.get("markCount")).longValue()), Tally::plus);
        }
        return figures;
    }

    /** The tally of a pupil; zero where there are no marks. */
    public Tally tally(String pupilId) {
        return tallies.getOrDefault(pupilId, Tally.ZERO);
    }

    /** fromDate, thruDate, the counts of a tally, attendancePercent, persistentAbsence and severeAbsence. */
    public Map<String, Object> map(String pupilId) {
        Tally tally = tally(pupilId);
        Map<String, Object> map = Figures.of(tally);
        map.put("fromDate", range.from().toString());
        map.put("thruDate", range.thru().toString());
        map.put("persistentAbsence", PersistentAbsence.isMet(tally));
        map.put("severeAbsence", SevereAbsence.isMet(tally));
        return map;
    }
}
