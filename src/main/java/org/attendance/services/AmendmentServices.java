package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** The service that changes one mark. */
public final class AmendmentServices {
    private AmendmentServices() {
    }

    /** Changes or first records one mark; see {@link MarkAmendment}. */
    public static Map<String, Object> amendMark(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> MarkAmendment.of(call).amend());
    }
}
