package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.Percentage;

/** A case in words, from what getAttendanceCase and getAttendanceCaseChronology answer. */
public final class CaseWords {
    private final Locale locale;
    private final String schoolId;

    public CaseWords(Locale locale, String schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    /** The head of the page: who, since when and why, how attendance stands, who leads, when it is looked at again. */
    public Map<String, Object> head(Map<?, ?> from) {
        Map<String, Object> head = new LinkedHashMap<>();
        boolean open = "open".equals(from.get("state"));
        head.put("caseId", from.get("caseId"));
        head.put("name", from.get("name"));
        head.put("group", from.get("registrationGroup"));
        head.put("year", Years.name(locale, (String) from.get("yearGroup")));
        head.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", from.get("pupilRef")));
        head.put("caseQuery", Links.query("schoolId", schoolId, "caseId", from.get("caseId")));
        head.put("open", open);
        head.put("version", from.get("version").toString());
        head.put("stage", from.get("stageText"));
        head.put("ladder", from.get("ladderText"));
        head.put("opened", Labels.get(locale, from.get("openedBy") == null ? "AttendanceCaseOpenedOn" : "AttendanceCaseOpenedOnBy",
                "date", date(from, "openedDate"), "name", from.get("openedBy")));
        head.put("reason", text(from, "openReason"));
        head.put("trigger", trigger((Map<?, ?>) from.get("trigger")));
        head.put("lead", text(from, "lead"));
        head.put("nextReview", date(from, "nextReview"));
        head.put("overdue", from.get("reviewOverdue"));
        head.put("lastReview", date(from, "lastReview"));
        head.put("closed", open ? "" : Labels.get(locale, "AttendanceCaseClosedOn", "date", date(from, "closedDate"), "outcome",
                text(from, "outcomeText"), "name", text(from, "closedBy")));
        head.put("closeReason", text(from, "closeReason"));
        head.put("left", from.get("leavingDate") == null ? "" : Labels.get(locale, "AttendanceCaseLeftOn", "date", date(from, "leavingDate")));
        head.put("formerSchool", text(from, "formerSchool"));
        head.put("laterSchool", text(from, "laterSchool"));
        head.put("figures", figures((Map<?, ?>) from.get("figures"), from.get("pupilRef")));
        return head;
    }

    private String trigger(Map<?, ?> trigger) {
        if (trigger == null) {
            return "";
        }
        return Labels.get(locale, "AttendanceCaseTrigger", "rule", trigger.get("ruleName"), "ruleId", trigger.get("ruleId"),
                "date", date(trigger, "firstMetDate"));
    }

    private Map<String, Object> figures(Map<?, ?> figures, Object pupilRef) {
        Map<String, Object> shown = new LinkedHashMap<>();
        long possible = (Long) figures.get("possible");
        shown.put("none", possible == 0);
        shown.put("percent", Percentage.of((Long) figures.get("attended"), possible, 1));
        shown.put("severe", figures.get("severeAbsence"));
        shown.put("persistent", Boolean.TRUE.equals(figures.get("persistentAbsence")) && !Boolean.TRUE.equals(figures.get("severeAbsence")));
        shown.put("span", Labels.get(locale, "AttendanceCaseFiguresSpan", "from", date(figures, "fromDate"), "thru", date(figures, "thruDate")));
        List<Map<String, Object>> counts = new ArrayList<>();
        for (String name : List.of("possible", "absent", "authorised", "unauthorised", "illness", "lateBeforeClose", "lateAfterClose")) {
            Map<String, Object> count = new LinkedHashMap<>();
            count.put("label", Labels.get(locale, "AttendanceFigure_" + name));
            count.put("count", figures.get(name).toString());
            count.put("query", Links.query("schoolId", schoolId, "pupilRef", pupilRef, "fromDate", figures.get("fromDate"),
                    "thruDate", figures.get("thruDate"), "figure", name));
            counts.add(count);
        }
        shown.put("counts", counts);
        return shown;
    }

    /** A line of a list of cases. */
    public Map<String, Object> line(Map<?, ?> from) {
        Map<String, Object> line = new LinkedHashMap<>();
        boolean open = "open".equals(from.get("state"));
        for (String name : List.of("caseId", "name", "registrationGroup", "stage", "stageText", "ladderText")) {
            line.put(name, from.get(name));
        }
        line.put("open", open);
        line.put("query", Links.query("schoolId", schoolId, "caseId", from.get("caseId")));
        line.put("opened", PageDates.date((String) from.get("openedDate")));
        line.put("closed", open ? "" : Labels.get(locale, "AttendanceCasesClosed", "date", date(from, "closedDate"), "outcome",
                text(from, "outcomeText")));
        line.put("lead", text(from, "lead"));
        line.put("review", from.get("nextReview") == null ? "" : PageDates.shortDate((String) from.get("nextReview")));
        line.put("reviewOverdue", from.get("reviewOverdue"));
        if (from.get("possible") != null) {
            long possible = (Long) from.get("possible");
            line.put("percent", possible == 0 ? "" : Percentage.of((Long) from.get("attended"), possible, 1) + "\u00a0%");
            line.put("unauthorised", from.get("unauthorised").toString());
            long tasks = (Long) from.get("openTasks");
            long overdue = (Long) from.get("overdueTasks");
            line.put("tasks", tasks == 0 ? "" : Labels.count(locale, "AttendanceCasesTask", "AttendanceCasesTasks", tasks));
            line.put("overdueTasks", overdue == 0 ? "" : Labels.get(locale, "AttendanceCasesOverdueTasks", "count", overdue));
        }
        return line;
    }

    /** Choices of a service as options of a field: value, label, chosen. */
    public List<Map<String, Object>> options(Object choices, String value, String label, Object chosen) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Object each : choices instanceof List<?> list ? list : List.of()) {
            Map<?, ?> choice = (Map<?, ?>) each;
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("value", choice.get(value));
            option.put("label", choice.get(label));
            option.put("more", text(choice, "position"));
            option.put("chosen", choice.get(value).equals(chosen));
            options.add(option);
        }
        return options;
    }

    /** A note: for whom, the words, who wrote it, whether and why it was struck out. */
    public Map<String, Object> note(Map<?, ?> from) {
        Map<String, Object> note = new LinkedHashMap<>();
        for (String name : List.of("noteId", "readers", "visibility", "mayStrike")) {
            note.put(name, from.get(name));
        }
        note.put("text", text(from, "text"));
        note.put("by", Labels.get(locale, "AttendanceCaseNoteBy", "name", text(from, "by"), "at", PageDates.dateTime((String) from.get("at"))));
        note.put("struck", from.get("struckAt") == null ? "" : Labels.get(locale, "AttendanceCaseNoteStruckBy", "name", text(from, "struckBy"),
                "at", PageDates.dateTime((String) from.get("struckAt")), "reason", text(from, "strikeReason")));
        return note;
    }

    /** An open task: what, by when, by whom. */
    public Map<String, Object> task(Map<?, ?> from) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("text", from.get("text"));
        task.put("owner", text(from, "owner"));
        task.put("due", from.get("dueDate") == null ? "" : PageDates.shortDate((String) from.get("dueDate")));
        task.put("overdue", from.get("overdue"));
        return task;
    }

    /** The entries of a chronology by day, the newest first: date, and entries with time, kind, headline, detail, author, link. */
    public List<Map<String, Object>> days(List<?> entries) {
        Map<String, List<Map<String, Object>>> days = new LinkedHashMap<>();
        for (Object each : entries) {
            Map<?, ?> entry = (Map<?, ?>) each;
            String at = (String) entry.get("at");
            Map<String, Object> shown = new LinkedHashMap<>();
            String time = PageDates.time(at);
            shown.put("time", "00:00".equals(time) ? "" : time);
            shown.put("look", entry.get("kind"));
            shown.put("kind", kind(entry.get("kind")));
            shown.put("headline", entry.get("headline"));
            shown.put("detail", text(entry, "detail"));
            shown.put("author", text(entry, "author"));
            shown.put("link", link((String) entry.get("link")));
            days.computeIfAbsent(PageDates.date(at), day -> new ArrayList<>()).add(shown);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        days.forEach((day, own) -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("date", day);
            map.put("entries", own);
            list.add(map);
        });
        return list;
    }

    /** What a kind of entry is called. */
    public String kind(Object kind) {
        return Labels.get(locale, "AttendanceCaseKind_" + kind);
    }

    /** Page and query of a link "Page?query"; the school is added. Empty for none. */
    private Map<String, String> link(String link) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (link != null) {
            int mark = link.indexOf('?');
            parts.put("target", mark < 0 ? link : link.substring(0, mark));
            parts.put("query", Links.query("schoolId", schoolId) + (mark < 0 ? "" : "&" + link.substring(mark + 1)));
        }
        return parts;
    }

    private static String date(Map<?, ?> map, String field) {
        return PageDates.date((String) map.get(field));
    }

    private static String text(Map<?, ?> map, String field) {
        return map.get(field) == null ? "" : map.get(field).toString();
    }
}
