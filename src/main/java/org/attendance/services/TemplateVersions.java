package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * The templates a school writes with: the shipped ones, and the versions it has written itself, of which the latest counts. They are
 * append-only; a version may say that the shipped words count again.
 */
public final class TemplateVersions {
    private static final String RESTORES = "restoresShipped";

    private final Delegator delegator;
    private final String entity;
    private final String schoolId;
    private final Map<String, List<GenericValue>> versions = new HashMap<>();

    private TemplateVersions(Delegator delegator, String entity, String schoolId) {
        this.delegator = delegator;
        this.entity = entity;
        this.schoolId = schoolId;
    }

    /**
     * The templates of a school, in one query.
     * @param entity entity of the templates
     * @param key what a row is the template of
     */
    public static TemplateVersions of(Delegator delegator, String entity, String schoolId, Function<GenericValue, String> key)
            throws GenericEntityException {
        TemplateVersions templates = new TemplateVersions(delegator, entity, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).from(entity).where(EntityCondition.makeCondition(
                EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition("schoolId", schoolId))).orderBy("versionNumber").queryList()) {
            templates.versions.computeIfAbsent(key.apply(row), each -> new ArrayList<>()).add(row);
        }
        return templates;
    }

    /** The latest version of the school, or the shipped one. */
    public GenericValue latest(String key) {
        List<GenericValue> rows = rows(key);
        return rows.get(rows.size() - 1);
    }

    /** The row whose words count: the latest, or the shipped one where the latest restores it. */
    public GenericValue words(String key) {
        return restores(latest(key)) ? rows(key).get(0) : latest(key);
    }

    /** What the school itself has written, latest first. */
    public List<GenericValue> written(String key) {
        List<GenericValue> written = new ArrayList<>();
        for (GenericValue row : versions.getOrDefault(key, List.of())) {
            if (row.get("schoolId") != null) {
                written.add(0, row);
            }
        }
        return written;
    }

    /** Whether a version says that the shipped words count again. */
    public static boolean restores(GenericValue row) {
        return "Y".equals(row.getString(RESTORES));
    }

    /** What a version holds that lets the shipped words count again. */
    public static Map<String, Object> restoring() {
        return Fields.of(RESTORES, "Y");
    }

    /**
     * Adds a version of the school by the user of a call.
     * @param after number of the version that has counted so far
     * @param fields what it is the template of, and its words
     */
    public void add(ServiceCall call, long after, Map<String, Object> fields) throws GenericEntityException {
        Access access = Access.of(call);
        Author author = access.author(schoolId);
        Map<String, Object> row = Fields.of("templateId", delegator.getNextSeqId(entity), "schoolId", schoolId, "versionNumber", after + 1,
                "changedDate", Timestamp.valueOf(access.now()), "changedByUserLoginId", author.userLoginId(), "changedByName", author.name());
        row.putAll(fields);
        delegator.create(delegator.makeValue(entity, row));
    }

    private List<GenericValue> rows(String key) {
        List<GenericValue> rows = versions.get(key);
        if (rows == null) {
            throw new IllegalStateException("No shipped template " + key + ": load the seed data");
        }
        return rows;
    }
}
