package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of the watch pages: lists by threshold, patterns, bands, and the thresholds of one pupil. All of them only read. */
public final class WatchServices {
    private WatchServices() {
    }

    /** A list of pupils near, at or past a threshold; see {@link WatchKind}. */
    public static Map<String, Object> getWatchList(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new WatchList(call).answer());
    }

    /** Absence by weekday, half of the day, beside breaks and by code; lates; broken weeks; siblings absent together. */
    public static Map<String, Object> getPatterns(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, Patterns::of);
    }

    /** The pupils whose marks make a figure of a pattern. */
    public static Map<String, Object> getPatternPupils(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, Patterns::pupilsOf);
    }

    /** Pupils by bands of attendance and of absence, and by year group. */
    public static Map<String, Object> getBands(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, Bands::of);
    }

    /** How one pupil stands to the thresholds. */
    public static Map<String, Object> getPupilThresholds(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("thresholds", new PupilThresholds(call).map()));
    }
}
