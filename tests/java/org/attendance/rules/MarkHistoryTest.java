package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkHistoryTest {
    private static final MarkState UNEXPLAINED = new MarkState("2024:N", null, null);
    private static final MarkState LATE = new MarkState("2024:L", 12L, null);
    private static final MarkState ILL = new MarkState("2024:I", null, "migraine");
    private static final MarkEntry FIRST = MarkEntry.first(UNEXPLAINED, at("2026-11-16T09:00:00"), "A. Teacher", "Tutor");
    private static final MarkEntry SECOND = new MarkEntry(UNEXPLAINED, LATE, "came in late", at("2026-11-16T09:30:00"), "B. Officer",
            "Attendance officer");
    private static final MarkEntry THIRD = new MarkEntry(LATE, ILL, "mistaken for his brother", at("2026-11-20T10:00:00"), "B. Officer",
            "Attendance officer");

    private final MarkHistory history = new MarkHistory(FIRST, List.of(SECOND, THIRD));

    @Test
    void entriesInOrder() {
        assertEquals(List.of(FIRST, SECOND, THIRD), history.entries());
        assertEquals(THIRD, history.latest());
        assertNull(history.entries().get(0).original());
        assertNull(history.entries().get(0).reason());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16T08:59:59,", "2026-11-16T09:00:00,2024:N", "2026-11-16T09:29:59,2024:N", "2026-11-16T09:30:00,2024:L",
        "2026-11-20T09:59:59,2024:L", "2026-11-20T10:00:00,2024:I", "2030-01-01T00:00:00,2024:I"})
    void asItStoodAtAMoment(LocalDateTime moment, String expected) {
        assertEquals(Optional.ofNullable(expected), history.asAt(moment).map(MarkState::codeId));
    }

    @Test
    void minutesAndNoteStandAsTheyStood() {
        assertEquals(Optional.of(LATE), history.asAt(at("2026-11-18T00:00:00")));
        assertEquals(Optional.of(ILL), history.asAt(at("2026-11-21T00:00:00")));
    }

    @Test
    void whereClocksWerePutBackTheLaterEntryCounts() {
        MarkEntry first = MarkEntry.first(UNEXPLAINED, at("2026-10-25T01:50:00"), "A", null);
        MarkEntry second = new MarkEntry(UNEXPLAINED, LATE, "seen", at("2026-10-25T01:10:00"), "A", null);
        MarkHistory doubled = new MarkHistory(first, List.of(second));
        assertEquals(Optional.of(LATE), doubled.asAt(at("2026-10-25T01:55:00")));
        assertEquals(Optional.of(LATE), doubled.asAt(at("2026-10-25T01:10:00")));
        assertEquals(Optional.empty(), doubled.asAt(at("2026-10-25T01:09:59")));
    }

    @Test
    void aStoredMarkBeginsWithWhatItsFirstAmendmentChanged() {
        MarkHistory stored = MarkHistory.ofStored(ILL, FIRST.at(), "A. Teacher", List.of(SECOND, THIRD));
        assertEquals(UNEXPLAINED, stored.entries().get(0).amended());
        assertEquals(3, stored.entries().size());
        MarkHistory never = MarkHistory.ofStored(LATE, FIRST.at(), "A. Teacher", List.of());
        assertEquals(List.of(MarkEntry.first(LATE, FIRST.at(), "A. Teacher", null)), never.entries());
    }

    @Test
    void aMissingAmendmentIsNoticed() {
        List<MarkEntry> withoutSecond = List.of(THIRD);
        assertThrows(IllegalArgumentException.class, () -> new MarkHistory(FIRST, withoutSecond));
        List<MarkEntry> withoutThird = List.of(SECOND);
        String message = assertThrows(IllegalArgumentException.class,
                () -> MarkHistory.ofStored(ILL, FIRST.at(), "A. Teacher", withoutThird)).getMessage();
        assertTrue(message.contains("2024:I") && message.contains("2024:L"), message);
        assertThrows(IllegalArgumentException.class, () -> new MarkHistory(SECOND, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anAmendmentNeedsAReason(String reason) {
        assertThrows(IllegalArgumentException.class, () -> new MarkEntry(UNEXPLAINED, LATE, reason, FIRST.at(), "A", null));
        assertThrows(IllegalArgumentException.class, () -> new MarkEntry(UNEXPLAINED, LATE, null, FIRST.at(), "A", null));
    }

    @Test
    void aBlankNoteIsNone() {
        assertEquals(new MarkState("2024:N", null, null), new MarkState("2024:N", null, " "));
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
