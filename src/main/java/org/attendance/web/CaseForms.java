package org.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms of the page of a case: which service each posts to, with which fields, and what is said when it is stored. */
public final class CaseForms {
    /** The forms by the field "act", each with its service and the fields it posts. */
    private static final Map<String, Form> FORMS = forms();

    private CaseForms() {
    }

    /** A form: its service, and the names of its fields beside school, case and version. */
    public record Form(String service, List<String> fields) {
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("stage", new Form("changeAttendanceCaseStage", List.of("stage", "ladder", "date", "reason")));
        forms.put("review", new Form("reviewAttendanceCase", List.of("date", "reason", "nextReview")));
        forms.put("lead", new Form("setAttendanceCaseLead", List.of("lead", "leadName", "leadAgency")));
        forms.put("note", new Form("addAttendanceCaseNote", List.of("text", "visibility", "token")));
        forms.put("strike", new Form("strikeAttendanceCaseNote", List.of("noteId", "reason")));
        forms.put("close", new Form("closeAttendanceCase", List.of("outcome", "date", "reason")));
        forms.put("reopen", new Form("reopenAttendanceCase", List.of("reason", "nextReview")));
        forms.put("transfer", new Form("transferAttendanceCase", List.of("toSchoolId", "outsideSchool", "date", "reason")));
        return forms;
    }

    /** The form of an act; null for one that is not known. */
    public static Form of(String act) {
        return act == null ? null : FORMS.get(act);
    }

    /** Whether the service of an act takes the version of the case that was shown. */
    public static boolean hasVersion(String act) {
        return !"note".equals(act) && !"strike".equals(act);
    }

    /** What is said when an act is stored. */
    public static String stored(Locale locale, String act, Map<?, ?> answer) {
        if (Boolean.FALSE.equals(answer.get("changed"))) {
            return Labels.get(locale, "AttendanceCaseUnchanged");
        }
        Map<?, ?> note = answer.get("note") instanceof Map<?, ?> map ? map : Map.of();
        if ("note".equals(act) && note.get("text") == null) {
            return Labels.get(locale, "AttendanceCaseStored_noteHidden", "readers", note.get("readers"));
        }
        return Labels.get(locale, "AttendanceCaseStored_" + act);
    }
}
