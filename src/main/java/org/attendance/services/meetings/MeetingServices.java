package org.attendance.services.meetings;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.ServiceCall;

/** Services of meetings. */
public final class MeetingServices {
    private MeetingServices() {
    }

    /** Plans a meeting; see {@link MeetingPlan#store}. */
    public static Map<String, Object> plan(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingPlan(call).store());
    }

    /** Changes a planned meeting; see {@link MeetingPlan#change}. */
    public static Map<String, Object> change(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingPlan(call).change());
    }

    /** Records a meeting that was held; see {@link MeetingOutcome#held}. */
    public static Map<String, Object> record(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingOutcome(call).held());
    }

    /** Records that nobody came, or cancels; see {@link MeetingOutcome#settle}. */
    public static Map<String, Object> settle(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingOutcome(call).settle());
    }

    /** Takes back what was recorded; see {@link MeetingOutcome#takeBack}. */
    public static Map<String, Object> takeBack(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingOutcome(call).takeBack());
    }

    /** One meeting; see {@link MeetingView#one}. */
    public static Map<String, Object> get(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingView(call).one());
    }

    /** The meetings of a case; see {@link MeetingView#list}. */
    public static Map<String, Object> list(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingView(call).list());
    }

    /** What there is to choose from; see {@link MeetingView#choices}. */
    public static Map<String, Object> choices(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new MeetingView(call).choices());
    }
}
