package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * All versions of the rules a school knows: those shipped, and those it has changed or made. On a date a school follows, of each
 * rule, the version of the highest number whose first day has come; else the shipped one.
 */
final class RuleBook {
    private static final String ENTITY = "AttendancePolicyRule";
    private static final Comparator<RuleVersion> IN_ORDER = Comparator
            .comparing(RuleVersion::sequence, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RuleVersion::ruleId).thenComparingLong(RuleVersion::number);

    private final Map<String, List<RuleVersion>> byRule = new LinkedHashMap<>();

    private RuleBook(List<RuleVersion> versions) {
        Map<String, Long> sequences = new LinkedHashMap<>();
        versions.stream().filter(version -> version.sequence() != null)
                .forEach(version -> sequences.put(version.ruleId(), version.sequence()));
        versions.stream().map(version -> placed(version, sequences.get(version.ruleId()))).sorted(IN_ORDER)
                .forEach(version -> byRule.computeIfAbsent(version.ruleId(), id -> new ArrayList<>()).add(version));
    }

    private static RuleVersion placed(RuleVersion version, Long sequence) {
        return new RuleVersion(version.id(), version.schoolId(), version.policyId(), version.ruleId(), version.number(), sequence,
                version.from(), version.retired(), version.values());
    }

    /**
     * The rules of a school, in one query.
     * @param asAt only versions known at this moment; null for all
     */
    static RuleBook of(Delegator delegator, String schoolId, LocalDateTime asAt) throws GenericEntityException {
        EntityCondition known = EntityCondition.makeCondition(EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null),
                EntityOperator.OR, EntityCondition.makeCondition("schoolId", schoolId));
        List<RuleVersion> versions = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where(known).queryList()) {
            Timestamp changed = row.getTimestamp("changedDate");
            if (asAt == null || changed == null || !changed.toLocalDateTime().isAfter(asAt)) {
                versions.add(RuleVersion.of(row));
            }
        }
        return new RuleBook(versions);
    }

    /** The same rules and one more version, which is not stored: to try it. */
    RuleBook with(RuleVersion proposed) {
        List<RuleVersion> versions = new ArrayList<>(Stream.concat(all(), Stream.of(proposed)).toList());
        return new RuleBook(versions);
    }

    /** The ids of all rules, in order of the packs. */
    Collection<String> ruleIds() {
        return byRule.keySet();
    }

    /** The versions of a rule by number; empty for an unknown rule. */
    List<RuleVersion> versions(String ruleId) {
        return byRule.getOrDefault(ruleId, List.of());
    }

    /** Number of the latest version of a rule: what a form has seen. */
    long latestNumber(String ruleId) {
        return latest(ruleId).map(RuleVersion::number).orElse(0L);
    }

    /** The version of a rule with the highest number, whether its day has come or not. */
    Optional<RuleVersion> latest(String ruleId) {
        List<RuleVersion> versions = versions(ruleId);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version a school follows on a date, retired ones included; empty where the rule is not there yet. */
    Optional<RuleVersion> followed(String ruleId, LocalDate date) {
        return versions(ruleId).stream().filter(version -> version.from() == null || !version.from().isAfter(date))
                .max(Comparator.comparingLong(RuleVersion::number));
    }

    /** The version with an id. */
    Optional<RuleVersion> version(String versionId) {
        return all().filter(version -> version.id().equals(versionId)).findFirst();
    }

    private Stream<RuleVersion> all() {
        return byRule.values().stream().flatMap(List::stream);
    }
}
