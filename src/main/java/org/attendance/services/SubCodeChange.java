package org.attendance.services;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SubCode;
import org.attendance.rules.SubCodeChecks;
import org.attendance.rules.SubCodeUse;

/**
 * A change of the sub-codes of a school: checked, told what it touches, and unless it is a dry run stored and recorded, in the
 * transaction of the caller. What marks already say never changes: a version they use keeps code, statutory code and first day.
 */
final class SubCodeChange {
    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final boolean dryRun;
    private final String reason;
    private final CodeSet national;
    private final Map<String, SubCode> stored;

    /** One version as it stood (null: not there) and as it shall be; checked: as a user wants it, so that every rule is asked. */
    private record Step(SubCode before, SubCode after, boolean checked) {
    }

    /** Reads what the school has; other changes of its codes wait from here on. */
    SubCodeChange(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.dryRun = call.flag("dryRun");
        this.reason = Attributes.freeText(call, "reason");
        if (!dryRun) {
            ConfigChanges.lock(delegator, schoolId);
        }
        this.national = CodeTable.of(delegator, null);
        this.stored = SubCodeTable.read(delegator, schoolId);
    }

    /**
     * Stores a sub-code as it shall be. Where marks use the stored version and it shall count as another code from a later day on, the
     * stored version ends the day before and a new one begins.
     * @param codeId version that was changed; null for a new sub-code
     */
    Map<String, Object> save(String codeId, SubCode wanted, String seenVersion) throws InputException, GenericEntityException {
        if (codeId == null) {
            SubCode same = at(wanted);
            boolean repeated = same != null && wanted.withId(same.id()).equals(same);
            return repeated ? unchanged(same) : apply("created", List.of(beginning(wanted)));
        }
        SubCode before = find(codeId);
        SubCode after = wanted.withId(codeId);
        if (after.equals(before)) {
            return unchanged(before);
        }
        refuseIfStale(before, seenVersion);
        SubCodeUse use = SubCodeUses.of(delegator, schoolId, codeId);
        boolean otherMeaning = wanted.code().equals(before.code()) && !wanted.statutoryCode().equals(before.statutoryCode());
        if (use.isUsed() && otherMeaning && wanted.from().isAfter(use.lastDay())) {
            SubCode ended = before.until(wanted.from().minusDays(1));
            return apply("new_version", List.of(new Step(before, ended, false), beginning(wanted)));
        }
        return apply("changed", List.of(new Step(before, after, true)));
    }

    /**
     * Ends a sub-code; one that nobody used before that day is withdrawn.
     * @param from first day on which it can no longer be used
     */
    Map<String, Object> retire(String codeId, LocalDate from, String seenVersion) throws InputException, GenericEntityException {
        SubCode before = find(codeId);
        SubCode after = before.until(from.isAfter(before.from()) ? from.minusDays(1) : before.from().minusDays(1));
        if (after.equals(before)) {
            return unchanged(before);
        }
        refuseIfStale(before, seenVersion);
        if (before.thru() != null && after.thru().isAfter(before.thru())) {
            throw call.refuse("AttendanceSubCodeEndsAlready", "code", before.code(), "thru", before.thru());
        }
        return apply(after.isWithdrawn() ? "withdrawn" : "retired", List.of(new Step(before, after, false)));
    }

    /**
     * Puts a sub-code back as it stood before a change; where the change made it, withdraws it.
     * @param fields what stood before, as the history keeps it; empty where nothing did
     */
    Map<String, Object> restore(String codeId, Map<String, String> fields, String seenVersion)
            throws InputException, GenericEntityException {
        SubCode now = find(codeId);
        SubCode before = fields.isEmpty() ? now.until(now.from().minusDays(1)) : SubCodeTable.of(codeId, fields);
        if (before.equals(now)) {
            return unchanged(now);
        }
        if (seenVersion != null) {
            refuseIfStale(now, seenVersion);
        }
        return apply("restored", List.of(new Step(now, before, !before.isWithdrawn())));
    }

