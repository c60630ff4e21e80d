package org.attendance.services;

import java.util.Map;

/** Ids of the states of a task as they are stored, and their names in results; the flow between them is data. */
final class TaskStatus {
    static final String OPEN = "ATK_OPEN";
    static final String DONE = "ATK_DONE";
    static final String WAIVED = "ATK_WAIVED";

    private static final Map<String, String> NAMES = Map.of(OPEN, "open", DONE, "done", WAIVED, "waived");

    private TaskStatus() {
    }

    /** The name of a state in results. */
    static String name(String statusId) {
        return NAMES.get(statusId);
    }
}
