package org.attendance.services;

/** Types of tasks that the component raises by itself; those of the ladder are the actions of the threshold rules. */
public final class TaskType {
    /** A concern was raised; for the designated safeguarding lead. */
    public static final String CONCERN = "safeguarding_concern";
    /** Begins the types of tasks to tell somebody outside the home. */
    public static final String NOTIFY = "notify_";

    private TaskType() {
    }
}
