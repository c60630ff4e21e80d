package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * Imports the roll: pupils are known by their reference in the school. A column that the file does not have leaves what is stored
 * as it is; a pupil that the file does not name stays.
 */
final class RollImport {
    private final ImportRequest request;
    private final ImportReport report;
    private final Delegator delegator;
    private final PlannedWrites writes;
    private final List<RollRow> rows = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();

    RollImport(ImportRequest request, ImportReport report) {
        this.request = request;
        this.report = report;
        this.delegator = request.delegator();
        this.writes = new PlannedWrites(delegator);
    }

    ImportPlan plan() throws GenericEntityException {
        Map<String, Long> lines = new HashMap<>();
        Map<String, Long> upnLines = new HashMap<>();
        new CsvSource(RollFormat.FORMAT, ImportLimits.of(delegator), report).read(request.text(), row -> {
            RollRow read = RollRow.read(row);
            refuseTwice(row, "pupil_ref", lines);
            refuseTwice(row, "upn", upnLines);
            rows.add(read);
        });
        if (!report.isUnreadable()) {
            planRows(upnLines.keySet());
        }
        return (importId, progress) -> writes.store(done -> progress.accept(report.read() * done / writes.size()));
    }

    private static void refuseTwice(CsvRow row, String column, Map<String, Long> lines) {
        Long first = row.get(column) == null ? null : lines.putIfAbsent(row.get(column), row.line());
        if (first != null) {
            row.error(column, "AttendanceImportDuplicate", "first", first);
        }
    }

    private void planRows(Set<String> upns) throws GenericEntityException {
        StoredPupils stored = StoredPupils.of(delegator, request.schoolId());
        List<StoredPupils.Pupil> known = new ArrayList<>();
        rows.stream().map(row -> stored.find(row.pupilRef())).filter(Objects::nonNull).distinct().forEach(known::add);
        stored.readPersons(known);
        stored.readSpans(known);
        Map<String, StoredPupils.Pupil> upnOwners = stored.byUpn(upns);
        for (GenericValue group : EntityQuery.use(delegator).from("AttendanceGroup").where("schoolId", request.schoolId()).queryList()) {
            groups.add(group.getString("registrationGroup"));
        }
        for (RollRow row : rows) {
            StoredPupils.Pupil pupil = stored.find(row.pupilRef());
            StoredPupils.Pupil owner = upnOwners.get(row.row().get("upn"));
            if (owner != null && owner != pupil) {
                row.row().error("upn", "AttendanceImportUpnTaken", "pupil", owner.ref());
            }
            report.outcome(row.row(), planRow(row, pupil));
        }
    }

    private ImportReport.Outcome planRow(RollRow row, StoredPupils.Pupil pupil) throws GenericEntityException {
        List<Span> admissions = pupil == null ? new ArrayList<>() : Span.read(Span.Fields.ADMISSION, pupil.admissions());
        List<Span> enrolments = pupil == null ? new ArrayList<>() : Span.read(Span.Fields.ENROLMENT, pupil.enrolments());
        RollSpans spans = new RollSpans(admissions, enrolments, row, request.effectiveDate());
        if (!row.row().failed() && spans.conflict() != null) {
            row.row().error("admission_date", "AttendanceImportAdmissionOverlaps", "from", spans.conflict().from(),
                    "thru", Objects.toString(spans.conflict().thru(), ""));
        }
        if (row.row().failed()) {
            return ImportReport.Outcome.REJECTED;
        }
        int planned = writes.size();
        spans.apply();
        enrolments.forEach(enrolment -> enrolment.values().put("schoolId", request.schoolId()));
        if (groups.add(row.registrationGroup())) {
            writes.create("AttendanceGroup", Fields.of("schoolId", request.schoolId(), "registrationGroup", row.registrationGroup()));
        }
        String pupilId = pupil == null ? createPupil(row) : pupil.id();
        if (pupil != null) {
            changePerson(row, pupil);
            warnOfMarksOutside(row, pupil, admissions);
        }
        Map<String, Object> key = Fields.of("pupilId", pupilId);
        Span.write(Span.Fields.ADMISSION, key, pupil == null ? List.of() : pupil.admissions(), admissions, writes);
        Span.write(Span.Fields.ENROLMENT, key, pupil == null ? List.of() : pupil.enrolments(), enrolments, writes);
        planFlags(row, pupil, pupilId);
        if (pupil == null) {
            return ImportReport.Outcome.CREATED;
        }
        boolean changed = writes.size() > planned;
        if (changed) {
            planEvaluation(pupil);
        }
        return changed ? ImportReport.Outcome.UPDATED : ImportReport.Outcome.UNCHANGED;
    }

