package org.attendance.rules.threshold;

/**
 * The current run of school days on which every possible session of the pupil carries the subject, as consecutive_illness_days. Days
 * without a possible session are skipped; any other day ends the run, also one with a session that is not marked. The run is the one that
 * ends on the latest day with a possible session: if that day does not match, it is 0.
 */
record ConsecutiveDays(Subject subject) implements Metric {

    @Override
    public MetricUnit unit() {
        return MetricUnit.SCHOOL_DAYS;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        return pupil.run(subject, DayMatch.EVERY_SESSION)::measure;
    }
}
