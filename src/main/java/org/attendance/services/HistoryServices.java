package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.CodeSet;
import org.attendance.rules.MarkEntry;

/** What marks said before: the entries of a pupil, and a register as it stood at a moment. */
public final class HistoryServices {
    /** Longest range that is answered, in days: two academic years. */
    static final long MOST_DAYS = 800;

    private HistoryServices() {
    }

    /** Every entry of a pupil's marks, in order of session and time. */
    public static Map<String, Object> getMarkHistory(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, HistoryServices::markHistory);
    }

    /** The marks of a group as they stood at a moment; see {@link RegisterAsAt}. */
    public static Map<String, Object> getRegisterAsAt(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new RegisterAsAt(call).rows());
    }

    private static Map<String, Object> markHistory(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        DateRange range = Attributes.range(call, MOST_DAYS);
        RollPupil pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), range.thru());
        CodeSet codes = CodeTable.of(call.delegator(), schoolId);
        List<Map<String, Object>> entries = new ArrayList<>();
        new Histories(call.delegator(), codes).read(List.of(pupil.pupilId()), range).forEach((key, history) -> {
            for (MarkEntry entry : history.entries()) {
                entries.add(Histories.entry(key.session(), entry, codes));
            }
        });
        return ServiceCall.success("entries", entries);
    }
}
