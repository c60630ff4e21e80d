package org.attendance.services;

/** Why a trigger is closed. */
public enum CloseCause {
    /** The rule is no longer met: time has passed, or further sessions have been marked. */
    NO_LONGER_MET("no_longer_met", "AttendanceTriggerNoLongerMet"),
    /** The rule was not met when the trigger last stood, with the marks as they are now. */
    AMENDED("amended", "AttendanceTriggerAmended"),
    /** The school has changed or retired the rule; as it was, it would still be met. */
    RULE_CHANGED("rule_changed", "AttendanceTriggerRuleChanged"),
    /** The school no longer follows the pack of the rule. */
    RULE_LEFT("rule_left", "AttendanceTriggerRuleLeft"),
    /** The pupil is no longer on roll. */
    LEFT_ROLL("left_roll", "AttendanceTriggerLeftRoll");

    private final String id;
    private final String label;

    CloseCause(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name it is stored and answered by. */
    String id() {
        return id;
    }

    /** Key of its text. */
    String label() {
        return label;
    }

    /** Key of the text of a cause as it is stored. */
    public static String labelOf(String id) {
        for (CloseCause cause : values()) {
            if (cause.id.equals(id)) {
                return cause.label;
            }
        }
        throw new IllegalArgumentException("There is no cause " + id);
    }
}
