package org.attendance.rules.threshold;

/**
 * days_not_seen: school days with a possible session, marked or not, since the pupil was last seen. Seen is who was present (also late,
 * L or U) or at an approved activity in any session of a day. The sessions that count are the marked possible ones of those days.
 */
record DaysNotSeen() implements Metric {
    static final String ID = "days_not_seen";

    @Override
    public MetricUnit unit() {
        return MetricUnit.SCHOOL_DAYS;
    }

    @Override
    public Subject subject() {
        return Subject.POSSIBLE;
    }

    @Override
    public Reading read(PupilTimeline pupil) {
        return pupil.run(Subject.SEEN, DayMatch.NO_SESSION)::measure;
    }
}
