package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** The service that shows where the registers of a session stand. */
public final class TodayServices {
    private TodayServices() {
    }

    /** Registers of a session the user may see, with state and counts; see {@link TodayView}. */
    public static Map<String, Object> getToday(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("today", new TodayView(call).map()));
    }
}
