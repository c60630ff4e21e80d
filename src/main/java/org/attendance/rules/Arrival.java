package org.attendance.rules;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An arrival at the school during a day: the session it falls into and the code it gives there, by the register times of the pupil.
 *
 * @param phase       where in the day it lies
 * @param part        the session it is for: the one that runs or comes next, at the end of the day the last; null on a day without any
 * @param code        / or \ in time, L late, U after the register closed; null outside of a session
 * @param minutesLate from the start of the session, 0 for an arrival that is not late
 */
public record Arrival(Phase phase, SessionPart part, String code, long minutesLate) {
    private static final String AFTER_CLOSE = "U";
    private static final String BEFORE_CLOSE = "L";

    /** Where in a school day a moment lies. */
    public enum Phase {
        /** The day has no session. */
        NO_SCHOOL,
        /** The first register has not opened. */
        BEFORE,
        /** A register has opened and its session has not ended. */
        IN_SESSION,
        /** The morning is over and the register of the afternoon has not opened. */
        BETWEEN,
        /** The last session is over. */
        OVER
    }

    public Arrival {
        Objects.requireNonNull(phase, "phase");
    }

    /**
     * The arrival at a time.
     * @param time  local to the school; seconds do not count
     * @param times the sessions of the day with their times; empty for a day without school
     */
    public static Arrival at(LocalTime time, Map<SessionPart, SessionTimes> times) {
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        SessionPart last = null;
        for (SessionPart part : SessionPart.values()) {
            SessionTimes session = times.get(part);
            if (session == null) {
                continue;
            }
            Optional<String> code = session.codeForArrival(part, minute);
            if (minute.isBefore(session.registerOpens())) {
                return new Arrival(last == null ? Phase.BEFORE : Phase.BETWEEN, part, null, 0);
            }
            if (code.isPresent()) {
                return new Arrival(Phase.IN_SESSION, part, code.get(), session.minutesLate(minute));
            }
            last = part;
        }
        return new Arrival(last == null ? Phase.NO_SCHOOL : Phase.OVER, last, null, 0);
    }

    /** Whether the arrival is late, before or after the register closed. */
    public boolean isLate() {
        return BEFORE_CLOSE.equals(code) || isAfterClose();
    }

    /** Whether the register had closed. */
    public boolean isAfterClose() {
        return AFTER_CLOSE.equals(code);
    }
}
