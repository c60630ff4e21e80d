package org.attendance.rules.threshold;

/**
 * unresolved_working_days: the age of the oldest N, in Monday-Friday days that are not bank holidays after its date up to the day of the
 * evaluation. Since it is the greatest age, it is above a limit when any N is; below one means nothing, see {@link RuleChecks}. The
 * sessions that count are all N's. Without any the age is 0 and no rule is met.
 */
record UnresolvedWorkingDays(Subject subject) implements Metric {
    static final String ID = "unresolved_working_days";

    @Override
    public MetricUnit unit() {
        return MetricUnit.WORKING_DAYS;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        DayCounts counted = pupil.sessions(subject);
        WorkingDays workingDays = pupil.workingDays();
        return (from, thru, on) -> counted.between(from, thru) == 0 ? Measure.nothing(unit())
                : Measure.count(workingDays.between(counted.firstFrom(from), on), from);
    }
}
