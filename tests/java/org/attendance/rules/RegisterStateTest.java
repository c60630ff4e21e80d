package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterStateTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 16);
    private static final SessionTimes TIMES = new SessionTimes(LocalTime.of(8, 40), LocalTime.of(8, 50), LocalTime.of(8, 50),
            LocalTime.of(9, 20), LocalTime.of(12, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-15T10:00:00,not_open", "2026-11-16T08:39:59,not_open", "2026-11-16T08:40:00,open", "2026-11-16T09:20:00,open",
        "2026-11-16T09:20:01,overdue", "2026-11-16T14:00:00,overdue", "2026-11-17T08:00:00,overdue"})
    void untilItIsTaken(LocalDateTime now, String expected) {
        assertEquals(expected, RegisterState.of(true, false, DATE, TIMES, now).id());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16T08:30:00", "2026-11-16T09:00:00", "2026-11-16T15:00:00"})
    void onceTakenItStaysTaken(LocalDateTime now) {
        assertEquals(RegisterState.TAKEN, RegisterState.of(true, true, DATE, TIMES, now));
    }

    @Test
    void aClosedDayHasNoRegister() {
        assertEquals(RegisterState.NO_SCHOOL, RegisterState.of(false, false, DATE, TIMES, DATE.atTime(9, 0)));
        assertEquals("no_school", RegisterState.of(false, true, DATE, TIMES, DATE.atTime(15, 0)).id());
    }
}
