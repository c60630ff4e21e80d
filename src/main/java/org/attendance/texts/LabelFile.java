package org.attendance.texts;

import java.util.List;

/** Which label file a text stands in. Each part of the component has a file of its own, named like the beginning of its keys. */
public final class LabelFile {
    private static final String COMPONENT = "Attendance";
    private static final String SUFFIX = "UiLabels";
    private static final List<String> PARTS = List.of("SubCode", "Threshold", "FollowUp", "Outbox", "Desk", "Evidence", "Watch", "Case",
            "Approach", "Support", "Meeting", "Letter");

    private LabelFile() {
    }

    /**
     * The resource of a label.
     * @param key key of the label; AttendanceFollowUpQueueEmpty stands in AttendanceFollowUpUiLabels
     * @param otherwise resource of keys that belong to none of the parts
     */
    public static String of(String key, String otherwise) {
        for (String part : PARTS) {
            if (key.startsWith(COMPONENT + part)) {
                return COMPONENT + part + SUFFIX;
            }
        }
        return otherwise;
    }
}
