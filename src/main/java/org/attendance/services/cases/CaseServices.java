package org.attendance.services.cases;

import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.Access;
import org.attendance.services.ServiceCall;

/** Services of cases. */
public final class CaseServices {
    private CaseServices() {
    }

    /** Opens a case of a pupil; see {@link CaseOpening}. */
    public static Map<String, Object> open(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseOpening(call).store());
    }

    /** One case; see {@link CaseView}. */
    public static Map<String, Object> get(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            GenericValue row = new CaseFinder(call, access, schoolId).row(call.required("caseId"));
            return ServiceCall.success("case", new CaseView(call, access, schoolId).one(row));
        });
    }

    /** What is on record about the pupil of a case; see {@link CaseChronology}. */
    public static Map<String, Object> chronology(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseChronology(call).map());
    }

    /** Reviews a case; see {@link CaseReview}. */
    public static Map<String, Object> review(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CaseReview(call).store());
    }
}
