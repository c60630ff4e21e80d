package org.attendance.services.approach;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Tally;
import org.attendance.rules.cases.LowCohort;
import org.attendance.rules.cases.PupilSituation;
import org.attendance.services.Access;
import org.attendance.services.CalendarTable;
import org.attendance.services.Flags;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.CaseFigures;
import org.attendance.services.cases.CaseRecord;

/** The pupil of a case, with the figures of the academic year so far and what decides which groups the pupil is in. */
final class CasePupil {
    private static final String PREFIX = "ATT_";

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final CaseRecord of;
    private final RollPupil pupil;
    private final LocalDate yearStart;

    CasePupil(ServiceCall call, Access access, CaseRecord of) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.of = of;
        this.pupil = new TaskPupils(delegator, access, of.schoolId(), List.of(of.pupilId())).find(of.pupilId());
        if (pupil == null) {
            throw call.refuse("AttendanceCaseUnknown", "caseId", of.caseId());
        }
        this.yearStart = CalendarTable.of(delegator, of.schoolId()).academicYearStart(access.today());
    }

    RollPupil pupil() {
        return pupil;
    }

    /** First day of the figures. */
    LocalDate figuresFrom() {
        return yearStart;
    }

    /** The figures from the start of the academic year to today. */
    Tally figures() throws GenericEntityException {
        return CaseFigures.ofPupil(delegator, of.schoolId(), of.pupilId(), access.today()).tally(of.pupilId());
    }

    /** What decides which groups of pupils the pupil is in. */
    PupilSituation situation() throws GenericEntityException {
        Set<String> flags = new TreeSet<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendancePupilFlag").where(
                EntityCondition.makeCondition("pupilId", of.pupilId()), Rows.on("fromDate", "thruDate", access.today())).queryList()) {
            if (Flags.isSet(row)) {
                flags.add(Flags.name(row));
            }
        }
        Set<String> barriers = new TreeSet<>();
        for (GenericValue row : new Barriers(call, access, of).rows()) {
            if (Barriers.stands(row, access)) {
                barriers.add(row.getString("barrierKindId"));
            }
        }
        return new PupilSituation(figures(), flags, lowCohorts(flags), barriers);
    }

    /** Those of the flags whose pupils are absent more than the school, by the weeks of the academic year. Two queries, none without a flag. */
    private Set<String> lowCohorts(Set<String> flags) throws GenericEntityException {
        Set<String> low = new TreeSet<>();
        if (flags.isEmpty()) {
            return low;
        }
        EntityCondition weeks = EntityCondition.makeCondition(EntityCondition.makeCondition("schoolId", of.schoolId()), EntityOperator.AND,
                EntityCondition.makeCondition("weekStarts", EntityOperator.GREATER_THAN_EQUAL_TO,
                        Date.valueOf(yearStart.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))));
        GenericValue school = EntityQuery.use(delegator).select("schoolId", "presentCount", "approvedActivityCount", "authorisedCount",
                "unauthorisedCount").from("AttendanceSchoolTally").where(weeks).queryFirst();
        if (school == null) {
            return low;
        }
        Tally whole = tally(school);
        for (GenericValue row : EntityQuery.use(delegator).select("flagTypeEnumId", "presentCount", "approvedActivityCount", "authorisedCount",
                "unauthorisedCount").from("AttendanceFlagTally").where(weeks, Rows.on("fromDate", "thruDate", access.today()),
                EntityCondition.makeCondition("flagValue", EntityOperator.NOT_EQUAL, "N")).queryList()) {
            String flag = row.getString("flagTypeEnumId").substring(PREFIX.length());
            Tally group = tally(row);
            if (flags.contains(flag) && LowCohort.isMet(group.absent(), group.possible(), whole.absent(), whole.possible())) {
                low.add(flag);
            }
        }
        return low;
    }

    private static Tally tally(GenericValue row) {
        return new Tally(count(row, "presentCount"), count(row, "approvedActivityCount"), count(row, "authorisedCount"),
                count(row, "unauthorisedCount"), 0, 0, 0, 0, 0, 0, 0);
    }

    private static long count(GenericValue row, String field) {
        return row.get(field) == null ? 0 : ((Number) row.get(field)).longValue();
    }
}
