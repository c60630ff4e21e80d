package org.attendance.rules.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.attendance.rules.AttendanceCode;

/** What a message to a home is about, and which marks make it true. Sub-codes count as their statutory code. */
public enum MessageKind {
    /** The pupil is absent and nobody knows why: N, or no mark in a register that was taken. */
    FIRST_DAY("first_day", true, null, "N"),
    /** The pupil came late, before or after the register closed. */
    LATE("late", false, null, "L", "U"),
    /** The reason of absences has stood open for days. */
    ABSENCE_REMINDER("absence_reminder", true, "letter_absence_reminder", "N"),
    /** Evidence of an illness is asked for. */
    EVIDENCE_REQUEST("evidence_request", true, "prompt_evidence", "I");

    private final String id;
    private final boolean toAllParents;
    private final String thresholdAction;
    private final Set<String> codes;

    MessageKind(String id, boolean toAllParents, String thresholdAction, String... codes) {
        this.id = id;
        this.toAllParents = toAllParents;
        this.thresholdAction = thresholdAction;
        this.codes = Set.of(codes);
    }

    /** The name it is stored and asked for by. */
    public String id() {
        return id;
    }

    /** Whether every parent is written to, or only the first who can be reached. */
    public boolean isToAllParents() {
        return toAllParents;
    }

    /** The action of the thresholds that ask for such a message; empty where the marks of a day do. */
    public Optional<String> thresholdAction() {
        return Optional.ofNullable(thresholdAction);
    }

    /**
     * Whether a session makes the message true.
     * @param code the code of its mark; null where a due session has none
     */
    public boolean isAbout(AttendanceCode code) {
        return code == null ? this == FIRST_DAY : codes.contains(code.statutoryCode());
    }

    /** The kind with an id, if there is one. */
    public static Optional<MessageKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
