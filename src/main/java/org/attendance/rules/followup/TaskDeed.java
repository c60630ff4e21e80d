package org.attendance.rules.followup;

import java.util.Locale;

/** Which tasks an attempt to reach somebody fulfils, so that nobody has to say twice what was done. */
public final class TaskDeed {
    private static final String FIRST_DAY_CONTACT = "first_day_contact";
    private static final String HOME_VISIT = "home_visit";

    private TaskDeed() {
    }

    /** Whether a task is one that is about seeing the child. */
    public static boolean asksForChildSeen(String taskType) {
        String type = taskType.toLowerCase(Locale.ROOT);
        return type.contains(HOME_VISIT) || type.contains("safe_and_well");
    }

    /**
     * Whether an attempt with somebody at home fulfils a task: first-day contact when somebody was reached or a message was left; a
     * home visit when a visit reached somebody or the child was seen. Nothing else is fulfilled by an attempt alone.
     *
     * @param taskType  type of the task, as task_home_visit
     * @param homeVisit whether the attempt was a visit
     * @param reached   whether somebody was reached
     * @param left      whether a message was left
     * @param childSeen whether the child was seen
     */
    public static boolean fulfils(String taskType, boolean homeVisit, boolean reached, boolean left, boolean childSeen) {
        String type = taskType.toLowerCase(Locale.ROOT);
        if (type.contains(FIRST_DAY_CONTACT)) {
            return reached || left;
        }
        return type.contains(HOME_VISIT) && homeVisit && (reached || childSeen);
    }
}
