package org.attendance.services.plans;

import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Services of plans, contracts and part-time timetables. */
public final class SupportPlanServices {
    private SupportPlanServices() {
    }

    /** What a plan of a type asks for, and what there is to choose from; see {@link PlanChoices}. */
    public static Map<String, Object> getChoices(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, PlanChoices::of);
    }

    /** Writes a plan down; see {@link PlanSave}. */
    public static Map<String, Object> save(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new PlanSave(call).store());
    }

    /** Agrees a plan; see {@link PlanAgreement}. */
    public static Map<String, Object> agree(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new PlanAgreement(call).store());
    }

    /** Holds a review; see {@link PlanReviews}. */
    public static Map<String, Object> review(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, PlanReviews::hold);
    }

    /** Ends or withdraws a plan; see {@link PlanEnding}. */
    public static Map<String, Object> end(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, PlanEnding::ask);
    }

    /** Records that the local authority has been told; see {@link PlanTold}. */
    public static Map<String, Object> tell(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, PlanTold::store);
    }

    /** A plan with all that belongs to it; see {@link PlanView}. */
    public static Map<String, Object> getPlan(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("plan", new PlanView(call).map()));
    }

    /** The plans of a case; see {@link CasePlanList}. */
    public static Map<String, Object> getPlansOfCase(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, CasePlanList::of);
    }

    /** Ends plans whose last day has passed; see {@link PlanNight}. */
    public static Map<String, Object> expire(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, SupportPlanServices::night);
    }

    /** What the night does for the plans of the school of a call. */
    public static Map<String, Object> night(ServiceCall call) throws InputException, GenericEntityException {
        return new PlanNight(call).run();
    }
}
