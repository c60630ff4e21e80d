package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.Percentage;

/** Cycles in words, from what getAttendanceCycle and getAttendanceCycles answer. */
public final class CycleWords {
    private static final int DECIMALS = 1;

    private final Locale locale;
    private final String schoolId;

    public CycleWords(Locale locale, String schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    /** A cycle: number, dates, how it stands, and its figures where it has them. */
    public Map<String, Object> cycle(Map<?, ?> from, Object pupilRef) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean open = "open".equals(from.get("state"));
        map.put("query", Links.query("schoolId", schoolId, "cycleId", from.get("cycleId")));
        map.put("title", Labels.get(locale, "AttendanceMeetingCycleTitle", "number", from.get("number")));
        map.put("open", open);
        map.put("dates", Labels.get(locale, "AttendanceMeetingCycleDates", "from", date(from, "fromDate"), "thru", date(from, "thruDate")));
        map.put("state", open ? Labels.get(locale, "AttendanceMeetingCycleUnderWay") : MeetingWords.text(from, "outcomeText"));
        map.put("midway", from.get("midwayHeld") == null ? Labels.get(locale, "AttendanceMeetingMidwayBy", "date", date(from, "midwayDate"))
                : Labels.get(locale, "AttendanceMeetingMidwayOn", "date", date(from, "midwayHeld")));
        map.put("midwayOpen", open && from.get("midwayHeld") == null);
        map.put("midwayOverdue", from.get("midwayOverdue"));
        map.put("end", from.get("finalHeld") == null ? Labels.get(locale, "AttendanceMeetingReviewBy", "date", date(from, "thruDate"))
                : Labels.get(locale, "AttendanceMeetingReviewOn", "date", date(from, "finalHeld")));
        map.put("reviewOverdue", from.get("reviewOverdue"));
        map.put("startedBy", MeetingWords.text(from, "startedBy"));
        if (from.get("figures") != null) {
            map.put("figures", figures((List<?>) from.get("figures"), pupilRef));
        }
        return map;
    }

    /** Before, during, after: days, attendance with one decimal, sessions attended of how many, authorised, unauthorised, late, bar in tenths. */
    private List<Map<String, Object>> figures(List<?> from, Object pupilRef) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Object each : from) {
            Map<?, ?> span = (Map<?, ?>) each;
            boolean begun = Boolean.TRUE.equals(span.get("begun"));
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", Labels.get(locale, "AttendanceMeetingSpan_" + span.get("span")));
            map.put("begun", begun);
            long days = (Long) span.get("schoolDays");
            map.put("dates", days == 0 ? Labels.get(locale, "AttendanceMeetingSpanNone") : Labels.get(locale, "AttendanceMeetingSpanDates", "from",
                    PageDates.shortDate((String) span.get("fromDate")), "thru", PageDates.shortDate((String) span.get("thruDate")), "days", days));
            map.put("partly", begun && !Boolean.TRUE.equals(span.get("whole")) ? Labels.get(locale, "AttendanceMeetingSpanPartly") : "");
            if (begun) {
                long possible = (Long) span.get("possible");
                map.put("percent", possible == 0 ? "\u2013" : Percentage.of((Long) span.get("attended"), possible, DECIMALS) + " %");
                for (String name : List.of("attended", "possible", "authorised", "unauthorised", "missing")) {
                    map.put(name, span.get(name).toString());
                }
                map.put("late", Long.toString((Long) span.get("lateBeforeClose") + (Long) span.get("lateAfterClose")));
            }
            figures.add(map);
        }
        return figures;
    }

    private static String date(Map<?, ?> map, String name) {
        return PageDates.shortDate((String) map.get(name));
    }
}
