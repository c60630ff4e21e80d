package org.attendance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.attendance.rules.Percentage;

/** A watch list as CSV: who the pupil is, the figures of the year, and what the list adds. */
public final class WatchSheet {
    private static final List<String> PUPIL = List.of("pupilRef", "name", "registrationGroup", "yearGroup", "house", "sex");
    private static final List<String> FIGURES = List.of("possible", "attended", "absent", "authorised", "unauthorised", "lateBeforeClose",
            "lateAfterClose");
    private static final List<String> STEPS = List.of("missedToPersistent", "attendedToLeavePersistent", "missedToSevere",
            "attendedToLeaveSevere", "unauthorisedInWindow");
    private static final List<String> LATES = List.of("termLateBeforeClose", "termLateAfterClose", "termMinutesLate");
    private static final int DECIMALS = 2;

    private final Locale locale;
    private final WatchWords words;
    private final String list;

    private WatchSheet(Locale locale, Map<?, ?> watch) {
        this.locale = locale;
        this.words = new WatchWords(locale, WatchWords.count(watch, "sessionsLeft"));
        this.list = String.valueOf(watch.get("list"));
    }

    /**
     * The whole text.
     * @param watch the map watch of getAttendanceWatchList
     * @param rows  its rows
     */
    public static String of(Locale locale, Map<?, ?> watch, List<?> rows) {
        WatchSheet csv = new WatchSheet(locale, watch);
        CsvText text = new CsvText().line(csv.heads());
        rows.forEach(row -> text.line(csv.cells((Map<?, ?>) row)));
        return text.toString();
    }

    private List<String> heads() {
        List<String> names = new ArrayList<>(PUPIL);
        names.add("flags");
        names.addAll(FIGURES);
        names.addAll(List.of("absencePercent", "earlierPercent", "direction"));
        names.addAll(STEPS);
        if ("triggers".equals(list)) {
            names.addAll(List.of("ruleId", "rule", "since", "value"));
        } else if ("lates".equals(list)) {
            names.addAll(LATES);
        } else if ("now".equals(list) || "ten_in_ten".equals(list)) {
            names.addAll(List.of("dropOuts", "reasons"));
        }
        names.addAll(List.of("next", "owner", "due"));
        return names.stream().map(name -> Labels.get(locale, "AttendanceWatchCsv_" + name)).toList();
    }

    private List<Object> cells(Map<?, ?> row) {
        List<Object> cells = new ArrayList<>();
        PUPIL.forEach(name -> cells.add(row.get(name)));
        cells.add(Flags.of(locale, row.get("flags")).stream().map(flag -> flag.get("sign")).collect(Collectors.joining(" ")));
        FIGURES.forEach(name -> cells.add(row.get(name)));
        cells.add(row.get("absencePercent"));
        cells.add(row.get("earlierPossible") == null ? null
                : Percentage.of(WatchWords.count(row, "earlierAbsent"), WatchWords.count(row, "earlierPossible"), DECIMALS));
        cells.add(words.direction(row).get("word"));
        STEPS.forEach(name -> cells.add(row.get(name)));
        if ("triggers".equals(list)) {
            Map<String, Object> trigger = WatchRows.trigger(locale, (Map<?, ?>) row.get("trigger"));
            List.of("rule", "name", "since", "value").forEach(name -> cells.add(trigger.get(name)));
        } else if ("lates".equals(list)) {
            LATES.forEach(name -> cells.add(row.get(name)));
        } else if ("now".equals(list) || "ten_in_ten".equals(list)) {
            cells.add(words.dropOuts(row));
            cells.add(((List<?>) row.get("reasons")).stream().map(reason -> Labels.get(locale, "AttendanceWatchReason_" + reason))
                    .collect(Collectors.joining("; ")));
        }
        Map<?, ?> next = row.get("next") instanceof Map<?, ?> step ? step : Map.of();
        cells.add(next.get("actionName"));
        cells.add(next.get("owner"));
        cells.add(next.get("dueDate"));
        return cells;
    }
}
