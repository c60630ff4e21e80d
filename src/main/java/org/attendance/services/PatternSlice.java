package org.attendance.services;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.watch.BesideBreak;
import org.attendance.rules.watch.SessionSlice;

/** Reads the attribute slice of a call. */
final class PatternSlice {
    private PatternSlice() {
    }

    /**
     * The sessions that the attribute slice names; all without it.
     * @throws InputException naming what is allowed
     */
    static Predicate<Session> of(ServiceCall call, SchoolCalendar calendar) throws InputException {
        String id = call.text("slice");
        if (id == null) {
            return session -> true;
        }
        SessionSlice slice = SessionSlice.of(id).orElseThrow(() -> call.refuse("AttendanceWatchSlice", "slice", id, "allowed",
                Arrays.stream(SessionSlice.values()).map(SessionSlice::id).collect(Collectors.joining(", "))));
        BesideBreak breaks = new BesideBreak(calendar);
        return session -> slice.holds(session, breaks);
    }
}
