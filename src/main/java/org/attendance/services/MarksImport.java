package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Finding;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Imports marks. A mark of a session that has one already with another code, note or minutes is an amendment and needs the
 * import's reason; a column that the file does not have leaves note or minutes of the same code as they are.
 */
final class MarksImport {
    private static final CsvFormat FORMAT = new CsvFormat(CsvColumn.required("pupil_ref"), CsvColumn.required("date"),
            CsvColumn.required("session"), CsvColumn.required("code"), CsvColumn.optional("minutes_late"), CsvColumn.text("note", 255));
    private static final int MOST_MINUTES = 999;

    private final ImportRequest request;
    private final ImportReport report;
    private final Delegator delegator;
    private final List<MarkRow> rows = new ArrayList<>();
    private final Map<Long, CsvRow> shownRows = new HashMap<>();
    private final Map<String, MarkPupil> pupils = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<MarkPupil, Set<LocalDate>> exclusions = new HashMap<>();
    private CodeSet codes;
    private MarkRowCheck check;
    private boolean hasMinutes;
    private boolean hasNotes;

    MarksImport(ImportRequest request, ImportReport report) {
        this.request = request;
        this.report = report;
        this.delegator = request.delegator();
    }

    ImportPlan plan() throws GenericEntityException {
        codes = CodeTable.of(delegator, request.schoolId());
        check = new MarkRowCheck(request, codes);
        readPupils();
        new CsvSource(FORMAT, ImportLimits.of(delegator), report).read(request.text(), this::read);
        List<MarkRow> sorted = new ArrayList<>(rows);
        Collections.sort(sorted);
        refuseDuplicates(sorted);
        if (!report.isUnreadable() && !sorted.isEmpty()) {
            readStored(sorted);
        }
        warnOfLongExclusions();
        List<MarkRow> created = new ArrayList<>();
        List<MarkRow> amended = new ArrayList<>();
        for (MarkRow row : rows) {
            ImportReport.Outcome outcome = outcomeOf(row);
            tell(row, outcome);
            if (outcome == ImportReport.Outcome.UPDATED) {
                amended.add(row);
            } else if (outcome == ImportReport.Outcome.CREATED) {
                created.add(row);
            }
        }
        Collections.sort(amended);
        return new MarksPlan(request, codes, created, amended, hasMinutes, hasNotes);
    }

    private void readPupils() throws GenericEntityException {
        StoredPupils stored = StoredPupils.of(delegator, request.schoolId());
        stored.readPersons(stored.all());
        stored.readSpans(stored.all());
        List<StoredPupils.Pupil> ordered = new ArrayList<>(stored.all());
        ordered.sort(Comparator.comparing(StoredPupils.Pupil::id));
        for (StoredPupils.Pupil pupil : ordered) {
            pupils.put(pupil.ref(), new MarkPupil(pupils.size(), pupil));
        }
    }

    private void read(CsvRow row) {
        hasMinutes = row.has("minutes_late");
        hasNotes = row.has("note");
        String dateText = row.get("date");
        LocalDate date = dateText == null ? null : dates.computeIfAbsent(dateText, CsvRow::parseDate);
        if (dateText != null && date == null) {
            row.error("date", "AttendanceImportDate", "value", dateText);
        }
        SessionPart part = MarkRowCheck.part(row.get("session"));
        if (part == null && row.get("session") != null) {
            row.oneOf("session", "AM", "PM");
        }
        Long minutes = row.number("minutes_late", 0, MOST_MINUTES);
        MarkPupil pupil = pupils.get(row.get("pupil_ref"));
        if (pupil == null && row.get("pupil_ref") != null) {
            row.error("pupil_ref", "AttendanceImportPupilUnknown", "pupil", row.get("pupil_ref"));
        }
        MarkRow mark = null;
        if (pupil != null && date != null && part != null && row.get("code") != null) {
            mark = readMark(row, pupil, new Session(date, part), minutes);
        }
        if (mark == null) {
            report.outcome(row, ImportReport.Outcome.REJECTED);
        }
    }

