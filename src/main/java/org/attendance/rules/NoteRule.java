package org.attendance.rules;

/** Whether a mark with a code carries a note. */
public enum NoteRule {
    NONE, RECOMMENDED,
    /** A mark without a note is refused (B, Y7, and Y before 19 August 2024). */
    REQUIRED
}
