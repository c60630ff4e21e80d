package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A register as its page and the script of its page use it, from what getAttendanceRegister answers. */
public final class RegisterView {
    private static final List<String> HEAD = List.of("schoolId", "registrationGroup", "date", "session", "state", "version", "now",
            "opensAt", "startsAt", "lateAfter", "closesAt", "endsAt", "openedAt", "maySave", "mayAmend");

    private final Locale locale;

    public RegisterView(Locale locale) {
        this.locale = locale;
    }

    /** What the script needs: the head of the register and for each row its stored and planned mark. */
    public Map<String, Object> forScript(Map<?, ?> register) {
        Map<String, Object> data = new LinkedHashMap<>();
        HEAD.forEach(name -> data.put(name, register.get(name)));
        data.put("takenText", takenText(register));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) register.get("rows")) {
            rows.add(storedRow((Map<?, ?>) row));
        }
        data.put("rows", rows);
        return data;
    }

    /** "Taken at 09:12 by P. Office", or empty. */
    public String takenText(Map<?, ?> register) {
        return register.get("takenAt") == null ? "" : Labels.get(locale, "AttendanceTakenAtBy", "time",
                PageDates.time((String) register.get("takenAt")), "name", register.get("takenBy"));
    }

    private Map<String, Object> storedRow(Map<?, ?> row) {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (String name : List.of("pupilRef", "name", "code", "minutesLate", "note")) {
            stored.put(name, row.get(name));
        }
        stored.put("marked", markedText(row));
        stored.put("planned", row.get("planned") instanceof Map<?, ?> planned ? planned.get("code") : null);
        return stored;
    }

    /** A row for the template: all texts ready, chips with look and title. */
    public Map<String, Object> row(Map<?, ?> row, int index) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String name : List.of("pupilRef", "name", "code", "minutesLate", "note", "hints")) {
            view.put(name, row.get(name));
        }
        view.put("index", String.valueOf(index));
        view.put("number", String.valueOf(index + 1));
        view.put("look", row.get("code") == null ? "blank" : MarkLook.of(row.get("statisticalClass")));
        view.put("flags", Flags.of(locale, row.get("flags")));
        view.put("planned", row.get("planned") instanceof Map<?, ?> planned ? planned(planned) : null);
        view.put("marked", markedText(row));
        List<Map<String, Object>> recent = new ArrayList<>();
        for (Object mark : row.get("recent") instanceof List<?> marks ? marks : List.of()) {
            recent.add(recent((Map<?, ?>) mark));
        }
        view.put("recent", recent);
        view.put("query", Links.query("pupilRef", row.get("pupilRef")));
        return view;
    }

    /** Who marked it; empty for presence as it was first marked, which needs no words. */
    private String markedText(Map<?, ?> row) {
        if (row.get("markedAt") == null) {
            return "";
        }
        boolean amended = row.get("amended") instanceof Number number && number.longValue() > 0;
        if (!amended && "present".equals(row.get("statisticalClass"))) {
            return "";
        }
        return Labels.get(locale, amended ? "AttendanceMarkAmended" : "AttendanceMarkedBy", "time",
                PageDates.time((String) row.get("markedAt")), "name", row.get("markedBy"), "code", row.get("codeName"));
    }

    private Map<String, Object> planned(Map<?, ?> planned) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", planned.get("code"));
        view.put("look", MarkLook.of(planned.get("statisticalClass")));
        Object source = planned.get("source");
        Object reason = planned.get("reason");
        String why = Labels.get(locale, "AttendancePlanSource_" + (source == null ? "plan" : source));
        view.put("text", Labels.get(locale, reason == null ? "AttendancePlanned" : "AttendancePlannedReason", "source", why, "name",
                planned.get("codeName"), "reason", reason));
        return view;
    }

    private Map<String, Object> recent(Map<?, ?> mark) {
        Map<String, Object> view = new LinkedHashMap<>();
        Object code = mark.get("code");
        view.put("code", code == null ? "\u2013" : code);
        view.put("look", MarkLook.of(mark.get("statisticalClass")));
        view.put("title", Labels.get(locale, "AttendanceRecentMark", "date", PageDates.shortDate((String) mark.get("date")), "session",
                Labels.get(locale, "AttendanceSession_" + mark.get("session")), "code",
                code == null ? Labels.get(locale, "AttendanceNoMark") : mark.get("codeName")));
        return view;
    }
}
