package org.attendance.rules.cases;

import java.time.LocalDate;
import java.util.Optional;

/** When a case may be planned to be looked at again: on a day to come, within a year. */
public final class ReviewDate {
    /** So far ahead a review may be planned, in months. */
    public static final int MOST_MONTHS = 12;

    private ReviewDate() {
    }

    /** What is wrong with a day. */
    public enum Problem { NOT_TO_COME, TOO_FAR_AHEAD }

    /** Checks the day of the next review. */
    public static Optional<Problem> problem(LocalDate next, LocalDate today) {
        if (!next.isAfter(today)) {
            return Optional.of(Problem.NOT_TO_COME);
        }
        return next.isAfter(today.plusMonths(MOST_MONTHS)) ? Optional.of(Problem.TOO_FAR_AHEAD) : Optional.empty();
    }

    /** Whether a review that was planned for a day (null: none was) is overdue. */
    public static boolean isOverdue(LocalDate next, LocalDate today) {
        return next != null && next.isBefore(today);
    }
}
