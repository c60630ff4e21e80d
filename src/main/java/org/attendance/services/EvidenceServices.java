package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of medical evidence. */
public final class EvidenceServices {
    private EvidenceServices() {
    }

    /** Asks for evidence, or waives it; see {@link EvidenceRequest}. */
    public static Map<String, Object> request(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new EvidenceRequest(call).store());
    }

    /** Takes evidence a step further; see {@link EvidenceChange}. */
    public static Map<String, Object> change(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new EvidenceChange(call).store());
    }

    /** Evidence and prompts; see {@link EvidenceList}. */
    public static Map<String, Object> list(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new EvidenceList(call).map());
    }

    /** What there is to choose from: causes, kinds, waivers, each code and text. */
    public static Map<String, Object> choices(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access.of(call).school(call.required("schoolId"));
            return ServiceCall.success("causes", EnumCodes.of(call.delegator(), EnumCodes.EVIDENCE_CAUSE).choices(),
                    "kinds", EnumCodes.of(call.delegator(), EnumCodes.EVIDENCE_KIND).choices(),
                    "waivers", EnumCodes.of(call.delegator(), EnumCodes.EVIDENCE_WAIVER).choices());
        });
    }
}
