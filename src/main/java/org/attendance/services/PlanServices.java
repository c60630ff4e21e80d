package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** The service that plans marks. */
public final class PlanServices {
    private PlanServices() {
    }

    /** Plans a code for the school sessions of a pupil in a range, or takes the plan back; see {@link MarkPlanning}. */
    public static Map<String, Object> planMarks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MarkPlanning(call).plan());
    }
}
