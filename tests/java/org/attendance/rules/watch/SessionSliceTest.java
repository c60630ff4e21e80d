package org.attendance.rules.watch;

import static org.attendance.rules.watch.WatchCalendar.CALENDAR;
import static org.attendance.rules.watch.WatchCalendar.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each session lies in one weekday, one half of the day, and beside a break or not. */
class SessionSliceTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"2026-11-20, AM, friday am other_days", "2026-11-17, PM, tuesday pm beside_break", "2026-11-21, AM, saturday am other_days",
        "2026-09-02, PM, wednesday pm beside_break"})
    void holds(String date, SessionPart part, String slices) {
        BesideBreak breaks = new BesideBreak(CALENDAR);
        Session session = new Session(day(date), part);
        assertEquals(slices, Arrays.stream(SessionSlice.values()).filter(slice -> slice.holds(session, breaks)).map(SessionSlice::id)
                .collect(Collectors.joining(" ")));
    }

    @Test
    void isFoundByItsName() {
        for (SessionSlice slice : SessionSlice.values()) {
            assertEquals(Optional.of(slice), SessionSlice.of(slice.id()));
        }
        assertEquals(Optional.empty(), SessionSlice.of("noon"));
    }
}
