package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Session;

/**
 * Takes back the latest attempt of the user's own on the day it was recorded. It stays on record as taken back; marks it has amended
 * become N again by a further amendment; tasks it had fulfilled are open again. A concern that was raised with it stays.
 */
final class AttemptUndo {
    private final ServiceCall call;
    private final Delegator delegator;
    private final FollowUpDay day;

    AttemptUndo(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.day = FollowUpDay.ofSchoolDay(call);
    }

    Map<String, Object> takeBack() throws InputException, GenericEntityException {
        List<LoggedAttempt> attempts = latest();
        String token = call.text("token");
        if (attempts.isEmpty() || token != null && !token.equals(attempts.get(0).token())) {
            throw call.refuse(attempts.isEmpty() ? "AttendanceFollowUpNothingToTakeBack" : "AttendanceFollowUpNotLatest");
        }
        TreeSet<String> pupilIds = new TreeSet<>();
        attempts.forEach(attempt -> pupilIds.add(attempt.pupilId()));
        HomeClaims claims = new HomeClaims(day);
        claims.lock(pupilIds);
        refuseTwice(attempts);
        long amended = 0;
        String pupilRef = null;
        for (LoggedAttempt attempt : attempts) {
            pupilRef = delegator.findOne("AttendancePupil", false, "pupilId", attempt.pupilId()).getString("pupilRef");
            amended += takeBackMarks(attempt, pupilRef);
            AttemptTasks.reopen(day, attempt.attemptId());
            delegator.storeByCondition("AttendanceContactAttempt", Map.of("takenBackDate", Timestamp.valueOf(day.now())),
                    EntityCondition.makeCondition("attemptId", attempt.attemptId()));
        }
        return ServiceCall.success("token", attempts.get(0).token(), "pupilRef", pupilRef, "amended", amended,
                "text", new AttemptText(day).tried(attempts.get(0)));
    }

    /** The rows of the user's latest attempt of today, in the school. */
    private List<LoggedAttempt> latest() throws GenericEntityException {
        List<LoggedAttempt> attempts = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAttemptLog").where(
                EntityCondition.makeCondition("schoolId", day.schoolId()),
                EntityCondition.makeCondition("attemptedByUserLoginId", call.userLoginId()),
                EntityCondition.makeCondition("takenBackDate", EntityOperator.EQUALS, null),
                EntityCondition.makeCondition("attemptedDate", EntityOperator.GREATER_THAN_EQUAL_TO,
                        Timestamp.valueOf(day.access().today().atStartOfDay()))).queryList()) {
            attempts.add(LoggedAttempt.of(delegator, row));
        }
        LoggedAttempt last = attempts.stream().max(Comparator.comparing(LoggedAttempt::at)
                .thenComparing(LoggedAttempt::attemptId, new NaturalOrder())).orElse(null);
        return last == null ? List.of() : attempts.stream().filter(attempt -> attempt.token().equals(last.token())).toList();
    }

    /** Reads again what is locked now: another request may have taken it back already. */
    private void refuseTwice(List<LoggedAttempt> attempts) throws InputException, GenericEntityException {
        for (LoggedAttempt attempt : attempts) {
            GenericValue row = delegator.findOne("AttendanceContactAttempt", false, "attemptId", attempt.attemptId());
            if (row.getTimestamp("takenBackDate") != null) {
                throw call.refuse("AttendanceFollowUpNothingToTakeBack");
            }
        }
    }

    private long takeBackMarks(LoggedAttempt attempt, String pupilRef) throws InputException, GenericEntityException {
        String reason = call.messages().get("AttendanceFollowUpTakenBack", "attempt", new AttemptText(day).tried(attempt));
        List<GenericValue> marks = EntityQuery.use(delegator).from("AttendanceAttemptMark").where("attemptId", attempt.attemptId())
                .orderBy("sessionDate", "sessionPart").queryList();
        for (GenericValue mark : marks) {
            Session session = MarkKey.sessionOf(mark);
            RollPupil pupil = Pupils.find(call, day.access(), day.schoolId(), pupilRef, session.date());
            String original = mark.getString("originalCodeId");
            String code = original == null ? day.unexplained().code() : day.codes().byId(original).code();
            new MarkAmendment(call, day.access(), day.schoolId(), session, pupil).store(new PostedMark(pupil, code, null, null,
                    cut(reason), null), day.codes().byId(mark.getString("amendedCodeId")).code());
        }
        return marks.size();
    }

    private static String cut(String reason) {
        return reason.length() > Attributes.LONGEST_TEXT ? reason.substring(0, Attributes.LONGEST_TEXT - 1) + "\u2026" : reason;
    }
}
