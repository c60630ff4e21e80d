package org.attendance.services;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.attendance.rules.followup.DueSoon;

/** Which tasks a list is about, from the attributes of the call. */
final class TaskFilter {
    private static final List<String> WHOSE = List.of("mine", "role", "all", "first");

    private final String userLoginId;
    private final String position;
    private String whose;
    private final String when;
    private final String ownerRole;
    private final String owner;
    private final boolean unassigned;
    private final String taskType;
    private final String pupilRef;
    private final String text;

    /** @param position position of the user in the school; null for none */
    TaskFilter(ServiceCall call, String position) throws InputException {
        this.userLoginId = call.userLoginId();
        this.position = position;
        this.whose = choice(call, "whose", WHOSE);
        this.when = choice(call, "when", Arrays.stream(DueSoon.values()).map(DueSoon::id).toList());
        this.ownerRole = call.text("ownerRole");
        this.owner = call.text("ownerUserLoginId");
        this.unassigned = call.flag("unassigned");
        this.taskType = call.text("taskType");
        this.pupilRef = call.text("pupilRef");
        this.text = call.text("text") == null ? null : call.text("text").toLowerCase(Locale.UK);
    }

    private static String choice(ServiceCall call, String name, List<String> allowed) throws InputException {
        String value = call.text(name);
        if (value != null && !allowed.contains(value)) {
            throw call.refuse("AttendanceFollowUpChoice", "field", name, "value", value, "allowed", String.join(", ", allowed));
        }
        return value;
    }

    /** Decides for whose tasks the list is, where the call leaves that open: for the user's, for all where the user has none. */
    void choose(List<TaskRow> tasks) {
        if ("first".equals(whose)) {
            whose = tasks.stream().anyMatch(this::isMine) ? "mine" : "all";
        }
    }

    /** Whose tasks the list is about: mine, role or all. */
    String whose() {
        return whose == null ? "all" : whose;
    }

    /** Whether a task is about a pupil asked for. */
    boolean isAbout(TaskRow task) {
        return (pupilRef == null || pupilRef.equals(task.pupil().pupilRef())) && (text == null
                || task.pupil().name().toLowerCase(Locale.UK).contains(text) || text.equalsIgnoreCase(task.pupil().registrationGroup()));
    }

    /** Whether the user holds the role that is to do a task. */
    boolean isOfOwnRole(TaskRow task) {
        return position != null && position.equalsIgnoreCase(task.ownerRole());
    }

    /** Whether a task is the user's: handed to the user, or of the user's role and handed to nobody. */
    boolean isMine(TaskRow task) {
        return task.owner() == null ? isOfOwnRole(task) : task.owner().equals(userLoginId);
    }

    /** Whether a task belongs to whom the list is about: mine, of my role or all; of one role or person. */
    boolean isWhose(TaskRow task) {
        boolean side = "all".equals(whose()) || ("mine".equals(whose) ? isMine(task) : isOfOwnRole(task));
        return side && (ownerRole == null || ownerRole.equals(task.ownerRole()))
                && (owner == null || owner.equals(task.owner())) && (!unassigned || task.owner() == null);
    }

    /** Whether a task is of the kind asked for. */
    boolean isKind(TaskRow task) {
        return taskType == null || taskType.equals(task.type());
    }

    /** Whether a task is due when asked for. */
    boolean isWhen(TaskRow task) {
        return when == null || when.equals(task.soon().id());
    }
}
