package org.attendance.services;

import org.apache.ofbiz.entity.GenericEntityException;

/**
 * A concern as it was written down.
 * @param kindId stored id of its kind
 */
record ConcernText(String kindId, String text) {
    private static final int LONGEST = 4000;

    /** The attributes concernKind and concernText; null where neither is given. */
    static ConcernText optional(ServiceCall call) throws InputException, GenericEntityException {
        return call.text("concernKind") == null && call.text("concernText") == null ? null : required(call);
    }

    /** The attributes concernKind and concernText; both are needed. */
    static ConcernText required(ServiceCall call) throws InputException, GenericEntityException {
        String kindId = EnumCodes.of(call.delegator(), EnumCodes.CONCERN).id(call, "concernKind");
        String text = Attributes.plainText(call, "concernText", call.text("concernText"), LONGEST);
        if (kindId == null || text == null) {
            throw call.refuse("AttendanceFollowUpFieldMissing", "field", kindId == null ? "concernKind" : "concernText");
        }
        return new ConcernText(kindId, text);
    }
}
