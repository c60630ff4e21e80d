package org.attendance.rules;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One entry in the history of a mark.
 *
 * @param original what the mark said before; null for the first entry
 * @param amended  what it said from then on
 * @param reason   why it was changed; null for the first entry only
 * @param at       when, local to the school
 * @param by       name of the person
 * @param position position of the person; null if not known
 */
public record MarkEntry(MarkState original, MarkState amended, String reason, LocalDateTime at, String by, String position) {

    public MarkEntry {
        Objects.requireNonNull(amended, "amended");
        Objects.requireNonNull(at, "at");
        if (original != null && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("An amendment from " + original.codeId() + " to " + amended.codeId() + " needs a reason");
        }
    }

    /** The first recording of a mark. */
    public static MarkEntry first(MarkState state, LocalDateTime at, String by, String position) {
        return new MarkEntry(null, state, null, at, by, position);
    }
}
