package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void sessionsAreOrderedInTime() {
        Session first = new Session(MONDAY, SessionPart.AM);
        Session second = new Session(MONDAY, SessionPart.PM);
        Session third = new Session(MONDAY.plusDays(1), SessionPart.AM);
        assertEquals(List.of(first, second, third), List.of(third, second, first).stream().sorted().toList());
    }

    @Test
    void partsAreReadAsTheyAreWritten() {
        assertEquals(SessionPart.AM, SessionPart.of("AM"));
        assertEquals(SessionPart.PM, SessionPart.of("PM"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"am", "AM ", "EVE"})
    void anythingElseIsRefusedByName(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> SessionPart.of(text)).getMessage();
        assertTrue(message.contains("\"" + text + "\"") && message.contains("AM") && message.contains("PM"), message);
    }
}
