package org.attendance.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Late patterns in words, from what getAttendanceLatePatterns answers; each number leads to the marks it is made of. */
public final class LatePatternsView {
    private static final int WEEKS = 4;

    private final Locale locale;
    private final String schoolId;
    private final String fromDate;
    private final String thruDate;

    /** @param fromDate first day of the range that was asked for, ISO, as thruDate its last */
    public LatePatternsView(Locale locale, String schoolId, String fromDate, String thruDate) {
        this.locale = locale;
        this.schoolId = schoolId;
        this.fromDate = fromDate;
        this.thruDate = thruDate;
    }

    /** The first day of the four weeks that end on an ISO date. */
    public static String fourWeeksBefore(String isoDate) {
        return LocalDate.parse(isoDate).minusWeeks(WEEKS).plusDays(1).toString();
    }

    /** "Mon" to "Fri". */
    public List<String> weekdays() {
        List<String> names = new ArrayList<>();
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            names.add(DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK));
        }
        return names;
    }

    /** A pupil. */
    public Map<String, Object> row(Map<?, ?> row) {
        Map<String, Object> view = total(row);
        view.put("name", row.get("name"));
        view.put("group", row.get("registrationGroup"));
        view.put("year", Years.name(locale, row.get("yearGroup")));
        view.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", row.get("pupilRef")));
        view.put("beforeQuery", marks(row, "lateBeforeClose"));
        view.put("afterQuery", marks(row, "lateAfterClose"));
        return view;
    }

    private String marks(Map<?, ?> row, String figure) {
        return Links.query("schoolId", schoolId, "pupilRef", row.get("pupilRef"), "fromDate", fromDate, "thruDate", thruDate, "figure",
                figure);
    }

    /** The numbers of all pupils together, or of one. */
    public Map<String, Object> total(Map<?, ?> total) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String name : List.of("lates", "beforeClose", "afterClose", "minutes")) {
            view.put(name, total.get(name).toString());
        }
        long without = ((Number) total.get("withoutMinutes")).longValue();
        view.put("without", without == 0 ? "" : Labels.get(locale, "AttendanceDeskWithoutMinutes", "count", without));
        view.put("weekdays", days((List<?>) total.get("weekdays")));
        view.put("reasons", reasons((List<?>) total.get("reasons")));
        return view;
    }

    /** The weekdays as text; most is marked where one day stands out: half of the lates or more, and three at least. */
    private static List<Map<String, Object>> days(List<?> counts) {
        long all = counts.stream().mapToLong(count -> ((Number) count).longValue()).sum();
        List<Map<String, Object>> days = new ArrayList<>();
        for (Object each : counts) {
            long count = ((Number) each).longValue();
            Map<String, Object> day = new LinkedHashMap<>();
            day.put("text", count == 0 ? "" : Long.toString(count));
            day.put("most", count >= 3 && 2 * count >= all);
            days.add(day);
        }
        return days;
    }

    /** "Bus or train late 3, Overslept 1", the most frequent first; lates without a reason on record last. */
    public String reasons(List<?> reasons) {
        List<String> texts = reasons.stream().map(each -> (Map<?, ?>) each).filter(each -> each.get("reason") != null)
                .map(each -> each.get("text") + " " + each.get("count")).collect(Collectors.toCollection(ArrayList::new));
        reasons.stream().map(each -> (Map<?, ?>) each).filter(each -> each.get("reason") == null)
                .forEach(each -> texts.add(Labels.get(locale, "AttendanceDeskNoReasonRecorded", "count", each.get("count"))));
        return String.join(", ", texts);
    }
}
