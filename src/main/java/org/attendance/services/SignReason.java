package org.attendance.services;

import org.apache.ofbiz.entity.GenericEntityException;

/**
 * Why a pupil came late or leaves: chosen from a list, with words of its own.
 * @param enumId what was chosen, null if nothing was
 * @param text words beside it, null if there are none
 * @param words both, as they are kept with a mark; null where there is neither
 */
record SignReason(String enumId, String code, String text, String words) {
    private static final int LONGEST_TEXT = 150;
    private static final String OTHER = "other";

    /**
     * The attributes reason and reasonText.
     * @throws InputException if the reason is not on the list, or needs words and has none, or the words cannot be stored
     */
    static SignReason of(ServiceCall call, String listType) throws InputException, GenericEntityException {
        EnumCodes reasons = EnumCodes.of(call.delegator(), listType);
        String enumId = reasons.id(call, "reason");
        String code = reasons.code(enumId);
        String text = Attributes.freeText(call, "reasonText");
        if (text != null && text.length() > LONGEST_TEXT) {
            throw call.refuse("AttendanceTextTooLong", "field", "reasonText", "length", text.length(), "most", LONGEST_TEXT);
        }
        if (OTHER.equals(code) && text == null) {
            throw call.refuse("AttendanceDeskReasonWords");
        }
        String chosen = enumId == null || OTHER.equals(code) ? null : reasons.text(enumId);
        String words = chosen == null ? text : text == null ? chosen : chosen + ": " + text;
        return new SignReason(enumId, code, text, words);
    }

    boolean isGiven() {
        return enumId != null;
    }
}
