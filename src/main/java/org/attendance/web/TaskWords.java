package org.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tasks about pupils in words, from what getAttendanceTasks answers. */
public final class TaskWords {
    private static final Map<String, String> PAGES = Map.of("plan", "Plan", "meeting", "Meeting", "cycle", "Cycle", "letter", "Letter", "case",
            "Case");
    private static final Set<String> OWN = Set.of("notify_social_worker", "notify_youth_justice", "safeguarding_concern");

    private final Locale locale;

    public TaskWords(Locale locale) {
        this.locale = locale;
    }

    /** A task: what to do, for whom, by when, by whom; finished ones with who did what. */
    public Map<String, Object> task(Map<?, ?> task) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : List.of("taskId", "pupilRef", "name", "registrationGroup", "state", "asksForChildSeen", "mayFinish")) {
            map.put(name, task.get(name));
        }
        map.put("what", task.get("text") == null ? what(task) : task.get("text"));
        map.put("owner", task.get("ownerName") != null ? task.get("ownerName") : role(task.get("ownerRole")));
        map.put("page", task.get("sourceKind") == null ? null : PAGES.get(task.get("sourceKind")));
        map.put("pageKey", task.get("sourceKind") + "Id");
        map.put("due", due(task));
        map.put("overdue", task.get("dueIn") instanceof Long in && in < 0 && "open".equals(task.get("state")));
        map.put("finished", task.get("finishedAt") == null ? "" : Labels.get(locale, "AttendanceFollowUpFinished", "at",
                PageDates.dateTime((String) task.get("finishedAt")), "by", task.get("finishedBy")));
        map.put("note", task.get("note") == null ? "" : task.get("note"));
        map.put("seen", task.get("childSeen") == null ? "" : Labels.get(locale, "AttendanceFollowUpSeen_" + task.get("childSeen")));
        return map;
    }

    /** A role with a capital letter; empty where nobody is to do it. */
    public static String role(Object ownerRole) {
        String role = ownerRole == null ? "" : ownerRole.toString();
        return role.isEmpty() ? "" : role.substring(0, 1).toUpperCase(Locale.UK) + role.substring(1);
    }

    /** A kind of tasks in words, from its type and the name of the rule's action. */
    public String kind(Map<?, ?> kind) {
        String type = (String) kind.get("taskType");
        if (OWN.contains(type)) {
            return Labels.get(locale, "AttendanceFollowUpTask_" + type);
        }
        String key = "AttendanceMeetingTask_" + type;
        String own = Labels.get(locale, key);
        return kind.get("taskName") != null ? (String) kind.get("taskName") : own.equals(key) ? role(type.replace('_', ' ')) : own;
    }

    /** What to do: whom to tell, what a rule asks for, or what the component has raised by itself. */
    private String what(Map<?, ?> task) {
        if (task.get("namedPerson") != null) {
            return Labels.get(locale, "AttendanceFollowUpTaskTell", "name", task.get("namedPerson"));
        }
        return kind(task);
    }

    private String due(Map<?, ?> task) {
        if (!(task.get("dueIn") instanceof Long in)) {
            return "";
        }
        String date = PageDates.shortDate((String) task.get("dueDate"));
        if (in < 0) {
            return Labels.count(locale, "AttendanceFollowUpOverdueOne", "AttendanceFollowUpOverdue", -in);
        }
        return in == 0 ? Labels.get(locale, "AttendanceFollowUpDueToday") : Labels.get(locale, "AttendanceFollowUpDue", "date", date);
    }
}
