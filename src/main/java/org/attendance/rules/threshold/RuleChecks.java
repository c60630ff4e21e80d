package org.attendance.rules.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Finding;

/**
 * The checks of a rule before it is stored. All findings are errors; the field of each is the name of the rule's field: metricId,
 * statutoryCodes, windowText, operatorId, limitText, countsThru.
 */
public final class RuleChecks {
    private static final Fraction ZERO = new Fraction(0, 1);
    private static final Fraction ONE = new Fraction(1, 1);

    private final RuleText rule;
    private final CodeSet codes;
    private final List<Finding> findings = new ArrayList<>();

    private RuleChecks(RuleText rule, CodeSet codes) {
        this.rule = rule;
        this.codes = codes;
    }

    /**
     * All that is wrong with a rule; empty if it can be stored. Then {@link ThresholdRule#of} reads it.
     *
     * @param codes the codes of all times, national ones at least
     */
    public static List<Finding> check(RuleText rule, CodeSet codes) {
        RuleChecks checks = new RuleChecks(rule, codes);
        Optional<Metric> metric = checks.checkMetric();
        checks.checkCodes();
        checks.checkWindow();
        checks.checkComparison(metric);
        checks.checkDates();
        return List.copyOf(checks.findings);
    }

    private Optional<Metric> checkMetric() {
        Optional<Metric> metric = Metric.find(rule.metric(), rule.codeSet());
        if (metric.isEmpty()) {
            error("RuleMetric", "metricId", Map.of("metric", rule.metric(), "subjects", String.join(", ", Subject.words()), "others",
                    String.join(", ", List.of(UnexplainedDay.ID, DaysNotSeen.ID, UnresolvedWorkingDays.ID))));
        }
        return metric;
    }

    private void checkCodes() {
        if (!rule.codeSet().isEmpty() && !Metric.takesCodes(rule.metric())) {
            error("RuleTakesNoCodes", "statutoryCodes", Map.of("metric", rule.metric()));
            return;
        }
        for (String code : rule.codeSet()) {
            List<AttendanceCode> versions = codes.all().stream().filter(version -> version.statutoryCode().equals(code)).toList();
            if (versions.isEmpty()) {
                error("RuleCodeUnknown", "statutoryCodes", Map.of("code", code));
            } else if (versions.stream().noneMatch(version -> version.statisticalClass().isPossible())) {
                error("RuleCodeNotPossible", "statutoryCodes", Map.of("code", code));
            }
        }
    }

    private void checkWindow() {
        if (Window.find(rule.window()).isEmpty()) {
            error("RuleWindow", "windowText", Map.of("window", rule.window(), "allowed", String.join("; ", Window.FORMS),
                    "weeks", Integer.toString(SchoolWeeksWindow.MOST), "months", Integer.toString(RollingMonthsWindow.MOST)));
        }
    }

    private void checkComparison(Optional<Metric> metric) {
        Optional<Comparison> comparison = Comparison.find(rule.comparison());
        if (comparison.isEmpty()) {
            error("RuleComparison", "operatorId", Map.of("comparison", rule.comparison(), "allowed", String.join(" ", Comparison.ids())));
            return;
        }
        boolean upward = comparison.get() == Comparison.AT_LEAST || comparison.get() == Comparison.ABOVE;
        if (metric.isPresent() && metric.get().unit() == MetricUnit.WORKING_DAYS && !upward) {
            error("RuleComparesAges", "operatorId", Map.of("comparison", rule.comparison()));
        }
        checkLimit(metric, comparison.get());
    }

    private void checkLimit(Optional<Metric> metric, Comparison comparison) {
        Optional<Limit> found = Limit.find(comparison, rule.limit());
        if (found.isPresent()) {
            checkNumbers(metric.isPresent() && metric.get().unit() == MetricUnit.RATE, comparison, found.get());
        } else if (comparison == Comparison.WITHIN) {
            error("RuleLimitRange", "limitText", Map.of("limit", rule.limit()));
        } else {
            error("RuleLimit", "limitText", Map.of("limit", rule.limit()));
        }
    }

    private void checkNumbers(boolean rate, Comparison comparison, Limit limit) {
        if (limit.from().compareTo(ZERO) < 0) {
            error("RuleLimitNegative", "limitText", Map.of("limit", rule.limit()));
        } else if (limit.thru().compareTo(limit.from()) < 0) {
            error("RuleLimitOrder", "limitText", Map.of("limit", rule.limit()));
        } else if (rate && limit.thru().compareTo(ONE) > 0) {
            error("RuleLimitAboveOne", "limitText", Map.of("limit", rule.limit()));
        } else {
            checkSense(rate, comparison, limit);
        }
    }

    /** A rule that every pupil meets, or none, is a slip of the pen. */
    private void checkSense(boolean rate, Comparison comparison, Limit limit) {
        boolean fromZero = limit.from().equals(ZERO);
        boolean thruOne = rate && limit.thru().equals(ONE);
        boolean all = switch (comparison) {
            case AT_LEAST -> fromZero;
            case AT_MOST -> thruOne;
            case WITHIN -> fromZero && thruOne;
            default -> false;
        };
        if (all) {
            error("RuleMetByAll", "limitText", Map.of("comparison", rule.comparison(), "limit", rule.limit()));
        }
        if (comparison == Comparison.ABOVE && thruOne || comparison == Comparison.BELOW && fromZero) {
            error("RuleMetByNone", "limitText", Map.of("comparison", rule.comparison(), "limit", rule.limit()));
        }
    }

    private void checkDates() {
        if (rule.countsFrom() != null && rule.countsThru() != null && rule.countsThru().isBefore(rule.countsFrom())) {
            error("RuleDates", "countsThru", Map.of("from", rule.countsFrom().toString(), "thru", rule.countsThru().toString()));
        }
    }

    private void error(String name, String field, Map<String, String> facts) {
        findings.add(new Finding(name, Finding.Severity.ERROR, field, facts));
    }
}
