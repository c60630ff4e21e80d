package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;

/**
 * Counts marks and missing sessions of pupils by key.
 *
 * <p>Where a pupil has one key and is on roll through the whole range, the database counts the marks by code, in one grouped
 * statement for the school. Marks outside of due sessions are then looked at one by one: those from today on, and those of codes that
 * may stand on days without school. The marks of all other pupils, and of all pupils where the key depends on the date, are read
 * once, forward only.
 */
final class Summary {
    private static final int MOST_PUPILS_NAMED = 400;

    private final Delegator delegator;
    private final SummaryPupils pupils;
    private final SummaryKeys keys;
    private final DueSessions due;
    private final DateRange range;
    private final CodeSet codes;
    private final LocalDate today;
    private final SummaryCells cells = new SummaryCells();
    private final Set<String> notCollected = new TreeSet<>();

    Summary(Delegator delegator, SummaryPupils pupils, SummaryKeys keys, DueSessions due, CodeSet codes) {
        this.delegator = delegator;
        this.pupils = pupils;
        this.keys = keys;
        this.due = due;
        this.range = due.range();
        this.today = due.today();
        this.codes = codes;
    }

    /** The counts. */
    SummaryCells count() throws GenericEntityException {
        Set<String> steady = steadyPupils();
        List<String> others = new ArrayList<>(new TreeSet<>(pupils.ids()));
        others.removeAll(steady);
        if (others.size() > MOST_PUPILS_NAMED) {
            steady = Set.of();
            others = new ArrayList<>(pupils.ids());
        }
        if (!steady.isEmpty()) {
            countSteady(steady);
        }
        if (!others.isEmpty()) {
            countOthers(others, steady.isEmpty());
        }
        return cells;
    }

    /** Pupils with one key, on roll on every date with a due session. */
    private Set<String> steadyPupils() {
        Set<String> steady = new HashSet<>();
        Optional<DateRange> span = due.span();
        for (String pupilId : pupils.ids()) {
            if (span.isPresent() && keys.isConstant(pupilId, span.get()) && pupils.isOnRoll(pupilId, span.get())) {
                steady.add(pupilId);
            }
        }
        return steady;
    }

    private void countSteady(Set<String> steady) throws GenericEntityException {
        long sessions = due.count();
        for (String pupilId : steady) {
            steadyCell(pupilId).addDue(sessions);
        }
        EntityCondition inRange = pupils.condition(Rows.between("sessionDate", range.from(), range.thru()));
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "attendanceCodeId", "markCount")
                .from("AttendanceMarkCount").where(inRange).queryList()) {
            String pupilId = row.getString("pupilId");
            if (steady.contains(pupilId)) {
                long count = ((Number) row.get("markCount")).longValue();
                SummaryCell cell = steadyCell(pupilId);
                AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
                cell.add(code, count);
                cell.addMarkedOfDue(count);
                if (code.statisticalClass() == StatisticalClass.NOT_COLLECTED) {
                    notCollected.add(code.id());
                }
            }
        }
        moveNotDue(steady);
    }

    /** Takes marks in sessions that are not due out of those of due sessions, and puts them where the key of their date belongs. */
    private void moveNotDue(Set<String> steady) throws GenericEntityException {
        List<EntityCondition> suspects = new ArrayList<>();
        if (!range.thru().isBefore(today)) {
            suspects.add(Rows.between("sessionDate", today.isBefore(range.from()) ? range.from() : today, range.thru()));
        }
        if (!notCollected.isEmpty()) {
            suspects.add(EntityCondition.makeCondition(
                    EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, new ArrayList<>(notCollected)), EntityOperator.AND,
                    Rows.between("sessionDate", range.from(), range.thru())));
        }
        Set<MarkKey> seen = new HashSet<>();
        for (EntityCondition suspect : suspects) {
            for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                    .from("AttendanceMark").where(pupils.condition(suspect)).queryList()) {
                if (steady.contains(row.getString("pupilId")) && seen.add(MarkKey.of(row))) {
                    moveIfNotDue(row);
                }
            }
        }
    }

    private void moveIfNotDue(GenericValue row) {
        Session session = MarkKey.sessionOf(row);
        if (!due.isDue(session)) {
            String pupilId = row.getString("pupilId");
            AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
            steadyCell(pupilId).addMarkedOfDue(-1);
            steadyCell(pupilId).add(code, -1);
            cells.cell(pupilId, keys.key(pupilId, session.date())).add(code, 1);
        }
    }

    private SummaryCell steadyCell(String pupilId) {
        return cells.cell(pupilId, keys.key(pupilId, due.span().orElseThrow().from()));
    }

    private void countOthers(List<String> pupilIds, boolean everyone) throws GenericEntityException {
        for (String pupilId : pupilIds) {
            due.forEachDate((date, sessions) -> {
                if (pupils.isOnRoll(pupilId, date)) {
                    cells.cell(pupilId, keys.key(pupilId, date)).addDue(sessions);
                }
            });
        }
        EntityCondition inRange = Rows.between("sessionDate", range.from(), range.thru());
        EntityCondition condition = everyone ? pupils.condition(inRange)
                : pupils.condition(inRange, EntityCondition.makeCondition("pupilId", EntityOperator.IN, pupilIds));
        try (EntityListIterator marks = EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(condition).cursorForwardOnly().queryIterator()) {
            for (GenericValue row = marks.next(); row != null; row = marks.next()) {
                countMark(row);
            }
        }
    }

    private void countMark(GenericValue row) {
        String pupilId = row.getString("pupilId");
        Session session = MarkKey.sessionOf(row);
        AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
        SummaryCell cell = cells.cell(pupilId, keys.key(pupilId, session.date()));
        cell.add(code, 1);
        if (due.isDue(session) && pupils.isOnRoll(pupilId, session.date())) {
            cell.addMarkedOfDue(1);
        }
    }
}
