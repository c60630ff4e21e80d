package org.attendance.rules.followup;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How far the follow-up of a pupil's absence on a day is. A home is as far as the pupil who is least far. */
public enum FollowUpState {
    /** A session is unexplained and nobody has been tried since it was marked. */
    TODO,
    /** Somebody was tried since, nobody was reached. */
    TRIED,
    /** Somebody was reached, and the mark still has no reason. */
    REACHED,
    /** No session of the day is unexplained any more. */
    DONE;

    /** An attempt to reach somebody about the pupil. */
    public record Attempt(LocalDateTime at, boolean reached) {
    }

    /** The name used in results and addresses, as "todo". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a pupil.
     *
     * @param unexplainedSince when each unexplained session of the day was marked; empty where all are explained
     * @param attempts         attempts about the day that were not taken back
     */
    public static FollowUpState of(Collection<LocalDateTime> unexplainedSince, List<Attempt> attempts) {
        if (unexplainedSince.isEmpty()) {
            return DONE;
        }
        LocalDateTime latest = unexplainedSince.stream().max(LocalDateTime::compareTo).orElseThrow();
        List<Attempt> since = attempts.stream().filter(attempt -> !attempt.at().isBefore(latest)).toList();
        if (since.isEmpty()) {
            return TODO;
        }
        return since.stream().anyMatch(Attempt::reached) ? REACHED : TRIED;
    }
}
