package org.attendance.services;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;

/**
 * Records changes of a school's codes, rules, packs and settings: who, when and why, with what stood before and after. Append-only.
 * A writer calls {@link #lock} before it reads what it is about to change.
 */
final class ConfigLog {
    private static final String SEPARATOR = ": ";

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;

    /** What was changed. */
    enum Kind {
        CODE("code"), RULE("rule"), SUBSCRIPTION("subscription"), SETTING("setting");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name it is stored and asked for by. */
        String id() {
            return id;
        }
    }

    /** @param schoolId a school the user of the call may enter */
    ConfigLog(ServiceCall call, Access access, String schoolId) {
        this.call = call;
        this.access = access;
        this.schoolId = schoolId;
    }

    /** Makes other changes of the school's codes, rules, packs and settings wait until the transaction ends. One statement. */
    static void lock(Delegator delegator, String schoolId) throws GenericEntityException {
        delegator.storeByCondition("AttendanceSchool", Map.of("schoolId", schoolId), EntityCondition.makeCondition("schoolId", schoolId));
    }

    /**
     * Records a change in the transaction of the caller.
     * @param subjectId code id, rule id, policy id or setting id
     * @param versionId the version of a rule that the change made; null for other kinds
     * @param before fields by name as they stood; null where the subject was not there
     * @param after fields by name as they stand now; null where the subject is no longer there
     * @param reason why
     */
    void add(Kind kind, String subjectId, String versionId, Map<String, ?> before, Map<String, ?> after, String reason)
            throws GenericEntityException {
        Author author = access.author(schoolId);
        GenericValue row = call.delegator().makeValue("AttendanceConfigChange");
        row.set("changeId", call.delegator().getNextSeqId("AttendanceConfigChange"));
        row.set("schoolId", schoolId);
        row.set("subjectKind", kind.id());
        row.set("subjectId", subjectId);
        row.set("versionId", versionId);
        row.set("beforeText", text(before));
        row.set("afterText", text(after));
        row.set("changeReason", reason);
        row.set("changedDate", Timestamp.valueOf(access.now()));
        row.set("changedByUserLoginId", author.userLoginId());
        row.set("changedByName", author.name());
        row.set("changedByPosition", author.position());
        call.delegator().create(row);
    }

    /** Fields as lines "field: value" in the order of the map, without those that are empty; null for null. */
    static String text(Map<String, ?> fields) {
        if (fields == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                text.append(name).append(SEPARATOR).append(value.toString().replaceAll("\\R", " ")).append('\n');
            }
        });
        return text.toString();
    }

    /** The fields of a text that {@link #text} made; null for null. */
    static Map<String, String> fields(String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().filter(line -> line.contains(SEPARATOR)).forEach(line -> {
            int at = line.indexOf(SEPARATOR);
            fields.put(line.substring(0, at), line.substring(at + SEPARATOR.length()));
        });
        return fields;
    }
}
