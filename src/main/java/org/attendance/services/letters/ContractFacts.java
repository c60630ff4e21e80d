package org.attendance.services.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.letters.LetterField;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.plans.PlanStatus;

/** Attendance contracts in force: plans of a type whose agreement is the event of a signed contract. */
final class ContractFacts implements FactSource {
    private static final String EVENT = "contract_signed";

    @Override
    public Set<String> kinds() {
        return Set.of("contract");
    }

    @Override
    public Set<LetterField> fields() {
        return EnumSet.of(LetterField.CONTRACT_DATE, LetterField.REVIEW_DATE);
    }

    @Override
    public List<FactRecord> facts(FactQuery query) throws GenericEntityException {
        List<String> types = EntityQuery.use(query.delegator()).from("AttendancePlanType").where("eventTypeId", EVENT).cache().queryList().stream()
                .map(row -> row.getString("planTypeId")).toList();
        List<GenericValue> plans = EntityQuery.use(query.delegator()).from("AttendancePlan").where(
                EntityCondition.makeCondition(Map.of("schoolId", query.schoolId(), "pupilId", query.pupilId())),
                EntityCondition.makeCondition("planTypeId", EntityOperator.IN, types)).orderBy("-fromDate", "-planId").queryList();
        Map<String, LocalDate> reviews = new HashMap<>();
        for (GenericValue row : Keyed.rows(query.delegator(), "AttendancePlanReview", "planId",
                plans.stream().map(row -> row.getString("planId")).toList(), EntityCondition.makeCondition("heldDate", null))) {
            reviews.merge(row.getString("planId"), Rows.date(row, "dueDate"), (one, other) -> one.isBefore(other) ? one : other);
        }
        List<FactRecord> records = new ArrayList<>();
        for (GenericValue plan : plans) {
            records.add(record(query, plan, reviews.get(plan.getString("planId"))));
        }
        return records;
    }

    private static FactRecord record(FactQuery query, GenericValue plan, LocalDate review) {
        LocalDate agreed = Rows.date(plan, "agreedDate");
        String name = query.messages().get("AttendanceLetterContractNamed", "date", LetterFacts.day(Rows.date(plan, "fromDate")));
        Map<LetterField, String> facts = new EnumMap<>(LetterField.class);
        if (agreed != null) {
            facts.put(LetterField.CONTRACT_DATE, agreed.toString());
        }
        if (review != null) {
            facts.put(LetterField.REVIEW_DATE, review.toString());
        }
        boolean inForce = PlanStatus.IN_FORCE.contains(plan.getString("statusId")) && agreed != null;
        return new FactRecord(plan.getString("planId"), name, facts, inForce ? null
                : query.messages().get("AttendanceLetterContractNotAgreed", "contract", name));
    }
}
