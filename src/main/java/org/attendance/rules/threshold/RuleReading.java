package org.attendance.rules.threshold;

import java.util.List;

/** A rule in all its versions, made ready for one pupil; a version only when a day needs it. */
final class RuleReading {
    private final List<RuleTimeline.Version> versions;
    private final int[] begins;
    private final VersionReading[] readings;
    private final PupilTimeline pupil;

    RuleReading(RuleTimeline rule, PupilTimeline pupil) {
        this.versions = rule.versions();
        this.begins = versions.stream().mapToInt(version -> DaySpan.from(version.from())).toArray();
        this.readings = new VersionReading[begins.length];
        this.pupil = pupil;
    }

    /** The version followed on a day; null before the rule was made. */
    VersionReading on(int day) {
        int index = begins.length - 1;
        while (index >= 0 && begins[index] > day) {
            index--;
        }
        if (index >= 0 && readings[index] == null) {
            readings[index] = new VersionReading(versions.get(index).rule(), pupil);
        }
        return index < 0 ? null : readings[index];
    }

    /** Whether the value of a day meets the limit. */
    boolean isMet(int day) {
        VersionReading version = on(day);
        return version != null && version.isMet(version.measure(day));
    }

    /** Whether something follows on a day: the rule is met and in force. */
    boolean isMetInForce(int day) {
        VersionReading version = on(day);
        return version != null && version.isInForce(day) && version.isMet(version.measure(day));
    }
}
