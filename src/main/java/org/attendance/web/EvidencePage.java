package org.attendance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medical evidence in words, from what getAttendanceEvidence answers. */
public final class EvidencePage {
    private static final int WEEK = 7;

    private final Locale locale;
    private final String schoolId;

    public EvidencePage(Locale locale, String schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    /** A week after an ISO date: until when an answer is expected where nobody says otherwise. */
    public static String weekAfter(String isoDate) {
        return LocalDate.parse(isoDate).plusDays(WEEK).toString();
    }

    /** A prompt that nobody has decided. */
    public Map<String, Object> prompt(Map<?, ?> prompt) {
        Map<String, Object> view = pupil(prompt);
        view.put("triggerId", prompt.get("triggerId"));
        view.put("rule", prompt.get("ruleName"));
        view.put("fromDate", text(prompt.get("fromDate")));
        view.put("thruDate", text(prompt.get("thruDate")));
        view.put("absence", prompt.get("fromDate") == null ? "" : absence(prompt, (Long) prompt.get("days")));
        view.put("due", prompt.get("dueDate") == null ? "" : Labels.get(locale, "AttendanceEvidenceDecideBy", "date",
                PageDates.shortDate((String) prompt.get("dueDate"))));
        view.put("noWaiver", String.join(" ", strings(prompt.get("noWaiverBecause"))));
        return view;
    }

    /** What was asked for, with the steps that may follow. */
    public Map<String, Object> row(Map<?, ?> row) {
        Map<String, Object> view = pupil(row);
        String state = (String) row.get("state");
        List<String> next = strings(row.get("next"));
        view.put("evidenceId", row.get("evidenceId"));
        view.put("version", row.get("version").toString());
        view.put("absence", absence(row, (Long) row.get("schoolDays")));
        view.put("marks", marks((List<?>) row.get("marks")));
        view.put("state", state);
        view.put("stateText", Labels.get(locale, "AttendanceEvidenceState_" + state));
        view.put("why", row.get("ruleName") == null ? row.get("causeName") : Labels.get(locale, "AttendanceEvidenceWhyRule", "cause",
                row.get("causeName"), "rule", row.get("ruleName")));
        view.put("note", text(row.get("note")));
        view.put("asked", Labels.get(locale, "AttendanceEvidenceAskedBy", "date", PageDates.shortDate((String) row.get("requestedAt")),
                "name", row.get("requestedBy")));
        view.put("answerBy", row.get("answerBy") == null ? "" : Labels.get(locale, "AttendanceEvidenceAnswerUntil", "date",
                PageDates.shortDate((String) row.get("answerBy"))));
        view.put("overdue", row.get("overdue"));
        view.put("kind", text(row.get("kindName")));
        view.put("waiver", text(row.get("waiverName")));
        view.put("noWaiver", String.join(" ", strings(row.get("noWaiverBecause"))));
        for (String step : List.of("requested", "received", "accepted", "refused", "waived")) {
            view.put("may_" + step, next.contains(step));
        }
        view.put("isRequested", "requested".equals(state));
        view.put("isBack", "accepted".equals(state) || "waived".equals(state));
        view.put("steps", steps((List<?>) row.get("steps")));
        view.put("messageQuery", Links.query("schoolId", schoolId, "kind", "evidence_request", "pupilRef", row.get("pupilRef"), "fromDate",
                row.get("fromDate")));
        return view;
    }

    private Map<String, Object> pupil(Map<?, ?> map) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pupilRef", map.get("pupilRef"));
        view.put("name", map.get("name"));
        view.put("group", map.get("registrationGroup"));
        view.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", map.get("pupilRef")));
        return view;
    }

    private String absence(Map<?, ?> map, Long days) {
        String from = PageDates.shortDate((String) map.get("fromDate"));
        String count = Labels.count(locale, "AttendanceEvidenceDay", "AttendanceEvidenceDays", days);
        return map.get("fromDate").equals(map.get("thruDate")) ? Labels.get(locale, "AttendanceEvidenceOn", "date", from, "days", count)
                : Labels.get(locale, "AttendanceEvidenceFromThru", "from", from, "thru", PageDates.shortDate((String) map.get("thruDate")),
                "days", count);
    }

    /** "I 8, N 2": the marks of the absence as they stand. */
    private String marks(List<?> marks) {
        List<String> texts = new ArrayList<>();
        marks.forEach(each -> texts.add(((Map<?, ?>) each).get("code") + " " + ((Map<?, ?>) each).get("count")));
        return texts.isEmpty() ? Labels.get(locale, "AttendanceEvidenceNoMarks") : String.join(", ", texts);
    }

    private List<Map<String, Object>> steps(List<?> steps) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Object each : steps) {
            Map<?, ?> step = (Map<?, ?>) each;
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("state", Labels.get(locale, "AttendanceEvidenceState_" + step.get("state")));
            view.put("at", PageDates.dateTime((String) step.get("at")));
            view.put("by", step.get("position") == null ? step.get("by") : Labels.get(locale, "AttendanceEvidenceByPosition", "name",
                    step.get("by"), "position", step.get("position")));
            view.put("reason", text(step.get("reason")));
            list.add(view);
        }
        return list;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
