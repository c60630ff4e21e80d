package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** All packs with their rules as a school follows them on a date, what will change later, and what a rule may be made of. */
final class PolicyView {
    private final Delegator delegator;
    private final RuleBook rules;
    private final Subscriptions subscriptions;
    private final LocalDate asOf;

    PolicyView(Delegator delegator, String schoolId, LocalDate asOf) throws GenericEntityException {
        this.delegator = delegator;
        this.rules = RuleBook.of(delegator, schoolId, null);
        this.subscriptions = Subscriptions.of(delegator, schoolId);
        this.asOf = asOf;
    }

    Map<String, Object> toResult() throws GenericEntityException {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendancePolicy").orderBy("sequenceNumber").cache().queryList()) {
            String policyId = row.getString("policyId");
            policies.add(Fields.of("policyId", policyId, "policyName", row.getString("policyName"), "laId", row.getString("laId"),
                    "description", row.getString("description"), "followed", subscriptions.follows(policyId, asOf),
                    "subscriptions", spans(subscriptions.of(policyId)), "rules", rulesOf(policyId)));
        }
        return ServiceCall.success("asOfDate", asOf.toString(), "policies", policies, "choices", choices());
    }

    private List<Map<String, Object>> rulesOf(String policyId) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (String ruleId : rules.ruleIds()) {
            List<RuleVersion> versions = rules.versions(ruleId);
            if (versions.get(0).policyId().equals(policyId)) {
                Optional<RuleVersion> followed = rules.followed(ruleId, asOf);
                Map<String, Object> rule = followed.orElse(versions.get(0)).shown();
                rule.put("followed", followed.isPresent() && subscriptions.follows(policyId, asOf) && !followed.get().retired());
                rule.put("inForce", followed.isPresent() && followed.get().inForce(asOf));
                rule.put("latestVersion", rules.latestNumber(ruleId));
                rule.put("upcoming", versions.stream().filter(version -> version.from() != null && version.from().isAfter(asOf)
                        && isNotOvertaken(version, versions)).map(RuleVersion::shown).toList());
                rule.put("versions", versions.stream().map(RuleVersion::shown).toList());
                shown.add(rule);
            }
        }
        return shown;
    }

    /** A version is never followed where a later one begins on the same day or before. */
    private static boolean isNotOvertaken(RuleVersion version, List<RuleVersion> versions) {
        return versions.stream().noneMatch(other -> other.number() > version.number() && !other.from().isAfter(version.from()));
    }

    static List<Map<String, Object>> spans(List<Subscriptions.Part> parts) {
        return parts.stream().map(part -> Fields.of("fromDate", Rows.iso(part.from()), "thruDate", Rows.iso(part.thru()))).toList();
    }

    private Map<String, Object> choices() throws GenericEntityException {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAction").orderBy("sequenceNumber").cache().queryList()) {
            actions.add(Fields.of("actionId", row.getString("actionId"), "actionName", row.getString("actionName"),
                    "dueSchoolDays", row.getLong("dueSchoolDays")));
        }
        return Fields.of("actions", actions, "flags", enumerations("ATT_FLAG", "enumId"), "events", enumerations("ATT_EVENT", "enumCode"),
                "operators", List.of(">=", ">", "<=", "<", "in"));
    }

    private List<Map<String, Object>> enumerations(String type, String idField) throws GenericEntityException {
        List<Map<String, Object>> values = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("Enumeration").where("enumTypeId", type).orderBy("sequenceId").cache()
                .queryList()) {
            values.add(Fields.of("id", row.getString(idField), "name", row.getString("description")));
        }
        return values;
    }
}
