package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The register in the words of a child's plan: two weeks day by day, days and lessons lost, what a share of attendance means. */
public final class ChildWords {
    private static final int DAYS_A_WEEK = 5;

    private final Locale locale;

    public ChildWords(Locale locale) {
        this.locale = locale;
    }

    private String label(String key, Object... values) {
        return Labels.get(locale, "AttendanceSupportChild" + key, values);
    }

    /** "3 days", "1 day", "½ day", "3½ days". */
    private String days(Object whole, Object half) {
        return counted(whole, half, "OneDay", "Days");
    }

    private String counted(Object whole, Object half, String one, String many) {
        long number = (Long) whole;
        boolean andHalf = Boolean.TRUE.equals(half);
        String text = (number == 0 && andHalf ? "" : String.valueOf(number)) + (andHalf ? "\u00bd" : "");
        return label(number == 0 && andHalf || number == 1 && !andHalf ? one : many, "count", text);
    }

    /** What attendance means: figures of the year so far and the scale. */
    public Map<String, Object> meaning(Map<?, ?> plan) {
        Map<?, ?> figures = (Map<?, ?>) plan.get("figures");
        Map<String, Object> map = new LinkedHashMap<>();
        boolean none = figures.get("percent") == null;
        map.put("percent", none ? "" : figures.get("percent") + " %");
        map.put("lost", none ? label("NoMarks") : label("Lost", "days", days(figures.get("lostDays"), figures.get("lostHalf")),
                "lessons", counted(figures.get("lostLessons"), figures.get("lostLessonHalf"), "Lesson", "Lessons")));
        map.put("share", none ? "" : label("Share", "percent", figures.get("percent"), "date", PageDates.date((String) figures.get("thruDate"))));
        List<Map<String, Object>> scale = new ArrayList<>();
        for (Object each : (List<?>) plan.get("scale")) {
            Map<?, ?> row = (Map<?, ?>) each;
            scale.add(Map.of("percent", row.get("percent") + "\u00a0%", "days", days(row.get("days"), row.get("half"))));
        }
        map.put("scale", scale);
        return map;
    }

    /** The grid: two weeks of five days. */
    public Map<String, Object> grid(Map<?, ?> plan) {
        Map<?, ?> grid = (Map<?, ?>) plan.get("grid");
        List<Map<String, Object>> weeks = new ArrayList<>();
        List<?> all = (List<?>) grid.get("days");
        for (int from = 0; from < all.size(); from += DAYS_A_WEEK) {
            List<Map<String, Object>> days = new ArrayList<>();
            for (int i = from; i < Math.min(all.size(), from + DAYS_A_WEEK); i++) {
                Map<?, ?> day = (Map<?, ?>) all.get(i);
                days.add(Map.of("number", label("DayNumber", "number", i - from + 1), "date", PageDates.shortDate((String) day.get("date")),
                        "morning", half(day.get("morning")), "afternoon", half(day.get("afternoon"))));
            }
            weeks.add(Map.of("title", label("Week", "number", weeks.size() + 1), "days", days));
        }
        return Map.of("weeks", weeks, "here", label("Here", "days", days(grid.get("hereDays"), grid.get("hereHalf"))),
                "away", label("Away", "days", days(grid.get("awayDays"), grid.get("awayHalf"))));
    }

    /** A half day that is still open is left blank, to be written in on paper. */
    private Map<String, Object> half(Object state) {
        return Map.of("look", state, "word", "open".equals(state) ? "" : label("Half_" + state));
    }
}
