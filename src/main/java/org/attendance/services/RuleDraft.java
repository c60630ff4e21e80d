package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Finding;
import org.attendance.rules.threshold.RuleChecks;

/**
 * A version of a rule as somebody wants it: fields that are given, over those of the rule it changes or copies. A field that is not
 * given stays as it is; one that is given empty is emptied. Nothing is stored here.
 */
final class RuleDraft {
    /** Id of a version that is not stored. */
    static final String PROPOSED = "proposed";

    private static final String OWN_RULE = "OWN-[A-Za-z0-9-]{1,16}";
    private static final String OWN_PREFIX = "OWN-";
    private static final String STAGE = "[a-z_]{1,20}";
    private static final List<RuleField> NEEDED = List.of(RuleField.NAME, RuleField.METRIC, RuleField.WINDOW, RuleField.OPERATOR,
            RuleField.VALUE, RuleField.ACTION, RuleField.WHO);

    private final ServiceCall call;
    private final String schoolId;
    private final RuleBook book;
    private final Map<String, ?> given;
    private final List<Map<String, Object>> problems = new ArrayList<>();

    /** @param given fields by the names of services: ruleId, policyId, copyOf, retired, and those of {@link RuleField} */
    RuleDraft(ServiceCall call, String schoolId, RuleBook book, Map<String, ?> given) {
        this.call = call;
        this.schoolId = schoolId;
        this.book = book;
        this.given = given;
    }

