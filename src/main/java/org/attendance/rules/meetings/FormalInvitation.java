package org.attendance.rules.meetings;

import java.util.List;

/**
 * Which invitation to a formal attendance meeting comes next. Parents who did not come to the first are invited once more; whoever does
 * not come to the second either has not engaged. One that was cancelled counts as if it had never been (Support First, Birmingham 2024).
 */
public enum FormalInvitation {
    /** The first of a round. */
    FIRST,
    /** The first was not attended. */
    SECOND,
    /** None: one is planned already. */
    PLANNED_ALREADY,
    /** None: the second was not attended either. */
    NOT_ENGAGED;

    /** What may come next. @param before the formal meetings of the case with their number of invitation, the oldest first */
    public static FormalInvitation next(List<Earlier> before) {
        List<Earlier> counted = before.stream().filter(each -> each.state() != MeetingState.CANCELLED).toList();
        if (counted.isEmpty()) {
            return FIRST;
        }
        Earlier last = counted.get(counted.size() - 1);
        return switch (last.state()) {
            case PLANNED -> PLANNED_ALREADY;
            case NOT_ATTENDED -> last.invitation() == 1 ? SECOND : NOT_ENGAGED;
            default -> FIRST;
        };
    }

    /** Number of the invitation; 0 where none comes next. */
    public long number() {
        return this == FIRST ? 1 : this == SECOND ? 2 : 0;
    }

    /**
     * A formal meeting that was planned before.
     * @param invitation 1 or 2
     */
    public record Earlier(MeetingState state, long invitation) {
    }
}
