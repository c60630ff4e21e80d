package org.attendance.services;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The record of an import: what was asked, how far it got, what came of it. Each change of it is a transaction of its own. */
final class ImportRecord {
    /** Checked, waiting to be confirmed. */
    static final String PREVIEW = "ATI_PREVIEW";
    /** Confirmed; its rows are being stored. */
    static final String RUNNING = "ATI_RUNNING";
    /** Its rows are stored. */
    static final String DONE = "ATI_DONE";
    /** Nothing of it is stored. */
    static final String FAILED = "ATI_FAILED";

    private static final String ENTITY = "AttendanceImport";

    private final Delegator delegator;
    private final String importId;

    ImportRecord(Delegator delegator, String importId) {
        this.delegator = delegator;
        this.importId = importId;
    }

    String importId() {
        return importId;
    }

    /**
     * Creates the record of an import.
     * @param keepText whether the text is kept until the import is confirmed; if not, the import is running now
     */
    static ImportRecord create(ImportKind kind, ImportRequest request, String fileName, ImportReport report, boolean keepText)
            throws GenericEntityException {
        Delegator delegator = request.delegator();
        ImportRecord record = new ImportRecord(delegator, delegator.getNextSeqId(ENTITY));
        Map<String, Object> row = Fields.of("importId", record.importId, "schoolId", request.schoolId(), "importKind", kind.id(),
                "fileName", fileName, "textChecksum", checksum(request.text()), "statusId", keepText ? PREVIEW : RUNNING,
                "amendmentReason", request.reason(), "csvText", keepText ? request.text() : null,
                "startedDate", keepText ? null : Timestamp.valueOf(request.now()), "startedByUserLoginId", request.author().userLoginId());
        row.putAll(counts(report));
        OwnTransaction.run(() -> delegator.create(delegator.makeValue(ENTITY, row)));
        return record;
    }

    /** The row of the record, null if there is none. */
    GenericValue read() throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("importId", importId).queryOne();
    }

    /** Confirms a checked import; false if somebody else has. */
    boolean confirm(boolean acceptValid) throws GenericEntityException {
        return change(Fields.of("statusId", RUNNING, "acceptValid", acceptValid ? "Y" : "N"),
                EntityCondition.makeCondition("statusId", PREVIEW));
    }

    /** Takes a confirmed import on; false if it runs already. */
    boolean begin(LocalDateTime now) throws GenericEntityException {
        return change(Fields.of("startedDate", Timestamp.valueOf(now)), EntityCondition.makeCondition(
                EntityCondition.makeCondition("statusId", RUNNING), EntityOperator.AND,
                EntityCondition.makeCondition("startedDate", EntityOperator.EQUALS, null)));
    }

    /** Notes how many rows of the file are stored. */
    void progress(long rows) throws GenericEntityException {
        change(Fields.of("rowsStored", rows), null);
    }

    /** Notes the end of the import, and lets go of the text. */
    void finish(String statusId, ImportReport report) throws GenericEntityException {
        Map<String, Object> fields = counts(report);
        fields.put("statusId", statusId);
        fields.put("csvText", null);
        fields.put("finishedDate", Timestamp.valueOf(Clock.now(delegator)));
        fields.put("rowsStored", DONE.equals(statusId)
                ? report.count(ImportReport.Outcome.CREATED) + report.count(ImportReport.Outcome.UPDATED) : 0L);
        change(fields, null);
    }

    private boolean change(Map<String, Object> fields, EntityCondition onlyIf) throws GenericEntityException {
        EntityCondition key = EntityCondition.makeCondition("importId", importId);
        EntityCondition condition = onlyIf == null ? key : EntityCondition.makeCondition(key, EntityOperator.AND, onlyIf);
        return OwnTransaction.run(() -> delegator.storeByCondition(ENTITY, fields, condition)) == 1;
    }

    private static Map<String, Object> counts(ImportReport report) {
        return Fields.of("rowsRead", report.read(), "rowsCreated", report.count(ImportReport.Outcome.CREATED),
                "rowsUpdated", report.count(ImportReport.Outcome.UPDATED), "rowsUnchanged", report.count(ImportReport.Outcome.UNCHANGED),
                "rowsRejected", report.count(ImportReport.Outcome.REJECTED), "resultText", ImportProblems.write(report.toResult()));
    }

    /** What a user is shown of a record, without errors and warnings. */
    static Map<String, Object> shown(GenericValue row, UserNames names) throws GenericEntityException {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("importId", row.getString("importId"));
        shown.put("schoolId", row.getString("schoolId"));
        shown.put("importKind", row.getString("importKind"));
        shown.put("fileName", row.getString("fileName"));
        shown.put("status", status(row.getString("statusId")));
        shown.put("read", row.getLong("rowsRead"));
        shown.put("stored", row.getLong("rowsStored"));
        shown.put("created", row.getLong("rowsCreated"));
        shown.put("updated", row.getLong("rowsUpdated"));
        shown.put("unchanged", row.getLong("rowsUnchanged"));
        shown.put("rejected", row.getLong("rowsRejected"));
        shown.put("startedAt", Rows.iso(Rows.dateTime(row, "startedDate")));
        shown.put("finishedAt", Rows.iso(Rows.dateTime(row, "finishedDate")));
        shown.put("startedBy", names.of(row.getString("startedByUserLoginId")));
        return shown;
    }

    private static String status(String statusId) {
        return statusId.substring(statusId.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte each : digest) {
                hex.append(String.format("%02x", each));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
