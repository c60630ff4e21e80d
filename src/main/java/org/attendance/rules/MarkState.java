package org.attendance.rules;

import java.util.Objects;

/** What a mark says at a moment. Minutes late and note may be null; a blank note is none. */
public record MarkState(String codeId, Long minutesLate, String note) {

    public MarkState {
        Objects.requireNonNull(codeId, "codeId");
        note = note == null || note.isBlank() ? null : note;
    }
}
