package org.attendance.services;

import java.util.ArrayList;
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
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.MarkChecks;
import org.attendance.rules.NoteRule;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Plans a code for every school session of a pupil in a range, or takes plans back. Sessions that are marked already, that the pupil is
 * not on roll for, or that the code is not for, are skipped and named. Planning the same again changes nothing.
 */
final class MarkPlanning {
    private static final Set<String> SOURCES = Set.of("leave", "closure", "plan");
    private static final long MOST_DAYS = 400;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final DateRange range;
    private final SessionPart part;
    private final RollPupil pupil;
    private final List<Map<String, Object>> skipped = new ArrayList<>();

    MarkPlanning(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.range = Attributes.range(call, MOST_DAYS);
        String session = call.text("session");
        this.part = session == null ? null : Attributes.part(call, session);
        this.pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), range.thru());
    }

    Map<String, Object> plan() throws InputException, GenericEntityException {
        String code = call.text("code");
        new MarkStore(delegator, schoolId, CodeTable.of(delegator, schoolId)).lock(List.of(pupil.pupilId()));
        Map<Session, GenericValue> plans = bySession("AttendancePlannedMark");
        if (code == null) {
            return result(0, remove(plans));
        }
        Plan plan = readPlan(code);
        Set<Session> marked = new HashSet<>(bySession("AttendanceMark").keySet());
        long planned = 0;
        for (Session session : CalendarTable.of(delegator, schoolId).sessions(range.from(), range.thru())) {
            if (part != null && part != session.part()) {
                continue;
            }
            Optional<AttendanceCode> version = usable(plan, session, marked);
            if (version.isPresent() && write(plan, version.get(), session, plans.get(session))) {
                planned++;
            }
        }
        return result(planned, 0);
    }

    /** What is to be planned: code as text, where it comes from, reason and note. */
    private record Plan(String code, String source, String reason, String note, CodeSet codes) {
    }

    private Plan readPlan(String code) throws InputException, GenericEntityException {
        String source = call.text("planSource") == null ? "plan" : call.text("planSource");
        if (!SOURCES.contains(source)) {
            throw call.refuse("AttendancePlanSource", "value", source);
        }
        Plan plan = new Plan(code, source, Attributes.freeText(call, "reason"), Attributes.freeText(call, "note"),
                CodeTable.of(delegator, schoolId));
        AttendanceCode nearest = plan.codes().nearest(code, range.from())
                .orElseThrow(() -> refusedByRule("AttendanceCheckCodeUnknown", code));
        if (!MarkChecks.isPlanned(nearest)) {
            throw call.refuse("AttendancePlanCode", "code", code);
        }
        if (nearest.noteRule() == NoteRule.REQUIRED && plan.note() == null) {
            throw refusedByRule("AttendanceCheckNoteMissing", code);
        }
        return plan;
    }

    private InputException refusedByRule(String label, String code) {
        return call.refuse("AttendanceMarksRefused", "text", call.messages().get(label, "code", code, "date", range.from()));
    }

    private Optional<AttendanceCode> usable(Plan plan, Session session, Set<Session> marked) {
        Optional<AttendanceCode> version = plan.codes().find(plan.code(), session.date());
        String reason = null;
        if (marked.contains(session)) {
            reason = "AttendancePlanMarked";
        } else if (session.date().isBefore(pupil.admission()) || pupil.leaving() != null && session.date().isAfter(pupil.leaving())) {
            reason = "AttendancePlanNotOnRoll";
        } else if (version.isEmpty()) {
            reason = "AttendancePlanCodeNotValid";
        } else if (version.get().onlyIn() != null && version.get().onlyIn() != session.part()) {
            reason = "AttendancePlanWrongSession";
        }
        if (reason == null) {
            return version;
        }
        Map<String, Object> skip = Sessions.map(session);
        skip.put("reason", call.messages().get(reason, "code", plan.code()));
        skipped.add(skip);
        return Optional.empty();
    }

    /** Creates or changes the plan of a session; answers whether anything changed. */
    private boolean write(Plan plan, AttendanceCode code, Session session, GenericValue stored) throws GenericEntityException {
        return new PlannedMarkStore(call, access, schoolId).write(pupil.pupilId(), session,
                new PlannedMarkStore.Entry(code, plan.source(), plan.reason(), plan.note(), null), stored);
    }

    private long remove(Map<Session, GenericValue> plans) throws GenericEntityException {
        long removed = 0;
        for (Map.Entry<Session, GenericValue> plan : plans.entrySet()) {
            if (part == null || part == plan.getKey().part()) {
                delegator.removeValue(plan.getValue());
                removed++;
            }
        }
        return removed;
    }

    private Map<Session, GenericValue> bySession(String entity) throws GenericEntityException {
        Map<Session, GenericValue> rows = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(entity).where(
                EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                Rows.between("sessionDate", range.from(), range.thru())).queryList()) {
            rows.put(MarkKey.sessionOf(row), row);
        }
        return rows;
    }

    private Map<String, Object> result(long planned, long removed) {
        return ServiceCall.success("planned", planned, "removed", removed, "skipped", skipped);
    }
}
