package org.attendance.services;

import java.util.Map;

/** Ids of the states of a task as they are stored, and their names in results; the flow between them is data. */
public final class TaskStatus {
    public static final String OPEN = "ATK_OPEN";
    public static final String DONE = "ATK_DONE";
    public static final String WAIVED = "ATK_WAIVED";

    private static final Map<String, String> NAMES = Map.of(OPEN, "open", DONE, "done", WAIVED, "waived");

    private TaskStatus() {
    }

    /** The name of a state in results. */
    public static String name(String statusId) {
        return NAMES.get(statusId);
    }
}
