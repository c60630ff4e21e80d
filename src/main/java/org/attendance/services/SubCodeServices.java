package org.attendance.services;

import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.SubCode;

/** Services that make, change, end and restore the sub-codes of a school. */
public final class SubCodeServices {
    private SubCodeServices() {
    }

    /** Makes a sub-code, or with codeId changes one. dryRun Y stores nothing and answers what the change touches. */
    public static Map<String, Object> saveCode(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SubCodeChange(call).save(call.text("codeId"), wanted(call),
                call.text("seenVersion")));
    }

    /** Ends a sub-code: fromDate is the first day on which it can no longer be used. */
    public static Map<String, Object> retireCode(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SubCodeChange(call).retire(call.required("codeId"),
                call.requiredDate("fromDate"), call.text("seenVersion")));
    }

    /** Puts a sub-code back as it stood before a change of its history. */
    public static Map<String, Object> restoreCode(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            SubCodeChange change = new SubCodeChange(call);
            GenericValue row = row(call);
            return change.restore(row.getString("subjectId"), ConfigChanges.fields(row.getString("beforeText")), call.text("seenVersion"));
        });
    }

    private static GenericValue row(ServiceCall call) throws InputException, GenericEntityException {
        GenericValue row = EntityQuery.use(call.delegator()).from(ConfigChanges.ENTITY).where("changeId", call.required("changeId"),
                "schoolId", call.required("schoolId"), "subjectKind", ConfigChanges.CODE).queryFirst();
        if (row == null) {
            throw call.refuse("AttendanceSubCodeChangeUnknown", "changeId", call.text("changeId"));
        }
        return row;
    }

    private static SubCode wanted(ServiceCall call) throws InputException {
        return new SubCode(null, upper(call.text("code")), Attributes.freeText(call, "name"), upper(call.text("statutoryCode")),
                read(call, "fromDate", () -> call.requiredDate("fromDate")), read(call, "thruDate", () -> call.date("thruDate")),
                read(call, "sortOrder", () -> call.number("sortOrder")), call.text("paletteKey") == null ? null
                        : upper(call.text("paletteKey")));
    }

    /** Reads a field that has to be a date or a number. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws InputException;
    }

    /** Names the field of a refusal beside its message. */
    private static <T> T read(ServiceCall call, String field, Reading<T> reading) throws InputException {
        try {
            return reading.read();
        } catch (InputException refusal) {
            FormProblems problems = new FormProblems(call.messages());
            problems.add(field, "Unreadable", refusal.getMessage());
            problems.refuse();
            throw refusal;
        }
    }

    private static String upper(String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
