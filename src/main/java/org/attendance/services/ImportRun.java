package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;

/** Checks a file and stores its rows: all of them or none, or the valid ones where that is asked for. */
final class ImportRun {
    private static final String MODULE = ImportRun.class.getName();

    private final ImportKind kind;
    private final ImportRequest request;
    private final Messages messages;
    private final ImportReport report;
    private ImportPlan plan;

    ImportRun(ImportKind kind, ImportRequest request, Messages messages) {
        this.kind = kind;
        this.request = request;
        this.messages = messages;
        this.report = new ImportReport(messages);
    }

    ImportReport report() {
        return report;
    }

    /** Reads and checks the file; stores nothing. */
    void check() throws GenericEntityException {
        plan = kind.plan(request, report);
    }

    /**
     * Refuses a file that was checked and may not be stored.
     * @param acceptValid whether rows without an error are stored although others have one
     */
    void refuseErrors(boolean acceptValid) throws InputException {
        if (report.isUnreadable()) {
            throw new InputException(messages.get("AttendanceImportUnreadable", "line", report.firstLine(), "message",
                    report.firstMessage()), report.toRefusal());
        }
        if (report.hasErrors() && !acceptValid) {
            throw new InputException(messages.get("AttendanceImportRefused", "rejected", report.count(ImportReport.Outcome.REJECTED),
                    "read", report.read(), "line", report.firstLine(), "message", report.firstMessage()), report.toRefusal());
        }
    }

    /**
     * Stores the rows that were checked and closes the record.
     * @throws InputException if the database failed: nothing is stored then, and the record says so
     */
    void store(ImportRecord record) throws InputException, GenericEntityException {
        try {
            if (report.hasChanges()) {
                plan.store(record.importId(), rows -> progress(record, rows));
            }
        } catch (GenericEntityException | RuntimeException failure) {
            Debug.logError(failure, "Import " + record.importId() + " failed", MODULE);
            report.error(0, null, null, "AttendanceImportNotStored");
            record.finish(ImportRecord.FAILED, report);
            throw new InputException(messages.get("AttendanceImportNotStored"), withId(record, report.toRefusal()));
        }
        record.finish(ImportRecord.DONE, report);
    }

    /** The result fields of a file that was stored, or that would be. */
    Map<String, Object> result(ImportRecord record) {
        return withId(record, report.toResult());
    }

    private static Map<String, Object> withId(ImportRecord record, Map<String, Object> result) {
        Map<String, Object> all = new LinkedHashMap<>(result);
        if (record != null) {
            all.put("importId", record.importId());
        }
        return all;
    }

    private void progress(ImportRecord record, long rows) {
        try {
            record.progress(rows);
        } catch (GenericEntityException e) {
            Debug.logWarning(e, "Progress of import " + record.importId() + " could not be noted", MODULE);
        }
    }
}
