package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The versions of one rule as a school has followed them. A later version stands before the earlier ones from its date on. */
public final class RuleTimeline {
    private final List<Version> versions;

    /**
     * From when on a version is followed.
     *
     * @param from the first date; null for always
     * @param rule the version
     */
    public record Version(LocalDate from, ThresholdRule rule) {

        public Version {
            Objects.requireNonNull(rule, "rule");
        }

        boolean begunOn(LocalDate date) {
            return from == null || !from.isAfter(date);
        }
    }

    /**
     * @param oldestFirst the versions in the order in which they were made, whatever their dates
     * @throws IllegalArgumentException if there is none, or if they are of several rules
     */
    public RuleTimeline(List<Version> oldestFirst) {
        versions = List.copyOf(oldestFirst);
        if (versions.stream().map(version -> version.rule().ruleId()).distinct().count() != 1) {
            throw new IllegalArgumentException("The versions of one rule are wanted, not " + oldestFirst);
        }
    }

    /** A rule that has never changed. */
    public static RuleTimeline of(ThresholdRule rule) {
        return new RuleTimeline(List.of(new Version(null, rule)));
    }

    public String ruleId() {
        return versions.get(0).rule().ruleId();
    }

    /** The version followed on a date: of those whose date has come, the one made last. Empty before the rule was made. */
    public Optional<ThresholdRule> on(LocalDate date) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).begunOn(date)) {
                return Optional.of(versions.get(i).rule());
            }
        }
        return Optional.empty();
    }

    List<Version> versions() {
        return versions;
    }
}
