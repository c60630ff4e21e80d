package org.attendance.services;

import java.time.LocalDateTime;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/**
 * A mark as it shall be stored.
 * @param pupilId party id of the pupil
 * @param session date and part of the day
 * @param code version of the code, valid on the date
 * @param minutesLate minutes after the start of the session, for L and U; else null
 * @param note note of the mark, null for none
 * @param overrideReason why a warning of the rules was set aside, null for none
 * @param source where the mark came from: register, amendment, import, leave, closure or plan
 * @param at moment of the entry, local to the school
 * @param by who made the entry
 * @param importId import that brings the mark, null for none
 */
public record NewMark(String pupilId, Session session, AttendanceCode code, Long minutesLate, String note, String overrideReason,
        String source, LocalDateTime at, Author by, String importId) {

    /** Key of the mark within a school: pupil and session. */
    public MarkKey key() {
        return new MarkKey(pupilId, session);
    }
}
