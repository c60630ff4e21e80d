package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.plans.PartTimeTable;
import org.attendance.services.CalendarTable;
import org.attendance.services.CodeTable;
import org.attendance.services.MarkKey;
import org.attendance.services.MarkStore;
import org.attendance.services.PlannedMarkStore;
import org.attendance.services.RollPupil;
import org.attendance.services.ServiceCall;

/**
 * Makes the planned marks of a part-time timetable what it says, from today on: those missing are planned, those of this timetable that
 * it no longer asks for are taken back. What is marked already, planned for another reason, or not on roll is left alone. The code is C2
 * on the dates on which there is one (from 19 August 2024), before that C.
 */
final class PartTimeMarks {
    private static final String ENTITY = "AttendancePlannedMark";
    private static final List<String> CODES = List.of("C2", "C");

    private final ServiceCall call;
    private final Delegator delegator;
    private final PlanFinder finder;
    private final LocalDate today;

    PartTimeMarks(ServiceCall call, PlanFinder finder) {
        this.call = call;
        this.delegator = call.delegator();
        this.finder = finder;
        this.today = finder.access().today();
    }

    /**
     * Plans and takes back.
     * @param timetable what is in force; null where the plan is over
     * @param reason words beside a planned mark
     * @return how many sessions are planned by the plan afterwards
     */
    long follow(PlanFinder.Found plan, PartTimeTable timetable, String reason) throws GenericEntityException {
        String pupilId = plan.pupil().pupilId();
        CodeSet codes = CodeTable.of(delegator, finder.schoolId());
        new MarkStore(delegator, finder.schoolId(), codes).lock(List.of(pupilId));
        Map<Session, GenericValue> planned = bySession(ENTITY, pupilId);
        Set<Session> wanted = timetable == null ? Set.of() : wanted(plan.pupil(), timetable);
        for (Map.Entry<Session, GenericValue> each : planned.entrySet()) {
            if (plan.id().equals(each.getValue().getString("planId")) && !wanted.contains(each.getKey())) {
                delegator.removeValue(each.getValue());
            }
        }
        PlannedMarkStore store = new PlannedMarkStore(call, finder.access(), finder.schoolId());
        long count = 0;
        for (Session session : wanted) {
            GenericValue stored = planned.get(session);
            Optional<AttendanceCode> code = codeOn(codes, session.date());
            if (code.isPresent() && (stored == null || plan.id().equals(stored.getString("planId")))) {
                store.write(pupilId, session, new PlannedMarkStore.Entry(code.get(), "plan", reason, null, plan.id()), stored);
                count++;
            }
        }
        return count;
    }

    private static Optional<AttendanceCode> codeOn(CodeSet codes, LocalDate date) {
        return CODES.stream().map(code -> codes.find(code, date)).flatMap(Optional::stream).findFirst();
    }

    private Set<Session> wanted(RollPupil pupil, PartTimeTable timetable) throws GenericEntityException {
        Set<Session> wanted = new HashSet<>(timetable.sessionsOff(CalendarTable.of(delegator, finder.schoolId()), today));
        wanted.removeAll(bySession("AttendanceMark", pupil.pupilId()).keySet());
        wanted.removeIf(session -> session.date().isBefore(pupil.admission())
                || pupil.leaving() != null && session.date().isAfter(pupil.leaving()));
        return wanted;
    }

    private Map<Session, GenericValue> bySession(String entity, String pupilId) throws GenericEntityException {
        Map<Session, GenericValue> rows = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(entity).where(EntityCondition.makeCondition("pupilId", pupilId),
                EntityCondition.makeCondition("sessionDate", EntityOperator.GREATER_THAN_EQUAL_TO, Date.valueOf(today))).queryList()) {
            rows.put(MarkKey.sessionOf(row), row);
        }
        return rows;
    }
}
