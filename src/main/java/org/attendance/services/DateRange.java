package org.attendance.services;

import java.time.LocalDate;

/** Dates from one to another, both included. */
public record DateRange(LocalDate from, LocalDate thru) {

    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(thru);
    }

    /** Whether a span with an open end (thru null) covers the whole range. */
    public boolean isCoveredBy(LocalDate spanFrom, LocalDate spanThru) {
        return !spanFrom.isAfter(from) && (spanThru == null || !spanThru.isBefore(thru));
    }
}
