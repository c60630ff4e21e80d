package org.attendance.rules.threshold;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The sessions of a pupil, marked and missing, as an evaluation sees them. Made by {@link ThresholdEvaluation#pupil()}; counts are added
 * up once for each subject, so that any window of any day is read off with two look-ups.
 */
public final class PupilTimeline {
    private final EvaluationDays days;
    private final Entries entries;
    private final DaySpan roll;
    private final boolean waiting;
    private final PupilEvents events;
    private final int[] possible;
    private final DayCounts schoolDays;
    private final Map<Subject, DayCounts> sessions = new HashMap<>();
    private final Map<Subject, Map<DayMatch, DayRuns>> runs = new HashMap<>();
    private final Map<RuleTimeline, RuleReading> readings = new IdentityHashMap<>();

    PupilTimeline(EvaluationDays days, Entries entries, DaySpan roll, boolean waiting, PupilEvents events) {
        this.days = days;
        this.entries = entries;
        this.roll = roll;
        this.waiting = waiting;
        this.events = events;
        this.possible = entries.possiblePerDay();
        int[] schoolDay = new int[possible.length];
        for (int i = 0; i < schoolDay.length; i++) {
            schoolDay[i] = possible[i] > 0 ? 1 : 0;
        }
        this.schoolDays = new DayCounts(entries.firstDay(), schoolDay);
    }

    /** How many marked sessions of a subject fall on each day. */
    DayCounts sessions(Subject subject) {
        return sessions.computeIfAbsent(subject, key -> new DayCounts(entries.firstDay(), entries.perDay(key)));
    }

    /** The runs of school days that match. */
    DayRuns run(Subject subject, DayMatch match) {
        return runs.computeIfAbsent(subject, key -> new EnumMap<>(DayMatch.class)).computeIfAbsent(match,
                key -> new DayRuns(entries.firstDay(), entries.perDay(subject), possible, schoolDays, key));
    }

    /** A rule made ready for the pupil. */
    RuleReading reading(RuleTimeline rule) {
        return readings.computeIfAbsent(rule, key -> new RuleReading(key, this));
    }

    /** The working days of the evaluation. */
    WorkingDays workingDays() {
        return days.workingDays();
    }

    /** The evaluation the timeline was made for. */
    EvaluationDays days() {
        return days;
    }

    Entries entries() {
        return entries;
    }

    PupilEvents events() {
        return events;
    }

    /** The span on roll that contains the day of the evaluation. */
    DaySpan roll() {
        return roll;
    }

    /** Whether a session of the day of the evaluation has no mark and is not due yet. */
    boolean isWaiting() {
        return waiting;
    }
}
