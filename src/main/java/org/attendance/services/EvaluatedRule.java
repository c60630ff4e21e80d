package org.attendance.services;

import java.util.List;

import org.attendance.rules.threshold.RuleTimeline;

/**
 * A rule in an evaluation.
 * @param version the version the school follows on the date of the evaluation
 * @param timeline the rule in all its versions
 * @param countsFromEvent whether one of the versions counts from an event of the pupil
 */
record EvaluatedRule(RuleVersion version, RuleTimeline timeline, boolean countsFromEvent) {
    private static final String FROM_EVENT = "since:";

    /** A rule of a book, which has this version of it on the date of the evaluation. */
    static EvaluatedRule of(RuleBook book, RuleVersion version) {
        List<RuleVersion> versions = book.versions(version.ruleId());
        return new EvaluatedRule(version, Thresholds.timeline(versions),
                versions.stream().anyMatch(each -> each.values().getOrDefault(RuleField.WINDOW, "").startsWith(FROM_EVENT)));
    }

    String ruleId() {
        return version.ruleId();
    }
}
