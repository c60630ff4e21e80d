package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Meetings and what was agreed at them in words, from what getAttendanceMeeting and getAttendanceMeetings answer. */
public final class MeetingWords {
    private final Locale locale;
    private final String schoolId;

    public MeetingWords(Locale locale, String schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    /** A meeting: what, when, where, how it stands, who was to come and who came, what was agreed. */
    public Map<String, Object> meeting(Map<?, ?> from) {
        Map<String, Object> map = new LinkedHashMap<>();
        String state = (String) from.get("state");
        map.put("query", Links.query("schoolId", schoolId, "meetingId", from.get("meetingId")));
        map.put("type", from.get("typeText"));
        map.put("state", state);
        map.put("stateText", Labels.get(locale, "AttendanceMeetingState_" + state));
        map.put("isPlanned", "planned".equals(state));
        map.put("isHeld", "held".equals(state));
        map.put("invitation", from.get("invitation") == null ? "" : Labels.get(locale, "AttendanceMeetingInvitation_" + from.get("invitation")));
        String day = PageDates.date((String) from.get("date"));
        map.put("when", from.get("time") == null ? day : day + ", " + from.get("time"));
        map.put("place", text(from, "place"));
        map.put("purpose", text(from, "purpose"));
        List<Map<String, Object>> people = new ArrayList<>();
        ((List<?>) from.get("people")).forEach(each -> people.add(person((Map<?, ?>) each)));
        map.put("people", people);
        map.put("who", people.stream().filter(each -> !"held".equals(state) || Boolean.TRUE.equals(each.get("came")))
                .map(each -> (String) each.get("name")).collect(Collectors.joining(", ")));
        map.put("actions", actions((List<?>) from.get("actions")));
        return map;
    }

    private Map<String, Object> person(Map<?, ?> from) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", from.get("number"));
        map.put("name", from.get("name"));
        map.put("role", "pupil".equals(from.get("kind")) ? Labels.get(locale, "AttendanceMeetingThePupil") : text(from, "role"));
        map.put("came", from.get("attended"));
        map.put("sign", from.get("attended") == null ? "" : Labels.get(locale, "AttendanceMeetingCame_" + from.get("attended")));
        map.put("invited", from.get("invited"));
        return map;
    }

    /** What was agreed, with its state. */
    public List<Map<String, Object>> actions(List<?> from) {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (Object each : from) {
            Map<?, ?> action = (Map<?, ?>) each;
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("text", action.get("text"));
            map.put("owner", action.get("ownerName"));
            map.put("due", PageDates.shortDate((String) action.get("dueDate")));
            map.put("isOpen", "open".equals(action.get("state")));
            map.put("overdue", action.get("overdue"));
            map.put("state", Labels.get(locale, "AttendanceMeetingTasks_" + action.get("state")));
            map.put("note", text(action, "note"));
            actions.add(map);
        }
        return actions;
    }

    static String text(Map<?, ?> map, String name) {
        return map.get(name) == null ? "" : map.get(name).toString();
    }
}
