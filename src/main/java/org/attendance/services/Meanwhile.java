package org.attendance.services;

import java.sql.Date;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Session;

/** Tells somebody who comes too late what others have done in the meantime. */
final class Meanwhile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final FollowUpDay day;
    private final Messages messages;

    Meanwhile(FollowUpDay day) {
        this.day = day;
        this.messages = day.call().messages();
    }

    /** The refusal because of somebody's claim: who has the home since and until when, and what that person has tried on the day. */
    InputException claimed(GenericValue claim, Collection<String> pupilIds) throws GenericEntityException {
        String by = claim.getString("claimedByName");
        List<String> attempts = attempts(claim.getString("claimedByUserLoginId"), pupilIds);
        String since = time(Rows.dateTime(claim, "claimedDate"));
        String until = time(Rows.dateTime(claim, "claimedUntil"));
        return day.call().refuse(attempts.isEmpty() ? "AttendanceFollowUpClaimed" : "AttendanceFollowUpClaimedTried", "by", by,
                "since", since, "until", until, "attempts", String.join("; ", attempts));
    }

    private List<String> attempts(String userLoginId, Collection<String> pupilIds) throws GenericEntityException {
        AttemptText text = new AttemptText(day);
        Map<String, String> byToken = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(day.delegator()).from("AttendanceAttemptLog").where(
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(new TreeSet<>(pupilIds))),
                EntityCondition.makeCondition("followUpDate", Date.valueOf(day.date())),
                EntityCondition.makeCondition("attemptedByUserLoginId", userLoginId),
                EntityCondition.makeCondition("takenBackDate", EntityOperator.EQUALS, null)).orderBy("attemptedDate").queryList()) {
            byToken.put(row.getString("attemptToken"), text.tried(LoggedAttempt.of(day.delegator(), row)));
        }
        return new ArrayList<>(byToken.values());
    }

    /** The refusal because a session is explained by now: its code, who entered it, when and why. */
    InputException explained(RollPupil pupil, Session session, GenericValue mark) throws GenericEntityException {
        GenericValue amendment = EntityQuery.use(day.delegator()).from("AttendanceAmendment").where("pupilId", pupil.pupilId(),
                "sessionDate", Date.valueOf(session.date()), "sessionPart", session.part().name()).orderBy("-amendmentNumber").queryFirst();
        String code = day.codes().byId(mark.getString("attendanceCodeId")).code();
        String by = amendment == null ? new UserNames(day.delegator()).of(mark.getString("markedByUserLoginId"))
                : amendment.getString("amendedByName");
        LocalDateTime at = Rows.dateTime(amendment == null ? mark : amendment, amendment == null ? "markedDate" : "amendedDate");
        return day.call().refuse("AttendanceFollowUpExplained", "pupil", pupil.name(), "date", session.date(),
                "session", session.part(), "code", code, "by", by, "time", time(at),
                "reason", amendment == null ? messages.get("AttendanceFollowUpFirstMark") : amendment.getString("amendmentReason"));
    }

    private String time(LocalDateTime moment) {
        return moment == null ? "" : TIME.format(moment);
    }
}
