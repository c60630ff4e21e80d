package org.attendance.services.cases;

import java.time.LocalDate;

/**
 * A change of a case as its history keeps it.
 * @param kind what happened
 * @param from what stood before: a status, a person or a date; null for nothing
 * @param to what stands since; null for nothing
 * @param on day on which it happened
 * @param reason in words; null for none
 */
public record CaseStep(Kind kind, String from, String to, LocalDate on, String reason) {

    /** What may happen to a case. */
    public enum Kind {
        OPENED, FED, STAGE, LADDER, LEAD, REVIEWED, CLOSED, REOPENED, TRANSFERRED, RECEIVED, EXPORTED;

        /** The name that is stored. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
