package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.watch.TenInTen;

/** The rows of a watch list as the page shows them: every cell a text, every figure a link to its marks. */
public final class WatchRows {
    private static final int DAYS_SHOWN = 5;

    private final Locale locale;
    private final String schoolId;
    private final Map<?, ?> watch;
    private final WatchWords words;

    /** @param watch the map watch of getAttendanceWatchList */
    public WatchRows(Locale locale, String schoolId, Map<?, ?> watch) {
        this.locale = locale;
        this.schoolId = schoolId;
        this.watch = watch;
        this.words = new WatchWords(locale, WatchWords.count(watch, "sessionsLeft"));
    }

    /** The first rows of a list, at most so many. */
    public List<Map<String, Object>> of(List<?> rows, int most) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (Object row : rows.subList(0, Math.min(most, rows.size()))) {
            views.add(row((Map<?, ?>) row));
        }
        return views;
    }

    private Map<String, Object> row(Map<?, ?> row) {
        Map<String, Object> view = pupil(locale, schoolId, row);
        long possible = WatchWords.count(row, "possible");
        view.put("absence", WatchWords.percent(WatchWords.count(row, "absent"), possible));
        view.put("absentOf", Labels.get(locale, "AttendanceWatchOf", "part", row.get("absent"), "whole", possible));
        view.put("absentQuery", marks(row, "yearFrom", "absent"));
        view.put("attended", row.get("attended"));
        view.put("attendedQuery", marks(row, "yearFrom", "attended"));
        view.put("severe", row.get("severeAbsence"));
        view.put("persistent", Boolean.TRUE.equals(row.get("persistentAbsence")) && !Boolean.TRUE.equals(row.get("severeAbsence")));
        view.put("thresholds", words.thresholds(row));
        view.put("next", next(row.get("next")));
        switch (String.valueOf(watch.get("list"))) {
            case "now", "ten_in_ten" -> putWindow(view, row);
            case "lates" -> putLates(view, row);
            case "triggers" -> putTrigger(view, (Map<?, ?>) row.get("trigger"));
            default -> view.put("direction", words.direction(row));
        }
        return view;
    }

    /** Who the pupil is: name, group, year, flags, and the address of the pupil's page. */
    public static Map<String, Object> pupil(Locale locale, String schoolId, Map<?, ?> row) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", row.get("name"));
        view.put("pupilRef", row.get("pupilRef"));
        view.put("group", row.get("registrationGroup"));
        view.put("flags", Flags.of(locale, row.get("flags")));
        view.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", row.get("pupilRef")));
        view.put("hasCase", row.get("caseId") != null);
        view.put("caseQuery", Links.query("schoolId", schoolId, "caseId", row.get("caseId")));
        return view;
    }

    private String marks(Map<?, ?> row, String from, String figure) {
        return Links.query("schoolId", schoolId, "pupilRef", row.get("pupilRef"), "fromDate", watch.get(from), "thruDate",
                watch.get("asOfDate"), "figure", figure);
    }

    private void putWindow(Map<String, Object> view, Map<?, ?> row) {
        boolean now = "now".equals(watch.get("list"));
        view.put("direction", now ? words.direction(row) : words.windowDirection(row));
        view.put("ofTen", words.ofTen(row));
        view.put("reached", TenInTen.isReached(WatchWords.count(row, "unauthorisedInWindow")));
        view.put("dropOuts", words.dropOuts(row));
        view.put("windowQuery", marks(row, "windowFrom", "unauthorised"));
        view.putAll(days(row.get("windowSessions") instanceof List<?> list ? list : List.of()));
        List<?> reasons = row.get("reasons") instanceof List<?> list ? list : List.of();
        view.put("reason", reasons.isEmpty() ? "" : reasons.get(0));
        view.put("reasons", reasons.stream().map(reason -> Labels.get(locale, "AttendanceWatchReason_" + reason)).toList());
    }

    /** The latest days of sessions, each with its codes; before tells how many sessions lie before them. */
    private Map<String, Object> days(List<?> sessions) {
        Map<String, Map<String, Object>> days = new LinkedHashMap<>();
        for (Object each : sessions) {
            Map<?, ?> session = (Map<?, ?>) each;
            String date = (String) session.get("date");
            Map<String, Object> day = days.computeIfAbsent(date, iso -> new LinkedHashMap<>(Map.of("date", PageDates.dayMonth(iso),
                    "codes", new ArrayList<Object>())));
            @SuppressWarnings("unchecked")
            List<Object> codes = (List<Object>) day.get("codes");
            codes.add(session.get("code"));
        }
        List<Map<String, Object>> all = new ArrayList<>(days.values());
        List<Map<String, Object>> shown = all.subList(Math.max(0, all.size() - DAYS_SHOWN), all.size());
        long told = shown.stream().mapToLong(day -> ((List<?>) day.get("codes")).size()).sum();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("days", shown);
        view.put("before", told == sessions.size() ? "" : Labels.get(locale, "AttendanceWatchSessionsBefore", "count",
                sessions.size() - told));
        return view;
    }

    private void putLates(Map<String, Object> view, Map<?, ?> row) {
        view.put("direction", words.direction(row, ""));
        for (String figure : List.of("lateBeforeClose", "lateAfterClose")) {
            view.put(figure, row.get(figure));
            view.put(figure + "Query", marks(row, "yearFrom", figure));
        }
        view.put("termLateBeforeClose", row.get("termLateBeforeClose"));
        view.put("termLateAfterClose", row.get("termLateAfterClose"));
        view.put("termLateBeforeCloseQuery", marks(row, "termFrom", "lateBeforeClose"));
        view.put("termLateAfterCloseQuery", marks(row, "termFrom", "lateAfterClose"));
        view.put("minutes", row.get("termMinutesLate"));
    }

    private void putTrigger(Map<String, Object> view, Map<?, ?> trigger) {
        view.put("trigger", trigger(locale, trigger));
    }

    /** A trigger: rule, name, since, value, owner, action, tasks. */
    public static Map<String, Object> trigger(Locale locale, Map<?, ?> trigger) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rule", trigger.get("ruleId"));
        view.put("name", trigger.get("ruleName"));
        view.put("since", PageDates.date((String) trigger.get("firstMetDate")));
        view.put("value", value(locale, trigger));
        view.put("owner", trigger.get("owner"));
        view.put("action", trigger.get("action"));
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (Object task : trigger.get("tasks") instanceof List<?> list ? list : List.of()) {
            tasks.add(step(locale, (Map<?, ?>) task));
        }
        view.put("tasks", tasks);
        return view;
    }

    private static String value(Locale locale, Map<?, ?> trigger) {
        long numerator = WatchWords.count(trigger, "numerator");
        long denominator = WatchWords.count(trigger, "denominator");
        if (Boolean.TRUE.equals(trigger.get("rate"))) {
            return WatchWords.percent(numerator, denominator) + " (" + Labels.get(locale, "AttendanceWatchOf", "part", numerator, "whole",
                    denominator) + ")";
        }
        return denominator == 2 ? new WatchWords(locale, 0).days(numerator) : Long.toString(numerator);
    }

    private Map<String, Object> next(Object next) {
        return next == null ? Map.of("none", true) : step(locale, (Map<?, ?>) next);
    }

    private static Map<String, Object> step(Locale locale, Map<?, ?> step) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("action", step.get("actionName"));
        view.put("owner", step.get("owner") == null ? "" : step.get("owner"));
        view.put("due", step.get("dueDate") == null ? "" : Labels.get(locale, Boolean.TRUE.equals(step.get("overdue"))
                ? "AttendanceWatchOverdue" : "AttendanceWatchDue", "date", PageDates.shortDate((String) step.get("dueDate"))));
        view.put("overdue", step.get("overdue"));
        return view;
    }
}
