package org.attendance.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A form that first shows what a save would do and is saved only as it was shown: step is check or save, and checked is a sign of the
 * values that were shown. A save with other values is shown first, as a check.
 */
public final class CheckedForm {
    private final PostedForm form;
    private final Map<String, Object> values;

    /** @param names fields of the form that make the change; the reason is not among them, so that it may be written last */
    public CheckedForm(PostedForm form, String... names) {
        this.form = form;
        this.values = form.values(names);
    }

    /** The values of the fields that make the change. */
    public Map<String, Object> values() {
        return values;
    }

    /** Whether the form is to be saved: the user asked for it and has seen what it does. */
    public boolean isSave() {
        return "save".equals(form.value("step")) && sign().equals(form.value("checked"));
    }

    /** Whether the user asked to save values other than those that were shown. */
    public boolean isChangedSinceCheck() {
        return "save".equals(form.value("step")) && !sign().equals(form.value("checked"));
    }

    /**
     * What the page needs to show the form again: the sign of what was shown, or the message of a refusal.
     * @param answer what the service answered
     */
    public Map<String, Object> shown(Map<String, ?> answer) {
        Map<String, Object> shown = new LinkedHashMap<>(answer);
        shown.put("message", answer.get(ServiceCalls.PROBLEM));
        shown.put("sign", answer.get(ServiceCalls.PROBLEM) == null ? sign() : null);
        shown.put("changedSince", isChangedSinceCheck());
        return shown;
    }

    /** The sign of the values. */
    public String sign() {
        return UUID.nameUUIDFromBytes(new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
