package org.attendance.services;

import org.attendance.rules.Finding;

/** What the rules found, as text for the user: the label AttendanceCheck and the name of the rule, with the facts of the finding. */
final class CheckTexts {
    private static final String PREFIX = "AttendanceCheck";

    private CheckTexts() {
    }

    static String of(Messages messages, Finding finding) {
        return messages.get(key(finding), finding.facts());
    }

    /** Key of the label; a code that is in use still can only be too early, which has a text of its own. */
    static String key(Finding finding) {
        return PREFIX + ("".equals(finding.facts().get("validThru")) ? "CodeNotYetValid" : finding.rule());
    }
}
