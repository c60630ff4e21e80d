package org.attendance.rules.meetings;

import java.util.Arrays;
import java.util.Optional;

/** Which letter goes with a meeting where it stands. A formal meeting is one whose parents are invited at most twice. */
public enum MeetingLetter {
    /** A planned meeting of any other type. */
    INVITATION("meeting"),
    /** A planned formal meeting, first invitation. */
    FORMAL_FIRST("formal_first"),
    /** A planned formal meeting after one that was not attended. */
    FORMAL_SECOND("formal_second"),
    /** A formal meeting that was not attended. */
    FORMAL_MISSED("formal_missed"),
    /** A formal meeting that was held: the letter goes with the contract, if one was agreed. */
    CONTRACT("contract");

    private final String id;

    MeetingLetter(String id) {
        this.id = id;
    }

    /** The kind of facts of the letter, as the data of letters name it. */
    public String id() {
        return id;
    }

    /** Whether it is about a formal meeting. */
    public boolean isFormal() {
        return this != INVITATION;
    }

    /** The letter with a kind of facts, if there is one. */
    public static Optional<MeetingLetter> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /**
     * The letter that goes with a meeting; empty where none does, as for one that is cancelled.
     * @param invitation 1 or 2; only looked at for a formal meeting
     */
    public static Optional<MeetingLetter> of(MeetingState state, boolean formal, long invitation) {
        return switch (state) {
            case PLANNED -> Optional.of(!formal ? INVITATION : invitation == 1 ? FORMAL_FIRST : FORMAL_SECOND);
            case NOT_ATTENDED -> formal ? Optional.of(FORMAL_MISSED) : Optional.empty();
            case HELD -> formal ? Optional.of(CONTRACT) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
