package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An attempt to reach a home as its form posts it. The button pressed (act) says how it ended: an outcome; amend for reached with the
 * marks to be amended; told for a reason told before. Pupils and sessions are ticked, a session as "P8A01 2026-11-20 AM".
 */
public final class PostedAttempt {
    private final PostedForm form;
    private final Function<String, String[]> fields;

    /** @param fields gives all values of a field of the request, null if absent */
    public PostedAttempt(PostedForm form, Function<String, String[]> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** What recordAttendanceAttempt takes. */
    public Map<String, Object> values() {
        String act = form.value("act");
        boolean amend = "amend".equals(act);
        boolean told = "told".equals(act);
        boolean reached = amend || "reached".equals(act);
        Map<String, Object> values = form.values("schoolId", "date", "token");
        values.put("pupilRefs", list("pupilRef"));
        values.put("outcome", told ? "told_before" : reached ? "reached" : act);
        values.put("confirm", amend || told ? "Y" : "N");
        values.put("override", form.value("override"));
        if (told) {
            return values;
        }
        values.putAll(form.values("contactRef", "contactName", "channel", "childSeen", "concernKind", "concernText"));
        if ("-".equals(values.get("contactRef"))) {
            values.put("contactRef", null);
        } else {
            values.put("contactName", null);
        }
        if (values.get("concernText") == null) {
            values.put("concernKind", null);
        }
        if (reached) {
            values.putAll(form.values("reasonId", "reason", "code", "expectedReturn"));
        }
        if (amend) {
            values.put("marks", marks());
        }
        return values;
    }

    private List<String> list(String name) {
        String[] all = fields.apply(name);
        return all == null ? List.of() : List.of(all);
    }

    /** A text that is no session is handed on as it is, for the service to refuse by name. */
    private List<Map<String, Object>> marks() {
        List<Map<String, Object>> marks = new ArrayList<>();
        List<String> pupils = list("pupilRef");
        for (String mark : list("mark")) {
            int part = mark.lastIndexOf(' ');
            int date = part < 0 ? -1 : mark.lastIndexOf(' ', part - 1);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("pupilRef", date < 0 ? mark : mark.substring(0, date));
            map.put("date", date < 0 ? "" : mark.substring(date + 1, part));
            map.put("session", part < 0 ? "" : mark.substring(part + 1));
            if (pupils.contains(map.get("pupilRef")) || date < 0) {
                marks.add(map);
            }
        }
        return marks;
    }
}
