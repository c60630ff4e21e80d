package org.attendance.services.meetings;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.ServiceCall;

/** Services of assess-plan-do-review cycles. */
public final class CycleServices {
    private CycleServices() {
    }

    /** Begins a cycle; see {@link CycleStart}. */
    public static Map<String, Object> start(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleStart(call).store());
    }

    /** Adds a note of progress; see {@link CycleWork#note}. */
    public static Map<String, Object> note(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleWork(call).note());
    }

    /** Adds actions to the plan; see {@link CycleWork#plan}. */
    public static Map<String, Object> plan(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleWork(call).plan());
    }

    /** Records a review; see {@link CycleWork#review}. */
    public static Map<String, Object> review(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleWork(call).review());
    }

    /** One cycle; see {@link CycleView#one}. */
    public static Map<String, Object> get(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleView(call).one());
    }

    /** The cycles of a case; see {@link CycleView#list}. */
    public static Map<String, Object> list(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CycleView(call).list());
    }
}
