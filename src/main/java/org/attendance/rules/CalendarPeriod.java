package org.attendance.rules;

import java.time.LocalDate;
import java.util.Objects;

/** A period of a school calendar; both ends are included. The name may be null. */
public record CalendarPeriod(PeriodKind kind, LocalDate from, LocalDate thru, String name) {

    public CalendarPeriod {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(thru, "thru");
        if (thru.isBefore(from)) {
            throw new IllegalArgumentException("The " + kind.id() + " ends on " + thru + ", before it begins on " + from);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(thru);
    }
}