    /** The attributes of a call as a draft wants them. */
    static Map<String, Object> given(ServiceCall call) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : List.of("ruleId", "policyId", "copyOf", "retired")) {
            given.put(name, call.value(name));
        }
        for (RuleField field : RuleField.values()) {
            given.put(field.attribute(), call.value(field.attribute()));
        }
        return given;
    }

    /**
     * The version that is wanted, with the next number of its rule and the id {@link #PROPOSED}.
     * @param from first day on which it is followed
     * @throws InputException if it cannot be a rule; its result "problems" names each field, with a message
     */
    RuleVersion version(LocalDate from) throws InputException, GenericEntityException {
        String ruleId = text("ruleId");
        Optional<RuleVersion> changed = ruleId == null ? Optional.empty() : book.latest(ruleId);
        String policyId = policyId(ruleId, changed);
        Map<RuleField, String> values = new EnumMap<>(RuleField.class);
        changed.or(() -> copied()).ifPresent(base -> values.putAll(base.values()));
        for (RuleField field : RuleField.values()) {
            take(field, values);
        }
        check(values);
        if (!problems.isEmpty()) {
            throw new InputException(call.messages().get("AttendanceRuleRefused", "count", problems.size(), "field",
                    problems.get(0).get("field"), "message", problems.get(0).get("message")), Map.of("problems", problems));
        }
        String id = ruleId != null ? ruleId : newId();
        return new RuleVersion(PROPOSED, schoolId, policyId, id, book.latestNumber(id) + 1,
                changed.map(RuleVersion::sequence).orElse(null), from, retired(changed), values);
    }

    private String policyId(String ruleId, Optional<RuleVersion> changed) throws InputException {
        String policyId = text("policyId");
        if (changed.isPresent()) {
            if (policyId != null && !policyId.equals(changed.get().policyId())) {
                throw call.refuse("AttendanceRuleOfOtherPolicy", "ruleId", ruleId, "policyId", changed.get().policyId());
            }
            return changed.get().policyId();
        }
        if (!Subscriptions.OWN.equals(policyId)) {
            throw call.refuse("AttendanceRuleUnknown", "ruleId", Objects.toString(ruleId, ""));
        }
        if (ruleId != null && !ruleId.matches(OWN_RULE)) {
            throw call.refuse("AttendanceRuleId", "ruleId", ruleId);
        }
        return policyId;
    }

    private Optional<RuleVersion> copied() {
        String copyOf = text("copyOf");
        Optional<RuleVersion> copied = copyOf == null ? Optional.empty() : book.latest(copyOf);
        if (copyOf != null && copied.isEmpty()) {
            problem("copyOf", "AttendanceRuleUnknown", "ruleId", copyOf);
        }
        return copied;
    }

    private String newId() {
        int number = 1;
        while (!book.versions(OWN_PREFIX + number).isEmpty()) {
            number++;
        }
        return OWN_PREFIX + number;
    }

    private boolean retired(Optional<RuleVersion> changed) throws InputException {
        String retired = text("retired");
        if (retired != null && !"Y".equals(retired) && !"N".equals(retired)) {
            throw call.refuse("AttendanceImportFieldFlag", "field", "retired", "value", retired);
        }
        return retired == null ? changed.isPresent() && changed.get().retired() : "Y".equals(retired);
    }

    private void take(RuleField field, Map<RuleField, String> values) {
        if (given.get(field.attribute()) == null) {
            return;
        }
        String text = text(field.attribute());
        if (text == null) {
            values.remove(field);
        } else if (field == RuleField.CODES) {
            values.put(field, String.join(" ", text.split("[,;\\s]+")));
        } else {
            values.put(field, text);
        }
    }

    private void check(Map<RuleField, String> values) throws GenericEntityException {
        for (RuleField field : RuleField.values()) {
            checkText(field, values.get(field));
        }
        if (problems.isEmpty()) {
            for (Finding finding : RuleChecks.check(Thresholds.text(values), CodeTable.of(call.delegator(), schoolId))) {
                problems.add(Fields.of("field", attributeOf(finding.field()), "rule", finding.rule(), "message",
                        CheckTexts.of(call.messages(), finding)));
            }
            checkAction(values.get(RuleField.ACTION));
            checkFlag(values.get(RuleField.FLAG));
        }
    }

    private void checkText(RuleField field, String text) {
        String name = field.attribute();
        if (text == null) {
            if (NEEDED.contains(field)) {
                problem(name, "AttendanceRuleFieldMissing", "field", name);
            }
        } else if (text.length() > field.longest()) {
            problem(name, "AttendanceTextTooLong", "field", name, "length", text.length(), "most", field.longest());
        } else if (field.isDate() && !isDate(text)) {
            problem(name, "AttendanceImportFieldDate", "field", name, "value", text);
        } else if (field == RuleField.STAGE && !text.matches(STAGE)) {
            problem(name, "AttendanceRuleStage", "value", text);
        } else if (field == RuleField.NAME || field == RuleField.WHO || field == RuleField.SOURCE) {
            try {
                Attributes.freeText(call, name, text);
            } catch (InputException refusal) {
                problems.add(Fields.of("field", name, "rule", "text", "message", refusal.getMessage()));
            }
        }
    }

    private void checkAction(String action) throws GenericEntityException {
        List<GenericValue> known = EntityQuery.use(call.delegator()).from("AttendanceAction").orderBy("sequenceNumber").cache().queryList();
        checkKnown("action", "AttendanceRuleAction", action, known, "actionId");
    }

    private void checkFlag(String flag) throws GenericEntityException {
        if (flag != null) {
            List<GenericValue> known = EntityQuery.use(call.delegator()).from("Enumeration")
                    .where(EntityCondition.makeCondition("enumTypeId", "ATT_FLAG")).orderBy("sequenceId").cache().queryList();
            checkKnown("flag", "AttendanceRuleFlag", flag, known, "enumId");
        }
    }

    private void checkKnown(String field, String label, String value, List<GenericValue> known, String column) {
        List<String> ids = known.stream().map(row -> row.getString(column)).toList();
        if (!ids.contains(value)) {
            problem(field, label, "value", value, "allowed", String.join(", ", ids));
        }
    }

    private static String attributeOf(String column) {
        for (RuleField field : RuleField.values()) {
            if (field.column().equals(column)) {
                return field.attribute();
            }
        }
        return column;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void problem(String field, String label, Object... nameValuePairs) {
        problems.add(Fields.of("field", field, "rule", label.substring("Attendance".length()), "message",
                call.messages().get(label, nameValuePairs)));
    }

    private String text(String name) {
        String text = given.get(name) == null ? "" : given.get(name).toString().strip();
        return text.isEmpty() ? null : text;
    }
}
