package org.attendance.rules.threshold;

/**
 * What a metric reads off a pupil's timeline on a date.
 *
 * @param numerator    sessions or days, from 0
 * @param denominator  1; 2 where sessions are read as days; the possible sessions, from 0, for a rate
 * @param exists       whether there is something to compare: a rate has no value without a possible session, an age none without what ages
 * @param sessionsFrom the day (since 1970-01-01) from which the sessions that count are to be looked for
 */
public record Measure(long numerator, long denominator, boolean exists, int sessionsFrom) {

    static Measure count(long numerator, int sessionsFrom) {
        return new Measure(numerator, 1, true, sessionsFrom);
    }

    /** Nothing to compare, since there is no window or nothing in it. */
    static Measure nothing(MetricUnit unit) {
        return new Measure(0, switch (unit) {
            case RATE -> 0;
            case DAYS -> SessionDays.SESSIONS_A_DAY;
            default -> 1;
        }, false, DaySpan.NO_END);
    }
}
