package org.attendance.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.rules.Session;

/**
 * What is told of an attempt, read and held against what is allowed. What only the database knows better (claims, marks) is not asked here.
 * @param pupils on roll on the day, visible to the user
 * @param contact on file for each of the pupils; null for somebody else or nobody
 * @param contactName of somebody who is not on the list; null otherwise
 * @param code the code the reason leads to; null for none
 * @param confirm whether marks are to be amended
 * @param sessions sessions to be amended by pupil reference; null for those of the day
 */
record AttemptInput(List<RollPupil> pupils, HomeContact contact, String contactName, String channelId, String outcomeId, String outcome,
        AbsenceReason reason, String reasonText, String code, LocalDate expectedReturn, String childSeen, boolean confirm, boolean override,
        Map<String, List<Session>> sessions, String token) {

    boolean isToldBefore() {
        return LoggedAttempt.TOLD_BEFORE.equals(outcome);
    }

    boolean isReached() {
        return LoggedAttempt.REACHED.equals(outcome);
    }
}
