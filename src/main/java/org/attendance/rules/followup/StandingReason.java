package org.attendance.rules.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A reason for an absence that somebody gave before.
 *
 * @param givenFor       the school day it was given for
 * @param givenAt        when it was given
 * @param expectedReturn the first day back, as it was told; null if it was not
 * @param attended       whether it says that the pupil is in school, or on an approved activity
 */
public record StandingReason(LocalDate givenFor, LocalDateTime givenAt, LocalDate expectedReturn, boolean attended) {

    /**
     * Whether it holds for an unexplained session, so that its code can be proposed: until the expected return; on the day it was given
     * for, for what was marked before it was given, and for the rest of the day unless it says that the pupil is in school.
     *
     * @param date  date of the session
     * @param since when the session was marked
     */
    public boolean holdsFor(LocalDate date, LocalDateTime since) {
        if (date.equals(givenFor)) {
            return !attended || !since.isAfter(givenAt);
        }
        return date.isAfter(givenFor) && !attended && expectedReturn != null && expectedReturn.isAfter(date);
    }
}
