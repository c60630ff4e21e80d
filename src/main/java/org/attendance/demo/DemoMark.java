package org.attendance.demo;

import org.attendance.rules.Session;

/**
 * A mark of the demonstration data.
 * @param code code of the mark as it stands
 * @param firstCode code with which it was first entered; the same as code where it was never amended
 * @param minutesLate minutes late, null for none
 * @param note note, null for none
 */
public record DemoMark(Session session, String code, String firstCode, Long minutesLate, String note) {
    /** Whether the mark was entered otherwise first. */
    public boolean isAmended() {
        return !code.equals(firstCode);
    }
}
