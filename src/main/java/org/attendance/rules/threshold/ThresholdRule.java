package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of a threshold rule.
 *
 * @param versionId  names the version
 * @param ruleId     names the rule in all its versions, as "NAT-PN"
 * @param metric     what is measured
 * @param window     over which dates
 * @param comparison how the value is compared with the limit
 * @param limit      what it is compared with
 * @param countsFrom only sessions from this date on count; null for all
 * @param countsThru only sessions up to this date count; null while there is no end
 * @param retired    whether the version says that the rule is no longer followed
 */
public record ThresholdRule(String versionId, String ruleId, Metric metric, Window window, Comparison comparison, Limit limit,
        LocalDate countsFrom, LocalDate countsThru, boolean retired) {

    public ThresholdRule {
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(limit, "limit");
        if (countsFrom != null && countsThru != null && countsThru.isBefore(countsFrom)) {
            throw new IllegalArgumentException("The rule " + ruleId + " counts up to " + countsThru + ", before it begins on " + countsFrom);
        }
    }

    /**
     * The version with a text.
     *
     * @throws IllegalArgumentException naming the rule and what of the text cannot be read
     */
    public static ThresholdRule of(String versionId, String ruleId, RuleText text, boolean retired) {
        try {
            Comparison comparison = Comparison.of(text.comparison());
            return new ThresholdRule(versionId, ruleId, Metric.of(text.metric(), text.codeSet()), Window.of(text.window()), comparison,
                    Limit.of(comparison, text.limit()), text.countsFrom(), text.countsThru(), retired);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Version " + versionId + " of rule " + ruleId + ": " + e.getMessage(), e);
        }
    }

    /** Whether the rule is in force on a date: not retired, and a date whose sessions count. */
    public boolean inForceOn(LocalDate date) {
        return !retired && (countsFrom == null || !date.isBefore(countsFrom)) && (countsThru == null || !date.isAfter(countsThru));
    }
}
