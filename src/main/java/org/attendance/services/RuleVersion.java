package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericValue;

/**
 * One version of a threshold rule, as shipped or as a school has changed or made it.
 *
 * @param id       names the version
 * @param schoolId the school whose version it is; null as shipped
 * @param policyId pack of the rule
 * @param ruleId   the rule
 * @param number   0 as shipped, then counted from 1
 * @param sequence place among all rules; null: after those that have one
 * @param from     first day on which the school follows the version; null: always
 * @param retired  from that day the school does not follow the rule
 * @param values   what the version says, without empty fields
 */
record RuleVersion(String id, String schoolId, String policyId, String ruleId, long number, Long sequence, LocalDate from,
        boolean retired, Map<RuleField, String> values) {

    /** The version of a row of AttendancePolicyRule. */
    static RuleVersion of(GenericValue row) {
        Map<RuleField, String> values = new EnumMap<>(RuleField.class);
        for (RuleField field : RuleField.values()) {
            Object value = row.get(field.column());
            if (value != null && !value.toString().isEmpty()) {
                values.put(field, value.toString());
            }
        }
        return new RuleVersion(row.getString("ruleVersionId"), row.getString("schoolId"), row.getString("policyId"),
                row.getString("ruleId"), row.getLong("versionNumber"), row.getLong("sequenceNumber"), Rows.date(row, "fromDate"),
                "Y".equals(row.getString("retired")), values);
    }

    /** What a field says; null for nothing. */
    String text(RuleField field) {
        return values.get(field);
    }

    /** What a date field says; null for nothing. */
    LocalDate date(RuleField field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Whether the rule is meant on a date: followed, and the date lies among those whose sessions count. */
    boolean inForce(LocalDate date) {
        LocalDate countsFrom = date(RuleField.COUNTS_FROM);
        LocalDate countsThru = date(RuleField.COUNTS_THRU);
        return !retired && (countsFrom == null || !date.isBefore(countsFrom)) && (countsThru == null || !date.isAfter(countsThru));
    }

    /** Whether another version says the same. */
    boolean saysTheSame(RuleVersion other) {
        return retired == other.retired && values.equals(other.values) && Objects.equals(from, other.from);
    }

    /** The fields of its row, without who has made it. */
    Map<String, Object> row() {
        Map<String, Object> row = Fields.of("ruleVersionId", id, "schoolId", schoolId, "policyId", policyId, "ruleId", ruleId,
                "versionNumber", number, "sequenceNumber", sequence, "fromDate", Rows.stored(from),
                "retired", retired ? "Y" : "N");
        for (RuleField field : RuleField.values()) {
            row.put(field.column(), field.isDate() && text(field) != null ? Date.valueOf(date(field)) : text(field));
        }
        return row;
    }

    /** What a user is shown. */
    Map<String, Object> shown() {
        Map<String, Object> shown = Fields.of("ruleId", ruleId, "ruleVersionId", id, "policyId", policyId, "versionNumber", number,
                "fromDate", Rows.iso(from), "retired", retired, "own", schoolId != null);
        for (RuleField field : RuleField.values()) {
            shown.put(field.attribute(), text(field));
        }
        return shown;
    }

    /** What stands in the history of changes: every field that is not empty. */
    Map<String, Object> audited() {
        Map<String, Object> audited = new LinkedHashMap<>();
        values.forEach((field, value) -> audited.put(field.attribute(), value));
        audited.put("fromDate", Rows.iso(from));
        audited.put("retired", retired ? "Y" : "N");
        return audited;
    }
}
