package org.attendance.rules.followup;

import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.attendance.rules.SessionTimes;

/**
 * By when a home hears of an unexplained absence, local to the school: a message as soon as the register has closed, and where there is
 * no answer a call.
 *
 * @param messageBy when the register closes
 * @param callBy    the school's time for the call; for a register that closes later than that, the end of the session
 */
public record FollowUpDeadlines(LocalTime messageBy, LocalTime callBy) {

    /** What is next, and whether its time has passed. */
    public enum Stage {
        /** The register has not closed yet. */
        WAITING,
        /** The message is due: the register has closed and nobody has been tried. */
        MESSAGE_DUE,
        /** Nobody has been called yet; there is time left. */
        CALL_DUE,
        /** Nobody has been called, and the time for it has passed. */
        CALL_OVERDUE,
        /** Somebody was called or visited, or somebody was reached. */
        CALLED;

        /** The name used in results, as "call_overdue". */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The deadlines of one unexplained session. */
    public static FollowUpDeadlines of(SessionTimes times, LocalTime schoolCallsBy) {
        boolean later = !schoolCallsBy.isAfter(times.registerCloses());
        return new FollowUpDeadlines(times.registerCloses(), later ? times.sessionEnds() : schoolCallsBy);
    }

    /** The earliest of several; callers have at least one. */
    public static FollowUpDeadlines earliest(Collection<FollowUpDeadlines> all) {
        return all.stream().min(Comparator.comparing(FollowUpDeadlines::callBy).thenComparing(FollowUpDeadlines::messageBy)).orElseThrow();
    }

    /**
     * What is next at a time of the day itself.
     *
     * @param tried  whether anybody was tried in any way
     * @param called whether anybody was called or visited, or reached in any way
     */
    public Stage stage(LocalTime now, boolean tried, boolean called) {
        if (called) {
            return Stage.CALLED;
        }
        if (now.isAfter(callBy)) {
            return Stage.CALL_OVERDUE;
        }
        if (tried) {
            return Stage.CALL_DUE;
        }
        return now.isAfter(messageBy) ? Stage.MESSAGE_DUE : Stage.WAITING;
    }
}
