package org.attendance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.attendance.rules.Percentage;

/** The patterns page in words and tables, from what getAttendancePatterns answers. Every figure carries the address of what it is made of. */
public final class PatternView {
    private static final int DECIMALS = 2;
    private static final Comparator<Map<?, ?>> BY_SHARE = (one, other) -> Long.compare(
            WatchWords.count(one, "absent") * WatchWords.count(other, "possible"),
            WatchWords.count(other, "absent") * WatchWords.count(one, "possible"));

    private final Locale locale;
    private final Map<?, ?> patterns;
    private final BiFunction<String, String, String> open;

    /**
     * @param patterns the map patterns of getAttendancePatterns
     * @param open     gives the query of the page that opens a figure: its name and the slice, which may be null
     */
    public PatternView(Locale locale, Map<?, ?> patterns, BiFunction<String, String, String> open) {
        this.locale = locale;
        this.patterns = patterns;
        this.open = open;
    }

    /** What stands out, in sentences. */
    public List<String> words() {
        Map<?, ?> total = (Map<?, ?>) patterns.get("total");
        List<String> words = new ArrayList<>();
        if (WatchWords.count(total, "possible") == 0) {
            return words;
        }
        words.add(Labels.get(locale, "AttendanceWatchPatternTotal", "share", share(total), "absent", grouped(total.get("absent")),
                "possible", grouped(total.get("possible")), "from", date("fromDate"), "thru", date("thruDate")));
        Optional<Map<?, ?>> most = days().max(BY_SHARE);
        Optional<Map<?, ?>> least = days().min(BY_SHARE);
        if (most.isPresent() && BY_SHARE.compare(most.get(), least.get()) > 0) {
            words.add(Labels.get(locale, "AttendanceWatchPatternDays", "most", name(most.get()), "mostShare", share(most.get()), "least",
                    name(least.get()), "leastShare", share(least.get())));
        }
        List<Map<?, ?>> breaks = rows("breaks");
        if (breaks.stream().allMatch(row -> WatchWords.count(row, "possible") > 0)) {
            words.add(Labels.get(locale, "AttendanceWatchPatternBreaks", "beside", share(breaks.get(0)), "other", share(breaks.get(1))));
        }
        return words;
    }

    /** "105,920". */
    private static String grouped(Object number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private Stream<Map<?, ?>> days() {
        return rows("weekdays").stream().filter(row -> WatchWords.count(row, "possible") > 0);
    }

    private String date(String name) {
        return PageDates.date((String) patterns.get(name));
    }

    private static String share(Map<?, ?> row) {
        return WatchWords.percent(WatchWords.count(row, "absent"), WatchWords.count(row, "possible"));
    }

    private String name(Map<?, ?> row) {
        return Labels.get(locale, "AttendanceWatchSlice_" + row.get("slice"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<?, ?>> rows(String name) {
        return (List<Map<?, ?>>) patterns.get(name);
    }

    /** Rows of weekdays, halves or breaks: name, counts with their queries, share, value for the chart. */
    public List<Map<String, Object>> slices(String name) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (Map<?, ?> row : rows(name)) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("name", name(row));
            view.put("shortName", Labels.get(locale, "AttendanceWatchSliceShort_" + row.get("slice")));
            for (String figure : List.of("possible", "absent", "lateBeforeClose", "lateAfterClose")) {
                view.put(figure, row.get(figure));
                view.put(figure + "Query", open.apply(figure, (String) row.get("slice")));
            }
            view.put("share", share(row));
            view.put("value", row.get("absencePercent") == null ? "" : row.get("absencePercent"));
            views.add(view);
        }
        return views;
    }

    /** Absences by code: code, look, name, sessions with query, share of all absences. */
    public List<Map<String, Object>> codes() {
        long absent = WatchWords.count((Map<?, ?>) patterns.get("total"), "absent");
        List<Map<String, Object>> views = new ArrayList<>();
        for (Map<?, ?> row : rows("codes")) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("code", row.get("code"));
            view.put("look", MarkLook.of(row.get("statisticalClass")));
            view.put("name", row.get("codeName"));
            view.put("sessions", row.get("sessions"));
            view.put("query", open.apply((String) row.get("code"), null));
            view.put("share", WatchWords.percent(WatchWords.count(row, "sessions"), absent));
            view.put("value", Percentage.of(WatchWords.count(row, "sessions"), absent, DECIMALS));
            views.add(view);
        }
        return views;
    }

    /** Broken weeks: what they are in all, and the pupils with most of them. */
    public Map<String, Object> broken(String schoolId) {
        List<Map<String, Object>> pupils = new ArrayList<>();
        for (Map<?, ?> row : rows("brokenPupils")) {
            Map<String, Object> view = WatchRows.pupil(locale, schoolId, row);
            view.put("broken", row.get("broken"));
            view.put("weeks", row.get("weeks"));
            List<Map<String, Object>> mondays = new ArrayList<>();
            for (Object monday : (List<?>) row.get("mondays")) {
                mondays.add(Map.of("label", PageDates.dayMonth((String) monday), "query", Links.query("schoolId", schoolId, "pupilRef",
                        row.get("pupilRef"), "fromDate", monday, "thruDate", LocalDate.parse((String) monday).plusDays(6))));
            }
            view.put("mondays", mondays);
            pupils.add(view);
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("words", Labels.get(locale, "AttendanceWatchBrokenWords", "broken", patterns.get("broken"), "weeks", patterns.get("weeks"),
                "share", WatchWords.percent(WatchWords.count(patterns, "broken"), WatchWords.count(patterns, "weeks"))));
        view.put("pupils", pupils);
        view.put("more", WatchWords.count(patterns, "brokenPupilsTotal") > pupils.size()
                ? Labels.get(locale, "AttendanceWatchFirstOf", "shown", pupils.size(), "count", patterns.get("brokenPupilsTotal")) : "");
        return view;
    }

    /** Families who were absent together: pupils, together, alone. */
    public List<Map<String, Object>> siblings(String schoolId) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (Map<?, ?> row : rows("siblings")) {
            Map<String, Object> view = new LinkedHashMap<>();
            List<Map<String, Object>> pupils = new ArrayList<>();
            for (Object pupil : (List<?>) row.get("pupils")) {
                Map<String, Object> each = WatchRows.pupil(locale, schoolId, (Map<?, ?>) pupil);
                each.put("marksQuery", Links.query("schoolId", schoolId, "pupilRef", each.get("pupilRef"), "fromDate",
                        patterns.get("fromDate"), "thruDate", patterns.get("thruDate"), "figure", "absent"));
                pupils.add(each);
            }
            view.put("pupils", pupils);
            view.put("together", row.get("together"));
            view.put("alone", row.get("alone"));
            views.add(view);
        }
        return views;
    }
}
