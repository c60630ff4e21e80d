package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;

/** Services that change the threshold rules of a school: each change is a further version, from a date, with a reason. */
public final class RuleServices {
    private static final String ENTITY = "AttendancePolicyRule";

    private RuleServices() {
    }

    /** Changes or retires a rule, or makes one of the school's own. Repeating it changes nothing. */
    public static Map<String, Object> saveRule(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Change change = Change.of(call);
            return change.store(new RuleDraft(call, change.schoolId, change.book, RuleDraft.given(call)).version(change.from));
        });
    }

    /** Makes a former version of a rule hold again from a date. Repeating it changes nothing. */
    public static Map<String, Object> restoreRule(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Change change = Change.of(call);
            String ruleId = call.required("ruleId");
            String versionId = call.required("ruleVersionId");
            Optional<RuleVersion> former = change.book.version(versionId).filter(version -> version.ruleId().equals(ruleId));
            if (former.isEmpty()) {
                throw call.refuse("AttendanceRuleVersionUnknown", "ruleId", ruleId, "ruleVersionId", versionId);
            }
            RuleVersion version = former.get();
            return change.store(new RuleVersion(RuleDraft.PROPOSED, change.schoolId, version.policyId(), ruleId,
                    change.book.latestNumber(ruleId) + 1, version.sequence(), change.from, version.retired(), version.values()));
        });
    }

    /** A change of a rule that a call asks for. */
    private record Change(ServiceCall call, Access access, String schoolId, RuleBook book, LocalDate from, String reason) {

        static Change of(ServiceCall call) throws InputException, GenericEntityException {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            ConfigChanges.lock(call.delegator(), schoolId);
            LocalDate from = SchoolDates.changeFrom(call, schoolId);
            return new Change(call, access, schoolId, RuleBook.of(call.delegator(), schoolId, null), from, SchoolDates.reason(call));
        }

        Map<String, Object> store(RuleVersion wanted) throws InputException, GenericEntityException {
            Optional<RuleVersion> same = sameAs(wanted);
            if (same.isPresent()) {
                return result(same.get(), false);
            }
            Optional<RuleVersion> latest = book.latest(wanted.ruleId());
            if (latest.isPresent()) {
                refuseStale(latest.get());
            }
            Delegator delegator = call.delegator();
            RuleVersion stored = new RuleVersion(delegator.getNextSeqId(ENTITY), schoolId, wanted.policyId(), wanted.ruleId(),
                    wanted.number(), wanted.sequence(), from, wanted.retired(), wanted.values());
            Map<String, Object> row = stored.row();
            row.put("changeReason", reason);
            row.put("changedDate", Timestamp.valueOf(access.now()));
            row.put("changedByUserLoginId", call.userLoginId());
            delegator.create(delegator.makeValue(ENTITY, row));
            ConfigChanges.record(delegator, access, schoolId, ConfigChanges.RULE, stored.ruleId(), stored.id(),
                    latest.map(RuleVersion::audited).orElse(Map.of()), stored.audited(), reason);
            EvaluationDue.school(delegator, schoolId);
            return result(stored, true);
        }

        /** A version that says already what is wanted, from the wanted date on. */
        private Optional<RuleVersion> sameAs(RuleVersion wanted) {
            Optional<RuleVersion> latest = book.latest(wanted.ruleId());
            if (latest.isPresent()) {
                return latest.filter(version -> version.saysTheSame(wanted)
                        || version.from() == null && version.retired() == wanted.retired() && version.values().equals(wanted.values()));
            }
            return call.text("ruleId") != null ? Optional.empty() : book.ruleIds().stream().map(book::latest).flatMap(Optional::stream)
                    .filter(version -> Subscriptions.OWN.equals(version.policyId()) && version.saysTheSame(wanted)).findFirst();
        }

        private void refuseStale(RuleVersion latest) throws InputException {
            Long seen = call.number("seenVersion");
            if (seen == null) {
                throw call.refuse("AttendanceRuleSeenMissing", "ruleId", latest.ruleId(), "version", latest.number());
            }
            if (seen != latest.number()) {
                throw call.refuse("AttendanceRuleStale", "ruleId", latest.ruleId(), "version", latest.number(), "seen", seen);
            }
        }

        private static Map<String, Object> result(RuleVersion version, boolean changed) {
            return ServiceCall.success("changed", changed, "rule", version.shown(), "ruleId", version.ruleId(),
                    "versionNumber", version.number(), "problems", List.of());
        }
    }
}
