package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A value of a pupil by date: spans in any order, and what holds outside of them. */
final class Timeline {
    private record Part(LocalDate from, LocalDate thru, String value) {
    }

    private final List<Part> parts = new ArrayList<>();
    private final String otherwise;

    /** @param otherwise value on days outside all spans; may be null */
    Timeline(String otherwise) {
        this.otherwise = otherwise;
    }

    /** @param thru last day; null while it holds */
    void add(LocalDate from, LocalDate thru, String value) {
        parts.add(new Part(from, thru, value));
    }

    /** The value on a day. */
    String on(LocalDate date) {
        for (Part part : parts) {
            if (!part.from().isAfter(date) && (part.thru() == null || !part.thru().isBefore(date))) {
                return part.value();
            }
        }
        return otherwise;
    }

    /** Whether the day lies in one of the spans. */
    boolean covers(LocalDate date) {
        return covers(date, date);
    }

    /** Whether one of the spans holds all days from one to another. */
    boolean covers(LocalDate from, LocalDate thru) {
        for (Part part : parts) {
            if (!part.from().isAfter(from) && (part.thru() == null || !part.thru().isBefore(thru))) {
                return true;
            }
        }
        return false;
    }

    /** First days of the spans and first days after them, within a range, and the first day of the range. */
    List<LocalDate> changes(DateRange range) {
        List<LocalDate> days = new ArrayList<>(List.of(range.from()));
        for (Part part : parts) {
            if (range.holds(part.from())) {
                days.add(part.from());
            }
            if (part.thru() != null && range.holds(part.thru().plusDays(1))) {
                days.add(part.thru().plusDays(1));
            }
        }
        return days;
    }

    /** Whether one value holds on every day of a range. */
    boolean isConstant(DateRange range) {
        return changes(range).stream().map(day -> String.valueOf(on(day))).distinct().count() == 1;
    }
}
