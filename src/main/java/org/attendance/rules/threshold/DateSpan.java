package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Objects;

/** Dates from one to another, both included; without a start if from is null. */
public record DateSpan(LocalDate from, LocalDate thru) {

    public DateSpan {
        Objects.requireNonNull(thru, "thru");
    }
}
