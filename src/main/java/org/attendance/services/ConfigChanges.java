package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;

/** The history of what a school has changed in its codes, rules, packs, settings and catalogues: append-only, with who, when, why, before, after. */
public final class ConfigChanges {
    /** Kinds of what is changed. */
    static final String CODE = "code";
    static final String RULE = "rule";
    static final String SUBSCRIPTION = "subscription";
    static final String SETTING = "setting";
    /** An approach of the catalogue. */
    public static final String APPROACH = "approach";
    /** A service of the directory. */
    public static final String HELP = "help";

    /** The entity of the history. */
    static final String ENTITY = "AttendanceConfigChange";

    private static final String SEPARATOR = ": ";

    private ConfigChanges() {
    }

    /**
     * Records a change in the transaction of the caller.
     * @param kind what is changed: code, rule, subscription, setting, approach or help
     * @param subjectId the id of the code, rule, policy, setting, approach or service
     * @param versionId version of the rule that the change has made; null for other kinds
     * @param before what stood before, by field; empty for nothing
     * @param after what stands now, by field; empty for nothing
     */
    public static void record(Delegator delegator, Access access, String schoolId, String kind, String subjectId, String versionId,
            Map<String, ?> before, Map<String, ?> after, String reason) throws GenericEntityException {
        Author author = access.author(schoolId);
        delegator.create(delegator.makeValue(ENTITY, Fields.of("changeId", delegator.getNextSeqId(ENTITY), "schoolId", schoolId,
                "subjectKind", kind, "subjectId", subjectId, "versionId", versionId, "beforeText", lines(before),
                "afterText", lines(after), "changeReason", reason, "changedDate", Timestamp.valueOf(access.now()),
                "changedByUserLoginId", author.userLoginId(), "changedByName", author.name(), "changedByPosition", author.position())));
    }

    /**
     * Makes other changes of a school's codes, rules, packs and settings wait until the transaction ends; called before anything is read
     * that the change rests on. One statement.
     */
    public static void lock(Delegator delegator, String schoolId) throws GenericEntityException {
        delegator.storeByCondition("AttendanceSchool", Map.of("schoolId", schoolId), EntityCondition.makeCondition("schoolId", schoolId));
    }

    /** Fields as lines "field: value" in the order of the map, without those that are empty; null where all are. */
    public static String lines(Map<String, ?> fields) {
        List<String> lines = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (value != null && !value.toString().isBlank()) {
                lines.add(field + SEPARATOR + value.toString().replaceAll("\\R", " "));
            }
        });
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** The fields of a text that {@link #lines} made; none for null. */
    static Map<String, String> fields(String lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines == null ? new String[0] : lines.split("\n")) {
            int end = line.indexOf(SEPARATOR);
            fields.put(line.substring(0, end), line.substring(end + SEPARATOR.length()));
        }
        return fields;
    }

    /** A change as it is shown: before and after by field, and the fields in which they differ. */
    static Map<String, Object> shown(GenericValue row) {
        Map<String, String> before = fields(row.getString("beforeText"));
        Map<String, String> after = fields(row.getString("afterText"));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Map<String, Object>> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.add(Fields.of("field", name, "before", before.get(name), "after", after.get(name)));
            }
        }
        return Fields.of("changeId", row.getString("changeId"), "subjectKind", row.getString("subjectKind"),
                "subjectId", row.getString("subjectId"), "versionId", row.getString("versionId"), "before", before, "after", after,
                "differences", differences, "reason", row.getString("changeReason"), "changedAt", Rows.iso(Rows.dateTime(row, "changedDate")),
                "changedBy", row.getString("changedByName"), "position", row.getString("changedByPosition"));
    }
}
