package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A home of the follow-up queue in full: its pupils and why they are here, whom to reach, what was tried, what to tell whom. */
public final class FollowUpHomePage {
    private final Locale locale;
    private final Map<?, ?> queue;
    private final Map<?, ?> home;
    private final FollowUpWords words;
    private final Map<String, String> reasonNames = new LinkedHashMap<>();

    /**
     * @param queue the map followUp of getAttendanceFollowUps
     * @param home one of its homes
     * @param reasons the reasons of getAttendanceAbsenceReasons
     */
    public FollowUpHomePage(Locale locale, Map<?, ?> queue, Map<?, ?> home, List<?> reasons) {
        this.locale = locale;
        this.queue = queue;
        this.home = home;
        this.words = new FollowUpWords(locale, (String) queue.get("date"));
        reasons.forEach(reason -> reasonNames.put((String) ((Map<?, ?>) reason).get("reasonId"), (String) ((Map<?, ?>) reason).get("name")));
    }

    /** What the template shows. */
    public Map<String, Object> toMap() {
        Map<?, ?> claim = (Map<?, ?>) home.get("claim");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("homeId", home.get("homeId"));
        map.put("mine", claim != null && Boolean.TRUE.equals(claim.get("mine")));
        map.put("claim", claim == null ? "" : words.text(Boolean.TRUE.equals(claim.get("mine")) ? "AttendanceFollowUpYoursUntil"
                : "AttendanceFollowUpWithUntil", "name", claim.get("by"), "until", PageDates.time((String) claim.get("until"))));
        map.put("taken", claim != null && !Boolean.TRUE.equals(claim.get("mine")));
        map.put("done", "done".equals(home.get("state")));
        map.put("due", words.due(home));
        map.put("overdue", "call_overdue".equals(home.get("stage")));
        map.put("gap", gap());
        map.put("pupils", list("pupils").stream().map(this::pupil).toList());
        List<Map<String, Object>> contacts = contacts();
        map.put("contacts", contacts);
        map.put("nobody", contacts.stream().noneMatch(contact -> Boolean.TRUE.equals(contact.get("chosen"))));
        map.put("attempts", list("attempts").stream().map(this::attempt).toList());
        map.put("messages", list("messages").stream().map(words::message).distinct().toList());
        map.put("marks", marks());
        map.put("proposals", proposals());
        return map;
    }

    @SuppressWarnings("unchecked")
    private List<Map<?, ?>> list(String name) {
        return (List<Map<?, ?>>) home.get(name);
    }

    private String gap() {
        if (!Boolean.TRUE.equals(home.get("dataGap"))) {
            return "";
        }
        long fewest = ((Number) home.get("fewestContacts")).longValue();
        return words.text(fewest == 0 ? "AttendanceFollowUpNoContact" : fewest == 1 ? "AttendanceFollowUpOneContact"
                : "AttendanceFollowUpFewContacts", "count", fewest, "minimum", queue.get("contactsMinimum"));
    }

