package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of the watch pages: lists of pupils by threshold. All of them only read. */
public final class WatchServices {
    private WatchServices() {
    }

    /** A list of pupils near, at or past a threshold; see {@link WatchKind}. */
    public static Map<String, Object> getWatchList(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new WatchList(call).answer());
    }
}
