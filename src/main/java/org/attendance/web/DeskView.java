package org.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pupils and entries of the late desk in words, from what its services answer. */
public final class DeskView {
    private static final String OUT = "OUT";

    private final Locale locale;

    public DeskView(Locale locale) {
        this.locale = locale;
    }

    /** A pupil as findAttendanceDeskPupils answers it: who it is, where it stands, and as what it would arrive now. */
    public Map<String, Object> pupil(Map<?, ?> pupil) {
        Map<String, Object> view = new LinkedHashMap<>();
        String state = (String) pupil.get("state");
        view.put("pupilRef", pupil.get("pupilRef"));
        view.put("name", pupil.get("name"));
        view.put("group", pupil.get("registrationGroup"));
        view.put("year", Years.name(locale, pupil.get("yearGroup")));
        view.put("state", state);
        view.put("stateText", stateText(pupil, state));
        view.put("arrival", arrival(pupil));
        view.put("look", lookOf(pupil.get("arrivesAs")));
        view.put("code", pupil.get("arrivesAs") == null ? "" : pupil.get("arrivesAs"));
        view.put("needsReason", pupil.get("minutesLate") != null && !"signed_out".equals(state));
        view.put("isIn", "present".equals(state) || "late".equals(state));
        return view;
    }

    private String stateText(Map<?, ?> pupil, String state) {
        boolean signed = pupil.get("signedAt") != null;
        if ("signed_out".equals(state)) {
            return Labels.get(locale, "AttendanceDeskOutSince", "time", pupil.get("signedAt"));
        }
        return signed ? Labels.get(locale, "AttendanceDeskStateSigned", "state", Labels.get(locale, "AttendanceDeskState_" + state), "time",
                pupil.get("signedAt")) : Labels.get(locale, "AttendanceDeskState_" + state);
    }

    /** "22 minutes late", "in time", or empty outside of a session. */
    private String arrival(Map<?, ?> pupil) {
        if (pupil.get("arrivesAs") == null) {
            return "";
        }
        return pupil.get("minutesLate") == null ? Labels.get(locale, "AttendanceDeskInTime") : minutes(pupil.get("minutesLate"));
    }

    private String minutes(Object minutes) {
        return Labels.count(locale, "AttendanceDeskMinuteLate", "AttendanceDeskMinutesLate", ((Number) minutes).longValue());
    }

    private static String lookOf(Object code) {
        return code == null ? "none" : "U".equals(code) ? "un" : "p";
    }

    /** An entry of getAttendanceSignLog. */
    public Map<String, Object> entry(Map<?, ?> entry, String schoolName) {
        boolean out = OUT.equals(entry.get("kind"));
        Map<String, Object> view = new LinkedHashMap<>();
        for (String name : List.of("signId", "pupilRef", "name", "time", "mayTakeBack", "isOut", "overdue")) {
            view.put(name, entry.get(name));
        }
        view.put("group", entry.get("registrationGroup"));
        view.put("out", out);
        view.put("code", entry.get("code") == null ? "" : entry.get("code"));
        view.put("look", MarkLook.of(entry.get("statisticalClass")));
        view.put("what", out ? collector(entry) : what(entry));
        view.put("back", out ? back(entry) : "");
        view.put("reason", reason(entry));
        view.put("by", Labels.get(locale, "AttendanceDeskBy", "name", entry.get("recordedBy")));
        view.put("takenBack", entry.get("takenBackAt") == null ? "" : Labels.get(locale, "AttendanceDeskWasTakenBack", "time",
                PageDates.time((String) entry.get("takenBackAt")), "name", entry.get("takenBackBy")));
        view.put("date", PageDates.date((String) entry.get("date")));
        view.put("school", schoolName);
        view.put("title", Labels.get(locale, out ? "AttendanceDeskSlipOut" : "AttendanceDeskSlipIn"));
        view.put("said", Labels.get(locale, out ? "AttendanceDeskSaidOut" : "AttendanceDeskSaidIn", "name", entry.get("name"), "group",
                entry.get("registrationGroup"), "what", view.get("what"), "time", entry.get("time")));
        return view;
    }

    private String what(Map<?, ?> entry) {
        if (entry.get("code") == null) {
            return Labels.get(locale, entry.get("minutesLate") == null ? "AttendanceDeskBackIn" : "AttendanceDeskMarkKept");
        }
        boolean late = "L".equals(entry.get("code")) || "U".equals(entry.get("code"));
        if (!late) {
            return (String) entry.get("codeName");
        }
        String minutes = minutes(entry.get("minutesLate"));
        return "U".equals(entry.get("code")) ? Labels.get(locale, "AttendanceDeskAfterClose", "minutes", minutes) : minutes;
    }

    private String collector(Map<?, ?> entry) {
        return Labels.get(locale, "AttendanceDeskWith_" + entry.get("collectorKind"), "name", entry.get("collector"));
    }

    private String back(Map<?, ?> entry) {
        return entry.get("expectedBack") == null ? Labels.get(locale, "AttendanceDeskNotBackToday")
                : Labels.get(locale, "AttendanceDeskBackAt", "time", entry.get("expectedBack"));
    }

    private String reason(Map<?, ?> entry) {
        Object name = "other".equals(entry.get("reason")) ? null : entry.get("reasonName");
        Object text = entry.get("reasonText");
        if (name == null || text == null) {
            return name == null ? text == null ? "" : text.toString() : name.toString();
        }
        return Labels.get(locale, "AttendanceDeskReasonAndText", "reason", name, "text", text);
    }

    /** What the person can decide between, from the result choices of a sign-in; empty for null. */
    public List<Map<String, Object>> choices(Map<?, ?> asked) {
        if (asked == null) {
            return List.of();
        }
        return ((List<?>) asked.get("choices")).stream().map(each -> (Map<?, ?>) each).map(choice -> {
            boolean keep = "keep".equals(choice.get("decision"));
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("decision", choice.get("decision"));
            view.put("text", !keep ? Labels.get(locale, "AttendanceDeskChooseCode", "code", choice.get("code"), "name", choice.get("codeName"))
                    : choice.get("code") == null ? Labels.get(locale, "AttendanceDeskKeepBlank")
                    : Labels.get(locale, "AttendanceDeskKeep", "code", choice.get("code"), "name", choice.get("codeName")));
            return view;
        }).toList();
    }
}