    private Map<String, Object> pupil(Map<?, ?> pupil) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", pupil.get("pupilRef"));
        map.put("name", pupil.get("name"));
        map.put("forename", pupil.get("forename"));
        map.put("group", pupil.get("registrationGroup"));
        map.put("query", Links.query("schoolId", queue.get("schoolId"), "pupilRef", pupil.get("pupilRef")));
        map.put("flags", Flags.of(locale, pupil.get("flags")));
        map.put("open", !"done".equals(pupil.get("state")));
        map.put("why", why(pupil));
        map.put("day", ((Number) pupil.get("day")).longValue() > 0 ? words.text("AttendanceFollowUpDay", "day", pupil.get("day")) : "");
        map.put("back", pupil.get("back"));
        map.put("concern", pupil.get("openConcern"));
        map.put("chips", Stream.concat(((List<?>) pupil.get("recent")).stream(), ((List<?>) pupil.get("sessions")).stream())
                .map(session -> chip((Map<?, ?>) session)).toList());
        map.put("notices", ((List<?>) pupil.get("notices")).stream().map(notice -> notice((Map<?, ?>) notice)).toList());
        map.put("tasks", ((List<?>) pupil.get("tasks")).stream().map(task -> new TaskWords(locale).task((Map<?, ?>) task)).toList());
        return map;
    }

    /** Why the pupil is here: "No reason this morning", "Left blank in the register of this afternoon". */
    private String why(Map<?, ?> pupil) {
        List<Map<?, ?>> open = ((List<?>) pupil.get("sessions")).stream().<Map<?, ?>>map(session -> (Map<?, ?>) session)
                .filter(session -> Boolean.TRUE.equals(session.get("unexplained"))).toList();
        if (open.isEmpty()) {
            return words.text("AttendanceFollowUpWhyDone");
        }
        String when = open.size() > 1 ? words.text("AttendanceFollowUpBothSessions")
                : words.text("AttendanceFollowUpIn_" + open.get(0).get("session"));
        boolean blank = open.stream().anyMatch(session -> session.get("code") == null);
        return words.text(blank ? "AttendanceFollowUpWhyBlank" : "AttendanceFollowUpWhyN", "when", when);
    }

    private Map<String, Object> chip(Map<?, ?> session) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", session.get("code") == null ? "\u2013" : session.get("code"));
        map.put("look", MarkLook.of(session.get("statisticalClass")));
        map.put("title", words.text("AttendanceRecentMark", "date", PageDates.shortDate((String) session.get("date")), "session",
                words.text("AttendanceSession_" + session.get("session")), "code",
                session.get("code") == null ? words.text("AttendanceNoMark") : session.get("codeName")));
        return map;
    }

    private Map<String, Object> notice(Map<?, ?> notice) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean named = notice.get("name") != null;
        map.put("open", "open".equals(notice.get("state")));
        map.put("text", named ? words.text("AttendanceFollowUpTell", "name", notice.get("name"), "relationship",
                notice.get("relationship")) : words.text("AttendanceFollowUpTellUnknown"));
        map.put("state", words.text("AttendanceFollowUpNotice_" + notice.get("state")));
        map.put("taskId", notice.get("taskId"));
        return map;
    }

    private List<Map<String, Object>> contacts() {
        List<Map<String, Object>> contacts = new ArrayList<>();
        boolean several = list("pupils").size() > 1;
        for (Map<?, ?> contact : list("contacts")) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (String name : List.of("contactRef", "name", "relationship", "parentalResponsibility", "livesWith", "email", "profession")) {
                map.put(name, contact.get(name));
            }
            map.put("address", String.join(", ", ((List<?>) contact.get("address")).stream().map(Object::toString).toList()));
            map.put("phones", Stream.of(contact.get("mobile"), contact.get("phone")).filter(Objects::nonNull).map(number -> Map.of(
                    "number", number, "dial", number.toString().replaceAll("[^0-9+]", ""))).toList());
            map.put("tried", tried(contact));
            List<?> refs = (List<?>) contact.get("pupilRefs");
            map.put("refs", String.join(" ", refs.stream().map(Object::toString).toList()));
            map.put("onlyFor", several && refs.size() < list("pupils").size() ? words.text("AttendanceFollowUpOnlyFor", "names",
                    String.join(", ", list("pupils").stream().filter(pupil -> refs.contains(pupil.get("pupilRef")))
                            .map(pupil -> (String) pupil.get("forename")).toList())) : "");
            contacts.add(map);
        }
        Map<String, Object> first = contacts.stream().filter(contact -> contact.get("profession") == null && "".equals(contact.get("tried")))
                .findFirst().orElse(contacts.stream().filter(contact -> contact.get("profession") == null).findFirst().orElse(null));
        contacts.forEach(contact -> contact.put("chosen", contact == first));
        return contacts;
    }

    /** How the latest attempt of the day with a contact ended; empty for none. */
    private String tried(Map<?, ?> contact) {
        List<Map<?, ?>> ofDay = list("attempts").stream().filter(attempt -> contact.get("contactRef").equals(attempt.get("contactRef"))
                && queue.get("date").equals(attempt.get("date"))).toList();
        Map<?, ?> latest = FollowUpWords.latest(ofDay);
        return latest == null ? "" : words.text("AttendanceFollowUpTriedAt", "outcome",
                words.text("AttendanceFollowUpOutcome_" + latest.get("outcome")), "time", words.time(latest.get("at")));
    }

    private Map<String, Object> attempt(Map<?, ?> attempt) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", words.time(attempt.get("at")));
        map.put("text", words.attempt(attempt));
        map.put("said", words.said(attempt, reasonNames));
        map.put("by", attempt.get("by"));
        map.put("takenBack", attempt.get("takenBack"));
        return map;
    }

    /** The unexplained sessions that a code may be given to: those of the day chosen, earlier ones of the run on request. */
    private List<Map<String, Object>> marks() {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (Map<?, ?> pupil : list("pupils")) {
            for (Object each : (List<?>) pupil.get("sessions")) {
                if (Boolean.TRUE.equals(((Map<?, ?>) each).get("unexplained"))) {
                    marks.add(mark(pupil, (Map<?, ?>) each, true));
                }
            }
            for (Object each : (List<?>) pupil.get("earlier")) {
                marks.add(mark(pupil, (Map<?, ?>) each, false));
            }
        }
        return marks;
    }

    private Map<String, Object> mark(Map<?, ?> pupil, Map<?, ?> session, boolean ofDay) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", pupil.get("pupilRef") + " " + session.get("date") + " " + session.get("session"));
        map.put("pupilRef", pupil.get("pupilRef"));
        map.put("text", (list("pupils").size() > 1 ? pupil.get("forename") + ", " : "") + words.session(session));
        map.put("ofDay", ofDay);
        return map;
    }

    /** Reasons told before that still hold, each with the pupils it is about. */
    private List<Map<String, Object>> proposals() {
        Map<String, Map<String, Object>> byText = new LinkedHashMap<>();
        for (Map<?, ?> pupil : list("pupils")) {
            if (pupil.get("proposal") instanceof Map<?, ?> proposal) {
                String text = proposal(proposal);
                Map<String, Object> map = byText.computeIfAbsent(text, key -> new LinkedHashMap<>(Map.of("text", text,
                        "code", proposal.get("code"), "refs", new ArrayList<>(), "names", new ArrayList<>())));
                add(map.get("refs"), pupil.get("pupilRef"));
                add(map.get("names"), pupil.get("forename"));
            }
        }
        byText.values().forEach(each -> each.put("names", String.join(", ", ((List<?>) each.get("names")).stream().map(Object::toString)
                .toList())));
        return new ArrayList<>(byText.values());
    }

    @SuppressWarnings("unchecked")
    private static void add(Object list, Object value) {
        ((List<Object>) list).add(value);
    }

    private String proposal(Map<?, ?> proposal) {
        String reason = Objects.toString(proposal.get("reason"), Objects.toString(reasonNames.get(proposal.get("reasonId")), ""));
        return proposal.get("expectedReturn") == null || proposal.get("date").equals(queue.get("date"))
                ? words.text("AttendanceFollowUpToldAt", "time", words.time(proposal.get("at")), "reason", reason)
                : words.text("AttendanceFollowUpExpected", "date", PageDates.shortDate((String) proposal.get("expectedReturn")),
                        "reason", reason);
    }
}
