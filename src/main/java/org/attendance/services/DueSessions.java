package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * The school sessions of a range for which a mark is due: all before today, and those of today whose register has closed.
 * A due session without a mark of a pupil on roll is missing.
 */
final class DueSessions {
    private final DateRange range;
    private final LocalDate today;
    private final Map<LocalDate, List<SessionPart>> byDate = new LinkedHashMap<>();
    private final DateRange span;

    DueSessions(SchoolCalendar calendar, TimesTable times, DateRange range, LocalDateTime now) {
        this.range = range;
        this.today = now.toLocalDate();
        LocalDate last = range.thru().isAfter(now.toLocalDate()) ? now.toLocalDate() : range.thru();
        for (Session session : calendar.sessions(range.from(), last)) {
            boolean due = session.date().isBefore(now.toLocalDate())
                    || now.toLocalTime().isAfter(times.of(null, session.part()).registerCloses());
            if (due) {
                byDate.computeIfAbsent(session.date(), date -> new ArrayList<>()).add(session.part());
            }
        }
        span = byDate.isEmpty() ? null : new DateRange(Collections.min(byDate.keySet()), Collections.max(byDate.keySet()));
    }

    boolean isDue(Session session) {
        return byDate.getOrDefault(session.date(), List.of()).contains(session.part());
    }

    /** Dates with a due session in order, each with their number. */
    void forEachDate(ObjIntConsumer<LocalDate> action) {
        byDate.forEach((date, parts) -> action.accept(date, parts.size()));
    }

    /** Number of due sessions. */
    long count() {
        return byDate.values().stream().mapToLong(List::size).sum();
    }

    /** The first to the last date with a due session; empty where there is none. */
    Optional<DateRange> span() {
        return Optional.ofNullable(span);
    }

    /** The range asked for. */
    DateRange range() {
        return range;
    }

    /** The date of the moment that decides what is due. */
    LocalDate today() {
        return today;
    }
}