    private MarkRow readMark(CsvRow row, MarkPupil pupil, Session session, Long minutes) {
        for (Finding finding : check.check(pupil, session, row.get("code"), row.get("note"), minutes, 0)) {
            String column = MarkRowCheck.column(finding);
            if (finding.isError()) {
                row.fail();
                report.error(row.line(), column, row.get(column), CheckTexts.key(finding), finding.facts());
            } else {
                report.warning(row.line(), column, row.get(column), CheckTexts.key(finding), finding.facts());
            }
        }
        AttendanceCode code = check.resolve(row.get("code"), session.date());
        if (code == null) {
            return null;
        }
        MarkRow mark = new MarkRow(row.line(), pupil, session, code, minutes, row.get("note"));
        if (row.failed()) {
            mark.fail();
        }
        if (MarkRowCheck.isExclusion(code)) {
            exclusions.computeIfAbsent(pupil, key -> new HashSet<>()).add(session.date());
        }
        if (rows.size() < ImportReport.SAMPLE) {
            shownRows.put(row.line(), row);
        }
        rows.add(mark);
        return mark;
    }

    private void refuseDuplicates(List<MarkRow> sorted) {
        MarkRow first = null;
        for (MarkRow row : sorted) {
            if (first != null && first.isSameSession(row)) {
                row.fail();
                report.error(row.line(), "pupil_ref", row.pupil().ref(), "AttendanceImportDuplicate", "first", first.line());
            } else {
                first = row;
            }
        }
    }

    private void readStored(List<MarkRow> sorted) throws GenericEntityException {
        Map<String, MarkPupil> byId = new HashMap<>();
        pupils.values().forEach(pupil -> byId.put(pupil.id(), pupil));
        LocalDate from = sorted.stream().map(row -> row.session().date()).min(LocalDate::compareTo).orElseThrow();
        LocalDate thru = sorted.stream().map(row -> row.session().date()).max(LocalDate::compareTo).orElseThrow();
        OwnTransaction.run(() -> {
            try (EntityListIterator marks = EntityQuery.use(delegator)
                    .select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId", "minutesLate", "markNote")
                    .from("AttendanceMark").where(EntityCondition.makeCondition("schoolId", request.schoolId()),
                            Rows.between("sessionDate", from, thru)).queryIterator()) {
                GenericValue mark;
                while ((mark = marks.next()) != null) {
                    attach(mark, byId.get(mark.getString("pupilId")), sorted);
                }
            }
            return sorted.size();
        });
    }

    private void attach(GenericValue mark, MarkPupil pupil, List<MarkRow> sorted) {
        if (pupil == null) {
            return;
        }
        AttendanceCode code = codes.byId(mark.getString("attendanceCodeId"));
        Session session = MarkKey.sessionOf(mark);
        if (MarkRowCheck.isExclusion(code)) {
            exclusions.computeIfAbsent(pupil, key -> new HashSet<>()).add(session.date());
        }
        int place = Collections.binarySearch(sorted, new MarkRow(0, pupil, session, code, null, null));
        int next = place < 0 ? -place - 1 : place;
        if (next < sorted.size() && sorted.get(next).pupil() == pupil && sorted.get(next).session().equals(session)) {
            sorted.get(next).stored(code, mark.getLong("minutesLate"), mark.getString("markNote"));
        }
    }

    private void warnOfLongExclusions() {
        for (MarkRow row : rows) {
            if (MarkRowCheck.isExclusion(row.code())) {
                int days = check.excludedDaysBefore(row.session().date(), exclusions.get(row.pupil()));
                check.check(row.pupil(), row.session(), row.code().code(), row.note(), row.minutesLate(), days).stream()
                        .filter(finding -> "ExclusionPastFifthDay".equals(finding.rule()))
                        .forEach(finding -> report.warning(row.line(), "code", row.code().code(), CheckTexts.key(finding),
                                finding.facts()));
            }
        }
    }

    private ImportReport.Outcome outcomeOf(MarkRow row) {
        if (row.failed()) {
            return ImportReport.Outcome.REJECTED;
        }
        if (row.storedCode() == null) {
            return ImportReport.Outcome.CREATED;
        }
        boolean sameCode = row.storedCode().id().equals(row.code().id());
        boolean sameMinutes = !hasMinutes || Objects.equals(row.storedMinutes(), row.minutesLate());
        boolean sameNote = !hasNotes || Objects.equals(row.storedNote(), row.note());
        if (sameCode && sameMinutes && sameNote) {
            return ImportReport.Outcome.UNCHANGED;
        }
        if (request.reason() == null) {
            row.fail();
            report.error(row.line(), "code", row.code().code(), "AttendanceImportReasonMissing", "stored", row.storedCode().code(),
                    "code", row.code().code());
            return ImportReport.Outcome.REJECTED;
        }
        return ImportReport.Outcome.UPDATED;
    }

    private void tell(MarkRow row, ImportReport.Outcome outcome) {
        CsvRow shown = shownRows.get(row.line());
        if (shown == null) {
            report.outcome(outcome);
        } else {
            report.outcome(shown, outcome);
        }
    }
}
