package org.attendance.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** One session of a date, ordered in time: the morning of a date comes before its afternoon. */
public record Session(LocalDate date, SessionPart part) implements Comparable<Session> {
    private static final Comparator<Session> IN_TIME = Comparator.comparing(Session::date).thenComparing(Session::part);

    public Session {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(part, "part");
    }

    @Override
    public int compareTo(Session other) {
        return IN_TIME.compare(this, other);
    }
}
