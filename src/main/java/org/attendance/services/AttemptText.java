package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Attempts in words, as they stand in the reason of an amendment: who was reached, by what, when, and what was said. */
final class AttemptText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final FollowUpDay day;
    private final Messages messages;

    AttemptText(FollowUpDay day) {
        this.day = day;
        this.messages = day.call().messages();
    }

    /** "Call 09:42 to Zainab Abara (mother): flu", with the day where it was not today, not longer than the reason of an amendment. */
    String said(LoggedAttempt attempt) throws GenericEntityException {
        String who = who(attempt);
        String text = said(attempt, who);
        int over = text.length() - Attributes.LONGEST_TEXT;
        return over <= 0 ? text : said(attempt, who.substring(0, Math.max(1, who.length() - over - 1)) + "\u2026");
    }

    private String said(LoggedAttempt attempt, String who) throws GenericEntityException {
        String reason = attempt.reason() == null ? reasonName(attempt.reasonId()) : attempt.reason();
        String until = attempt.expectedReturn() == null ? "" : messages.get("AttendanceFollowUpBackOn", "date",
                DAY.format(attempt.expectedReturn()));
        return messages.get("AttendanceFollowUpSaid", "channel", messages.get("AttendanceFollowUpChannel_" + attempt.channel()),
                "time", time(attempt.at()), "who", who, "reason", reason) + until;
    }

    /** "09:42 call to Zainab Abara (mother): no answer". */
    String tried(LoggedAttempt attempt) {
        return attempt.channel() == null ? messages.get("AttendanceFollowUpTriedNobody", "time", time(attempt.at()),
                "outcome", messages.get("AttendanceFollowUpOutcome_" + attempt.outcome()))
                : messages.get("AttendanceFollowUpTried", "time", time(attempt.at()),
                "channel", messages.get("AttendanceFollowUpChannel_" + attempt.channel()).toLowerCase(Locale.UK), "who", who(attempt),
                "outcome", messages.get("AttendanceFollowUpOutcome_" + attempt.outcome()).toLowerCase(Locale.UK));
    }

    private String who(LoggedAttempt attempt) {
        if (attempt.contactName() == null) {
            return messages.get("AttendanceFollowUpHome");
        }
        return attempt.relationship() == null ? attempt.contactName()
                : attempt.contactName() + " (" + attempt.relationship() + ")";
    }

    private String reasonName(String reasonId) throws GenericEntityException {
        GenericValue reason = reasonId == null ? null : EntityQuery.use(day.delegator()).from("AttendanceAbsenceReason")
                .where("reasonId", reasonId).cache().queryOne();
        return reason == null ? messages.get("AttendanceFollowUpNoReason") : reason.getString("reasonName");
    }

    private String time(LocalDateTime at) {
        LocalDate today = day.access().today();
        return (at.toLocalDate().equals(today) ? TIME : DAY_TIME).format(at);
    }
}
