package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.TemplateVersions;

/** The templates a school writes its letters with: the shipped ones, and the versions it has written, of which the latest counts. One query. */
final class LetterTemplates {
    private static final String ENTITY = "AttendanceLetterTemplate";

    private final TemplateVersions versions;

    private LetterTemplates(TemplateVersions versions) {
        this.versions = versions;
    }

    static LetterTemplates of(Delegator delegator, String schoolId) throws GenericEntityException {
        return new LetterTemplates(TemplateVersions.of(delegator, ENTITY, schoolId, row -> row.getString("letterTypeId")));
    }

    /** The template that counts. */
    LetterTemplate get(LetterType type) {
        return LetterTemplate.of(versions.latest(type.id()), versions.words(type.id()));
    }

    /** What the school has written before, latest first: version, heading, text, restored, reason, changedAt, changedBy. */
    List<Map<String, Object>> history(LetterType type) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (GenericValue row : versions.written(type.id())) {
            Map<String, Object> map = LetterTemplate.of(row, row).map();
            map.put("restored", TemplateVersions.restores(row));
            history.add(map);
        }
        return history;
    }

    /**
     * Stores words as the school's own template; words that count already change nothing.
     * @throws InputException if they could not be issued, there is no reason, or another version counts than the user has read
     */
    void save(ServiceCall call, LetterType type, LetterDraft draft) throws InputException, GenericEntityException {
        LetterTemplate present = get(type);
        draft.check(call);
        if (!present.heading().equals(draft.heading()) || !present.text().equals(draft.text())) {
            add(call, present, Fields.of("headingText", draft.heading(), "letterText", draft.text()));
        }
    }

    /** Lets the school follow the shipped template again; its own words stay in the history. */
    void restore(ServiceCall call, LetterType type) throws InputException, GenericEntityException {
        LetterTemplate present = get(type);
        if (present.own()) {
            add(call, present, TemplateVersions.restoring());
        }
    }

    private void add(ServiceCall call, LetterTemplate present, Map<String, Object> words) throws InputException, GenericEntityException {
        Long seen = call.number("version");
        if (seen == null || seen != present.version()) {
            throw call.refuse("AttendanceLetterTemplateStale", "by", present.changedBy(), "version", present.version());
        }
        String reason = Attributes.freeText(call, "reason");
        if (reason == null) {
            throw call.refuse("AttendanceLetterReasonMissing");
        }
        words.putAll(Fields.of("letterTypeId", present.letterTypeId(), "changeReason", reason));
        versions.add(call, present.version(), words);
    }
}
