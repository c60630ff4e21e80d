package org.attendance.rules.cases;

import java.time.LocalDate;
import java.util.Optional;

/** On which day a step of a case may have happened: from the day of the step before it up to today. */
public final class StepDate {
    private StepDate() {
    }

    /** What is wrong with a day. */
    public enum Problem { TO_COME, BEFORE_THE_LAST_STEP }

    /**
     * Checks the day of a step.
     * @param on day on which it is said to have happened
     * @param lastStep day of the latest step of the case; the day it was opened where there is none
     * @param today local date
     */
    public static Optional<Problem> problem(LocalDate on, LocalDate lastStep, LocalDate today) {
        if (on.isAfter(today)) {
            return Optional.of(Problem.TO_COME);
        }
        return on.isBefore(lastStep) ? Optional.of(Problem.BEFORE_THE_LAST_STEP) : Optional.empty();
    }
}