    /** The thresholds look at the pupil again: after the import, and after it was taken back as well. */
    private void planEvaluation(StoredPupils.Pupil pupil) {
        pupil.row().set("evaluationDue", EvaluationDue.DUE);
        writes.change(pupil.row(), Fields.of("evaluationDue", EvaluationDue.DUE));
    }

    private String createPupil(RollRow row) {
        String pupilId = delegator.getNextSeqId("Party");
        writes.create("Party", Fields.of("partyId", pupilId, "partyTypeId", "PERSON", "statusId", "PARTY_ENABLED"));
        Map<String, Object> person = personFields(row);
        person.put("partyId", pupilId);
        writes.create("Person", person);
        writes.create("PartyRole", Fields.of("partyId", pupilId, "roleTypeId", "ATT_PUPIL"));
        if (row.row().get("upn") != null) {
            writes.create("PartyIdentification", upnFields(pupilId, row));
        }
        writes.create("AttendancePupil", Fields.of("pupilId", pupilId, "schoolId", request.schoolId(), "pupilRef", row.pupilRef()));
        return pupilId;
    }

    private void changePerson(RollRow row, StoredPupils.Pupil pupil) {
        Map<String, Object> changed = personFields(row);
        changed.entrySet().removeIf(field -> Objects.equals(pupil.person().get(field.getKey()), field.getValue()));
        if (!changed.isEmpty()) {
            writes.change(pupil.person(), changed);
        }
        String upn = row.row().get("upn");
        if (pupil.upn() == null && upn != null) {
            writes.create("PartyIdentification", upnFields(pupil.id(), row));
        } else if (pupil.upn() != null && row.row().has("upn") && upn == null) {
            writes.remove(pupil.upn());
        } else if (upn != null && !upn.equals(pupil.upn().getString("idValue"))) {
            writes.change(pupil.upn(), Fields.of("idValue", upn));
        }
    }

    private static Map<String, Object> personFields(RollRow row) {
        Map<String, Object> person = Fields.of("lastName", row.row().get("surname"), "firstName", row.row().get("forename"),
                "birthDate", Date.valueOf(row.birth()));
        if (row.row().has("preferred_name")) {
            person.put("nickname", row.row().get("preferred_name"));
        }
        if (row.row().has("sex")) {
            person.put("gender", row.sex());
        }
        return person;
    }

    private static Map<String, Object> upnFields(String pupilId, RollRow row) {
        return Fields.of("partyId", pupilId, "partyIdentificationTypeId", StoredPupils.UPN_TYPE, "idValue", row.row().get("upn"));
    }

    private void planFlags(RollRow row, StoredPupils.Pupil pupil, String pupilId) {
        LocalDate begin = pupil == null || request.effectiveDate().isBefore(row.admission()) ? row.admission() : request.effectiveDate();
        row.flags().forEach((type, value) -> {
            List<GenericValue> stored = new ArrayList<>();
            if (pupil != null) {
                pupil.flags().stream().filter(flag -> type.equals(flag.getString("flagTypeEnumId"))).forEach(stored::add);
            }
            List<Span> spans = Span.read(Span.Fields.FLAG, stored);
            RollSpans.flag(spans, value, begin);
            Span.write(Span.Fields.FLAG, Fields.of("pupilId", pupilId, "flagTypeEnumId", type), stored, spans, writes);
        });
    }

    private void warnOfMarksOutside(RollRow row, StoredPupils.Pupil pupil, List<Span> admissions) throws GenericEntityException {
        if (pupil.admissions().isEmpty()) {
            return;
        }
        Span before = Span.read(Span.Fields.ADMISSION, pupil.admissions()).get(pupil.admissions().size() - 1);
        Span after = admissions.get(admissions.size() - 1);
        boolean beginsLater = pupil.admissions().size() == admissions.size() && after.from().isAfter(before.from());
        if (beginsLater) {
            warnOfMarks(row, pupil, "admission_date",
                    EntityCondition.makeCondition("sessionDate", EntityOperator.LESS_THAN, Date.valueOf(after.from())));
        }
        if (after.thru() != null && !after.thru().equals(before.thru())) {
            warnOfMarks(row, pupil, "leaving_date",
                    EntityCondition.makeCondition("sessionDate", EntityOperator.GREATER_THAN, Date.valueOf(after.thru())));
        }
    }

    private void warnOfMarks(RollRow row, StoredPupils.Pupil pupil, String column, EntityCondition outside)
            throws GenericEntityException {
        long marks = EntityQuery.use(delegator).from("AttendanceMark")
                .where(List.of(EntityCondition.makeCondition("pupilId", pupil.id()), outside)).queryCount();
        if (marks > 0) {
            row.row().warning(column, "AttendanceImportMarksOutside", "count", marks);
        }
    }
}
