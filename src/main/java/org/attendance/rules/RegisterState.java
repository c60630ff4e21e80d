package org.attendance.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How far the register of a session is. */
public enum RegisterState {
    NO_SCHOOL, NOT_OPEN, OPEN,
    /** Not taken by its closing time: outstanding. */
    OVERDUE,
    TAKEN;

    /** The name used in tables and results, as "not_open". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state at a moment local to the school. The register is open from the moment of its opening up to and including that of its
     * closing; once taken it stays taken.
     */
    public static RegisterState of(boolean schoolSession, boolean taken, LocalDate date, SessionTimes times, LocalDateTime now) {
        if (!schoolSession) {
            return NO_SCHOOL;
        }
        if (taken) {
            return TAKEN;
        }
        if (now.isBefore(date.atTime(times.registerOpens()))) {
            return NOT_OPEN;
        }
        return now.isAfter(date.atTime(times.registerCloses())) ? OVERDUE : OPEN;
    }
}
