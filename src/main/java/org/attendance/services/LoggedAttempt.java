package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/**
 * An attempt to reach somebody about the absence of one pupil, as it is on record.
 * @param token shared by the rows of one attempt about several pupils
 * @param followUpDate the school day it is about
 * @param contactRef the contact; null for somebody who is not on the list, or nobody
 * @param channel call, message, email, letter or home_visit; null where nobody was contacted
 * @param outcome reached, no_answer, left_message, wrong_number or told_before
 * @param code the code the reason leads to; null for none
 * @param follows the earlier attempt whose reason holds still; null for none
 */
record LoggedAttempt(String attemptId, String token, String pupilId, LocalDate followUpDate, LocalDateTime at, Author by,
        String contactRef, String contactName, String relationship, String channel, String outcome, String reasonId, String reason,
        String code, LocalDate expectedReturn, String childSeen, boolean concern, String follows, boolean takenBack) {
    /** Outcome: somebody was reached. */
    static final String REACHED = "reached";
    /** Outcome: a message was left. */
    static final String LEFT = "left_message";
    /** Outcome: nobody was contacted, for the reason was told before and holds still. */
    static final String TOLD_BEFORE = "told_before";
    /** Channel: a telephone call. */
    static final String CALL = "call";
    /** Channel: a visit at home. */
    static final String VISIT = "home_visit";
    /** Channel: a letter. */
    static final String LETTER = "letter";

    /** The attempt of a row of AttendanceAttemptLog. */
    static LoggedAttempt of(Delegator delegator, GenericValue row) throws GenericEntityException {
        return new LoggedAttempt(row.getString("attemptId"), row.getString("attemptToken"), row.getString("pupilId"),
                Rows.date(row, "followUpDate"), Rows.dateTime(row, "attemptedDate"),
                new Author(row.getString("attemptedByUserLoginId"), row.getString("attemptedByName"), row.getString("attemptedByPosition")),
                row.getString("contactRef"), row.getString("contactName"), row.getString("contactRelationship"),
                EnumCodes.of(delegator, EnumCodes.CHANNEL).code(row.getString("channelEnumId")),
                EnumCodes.of(delegator, EnumCodes.OUTCOME).code(row.getString("outcomeEnumId")), row.getString("reasonId"),
                row.getString("reasonText"), row.getString("attendanceCode"), Rows.date(row, "expectedReturnDate"),
                row.getString("childSeen"), "Y".equals(row.getString("concernFlag")), row.getString("followsAttemptId"),
                row.getTimestamp("takenBackDate") != null);
    }

    boolean isReached() {
        return REACHED.equals(outcome);
    }

    /** Whether somebody was called or visited, or reached in any way. */
    boolean isCall() {
        return CALL.equals(channel) || VISIT.equals(channel) || isReached();
    }

    /** The attempt as result; pupilRef is the reference of its pupil. */
    Map<String, Object> map(String pupilRef) {
        return Fields.of("attemptId", attemptId, "token", token, "pupilRef", pupilRef, "date", Rows.iso(followUpDate), "at", Rows.iso(at),
                "by", by.name(), "byUserLoginId", by.userLoginId(), "position", by.position(), "contactRef", contactRef,
                "contactName", contactName, "relationship", relationship, "channel", channel, "outcome", outcome, "reasonId", reasonId,
                "reason", reason, "code", code, "expectedReturn", Rows.iso(expectedReturn), "childSeen", childSeen, "concern", concern,
                "takenBack", takenBack);
    }
}
