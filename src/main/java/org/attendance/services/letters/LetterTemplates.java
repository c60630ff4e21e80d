package org.attendance.services.letters;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** The templates a school writes its letters with: the shipped ones, and the versions it has written, of which the latest counts. One query. */
final class LetterTemplates {
    private static final String ENTITY = "AttendanceLetterTemplate";

    private final Delegator delegator;
    private final String schoolId;
    private final Map<String, List<GenericValue>> versions = new LinkedHashMap<>();

    private LetterTemplates(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    static LetterTemplates of(Delegator delegator, String schoolId) throws GenericEntityException {
        LetterTemplates templates = new LetterTemplates(delegator, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where(EntityCondition.makeCondition(
                EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition("schoolId", schoolId))).orderBy("versionNumber").queryList()) {
            templates.versions.computeIfAbsent(row.getString("letterTypeId"), key -> new ArrayList<>()).add(row);
        }
        return templates;
    }

    /** The template that counts. */
    LetterTemplate get(LetterType type) {
        List<GenericValue> rows = versions.get(type.id());
        if (rows == null) {
            throw new IllegalStateException("No shipped template " + type.id() + ": load the seed data");
        }
        GenericValue latest = rows.get(rows.size() - 1);
        return LetterTemplate.of(latest, "Y".equals(latest.getString("restoresShipped")) ? rows.get(0) : latest);
    }

    /** What the school has written before, latest first: version, heading, text, restored, reason, changedAt, changedBy. */
    List<Map<String, Object>> history(LetterType type) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (GenericValue row : versions.getOrDefault(type.id(), List.of())) {
            if (row.get("schoolId") != null) {
                Map<String, Object> map = LetterTemplate.of(row, row).map();
                map.put("restored", "Y".equals(row.getString("restoresShipped")));
                history.add(0, map);
            }
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
            add(call, present, Fields.of("restoresShipped", "Y"));
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
        Access access = Access.of(call);
        Author author = access.author(schoolId);
        Map<String, Object> row = Fields.of("templateId", delegator.getNextSeqId(ENTITY), "schoolId", schoolId, "letterTypeId",
                present.letterTypeId(), "versionNumber", present.version() + 1, "changeReason", reason, "changedDate",
                Timestamp.valueOf(access.now()), "changedByUserLoginId", author.userLoginId(), "changedByName", author.name());
        row.putAll(words);
        delegator.create(delegator.makeValue(ENTITY, row));
    }
}
