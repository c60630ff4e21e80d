package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the evaluation of a rule says about a pupil on a date D.
 *
 * @param rule         the version followed on D; null if the rule was not yet made, then nothing is met
 * @param met          whether the value meets the limit, be the rule in force or not
 * @param inForce      whether the version is neither retired nor D outside the dates whose sessions count: only then anything follows
 * @param numerator    sessions or days, from 0
 * @param denominator  1; 2 for days made of sessions; the possible sessions for a rate (0 if there was none)
 * @param windowFrom   first date of the window; null if it has no start, and if there is no window
 * @param windowThru   last date of the window; null if there is none (no term, or no event to count from)
 * @param firstMetDate the first of the unbroken days up to D on which the rule was met, with the marks as they are; null if not met. Not
 *                     before the pupil's present span on roll, and if the rule is in force on D, all those days it was
 * @param sessions     the marked sessions behind the value, in time; found out when they are first read
 */
public record RuleResult(ThresholdRule rule, boolean met, boolean inForce, long numerator, long denominator, LocalDate windowFrom,
        LocalDate windowThru, LocalDate firstMetDate, List<CountedSession> sessions) {

    /** On a date before the rule was made. */
    static final RuleResult NOT_MADE = new RuleResult(null, false, false, 0, 1, null, null, null, List.of());

    /** The value that is compared; empty for a rate without a possible session. */
    public Optional<Fraction> value() {
        return denominator == 0 ? Optional.empty() : Optional.of(new Fraction(numerator, denominator));
    }
}
