package org.attendance.rules.threshold;

/** One version of a rule, made ready for one pupil. */
final class VersionReading {
    private final ThresholdRule rule;
    private final PupilTimeline pupil;
    private final Reading reading;
    private final WindowDays window;
    private final int countsFrom;
    private final int countsThru;

    VersionReading(ThresholdRule rule, PupilTimeline pupil) {
        this.rule = rule;
        this.pupil = pupil;
        this.reading = rule.metric().read(pupil);
        this.window = pupil.days().window(rule.window());
        this.countsFrom = DaySpan.from(rule.countsFrom());
        this.countsThru = DaySpan.thru(rule.countsThru());
    }

    ThresholdRule rule() {
        return rule;
    }

    /** The window on a day; null where there is none. */
    DaySpan window(int day) {
        return window.on(day, pupil.events());
    }

    Measure measure(int day) {
        DaySpan span = window(day);
        return span == null ? Measure.nothing(rule.metric().unit())
                : reading.over(Math.max(span.from(), countsFrom), lastCounted(span), day);
    }

    boolean isMet(Measure measure) {
        return measure.exists() && rule.comparison().test(measure.numerator(), measure.denominator(), rule.limit());
    }

    boolean isInForce(int day) {
        return !rule.retired() && countsFrom <= day && day <= countsThru;
    }

    /** The last day of a window whose sessions count. */
    int lastCounted(DaySpan span) {
        return Math.min(span.thru(), countsThru);
    }
}
