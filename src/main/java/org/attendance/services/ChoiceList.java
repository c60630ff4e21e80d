package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** A list to choose from, kept as Enumeration (cached), in the order of its sequence. */
final class ChoiceList {
    /** Why a pupil came late. */
    static final String LATE = "ATT_LATE_REASON";
    /** Why a pupil leaves during the day. */
    static final String LEAVE = "ATT_LEAVE_REASON";
    private static final String OTHER = "other";

    private final Map<String, GenericValue> byCode = new LinkedHashMap<>();
    private final Map<String, GenericValue> byId = new LinkedHashMap<>();

    private ChoiceList() {
    }

    /** The list of an EnumerationType. */
    static ChoiceList of(Delegator delegator, String type) throws GenericEntityException {
        ChoiceList reasons = new ChoiceList();
        for (GenericValue row : EntityQuery.use(delegator).from("Enumeration").where("enumTypeId", type).orderBy("sequenceId").cache()
                .queryList()) {
            reasons.byCode.put(row.getString("enumCode"), row);
            reasons.byId.put(row.getString("enumId"), row);
        }
        return reasons;
    }

    /**
     * The id of what an attribute names; null where it is absent.
     * @throws InputException naming what is allowed, for anything else
     */
    String id(ServiceCall call, String attribute) throws InputException {
        String code = call.text(attribute);
        if (code == null) {
            return null;
        }
        if (!byCode.containsKey(code)) {
            throw call.refuse("AttendanceDeskChoice", "field", attribute, "value", code, "allowed", String.join(", ", byCode.keySet()));
        }
        return byCode.get(code).getString("enumId");
    }

    /** The code of an id, as services take and answer it; null for null. */
    String code(String enumId) {
        return byId.containsKey(enumId) ? byId.get(enumId).getString("enumCode") : null;
    }

    /** The words of an id; null for null. */
    String text(String enumId) {
        return byId.containsKey(enumId) ? byId.get(enumId).getString("description") : null;
    }

    /** Whether an id stands for "other", which needs words of its own. */
    boolean needsText(String enumId) {
        return OTHER.equals(code(enumId));
    }

    /** All in order, each as code and text. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        byCode.forEach((code, row) -> all.add(Fields.of("code", code, "text", row.getString("description"))));
        return all;
    }
}
