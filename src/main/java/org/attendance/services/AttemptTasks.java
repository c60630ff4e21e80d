package org.attendance.services;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.followup.Professional;
import org.attendance.rules.followup.TaskDeed;

/** Finishes the tasks that an attempt fulfils, and opens them again when it is taken back. */
final class AttemptTasks {
    private static final String TASK = "AttendanceTask";

    private final FollowUpDay day;
    private final FollowUpQueue queue;

    AttemptTasks(FollowUpQueue queue) {
        this.queue = queue;
        this.day = queue.day();
    }

    /** @param contact whom the attempts were about; null for somebody who is not on the list */
    void fulfil(List<LoggedAttempt> attempts, HomeContact contact) throws GenericEntityException {
        boolean atHome = contact == null || Professional.of(contact.relationship()).isEmpty();
        for (LoggedAttempt attempt : attempts) {
            List<GenericValue> tasks = queue.find(attempt.pupilId()).map(FollowUpPupil::tasks).orElse(List.of());
            for (GenericValue task : tasks) {
                boolean told = contact != null && contact.contactId().equals(task.getString("contactId")) && got(attempt);
                if (told || atHome && fulfils(task, attempt)) {
                    finish(task, attempt);
                }
            }
        }
    }

    private static boolean got(LoggedAttempt attempt) {
        return attempt.isReached() || LoggedAttempt.LEFT.equals(attempt.outcome());
    }

    private static boolean fulfils(GenericValue task, LoggedAttempt attempt) {
        return TaskDeed.fulfils(task.getString("taskTypeId"), LoggedAttempt.VISIT.equals(attempt.channel()), attempt.isReached(),
                LoggedAttempt.LEFT.equals(attempt.outcome()), "Y".equals(attempt.childSeen()));
    }

    private void finish(GenericValue task, LoggedAttempt attempt) throws GenericEntityException {
        day.delegator().storeByCondition(TASK, Fields.of("statusId", TaskStatus.DONE,
                "finishedDate", Timestamp.valueOf(day.now()), "finishedByUserLoginId", day.call().userLoginId(),
                "finishNote", new AttemptText(day).tried(attempt), "childSeen", attempt.childSeen(),
                "finishedByAttemptId", attempt.attemptId()), EntityCondition.makeCondition(List.of(
                        EntityCondition.makeCondition("taskId", task.getString("taskId")),
                        EntityCondition.makeCondition("statusId", TaskStatus.OPEN))));
    }

    /** Opens the tasks that an attempt has finished. */
    static void reopen(FollowUpDay day, String attemptId) throws GenericEntityException {
        Map<String, Object> values = new HashMap<>(Map.of("statusId", TaskStatus.OPEN));
        for (String field : List.of("finishedDate", "finishedByUserLoginId", "finishNote", "childSeen", "finishedByAttemptId")) {
            values.put(field, null);
        }
        day.delegator().storeByCondition(TASK, values, EntityCondition.makeCondition("finishedByAttemptId", attemptId));
    }
}
