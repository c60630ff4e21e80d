package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages to homes in words, from what the services of the outbox answer. */
public final class MessageView {
    private final Locale locale;
    private final Object schoolId;

    public MessageView(Locale locale, Object schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    /** A message of the outbox for the template: who, to whom, what, where it stands and why. */
    public Map<String, Object> sent(Map<?, ?> message) {
        Map<String, Object> view = planned(message);
        String state = (String) message.get("state");
        view.put("messageId", message.get("messageId"));
        view.put("kind", Labels.get(locale, "AttendanceOutboxKind_" + message.get("kind")));
        view.put("state", state);
        view.put("stateText", Labels.get(locale, "AttendanceOutboxStateName_" + state));
        view.put("reason", text(message, "reason"));
        boolean moved = !String.valueOf(message.get("createdAt")).equals(message.get("stateAt"));
        view.put("when", moved ? Labels.get(locale, "AttendanceOutboxSince_" + state, "at",
                PageDates.dateTime((String) message.get("stateAt"))) : "");
        view.put("by", Labels.get(locale, "AttendanceOutboxWrittenBy", "name", message.get("createdBy"), "at",
                PageDates.dateTime((String) message.get("createdAt"))));
        view.put("next", message.get("nextTryAt") == null ? "" : Labels.get(locale, "AttendanceOutboxNextTry", "tries", message.get("tries"),
                "at", PageDates.time((String) message.get("nextTryAt"))));
        view.put("mayRetry", message.get("mayRetry"));
        view.put("mayCancel", message.get("mayCancel"));
        return view;
    }

    /** A message that is not written yet: present says in words that it is in the outbox already. */
    public Map<String, Object> planned(Map<?, ?> message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pupil", message.get("pupil"));
        view.put("pupilRef", message.get("pupilRef"));
        view.put("group", text(message, "registrationGroup"));
        view.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", message.get("pupilRef")));
        view.put("to", Stream.of(message.get("contact"), message.get("relationship")).filter(each -> each != null).map(Object::toString)
                .collect(Collectors.joining(", ")));
        view.put("channel", Labels.get(locale, "AttendanceOutboxChannel_" + message.get("channel")));
        view.put("address", text(message, "address").replace("\n", ", "));
        view.put("subject", text(message, "subject"));
        view.put("text", text(message, "text"));
        view.put("dates", dates(message.get("sessions")));
        view.put("present", message.get("present") == null ? "" : Labels.get(locale, "AttendanceOutboxPresent", "state",
                Labels.get(locale, "AttendanceOutboxStateName_" + message.get("present"))));
        return view;
    }

    /** A pupil who is not written about, with the reason. */
    public Map<String, Object> gap(Map<?, ?> gap) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pupil", gap.get("pupil"));
        view.put("group", text(gap, "registrationGroup"));
        view.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", gap.get("pupilRef")));
        view.put("reason", gap.get("reason"));
        return view;
    }

    /** Planned messages by pupil, each with what it is about: pupil, group, pupilQuery, dates, messages, and isNew where one is not there yet. */
    public List<Map<String, Object>> byPupil(List<?> messages) {
        Map<Object, Map<String, Object>> pupils = new LinkedHashMap<>();
        for (Object each : messages) {
            Map<String, Object> view = planned((Map<?, ?>) each);
            Map<String, Object> pupil = pupils.computeIfAbsent(view.get("pupilRef"), ref -> {
                Map<String, Object> head = new LinkedHashMap<>(view);
                head.put("messages", new ArrayList<Map<String, Object>>());
                head.put("isNew", false);
                head.put("index", String.valueOf(pupils.size()));
                return head;
            });
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> own = (List<Map<String, Object>>) pupil.get("messages");
            own.add(view);
            pupil.put("isNew", Boolean.TRUE.equals(pupil.get("isNew")) || "".equals(view.get("present")));
        }
        return new ArrayList<>(pupils.values());
    }

    /** "Fri 20 Nov 2026 AM, PM; Mon 23 Nov 2026 AM". */
    private String dates(Object sessions) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (Object each : sessions instanceof List<?> list ? list : List.of()) {
            Map<?, ?> session = (Map<?, ?>) each;
            days.computeIfAbsent((String) session.get("date"), date -> new ArrayList<>())
                    .add(Labels.get(locale, "AttendanceSession_" + session.get("session")));
        }
        return days.entrySet().stream().map(day -> PageDates.date(day.getKey()) + " " + String.join(", ", day.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) == null ? "" : map.get(name).toString();
    }
}
