package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.StatusFlow;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** The statuses of a type by the code under which services name them, in their order, and which may follow which (all cached). */
public final class CaseStatuses {
    /** How much support a case asks for. */
    public static final String STAGE = "ATT_CASE_STAGE";
    /** The rungs of the ladder of support. */
    public static final String LADDER = "ATT_CASE_LADDER";

    private final Map<String, GenericValue> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> transitions = new LinkedHashMap<>();

    private CaseStatuses() {
    }

    /** The statuses of a type. */
    public static CaseStatuses of(Delegator delegator, String statusTypeId) throws GenericEntityException {
        CaseStatuses all = new CaseStatuses();
        for (GenericValue row : EntityQuery.use(delegator).from("StatusItem").where("statusTypeId", statusTypeId).orderBy("sequenceId")
                .cache().queryList()) {
            all.rows.put(row.getString("statusId"), row);
        }
        for (String statusId : all.rows.keySet()) {
            Map<String, String> names = new LinkedHashMap<>();
            for (GenericValue row : EntityQuery.use(delegator).from("StatusValidChange").where("statusId", statusId).cache().queryList()) {
                names.put(row.getString("statusIdTo"), row.getString("transitionName"));
            }
            all.transitions.put(statusId, names);
        }
        return all;
    }

    /** Which may follow which, in the order of the statuses. */
    public StatusFlow flow() {
        Map<String, List<String>> next = new LinkedHashMap<>();
        transitions.forEach((from, names) -> next.put(from, rows.keySet().stream().filter(names::containsKey).toList()));
        return new StatusFlow(next);
    }

    /** The stored id of the first status. */
    public String first() {
        return rows.keySet().iterator().next();
    }

    /** The stored id of a code, null if there is none. */
    public String find(String code) {
        return rows.keySet().stream().filter(statusId -> code(statusId).equals(code)).findFirst().orElse(null);
    }

    /**
     * The stored id of the status that an attribute names; null where the attribute is absent.
     * @throws InputException naming what is allowed, for any other text
     */
    public String id(ServiceCall call, String attribute) throws InputException {
        String code = call.text(attribute);
        String found = code == null ? null : find(code);
        if (code != null && found == null) {
            throw call.refuse("AttendanceCaseChoice", "field", attribute, "value", code, "allowed",
                    String.join(", ", rows.keySet().stream().map(this::code).toList()));
        }
        return found;
    }

    /** The code of a stored id. */
    public String code(String statusId) {
        return rows.get(statusId).getString("statusCode");
    }

    /** The words of a stored id; the text itself where there is no such status; null for null. */
    public String text(String statusId) {
        return statusId == null || !rows.containsKey(statusId) ? statusId : rows.get(statusId).getString("description");
    }

    /** Place of a status in their order, from 0. */
    public int rank(String statusId) {
        return List.copyOf(rows.keySet()).indexOf(statusId);
    }

    /** Whether one status stands higher than another. */
    public boolean isHigher(String statusId, String than) {
        return rank(statusId) > rank(than);
    }

    /** All statuses in their order: code, text, current (the one given). */
    public List<Map<String, Object>> steps(String current) {
        List<Map<String, Object>> steps = new ArrayList<>();
        rows.forEach((id, row) -> steps.add(Fields.of("code", code(id), "text", text(id), "current", id.equals(current))));
        return steps;
    }

    /** What may follow a status: code, text, transition (what the change is called), up (whether it stands higher). */
    public List<Map<String, Object>> next(String current) {
        List<Map<String, Object>> next = new ArrayList<>();
        for (String id : flow().after(current)) {
            next.add(Fields.of("code", code(id), "text", text(id), "transition", transitions.get(current).get(id),
                    "up", isHigher(id, current)));
        }
        return next;
    }
}
