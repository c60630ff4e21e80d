package org.attendance.rules.followup;

import java.util.List;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.threshold.CountedSession;
import org.attendance.rules.threshold.PupilTimeline;
import org.attendance.rules.threshold.RuleResult;
import org.attendance.rules.threshold.RuleText;
import org.attendance.rules.threshold.RuleTimeline;
import org.attendance.rules.threshold.ThresholdEvaluation;
import org.attendance.rules.threshold.ThresholdRule;

/**
 * The run of school days with an absence whose reason is not known, counted as the ladder of follow-up counts it (metric
 * unexplained_day).
 *
 * @param days     school days of the run; 0 where the latest day has no N
 * @param sessions the sessions of the run with N, in time
 */
public record UnexplainedRun(long days, List<Session> sessions) {
    private static final String NAME = "unexplained";
    private static final String REASON_UNKNOWN = "N";
    private static final RuleTimeline RULE = RuleTimeline.of(ThresholdRule.of(NAME, NAME,
            new RuleText("unexplained_day", "", "open", ">=", "1", null, null), false));

    /** No day. */
    public static final UnexplainedRun NONE = new UnexplainedRun(0, List.of());

    /** The run that ends on the day of an evaluation. */
    public static UnexplainedRun of(ThresholdEvaluation evaluation, PupilTimeline pupil) {
        RuleResult result = evaluation.evaluate(RULE, pupil);
        return new UnexplainedRun(result.numerator(), result.sessions().stream().map(CountedSession::session).toList());
    }

    /** Whether a code says that the reason is not known; sub-codes count as their statutory code. */
    public static boolean isUnexplained(AttendanceCode code) {
        return code != null && REASON_UNKNOWN.equals(code.statutoryCode());
    }
}
