package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Imports a calendar: periods are known by kind and first day, days without school by date and session. A stored period of the
 * same kind and name that overlaps the one in the file has moved. What the file does not name stays as it is.
 */
final class CalendarImport {
    private static final String PERIOD = "AttendanceCalendarPeriod";
    private static final String NON_SCHOOL_DAY = "AttendanceNonSchoolDay";
    private static final String NO_SCHOOL = "non_school_day";
    private static final int LONGEST_DAYS = 366;
    private static final CsvFormat FORMAT = new CsvFormat(CsvColumn.required("from"), CsvColumn.required("thru"),
            CsvColumn.required("kind"), CsvColumn.text("name", 60), CsvColumn.optional("session"));

    private final ImportRequest request;
    private final ImportReport report;
    private final List<CalendarRow> rows = new ArrayList<>();
    private final Map<String, GenericValue> storedPeriods = new TreeMap<>();
    private final Map<Session, GenericValue> storedDays = new HashMap<>();
    private final PlannedWrites writes;

    CalendarImport(ImportRequest request, ImportReport report) {
        this.request = request;
        this.report = report;
        this.writes = new PlannedWrites(request.delegator());
    }

    ImportPlan plan() throws GenericEntityException {
        new CsvSource(FORMAT, ImportLimits.of(request.delegator()), report).read(request.text(), this::parse);
        readStored();
        refuseDuplicates();
        new CalendarChecks(request, rows, storedPeriods.values(), storedDays.keySet()).check();
        for (CalendarRow row : rows) {
            report.outcome(row.row(), row.row().failed() ? ImportReport.Outcome.REJECTED
                    : row.kind() == null ? planDays(row) : planPeriod(row));
        }
        return (importId, progress) -> {
            writes.store(done -> progress.accept(report.read() * done / writes.size()));
            OwnTransaction.run(() -> EvaluationDue.school(request.delegator(), request.schoolId()));
        };
    }

    private void parse(CsvRow row) {
        String kind = row.oneOf("kind", PeriodKind.ACADEMIC_YEAR.id(), PeriodKind.TERM.id(), PeriodKind.HALF_TERM.id(), NO_SCHOOL);
        LocalDate from = row.date("from");
        LocalDate thru = row.date("thru");
        String session = row.oneOf("session", "AM", "PM");
        if (from != null && thru != null && thru.isBefore(from)) {
            row.error("thru", "AttendanceImportThruBeforeFrom", "from", from, "thru", thru);
        } else if (from != null && thru != null && from.plusDays(LONGEST_DAYS).isBefore(thru)) {
            row.error("thru", "AttendanceImportPeriodTooLong", "days", LONGEST_DAYS);
        }
        if (session != null && kind != null && !NO_SCHOOL.equals(kind)) {
            row.error("session", "AttendanceImportSessionOfPeriod", "kind", kind);
        }
        if (row.failed()) {
            report.outcome(row, ImportReport.Outcome.REJECTED);
        } else {
            rows.add(new CalendarRow(row, NO_SCHOOL.equals(kind) ? null : PeriodKind.of(kind), from, thru, row.get("name"),
                    session == null ? null : SessionPart.of(session)));
        }
    }

    private void readStored() throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(request.delegator()).from(PERIOD).where("schoolId", request.schoolId()).queryList()) {
            storedPeriods.put(row.getString("periodKind") + " " + Rows.date(row, "fromDate"), row);
        }
        for (GenericValue row : EntityQuery.use(request.delegator()).from(NON_SCHOOL_DAY)
                .where("schoolId", request.schoolId()).queryList()) {
            storedDays.put(MarkKey.sessionOf(row), row);
        }
    }

    private void refuseDuplicates() {
        Map<String, CalendarRow> periods = new HashMap<>();
        Map<Session, CalendarRow> days = new HashMap<>();
        for (CalendarRow row : rows) {
            if (row.kind() != null) {
                refuseDuplicate(row, periods.putIfAbsent(row.key(), row));
                continue;
            }
            for (Session session : row.sessions()) {
                if (refuseDuplicate(row, days.putIfAbsent(session, row))) {
                    break;
                }
            }
        }
    }

    private static boolean refuseDuplicate(CalendarRow row, CalendarRow first) {
        if (first != null) {
            row.row().error("from", "AttendanceImportDuplicate", "first", first.row().line());
        }
        return first != null;
    }

    private ImportReport.Outcome planPeriod(CalendarRow row) {
        GenericValue stored = storedPeriods.get(row.key());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("thruDate", Date.valueOf(row.thru()));
        if (row.row().has("name")) {
            fields.put("periodName", row.name());
        }
        if (stored != null) {
            return change(stored, fields);
        }
        GenericValue moved = CalendarChecks.moved(row, rows, storedPeriods.values());
        if (moved != null) {
            writes.remove(moved);
        }
        fields.put("schoolId", request.schoolId());
        fields.put("periodKind", row.kind().id());
        fields.put("fromDate", Date.valueOf(row.from()));
        writes.create(PERIOD, fields);
        return moved == null ? ImportReport.Outcome.CREATED : ImportReport.Outcome.UPDATED;
    }

    private ImportReport.Outcome change(GenericValue stored, Map<String, Object> fields) {
        if (fields.entrySet().stream().allMatch(field -> Objects.equals(stored.get(field.getKey()), field.getValue()))) {
            return ImportReport.Outcome.UNCHANGED;
        }
        writes.change(stored, fields);
        return ImportReport.Outcome.UPDATED;
    }

    private ImportReport.Outcome planDays(CalendarRow row) {
        ImportReport.Outcome outcome = ImportReport.Outcome.UNCHANGED;
        for (Session session : row.sessions()) {
            GenericValue stored = storedDays.get(session);
            Map<String, Object> fields = new LinkedHashMap<>();
            if (stored == null) {
                fields.put("schoolId", request.schoolId());
                fields.put("sessionDate", Date.valueOf(session.date()));
                fields.put("sessionPart", session.part().name());
                fields.put("dayName", row.name());
                writes.create(NON_SCHOOL_DAY, fields);
                outcome = ImportReport.Outcome.CREATED;
            } else if (row.row().has("name") && !Objects.equals(stored.getString("dayName"), row.name())) {
                fields.put("dayName", row.name());
                writes.change(stored, fields);
                outcome = outcome == ImportReport.Outcome.UNCHANGED ? ImportReport.Outcome.UPDATED : outcome;
            }
        }
        return outcome;
    }
}
