package org.attendance.rules;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times of one session of a school, local to it, in whole minutes: seconds of an arrival do not count.
 *
 * @param registerOpens  from when the register can be taken
 * @param sessionStarts  when the session begins
 * @param lateAfter      the last minute in which an arrival is in time
 * @param registerCloses the last minute in which an arrival is late before the register closed
 * @param sessionEnds    when the session is over
 */
public record SessionTimes(LocalTime registerOpens, LocalTime sessionStarts, LocalTime lateAfter, LocalTime registerCloses,
        LocalTime sessionEnds) {
    private static final long LONGEST_OPEN = 30;

    public SessionTimes {
        Stream.of(registerOpens, sessionStarts, lateAfter, registerCloses, sessionEnds).forEach(Objects::requireNonNull);
    }

    /**
     * The code an arrival is marked with when no other applies: present (/ or \), L after lateAfter, U after registerCloses and before
     * the session ends, nothing from then on.
     */
    public Optional<String> codeForArrival(SessionPart part, LocalTime arrival) {
        LocalTime minute = arrival.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.isBefore(sessionEnds)) {
            return Optional.empty();
        }
        if (minute.isAfter(registerCloses)) {
            return Optional.of("U");
        }
        if (minute.isAfter(lateAfter)) {
            return Optional.of("L");
        }
        return Optional.of(part == SessionPart.AM ? "/" : "\\");
    }

    /**
     * Minutes late, from the start of the session (from lateAfter where that is earlier), so that every late arrival has 1 or more;
     * 0 for an arrival in time.
     */
    public long minutesLate(LocalTime arrival) {
        LocalTime minute = arrival.truncatedTo(ChronoUnit.MINUTES);
        return minute.isAfter(lateAfter) ? ChronoUnit.MINUTES.between(lateFrom(), minute) : 0;
    }

    /** The length of the session in minutes, counted from where lateness is counted from: nobody can be later than that. */
    public long lengthInMinutes() {
        return ChronoUnit.MINUTES.between(lateFrom(), sessionEnds);
    }

    /**
     * What is wrong with the times. Error TimesOrder: a time that must not come after another does. Warning RegisterOpenTooLong: the
     * register stays open more than 30 minutes, counted from the later of its opening and the start of the session.
     */
    public List<Finding> problems() {
        List<Finding> problems = new ArrayList<>();
        addOrder(problems, "registerOpens", registerOpens, "registerCloses", registerCloses);
        addOrder(problems, "sessionStarts", sessionStarts, "registerCloses", registerCloses);
        addOrder(problems, "lateAfter", lateAfter, "registerCloses", registerCloses);
        addOrder(problems, "registerOpens", registerOpens, "lateAfter", lateAfter);
        addOrder(problems, "registerCloses", registerCloses, "sessionEnds", sessionEnds);
        long open = ChronoUnit.MINUTES.between(later(registerOpens, sessionStarts), registerCloses);
        if (open > LONGEST_OPEN) {
            problems.add(new Finding("RegisterOpenTooLong", Finding.Severity.WARNING, "registerCloses",
                    Map.of("minutes", Long.toString(open), "allowed", Long.toString(LONGEST_OPEN))));
        }
        return List.copyOf(problems);
    }

    private static void addOrder(List<Finding> problems, String first, LocalTime earlier, String second, LocalTime later) {
        if (earlier.isAfter(later)) {
            problems.add(new Finding("TimesOrder", Finding.Severity.ERROR, second,
                    Map.of("earlier", first, "earlierTime", earlier.toString(), "later", second, "laterTime", later.toString())));
        }
    }

    private LocalTime lateFrom() {
        return sessionStarts.isBefore(lateAfter) ? sessionStarts : lateAfter;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }
}
