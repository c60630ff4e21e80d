package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;

/** What an evaluation is asked for, checked: school, date, packs, one pupil or all, dry or stored, a rule to be tried. */
final class EvaluationRequest {
    private final ServiceCall call;
    private final Access access;
    private final EvaluationPlan plan;
    private final boolean dryRun;
    private final RollPupil pupil;
    private final Set<String> policyIds;
    private final boolean allPacks;

    /**
     * Reads and checks the attributes schoolId, asOfDate, policyIds, pupilRef, rulesAsAt and ruleChange.
     * @param dryRun whether nothing is stored
     * @throws InputException if one of them cannot be answered, or if the user may not store
     */
    EvaluationRequest(ServiceCall call, boolean dryRun) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.dryRun = dryRun;
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        if (!dryRun && !access.may("_FOLLOWUP") && !access.may("_POLICY")) {
            throw call.refuse("AttendanceEvaluationMayNotStore");
        }
        this.plan = new EvaluationPlan(call.delegator(), schoolId, date(call, access), access.now(), rulesAsAt());
        checkDate();
        this.policyIds = policyIds();
        this.allPacks = policyIds.containsAll(plan.followedPolicies());
        this.pupil = pupil();
    }

    private static LocalDate date(ServiceCall call, Access access) throws InputException {
        LocalDate date = call.date("asOfDate");
        return date == null ? access.today() : date;
    }

    private LocalDateTime rulesAsAt() throws InputException {
        String text = call.text("rulesAsAt");
        if (text != null && !dryRun) {
            throw call.refuse("AttendanceEvaluationOnlyDry", "field", "rulesAsAt");
        }
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw call.refuse("AttendanceEvaluationRulesAsAt", "value", text);
        }
    }

    private void checkDate() throws InputException {
        SchoolCalendar calendar = plan.calendar();
        Optional<LocalDate> first = SchoolDates.firstDay(calendar);
        if (first.isEmpty()) {
            throw call.refuse("AttendanceEvaluationNoCalendar", "schoolId", plan.schoolId());
        }
        if (plan.on().isBefore(first.get())) {
            throw call.refuse("AttendanceEvaluationBeforeCalendar", "asOfDate", plan.on(), "first", first.get());
        }
        if (plan.on().isAfter(access.today())) {
            throw call.refuse("AttendanceEvaluationFuture", "asOfDate", plan.on(), "today", access.today());
        }
    }

    private Set<String> policyIds() throws InputException, GenericEntityException {
        String text = call.text("policyIds");
        Set<String> followed = plan.followedPolicies();
        if (text == null) {
            return followed;
        }
        List<String> known = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendancePolicy").orderBy("sequenceNumber").cache().queryList()) {
            known.add(row.getString("policyId"));
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String policyId : text.split(",")) {
            if (!known.contains(policyId.strip())) {
                throw call.refuse("AttendancePolicyUnknown", "policyId", policyId.strip(), "allowed", String.join(", ", known));
            }
            if (!dryRun && !followed.contains(policyId.strip())) {
                throw call.refuse("AttendanceEvaluationNotFollowed", "policyId", policyId.strip(), "asOfDate", plan.on(),
                        "allowed", String.join(", ", followed));
            }
            wanted.add(policyId.strip());
        }
        return wanted;
    }

    private RollPupil pupil() throws InputException, GenericEntityException {
        String pupilRef = call.text("pupilRef");
        if (pupilRef == null) {
            return null;
        }
        RollPupil found = Pupils.find(call, access, plan.schoolId(), pupilRef, plan.on());
        if (found.admission().isAfter(plan.on()) || found.leaving() != null && found.leaving().isBefore(plan.on())) {
            throw call.refuse("AttendanceEvaluationNotOnRoll", "pupilRef", pupilRef, "asOfDate", plan.on(),
                    "admission", found.admission(), "leaving", found.leaving() == null ? "" : found.leaving());
        }
        return found;
    }

    /** The rule to be tried, as the attribute ruleChange has it, with the versions it stands beside; empty for none. */
    Optional<RuleVersion> proposed() throws InputException, GenericEntityException {
        Object value = call.value("ruleChange");
        if (value == null) {
            return Optional.empty();
        }
        if (!dryRun) {
            throw call.refuse("AttendanceEvaluationOnlyDry", "field", "ruleChange");
        }
        Map<?, ?> given = (Map<?, ?>) value;
        Map<String, Object> fields = Fields.of();
        given.forEach((name, each) -> fields.put(String.valueOf(name), each));
        return Optional.of(new RuleDraft(call, plan.schoolId(), plan.book(), fields).version(plan.on()));
    }

    ServiceCall call() {
        return call;
    }

    EvaluationPlan plan() {
        return plan;
    }

    /** Id of the one pupil who is asked about; null for all. */
    String pupilId() {
        return pupil == null ? null : pupil.pupilId();
    }

    Set<String> policies() {
        return policyIds;
    }

    /** Whether every pack the school follows is asked about. */
    boolean isOfAllPacks() {
        return allPacks;
    }
}
