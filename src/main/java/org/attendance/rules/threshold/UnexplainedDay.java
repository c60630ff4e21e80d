package org.attendance.rules.threshold;

/**
 * unexplained_day: the current run of school days with at least one N, the latest included even if only its morning is marked. Days
 * without a possible session are skipped; any other day ends the run. 1 means: contact the home today.
 */
record UnexplainedDay(Subject subject) implements Metric {
    static final String ID = "unexplained_day";

    @Override
    public MetricUnit unit() {
        return MetricUnit.SCHOOL_DAYS;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        return pupil.run(subject, DayMatch.SOME_SESSION)::measure;
    }
}
