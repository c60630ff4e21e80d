package org.attendance.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.rules.threshold.RuleText;
import org.attendance.rules.threshold.RuleTimeline;
import org.attendance.rules.threshold.ThresholdRule;

/** Rules as they are stored, as the evaluation reads them. */
final class Thresholds {
    private Thresholds() {
    }

    /** What a version says, as the rules read it; empty for what is left out. */
    static RuleText text(Map<RuleField, String> values) {
        return new RuleText(of(values, RuleField.METRIC), of(values, RuleField.CODES), of(values, RuleField.WINDOW),
                of(values, RuleField.OPERATOR), of(values, RuleField.VALUE), date(values.get(RuleField.COUNTS_FROM)),
                date(values.get(RuleField.COUNTS_THRU)));
    }

    private static String of(Map<RuleField, String> values, RuleField field) {
        return values.getOrDefault(field, "");
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** One version. */
    static ThresholdRule rule(RuleVersion version) {
        return ThresholdRule.of(version.id(), version.ruleId(), text(version.values()), version.retired());
    }

    /** A rule in all its versions. */
    static RuleTimeline timeline(List<RuleVersion> versions) {
        return new RuleTimeline(versions.stream().map(version -> new RuleTimeline.Version(version.from(), rule(version))).toList());
    }
}
