package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Optional;
import org.attendance.rules.SchoolCalendar;

/** All dates up to the date: "open". */
record OpenWindow() implements Window {
    private static final String TEXT = "open";

    static Optional<OpenWindow> find(String text) {
        return text.equals(TEXT) ? Optional.of(new OpenWindow()) : Optional.empty();
    }

    @Override
    public Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events) {
        return Optional.of(new DateSpan(null, date));
    }

    @Override
    public String text() {
        return TEXT;
    }
}
