package org.attendance.rules.threshold;

/** The sessions of the subject as days, two sessions to a day and exact: illness_days is 14.5 with 29 sessions, and not yet 15. */
record SessionDays(Subject subject) implements Metric {
    static final int SESSIONS_A_DAY = 2;

    @Override
    public MetricUnit unit() {
        return MetricUnit.DAYS;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        DayCounts counted = pupil.sessions(subject);
        return (from, thru, on) -> new Measure(counted.between(from, thru), SESSIONS_A_DAY, true, from);
    }
}
