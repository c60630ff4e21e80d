package org.attendance.rules.threshold;

/**
 * The sessions of the subject over the possible ones, as absence_rate and attendance_rate: persistent absence is a rule with
 * absence_rate, >= and 1/10. Without a possible session there is no rate and no such rule is met.
 */
record SessionRate(Subject subject) implements Metric {

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATE;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        DayCounts counted = pupil.sessions(subject);
        DayCounts possible = pupil.sessions(Subject.POSSIBLE);
        return (from, thru, on) -> {
            int denominator = possible.between(from, thru);
            return new Measure(counted.between(from, thru), denominator, denominator > 0, from);
        };
    }
}
