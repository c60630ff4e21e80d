package org.attendance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The follow-up queue as lines of a spreadsheet, one for each pupil. */
public final class FollowUpRows {
    private static final List<String> HEAD = List.of("Pupil", "Ref", "Group", "State", "Order", "Day", "Sessions", "Contacts", "Latest", "With");

    private final Locale locale;
    private final Map<?, ?> queue;
    private final FollowUpWords words;

    /** @param queue the map followUp of getAttendanceFollowUps */
    public FollowUpRows(Locale locale, Map<?, ?> queue) {
        this.locale = locale;
        this.queue = queue;
        this.words = new FollowUpWords(locale, (String) queue.get("date"));
    }

    /** The heads of the columns. */
    public List<String> head() {
        return HEAD.stream().map(name -> Labels.get(locale, "AttendanceFollowUpCsv" + name)).toList();
    }

    /** The pupils in the order of the queue; those of homes in one state, or all for null. */
    public List<List<Object>> lines(String state) {
        List<List<Object>> lines = new ArrayList<>();
        for (Object each : (List<?>) queue.get("homes")) {
            Map<?, ?> home = (Map<?, ?>) each;
            if (state == null || state.isEmpty() || state.equals(home.get("state"))) {
                ((List<?>) home.get("pupils")).forEach(pupil -> lines.add(line(home, (Map<?, ?>) pupil)));
            }
        }
        return lines;
    }

    private List<Object> line(Map<?, ?> home, Map<?, ?> pupil) {
        Map<?, ?> latest = FollowUpWords.latest(((List<?>) home.get("attempts")).stream()
                .filter(attempt -> ((List<?>) ((Map<?, ?>) attempt).get("pupilRefs")).contains(pupil.get("pupilRef"))).toList());
        Map<?, ?> claim = (Map<?, ?>) home.get("claim");
        List<?> contacts = ((List<?>) home.get("contacts")).stream()
                .filter(contact -> ((List<?>) ((Map<?, ?>) contact).get("pupilRefs")).contains(pupil.get("pupilRef"))).toList();
        return Arrays.asList(pupil.get("name"), pupil.get("pupilRef"), pupil.get("registrationGroup"),
                words.text("AttendanceFollowUpState_" + pupil.get("state")), words.text("AttendanceFollowUpRank_" + pupil.get("rank")),
                pupil.get("day"), sessions(pupil), String.join("; ", contacts.stream().map(contact -> contact((Map<?, ?>) contact)).toList()),
                latest == null ? "" : words.time(latest.get("at")) + " " + words.attempt(latest), claim == null ? "" : claim.get("by"));
    }

    private String sessions(Map<?, ?> pupil) {
        return String.join(", ", ((List<?>) pupil.get("sessions")).stream().map(each -> {
            Map<?, ?> session = (Map<?, ?>) each;
            return words.text("AttendanceSession_" + session.get("session")) + " " + (session.get("code") == null ? "\u2013"
                    : session.get("code"));
        }).toList());
    }

    /** "Zainab Abara (mother) 07700 900001 / 01632 960001". */
    static String contact(Map<?, ?> contact) {
        return contact.get("name") + " (" + contact.get("relationship") + ") " + String.join(" / ",
                Stream.of(contact.get("mobile"), contact.get("phone")).filter(Objects::nonNull).map(Object::toString).toList());
    }
}
