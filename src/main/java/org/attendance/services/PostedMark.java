package org.attendance.services;

/**
 * A mark as it was posted to a register, read but not yet checked by the rules.
 * @param code code as text, not empty
 * @param minutesLate minutes, null if absent
 * @param reason reason of an amendment, null if absent
 * @param overrideReason why warnings are set aside, null where they are not
 */
public record PostedMark(RollPupil pupil, String code, Long minutesLate, String note, String reason, String overrideReason) {
}
