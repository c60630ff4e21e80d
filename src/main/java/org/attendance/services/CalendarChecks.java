package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.CodeSet;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;

/**
 * Checks the rows of a calendar file against each other and against what is stored: periods of a kind do not overlap, a half-term
 * lies in a term and a term in an academic year where the school has such, and no session with marks stops being one.
 */
final class CalendarChecks {
    private final ImportRequest request;
    private final List<CalendarRow> rows;
    private final Collection<GenericValue> storedPeriods;
    private final Set<Session> storedDays;

    CalendarChecks(ImportRequest request, List<CalendarRow> rows, Collection<GenericValue> storedPeriods, Set<Session> storedDays) {
        this.request = request;
        this.rows = rows;
        this.storedPeriods = storedPeriods;
        this.storedDays = storedDays;
    }

    /** Finds the stored period that a row replaces: same kind and name, overlapping, its first day not in the file; else null. */
    static GenericValue moved(CalendarRow row, List<CalendarRow> rows, Collection<GenericValue> storedPeriods) {
        for (GenericValue stored : storedPeriods) {
            CalendarPeriod period = period(stored);
            if (row.name() != null && row.name().equals(period.name()) && period.kind() == row.kind()
                    && overlaps(row, period) && !period.from().equals(row.from())
                    && rows.stream().noneMatch(other -> isKeyOf(other, period))) {
                return stored;
            }
        }
        return null;
    }

    /** Notes every error at its row. */
    void check() throws GenericEntityException {
        List<CalendarPeriod> kept = keptPeriods();
        for (CalendarRow row : rows) {
            if (row.kind() != null && !row.row().failed()) {
                checkOverlap(row, kept);
            }
        }
        checkInside(kept, PeriodKind.HALF_TERM, PeriodKind.TERM);
        checkInside(kept, PeriodKind.TERM, PeriodKind.ACADEMIC_YEAR);
        checkMarks(kept);
    }

    /** Stored periods that the file neither changes nor moves. */
    private List<CalendarPeriod> keptPeriods() {
        Set<GenericValue> replaced = new HashSet<>();
        for (CalendarRow row : periodRows()) {
            GenericValue moved = moved(row, rows, storedPeriods);
            if (moved != null) {
                replaced.add(moved);
            }
        }
        return storedPeriods.stream().filter(stored -> !replaced.contains(stored)).map(CalendarChecks::period)
                .filter(period -> periodRows().stream().noneMatch(row -> isKeyOf(row, period))).collect(Collectors.toList());
    }

    private List<CalendarRow> periodRows() {
        return rows.stream().filter(row -> row.kind() != null && !row.row().failed()).collect(Collectors.toList());
    }

    private void checkOverlap(CalendarRow row, List<CalendarPeriod> kept) {
        for (CalendarRow other : periodRows()) {
            if (other.row().line() < row.row().line() && other.kind() == row.kind() && overlaps(row, period(other))) {
                row.row().error("from", "AttendanceImportPeriodOverlapsLine", "kind", row.kind().id(), "line", other.row().line(),
                        "from", other.from(), "thru", other.thru());
                return;
            }
        }
        for (CalendarPeriod other : kept) {
            if (other.kind() == row.kind() && overlaps(row, other)) {
                row.row().error("from", "AttendanceImportPeriodOverlaps", "kind", row.kind().id(), "name", other.name(),
                        "from", other.from(), "thru", other.thru());
                return;
            }
        }
    }

    private void checkInside(List<CalendarPeriod> kept, PeriodKind inner, PeriodKind outer) {
        List<CalendarPeriod> around = new ArrayList<>(kept);
        periodRows().forEach(row -> around.add(period(row)));
        around.removeIf(period -> period.kind() != outer);
        for (CalendarRow row : periodRows()) {
            boolean inside = around.stream().anyMatch(period -> !row.from().isBefore(period.from()) && !row.thru().isAfter(period.thru()));
            if (row.kind() == inner && !inside && !around.isEmpty()) {
                row.row().error("from", "AttendanceImportPeriodOutside", "kind", inner.id(), "outer", outer.id());
            }
        }
    }

