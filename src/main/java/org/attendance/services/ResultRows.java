package org.attendance.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;

import org.attendance.rules.Percentage;
import org.attendance.rules.threshold.CountedSession;
import org.attendance.rules.threshold.MetricUnit;
import org.attendance.rules.threshold.RuleResult;

/** The results of an evaluation, a row for each pupil and rule: each row, and the sessions in it, made when it is read. */
final class ResultRows extends AbstractList<Map<String, Object>> {
    private static final int DECIMALS = 2;

    private final List<PupilOutcome> outcomes;
    private final List<EvaluatedRule> rules;
    private final LocalDate on;

    /**
     * @param outcomes of pupils on roll
     * @param on date of the evaluation
     */
    ResultRows(List<PupilOutcome> outcomes, List<EvaluatedRule> rules, LocalDate on) {
        this.outcomes = outcomes;
        this.rules = rules;
        this.on = on;
    }

    @Override
    public int size() {
        return outcomes.size() * rules.size();
    }

    @Override
    public Map<String, Object> get(int index) {
        PupilOutcome outcome = outcomes.get(index / rules.size());
        int place = index % rules.size();
        EvaluatedRule rule = rules.get(place);
        RuleResult result = outcome.results().get(place);
        MetricUnit unit = result.rule().metric().unit();
        boolean isRate = unit == MetricUnit.RATE;
        boolean isFraction = isRate || unit == MetricUnit.DAYS;
        return Fields.of("pupilRef", outcome.pupil().ref(), "ruleId", rule.ruleId(), "policyId", rule.version().policyId(),
                "ruleName", rule.version().text(RuleField.NAME), "ruleVersionId", rule.version().id(),
                "value", isRate ? null : value(result), "numerator", isFraction ? result.numerator() : null,
                "denominator", isFraction ? result.denominator() : null,
                "percent", isRate ? Percentage.of(result.numerator(), result.denominator(), DECIMALS) : null,
                "met", result.met(), "applies", result.inForce() && outcome.pupil().isMeant(rule.version(), on),
                "firstMetDate", Rows.iso(result.firstMetDate()), "windowFrom", Rows.iso(result.windowFrom()),
                "windowThru", Rows.iso(result.windowThru()), "sessions", sessions(result.sessions()));
    }

    private static Number value(RuleResult result) {
        long numerator = result.numerator();
        long denominator = result.denominator();
        return denominator == 1 || numerator % denominator == 0 ? (Number) (numerator / denominator)
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator));
    }

    private static List<Map<String, Object>> sessions(List<CountedSession> counted) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                CountedSession each = counted.get(index);
                Map<String, Object> shown = Sessions.map(each.session());
                shown.put("code", each.code().code());
                return shown;
            }

            @Override
            public int size() {
                return counted.size();
            }
        };
    }
}
