package org.attendance.services.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.plans.ReviewRhythm;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** A type of plan with its fields, as the data has it (cached): what it asks for and what follows from agreeing to it. */
final class PlanType {
    private final GenericValue row;
    private final List<PlanField> fields;

    private PlanType(GenericValue row, List<PlanField> fields) {
        this.row = row;
        this.fields = fields;
    }

    /** All types in their order, in two queries. */
    static List<PlanType> all(Delegator delegator) throws GenericEntityException {
        Map<String, List<PlanField>> fields = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendancePlanField").orderBy("planTypeId", "sequenceNumber").cache().queryList()) {
            fields.computeIfAbsent(row.getString("planTypeId"), id -> new ArrayList<>()).add(PlanField.of(row));
        }
        List<PlanType> types = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendancePlanType").orderBy("sequenceNumber").cache().queryList()) {
            types.add(new PlanType(row, fields.getOrDefault(row.getString("planTypeId"), List.of())));
        }
        return types;
    }

    /**
     * The type with an id.
     * @throws InputException naming the types there are
     */
    static PlanType find(ServiceCall call, String id) throws InputException, GenericEntityException {
        List<PlanType> all = all(call.delegator());
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> call.refuse("AttendanceSupportType",
                "planType", id, "allowed", all.stream().map(PlanType::id).collect(Collectors.joining(", "))));
    }

    String id() {
        return row.getString("planTypeId");
    }

    String name() {
        return row.getString("planTypeName");
    }

    List<PlanField> fields() {
        return fields;
    }

    long lengthWeeks() {
        return row.getLong("lengthWeeks");
    }

    ReviewRhythm rhythm() {
        return new ReviewRhythm(row.getLong("reviewEvery"), ReviewRhythm.Unit.of(row.getString("reviewUnit")), is("reviewIsLimit"));
    }

    boolean signsPupil() {
        return is("signsPupil");
    }

    boolean signsParent() {
        return is("signsParent");
    }

    boolean parentPresent() {
        return is("parentPresent");
    }

    boolean hasTimetable() {
        return is("hasTimetable");
    }

    boolean isForChild() {
        return is("isForChild");
    }

    /** The event that is recorded with the first agreement; null for none. */
    String eventType() {
        return row.getString("eventTypeId");
    }

    /** Role of who sees to its tasks. */
    String ownerRole() {
        return row.getString("ownerRole");
    }

    private boolean is(String field) {
        return "Y".equals(row.getString(field));
    }

    /** As services answer it, without its fields. */
    Map<String, Object> map() {
        return Fields.of("planType", id(), "name", name(), "purpose", row.getString("planPurpose"), "lengthWeeks", lengthWeeks(),
                "reviewEvery", row.getLong("reviewEvery"), "reviewUnit", row.getString("reviewUnit"), "reviewIsLimit", is("reviewIsLimit"),
                "signsPupil", signsPupil(), "signsParent", signsParent(), "parentPresent", parentPresent(), "hasTimetable", hasTimetable(),
                "isForChild", isForChild());
    }

    /** Sections in their order, each with its fields: what a new plan of the type begins with. */
    List<Map<String, Object>> proposed() {
        return sections(fields.stream().filter(field -> !field.retired()).collect(Collectors.toMap(PlanField::id, PlanField::proposed)), false);
    }

    /**
     * Sections in their order, each with its fields and what stands in them; a retired field only where something stands in it.
     * @param texts lines by id of their field
     */
    List<Map<String, Object>> sections(Map<String, List<String>> texts) {
        return sections(texts, true);
    }

    private List<Map<String, Object>> sections(Map<String, List<String>> texts, boolean withRetired) {
        Map<String, List<Map<String, Object>>> bySection = new LinkedHashMap<>();
        for (PlanField field : fields) {
            List<String> lines = texts.getOrDefault(field.id(), List.of());
            if (!field.retired() || withRetired && !lines.isEmpty()) {
                bySection.computeIfAbsent(field.section(), name -> new ArrayList<>()).add(field.map(IntStream.range(0, Math.max(field.lines(),
                        lines.size())).mapToObj(i -> i < lines.size() && lines.get(i) != null ? lines.get(i) : "").toList()));
            }
        }
        return bySection.entrySet().stream().map(each -> Fields.of("section", each.getKey(), "fields", each.getValue())).toList();
    }
}
