package org.attendance.rules.threshold;

/** How many sessions of the subject there are, as unauthorised_sessions: ten of them in ten school weeks oblige to consider a penalty notice. */
record SessionCount(Subject subject) implements Metric {

    @Override
    public MetricUnit unit() {
        return MetricUnit.SESSIONS;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        DayCounts counted = pupil.sessions(subject);
        return (from, thru, on) -> Measure.count(counted.between(from, thru), from);
    }
}