    private void checkMarks(List<CalendarPeriod> kept) throws GenericEntityException {
        List<CalendarPeriod> after = new ArrayList<>(kept);
        periodRows().forEach(row -> after.add(period(row)));
        Set<Session> daysAfter = new HashSet<>(storedDays);
        rows.stream().filter(row -> row.kind() == null && !row.row().failed()).forEach(row -> daysAfter.addAll(row.sessions()));
        List<CalendarPeriod> before = storedPeriods.stream().map(CalendarChecks::period).collect(Collectors.toList());
        TreeSet<Session> lost = lostSessions(new SchoolCalendar(before, storedDays), before, new SchoolCalendar(after, daysAfter));
        if (lost.isEmpty()) {
            return;
        }
        Map<CalendarRow, Long> marks = new TreeMap<>((a, b) -> Long.compare(a.row().line(), b.row().line()));
        countMarks(lost).forEach((session, count) -> marks.merge(causeOf(session), count, Long::sum));
        marks.forEach((row, count) -> row.row().error("from", "AttendanceImportSessionHasMarks", "count", count,
                "from", row.from(), "thru", row.thru()));
    }

    private static TreeSet<Session> lostSessions(SchoolCalendar before, List<CalendarPeriod> periods, SchoolCalendar after) {
        TreeSet<Session> lost = new TreeSet<>();
        for (CalendarPeriod period : periods) {
            if (period.kind() == PeriodKind.HALF_TERM) {
                before.sessions(period.from(), period.thru()).stream().filter(session -> !after.isSchoolSession(session))
                        .forEach(lost::add);
            }
        }
        return lost;
    }

    /** Marks of these sessions that count as marks of a school session: all but those of planned closure and the like. */
    private Map<Session, Long> countMarks(TreeSet<Session> sessions) throws GenericEntityException {
        CodeSet codes = CodeTable.of(request.delegator(), request.schoolId());
        EntityCondition inRange = EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("schoolId", request.schoolId()),
                Rows.between("sessionDate", sessions.first().date(), sessions.last().date())));
        return OwnTransaction.run(() -> {
            Map<Session, Long> counts = new TreeMap<>();
            try (EntityListIterator marks = EntityQuery.use(request.delegator()).from("AttendanceMark")
                    .select("sessionDate", "sessionPart", "attendanceCodeId").where(inRange).queryIterator()) {
                GenericValue mark;
                while ((mark = marks.next()) != null) {
                    Session session = MarkKey.sessionOf(mark);
                    if (sessions.contains(session) && codes.byId(mark.getString("attendanceCodeId")).statisticalClass()
                            != StatisticalClass.NOT_COLLECTED) {
                        counts.merge(session, 1L, Long::sum);
                    }
                }
            }
            return counts;
        });
    }

    /** The row by which a session stops being one: the day without school that names it, else the half-term nearest to it. */
    private CalendarRow causeOf(Session session) {
        CalendarRow nearest = rows.get(0);
        long distance = Long.MAX_VALUE;
        for (CalendarRow row : rows) {
            if (row.row().failed()) {
                continue;
            }
            if (row.kind() == null && row.sessions().contains(session)) {
                return row;
            }
            long days = Math.min(Math.abs(session.date().toEpochDay() - row.from().toEpochDay()),
                    Math.abs(session.date().toEpochDay() - row.thru().toEpochDay()));
            if (row.kind() == PeriodKind.HALF_TERM && days < distance) {
                nearest = row;
                distance = days;
            }
        }
        return nearest;
    }

    private static boolean isKeyOf(CalendarRow row, CalendarPeriod period) {
        return row.kind() == period.kind() && row.from().equals(period.from());
    }

    private static boolean overlaps(CalendarRow row, CalendarPeriod period) {
        return !row.from().isAfter(period.thru()) && !period.from().isAfter(row.thru());
    }

    private static CalendarPeriod period(CalendarRow row) {
        return new CalendarPeriod(row.kind(), row.from(), row.thru(), row.name());
    }

    private static CalendarPeriod period(GenericValue stored) {
        LocalDate from = Rows.date(stored, "fromDate");
        return new CalendarPeriod(PeriodKind.of(stored.getString("periodKind")), from, Rows.date(stored, "thruDate"),
                stored.getString("periodName"));
    }
}
