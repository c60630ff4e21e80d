package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.letters.LetterField;
import org.attendance.rules.letters.LetterRule;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** The kinds of letters, in their order. Three queries. */
public final class LetterTypes {
    private final Map<String, LetterType> types = new LinkedHashMap<>();

    private LetterTypes() {
    }

    public static LetterTypes of(Delegator delegator) throws GenericEntityException {
        Map<String, List<LetterRule>> rules = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceLetterRule").orderBy("letterTypeId", "ruleNumber").cache().queryList()) {
            rules.computeIfAbsent(row.getString("letterTypeId"), id -> new ArrayList<>())
                    .add(LetterRule.of(row.getString("measureId"), row.getString("comparisonId"), row.getLong("limitAmount")));
        }
        Map<String, List<LetterField>> facts = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceLetterFact").cache().queryList()) {
            facts.computeIfAbsent(row.getString("letterTypeId"), id -> new ArrayList<>())
                    .add(LetterField.find(row.getString("fieldId")).orElseThrow());
        }
        facts.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        LetterTypes types = new LetterTypes();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceLetterType").orderBy("sortOrder").cache().queryList()) {
            String id = row.getString("letterTypeId");
            types.types.put(id, new LetterType(id, row.getString("letterGroupId"), row.getString("letterTypeName"), row.getString("layoutId"),
                    row.getString("audienceId"), row.getString("spanId"), row.getString("factSourceId"), rules.getOrDefault(id, List.of()),
                    facts.getOrDefault(id, List.of())));
        }
        return types;
    }

    /** All, in their order. */
    Collection<LetterType> all() {
        return types.values();
    }

    /** The kind with an id; null if there is none any more. */
    LetterType get(String id) {
        return types.get(id);
    }

    /** The kind that the attribute letterTypeId names. */
    LetterType required(ServiceCall call) throws InputException {
        String id = call.required("letterTypeId");
        LetterType type = types.get(id);
        if (type == null) {
            throw call.refuse("AttendanceLetterTypeUnknown", "value", id, "allowed", String.join(", ", types.keySet()));
        }
        return type;
    }
}
