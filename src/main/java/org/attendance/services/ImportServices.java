package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;

/** Services that import files: at once, or as preview, confirmation and a run in the background. */
public final class ImportServices {
    private static final int LATEST = 20;
    private static final int LONGEST_TEXT = 255;

    private ImportServices() {
    }

    /** Imports a calendar. */
    public static Map<String, Object> importCalendar(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> importNow(call, ImportKind.CALENDAR, "calendarCsv"));
    }

    /** Imports a roll. */
    public static Map<String, Object> importRoll(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> importNow(call, ImportKind.ROLL, "rollCsv"));
    }

    /** Imports contacts of pupils. */
    public static Map<String, Object> importContacts(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> importNow(call, ImportKind.CONTACTS, "contactsCsv"));
    }

    /** Imports marks. */
    public static Map<String, Object> importMarks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> importNow(call, ImportKind.MARKS, "marksCsv"));
    }

    private static Map<String, Object> importNow(ServiceCall call, ImportKind kind, String attribute)
            throws InputException, GenericEntityException {
        ImportRequest request = request(call, call.required("schoolId"), (String) call.value(attribute), reason(call));
        ImportRun run = new ImportRun(kind, request, call.messages());
        String fileName = fileName(call);
        boolean dryRun = call.flag("dryRun");
        boolean acceptValid = call.flag("acceptValid");
        run.check();
        run.refuseErrors(acceptValid);
        ImportRecord record = null;
        if (!dryRun && run.report().hasChanges()) {
            record = ImportRecord.create(kind, request, fileName, run.report(), false);
            run.store(record);
        }
        return success(run.result(record));
    }

    /** Checks a file and keeps its text under an importId; without importId where nothing of it could be stored. */
    public static Map<String, Object> previewImport(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            ImportKind kind = ImportKind.find(call.required("importKind"));
            if (kind == null) {
                throw call.refuse("AttendanceImportKind", "value", call.text("importKind"), "allowed",
                        Arrays.stream(ImportKind.values()).map(ImportKind::id).collect(Collectors.joining(", ")));
            }
            ImportRequest request = request(call, call.required("schoolId"), (String) call.value("csvText"), reason(call));
            String fileName = fileName(call);
            ImportRun run = new ImportRun(kind, request, call.messages());
            run.check();
            boolean storable = !run.report().isUnreadable() && run.report().hasChanges();
            ImportRecord record = storable ? ImportRecord.create(kind, request, fileName, run.report(), true) : null;
            Map<String, Object> result = run.result(record);
            result.put("preview", run.report().sample());
            return success(result);
        });
    }

    /** Starts a previewed import in the background, once. */
    public static Map<String, Object> confirmImport(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            GenericValue row = record(call);
            ImportRecord record = new ImportRecord(call.delegator(), row.getString("importId"));
            boolean acceptValid = call.flag("acceptValid");
            if (!acceptValid && row.getLong("rowsRejected") > 0 && ImportRecord.PREVIEW.equals(row.getString("statusId"))) {
                throw call.refuse("AttendanceImportConfirmErrors", "rejected", row.getLong("rowsRejected"));
            }
            boolean waiting = ImportRecord.RUNNING.equals(row.getString("statusId")) && row.get("startedDate") == null;
            if (record.confirm(acceptValid) || waiting) {
                startInBackground(call, record.importId());
            }
            return ServiceCall.success("importId", record.importId());
        });
    }

    private static void startInBackground(ServiceCall call, String importId) throws GenericServiceException {
        call.dispatcher().runAsync("runAttendanceImport",
                Fields.of("importId", importId, "userLogin", call.userLogin(), "locale", call.locale()), false);
    }

    /** Runs a confirmed import to its end. */
    public static Map<String, Object> runImport(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            GenericValue row = record(call);
            ImportRecord record = new ImportRecord(call.delegator(), row.getString("importId"));
            if (!record.begin(Clock.now(call.delegator()))) {
                throw call.refuse("AttendanceImportNotConfirmed", "importId", record.importId());
            }
            ImportRequest request = request(call, row.getString("schoolId"), row.getString("csvText"), row.getString("amendmentReason"));
            ImportRun run = new ImportRun(ImportKind.find(row.getString("importKind")), request, call.messages());
            try {
                run.check();
                run.refuseErrors("Y".equals(row.getString("acceptValid")));
            } catch (InputException | GenericEntityException | RuntimeException refusal) {
                record.finish(ImportRecord.FAILED, run.report());
                throw refusal;
            }
            run.store(record);
            return success(run.result(record));
        });
    }

    /** How far an import is, with its errors and warnings. */
    public static Map<String, Object> getImport(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            GenericValue row = record(call);
            Map<String, Object> shown = ImportRecord.shown(row, new UserNames(call.delegator()));
            ImportProblems.read(row.getString("resultText"), shown);
            return ServiceCall.success("importRecord", shown);
        });
    }

    /** The latest imports of a school. */
    public static Map<String, Object> findImports(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            UserNames names = new UserNames(call.delegator());
            List<Map<String, Object>> imports = new ArrayList<>();
            for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceImport").select("importId", "schoolId",
                    "importKind", "fileName", "statusId", "rowsRead", "rowsStored", "rowsCreated", "rowsUpdated", "rowsUnchanged",
                    "rowsRejected", "startedDate", "finishedDate", "startedByUserLoginId", "createdStamp")
                    .where("schoolId", schoolId).orderBy("-createdStamp", "-importId").maxRows(LATEST).queryList()) {
                imports.add(ImportRecord.shown(row, names));
            }
            return ServiceCall.success("imports", imports);
        });
    }

    private static GenericValue record(ServiceCall call) throws InputException, GenericEntityException {
        String importId = call.required("importId");
        GenericValue row = new ImportRecord(call.delegator(), importId).read();
        if (row == null || !Access.of(call).maySchool(row.getString("schoolId"))) {
            throw call.refuse("AttendanceImportUnknown", "importId", importId);
        }
        return row;
    }

    private static ImportRequest request(ServiceCall call, String schoolId, String text, String reason)
            throws InputException, GenericEntityException {
        Access access = Access.of(call);
        access.school(schoolId);
        LocalDateTime now = access.now();
        LocalDate effective = call.date("effectiveDate");
        return new ImportRequest(call.delegator(), schoolId, text == null ? "" : text, reason,
                effective == null ? now.toLocalDate() : effective, now, access.author(schoolId));
    }

    private static String reason(ServiceCall call) throws InputException {
        return plainText(call, "reason");
    }

    private static String fileName(ServiceCall call) throws InputException {
        return plainText(call, "fileName");
    }

    private static String plainText(ServiceCall call, String field) throws InputException {
        String text = call.text(field);
        String markup = text == null ? null : SafeText.markupIn(text);
        if (markup != null) {
            throw call.refuse("AttendanceImportFieldMarkup", "field", field, "text", markup);
        }
        if (text != null && (text.length() > LONGEST_TEXT || SafeText.isFormula(text))) {
            throw call.refuse("AttendanceImportFieldText", "field", field, "most", LONGEST_TEXT);
        }
        return text;
    }

    private static Map<String, Object> success(Map<String, Object> result) {
        Map<String, Object> success = ServiceCall.success();
        success.putAll(result);
        return success;
    }
}