    private SubCode find(String codeId) throws InputException {
        SubCode found = stored.get(codeId);
        if (found == null) {
            throw call.refuse("AttendanceSubCodeUnknown", "codeId", codeId);
        }
        return found;
    }

    /** The stored version with the same code and first day, if there is one: a row of the database is known by these. */
    private SubCode at(SubCode wanted) {
        return stored.values().stream().filter(each -> each.code().equals(wanted.code()) && each.from().equals(wanted.from())).findFirst()
                .orElse(null);
    }

    private Step beginning(SubCode wanted) {
        SubCode same = at(wanted);
        boolean revived = same != null && same.isWithdrawn();
        return revived ? new Step(same, wanted.withId(same.id()), true) : new Step(null, wanted.withId(null), true);
    }

    private void refuseIfStale(SubCode before, String seenVersion) throws InputException {
        if (!SubCodeTable.version(before).equals(seenVersion)) {
            throw call.refuse(seenVersion == null ? "AttendanceSubCodeVersionMissing" : "AttendanceSubCodeStale", "code", before.code(),
                    "version", SubCodeTable.version(before), "now", ConfigChanges.lines(SubCodeTable.fields(before)).replace("\n", ", "));
        }
    }

    private Map<String, Object> apply(String outcome, List<Step> steps) throws InputException, GenericEntityException {
        Map<String, SubCode> planned = new LinkedHashMap<>(stored);
        steps.stream().filter(step -> step.before() != null).forEach(step -> planned.put(step.before().id(), step.after()));
        FormProblems problems = new FormProblems(call.messages());
        if (reason == null && !dryRun) {
            problems.add("reason", "ReasonMissing", call.messages().get("AttendanceSubCodeReason"));
        }
        SubCodeUse use = SubCodeUse.NONE;
        for (Step step : steps) {
            SubCodeUse used = SubCodeUses.of(delegator, schoolId, step.before() == null ? null : step.before().id());
            use = used.isUsed() ? used : use;
            if (step.checked()) {
                problems.add(SubCodeChecks.check(step.after(), planned.values().stream()
                        .filter(other -> !other.id().equals(step.after().id())).toList(), national));
            }
            if (step.before() != null) {
                problems.add(SubCodeChecks.checkUse(step.after(), step.before(), used));
            }
        }
        problems.refuse();
        SubCode last = steps.get(steps.size() - 1).after();
        for (Step step : dryRun ? List.<Step>of() : steps) {
            last = store(step);
        }
        return result(outcome, steps.get(0).before(), last, use);
    }

    private SubCode store(Step step) throws GenericEntityException {
        SubCode after = step.before() == null ? step.after().withId(delegator.getNextSeqId("AttendanceCode")) : step.after();
        SubCodeTable.write(delegator, schoolId, after, national.find(after.statutoryCode(), after.from()).orElseThrow(),
                step.before() == null);
        ConfigChanges.record(delegator, access, schoolId, ConfigChanges.CODE, after.id(), null,
                step.before() == null ? Map.of() : SubCodeTable.fields(step.before()), SubCodeTable.fields(after), reason);
        return after;
    }

    private Map<String, Object> unchanged(SubCode code) throws GenericEntityException {
        return result("unchanged", code, code, SubCodeUses.of(delegator, schoolId, code.id()));
    }

    private Map<String, Object> result(String outcome, SubCode before, SubCode after, SubCodeUse use) {
        Map<String, Object> touches = Fields.of("marks", use.marks(), "planned", use.planned(), "amended", use.amended(), "firstDate",
                Rows.iso(use.firstDay()), "lastDate", Rows.iso(use.lastDay()), "before", before == null ? null : SubCodeTable.fields(before),
                "after", SubCodeTable.fields(after), "statisticalClass", national.find(after.statutoryCode(), after.from())
                        .map(code -> code.statisticalClass().id()).orElse(null));
        return ServiceCall.success("outcome", outcome, "codeId", after.id(), "version", SubCodeTable.version(after), "touches", touches);
    }
}
