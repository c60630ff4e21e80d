package org.attendance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Attempts, sessions and deadlines of the follow-up queue in words. */
final class FollowUpWords {
    private final Locale locale;
    private final String date;

    /** @param date the day of the queue, ISO */
    FollowUpWords(Locale locale, String date) {
        this.locale = locale;
        this.date = date;
    }

    String text(String key, Object... nameValuePairs) {
        return Labels.get(locale, key, nameValuePairs);
    }

    /** "09:42" for a moment of the day of the queue, otherwise with its date. */
    String time(Object iso) {
        String text = (String) iso;
        return text == null ? "" : text.startsWith(date) ? PageDates.time(text) : PageDates.shortDate(text) + " " + PageDates.time(text);
    }

    /** "Call to Zainab Abara (mother): no answer"; without the person where nobody was named. */
    String attempt(Map<?, ?> attempt) {
        if (attempt.get("channel") == null) {
            return text("AttendanceFollowUpOutcome_" + attempt.get("outcome"));
        }
        String channel = text("AttendanceFollowUpChannel_" + attempt.get("channel"));
        String outcome = text("AttendanceFollowUpOutcome_" + attempt.get("outcome")).toLowerCase(locale);
        return text("AttendanceFollowUpLine", "channel", channel, "who", who(attempt), "outcome", outcome);
    }

    private String who(Map<?, ?> attempt) {
        if (attempt.get("contactName") == null) {
            return text("AttendanceFollowUpHome");
        }
        return attempt.get("relationship") == null ? (String) attempt.get("contactName")
                : attempt.get("contactName") + " (" + attempt.get("relationship") + ")";
    }

    /** "09:25 email to Zainab Abara (mother): sent". */
    String message(Map<?, ?> message) {
        return text("AttendanceFollowUpMessage", "time", time(message.get("at")), "channel",
                text("AttendanceOutboxChannel_" + message.get("channel")), "who", who(message), "state",
                text("AttendanceFollowUpMessage_" + message.get("state")));
    }

    /** What was said in an attempt: reason, code, expected return, child seen; empty for nothing. */
    String said(Map<?, ?> attempt, Map<?, ?> reasonNames) {
        StringBuilder said = new StringBuilder();
        add(said, attempt.get("reason") != null ? attempt.get("reason") : reasonNames.get(attempt.get("reasonId")));
        add(said, attempt.get("code") == null ? null : text("AttendanceFollowUpCodeIs", "code", attempt.get("code")));
        add(said, attempt.get("expectedReturn") == null ? null : text("AttendanceFollowUpBack", "date",
                PageDates.shortDate((String) attempt.get("expectedReturn"))));
        add(said, attempt.get("childSeen") == null ? null : text("AttendanceFollowUpSeen_" + attempt.get("childSeen")));
        add(said, Boolean.TRUE.equals(attempt.get("concern")) ? text("AttendanceFollowUpConcernRaised") : null);
        return said.toString();
    }

    private static void add(StringBuilder text, Object part) {
        if (part != null && !part.toString().isEmpty()) {
            text.append(text.isEmpty() ? "" : " \u00b7 ").append(part);
        }
    }

    /** "Thu 19 Nov, morning". */
    String session(Map<?, ?> session) {
        return PageDates.shortDate((String) session.get("date")) + " " + text("AttendanceSession_" + session.get("session"));
    }

    /** Names of pupils with what siblings share said once: "Abara, Zuri and Femi", else "Abara, Zuri; Bennett, Owen". */
    String names(List<?> pupils) {
        List<Map<?, ?>> all = pupils.stream().<Map<?, ?>>map(pupil -> (Map<?, ?>) pupil).toList();
        return all.stream().map(pupil -> (String) pupil.get("name")).collect(Collectors.joining("; "));
    }

    /** "8A", or "8A, 6B" for siblings in several groups. */
    static String groups(List<?> pupils) {
        return pupils.stream().map(pupil -> (String) ((Map<?, ?>) pupil).get("registrationGroup")).distinct()
                .collect(Collectors.joining(", "));
    }

    /** What is next for a home of today: "Call by 11:00"; empty where nothing is due. */
    String due(Map<?, ?> home) {
        Object stage = home.get("stage");
        if (stage == null || "called".equals(stage) || "done".equals(home.get("state"))) {
            return "";
        }
        return text("AttendanceFollowUpStage_" + stage, "messageBy", PageDates.time((String) home.get("messageBy")), "callBy",
                PageDates.time((String) home.get("callBy")));
    }

    /** The latest of several attempts, given latest first, that was not taken back; null for none. */
    static Map<?, ?> latest(List<?> attempts) {
        return attempts.stream().<Map<?, ?>>map(attempt -> (Map<?, ?>) attempt)
                .filter(attempt -> !Boolean.TRUE.equals(attempt.get("takenBack"))).findFirst().orElse(null);
    }
}
