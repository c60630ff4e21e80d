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

    /**
     * The attributes reason and reasonText.
     * @throws InputException if the reason is not on the list, or needs words and has none, or the words cannot be stored
     */
    static SignReason of(ServiceCall call, String listType) throws InputException, GenericEntityException {
        ChoiceList reasons = ChoiceList.of(call.delegator(), listType);
        String enumId = reasons.id(call, "reason");
        String text = Attributes.freeText(call, "reasonText");
        if (text != null && text.length() > LONGEST_TEXT) {
            throw call.refuse("AttendanceTextTooLong", "field", "reasonText", "length", text.length(), "most", LONGEST_TEXT);
        }
        if (reasons.needsText(enumId) && text == null) {
            throw call.refuse("AttendanceDeskReasonWords");
        }
        String chosen = enumId == null || reasons.needsText(enumId) ? null : reasons.text(enumId);
        String words = chosen == null ? text : text == null ? chosen : chosen + ": " + text;
        return new SignReason(enumId, reasons.code(enumId), text, words);
    }

    boolean isGiven() {
        return enumId != null;
    }
}
