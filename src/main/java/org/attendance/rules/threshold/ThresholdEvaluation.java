package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/**
 * The evaluation of threshold rules of a school on a date: make a timeline of each pupil ({@link #pupil()}), then ask rule by rule. Not for
 * several threads at once.
 */
public final class ThresholdEvaluation {
    private final EvaluationDays days;

    /**
     * @param calendar     when the school has sessions, as far as known also after the date
     * @param bankHolidays of the country
     * @param on           the date of the evaluation
     * @param notDue       sessions of that date whose registers have not closed yet: without a mark they are not missing. Empty for a date
     *                     before today
     * @throws IllegalArgumentException if a session that is not due is of another date
     */
    public ThresholdEvaluation(SchoolCalendar calendar, BankHolidays bankHolidays, LocalDate on, Set<Session> notDue) {
        days = new EvaluationDays(calendar, bankHolidays, on, notDue);
    }

    /** Begins the timeline of a pupil. */
    public PupilTimelineBuilder pupil() {
        return new PupilTimelineBuilder(days);
    }

    /** What a rule says about a pupil on the date. */
    public RuleResult evaluate(RuleTimeline rule, PupilTimeline pupil) {
        RuleReading reading = read(rule, pupil);
        VersionReading version = reading.on(days.on());
        if (version == null) {
            return RuleResult.NOT_MADE;
        }
        Measure measure = version.measure(days.on());
        DaySpan window = version.window(days.on());
        boolean met = version.isMet(measure);
        return new RuleResult(version.rule(), met, version.isInForce(days.on()), measure.numerator(), measure.denominator(),
                window == null || window.from() == DaySpan.NO_START ? null : DaySpan.date(window.from()),
                window == null ? null : DaySpan.date(window.thru()), met ? firstMet(reading, pupil) : null,
                window == null ? List.of() : pupil.entries().select(version.rule().metric().subject(), measure.sessionsFrom(),
                        version.lastCounted(window)));
    }

    /** The first of the unbroken days up to the date on which the rule is met, and in force if it is so on the date. */
    private LocalDate firstMet(RuleReading reading, PupilTimeline pupil) {
        boolean inForce = reading.isMetInForce(days.on());
        int day = days.on();
        while (day > pupil.roll().from() && (inForce ? reading.isMetInForce(day - 1) : reading.isMet(day - 1))) {
            day--;
        }
        return DaySpan.date(day);
    }

    /**
     * When a pupil has to be looked at again although no mark, event or rule has changed: the first date after the evaluation on which a rule
     * begins or ceases to be met and in force if no mark is added (sessions that fall due are missing then), or on which the pupil is no longer
     * on roll; {@value EvaluationDays#AHEAD} days later if there is none until then. The day after the evaluation, if a session of its own
     * date is not due yet and has no mark.
     */
    public LocalDate againOn(List<RuleTimeline> rules, PupilTimeline pupil) {
        if (pupil.isWaiting()) {
            return DaySpan.date(days.on() + 1);
        }
        int last = Math.min(days.lastDay(), pupil.roll().thru() + 1);
        for (RuleTimeline rule : rules) {
            RuleReading reading = read(rule, pupil);
            boolean now = reading.isMetInForce(days.on());
            for (int day = days.on() + 1; day < last; day++) {
                if (reading.isMetInForce(day) != now) {
                    last = day;
                }
            }
        }
        return DaySpan.date(last);
    }

    private RuleReading read(RuleTimeline rule, PupilTimeline pupil) {
        if (pupil.days() != days) {
            throw new IllegalArgumentException("The timeline was made for another evaluation");
        }
        return pupil.reading(rule);
    }
}
