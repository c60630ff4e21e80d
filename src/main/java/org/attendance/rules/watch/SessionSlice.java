package org.attendance.rules.watch;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** A part of the sessions of a range that a pattern looks at: those of a weekday, of a half of the day, or beside a break. */
public enum SessionSlice {
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, AM, PM,
    /** School days next to a holiday, half-term or other day without school; see {@link BesideBreak}. */
    BESIDE_BREAK,
    /** All days that are not beside a break. */
    OTHER_DAYS;

    /** The slice of a weekday. */
    public static SessionSlice of(DayOfWeek day) {
        return valueOf(day.name());
    }

    /** The slice of a half of the day. */
    public static SessionSlice of(SessionPart part) {
        return part == SessionPart.AM ? AM : PM;
    }

    /** The slice with a name as services use it, as beside_break. */
    public static Optional<SessionSlice> of(String id) {
        return Arrays.stream(values()).filter(slice -> slice.id().equals(id)).findFirst();
    }

    /** The name in services. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a session lies in the slice. */
    public boolean holds(Session session, BesideBreak breaks) {
        return switch (this) {
            case AM -> session.part() == SessionPart.AM;
            case PM -> session.part() == SessionPart.PM;
            case BESIDE_BREAK -> breaks.isBeside(session.date());
            case OTHER_DAYS -> !breaks.isBeside(session.date());
            default -> this == of(session.date().getDayOfWeek());
        };
    }
}
