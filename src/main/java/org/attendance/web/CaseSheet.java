package org.attendance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.Percentage;

/** Cases as CSV: a list of them, and the chronology of one. */
public final class CaseSheet {
    private static final List<String> LINE = List.of("caseId", "pupilRef", "name", "registrationGroup", "yearGroup", "state", "stageText",
            "ladderText", "openedDate", "lead", "nextReview", "lastReview", "closedDate", "outcomeText", "possible", "attended", "unauthorised",
            "openTasks", "overdueTasks", "nextDue");
    private static final List<String> ENTRY = List.of("at", "kind", "headline", "detail", "author");
    private static final int DECIMALS = 2;

    private CaseSheet() {
    }

    /** The cases of getAttendanceCases. */
    public static String cases(Locale locale, List<?> cases) {
        List<String> heads = new ArrayList<>(heads(locale, LINE));
        heads.add(Labels.get(locale, "AttendanceCaseCsv_attendancePercent"));
        CsvText text = new CsvText().line(heads);
        for (Object each : cases) {
            Map<?, ?> line = (Map<?, ?>) each;
            List<Object> cells = new ArrayList<>();
            LINE.forEach(name -> cells.add(line.get(name)));
            cells.add(Percentage.of((Long) line.get("attended"), (Long) line.get("possible"), DECIMALS));
            text.line(cells);
        }
        return text.toString();
    }

    /** The chronology of a case: who it is about in the first lines, then the entries. */
    public static String chronology(Locale locale, Map<?, ?> of, List<?> entries) {
        CsvText text = new CsvText();
        text.line(List.of(Labels.get(locale, "AttendanceCaseCsv_caseId"), Labels.get(locale, "AttendanceCaseCsv_pupilRef"),
                Labels.get(locale, "AttendanceCaseCsv_name"), Labels.get(locale, "AttendanceCaseCsv_openedDate")));
        text.line(List.of(of.get("caseId"), of.get("pupilRef"), of.get("name"), of.get("openedDate")));
        text.line(heads(locale, ENTRY));
        for (Object each : entries) {
            Map<?, ?> entry = (Map<?, ?>) each;
            List<Object> cells = new ArrayList<>();
            ENTRY.forEach(name -> cells.add("kind".equals(name) ? Labels.get(locale, "AttendanceCaseKind_" + entry.get(name)) : entry.get(name)));
            text.line(cells);
        }
        return text.toString();
    }

    private static List<String> heads(Locale locale, List<String> names) {
        return names.stream().map(name -> Labels.get(locale, "AttendanceCaseCsv_" + name)).toList();
    }
}
