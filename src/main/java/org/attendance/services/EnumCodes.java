package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The values of an enumeration by the code under which services name them, in their order (cached). */
public final class EnumCodes {
    /** Ways to reach a contact. */
    public static final String CHANNEL = "ATT_CHANNEL";
    /** How an attempt to reach a contact ended. */
    public static final String OUTCOME = "ATT_OUTCOME";
    /** Kinds of concern. */
    public static final String CONCERN = "ATT_CONCERN";
    /** Why a pupil came late. */
    public static final String LATE_REASON = "ATT_LATE_REASON";
    /** Why a pupil leaves during the day. */
    public static final String LEAVE_REASON = "ATT_LEAVE_REASON";
    /** Why medical evidence is asked for. */
    public static final String EVIDENCE_CAUSE = "ATT_EVID_CAUSE";
    /** Kinds of medical evidence. */
    public static final String EVIDENCE_KIND = "ATT_EVID_KIND";
    /** Grounds of a waiver of medical evidence. */
    public static final String EVIDENCE_WAIVER = "ATT_EVID_WAIVER";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private EnumCodes() {
    }

    /** The values of a type. */
    public static EnumCodes of(Delegator delegator, String enumTypeId) throws GenericEntityException {
        EnumCodes all = new EnumCodes();
        for (GenericValue row : EntityQuery.use(delegator).from("Enumeration").where("enumTypeId", enumTypeId).orderBy("sequenceId")
                .cache().queryList()) {
            all.ids.put(row.getString("enumCode"), row.getString("enumId"));
            all.codes.put(row.getString("enumId"), row.getString("enumCode"));
            all.texts.put(row.getString("enumId"), row.getString("description"));
        }
        return all;
    }

    /** The stored id of the value of an attribute; null where the attribute is absent. */
    public String id(ServiceCall call, String attribute) throws InputException {
        String code = call.text(attribute);
        if (code != null && !ids.containsKey(code)) {
            throw call.refuse("AttendanceFollowUpChoice", "field", attribute, "value", code, "allowed", String.join(", ", ids.keySet()));
        }
        return code == null ? null : ids.get(code);
    }

    /** The code of a stored id; null for null. */
    public String code(String enumId) {
        return enumId == null ? null : codes.get(enumId);
    }

    /** The stored id of a code that the seed data brings. */
    public String id(String code) {
        return ids.get(code);
    }

    /** The words of a stored id; null for null. */
    public String text(String enumId) {
        return enumId == null ? null : texts.get(enumId);
    }

    /** All values in their order, to choose from: code and text. */
    public List<Map<String, Object>> choices() {
        List<Map<String, Object>> all = new ArrayList<>();
        ids.forEach((code, id) -> all.add(Fields.of("code", code, "text", texts.get(id))));
        return all;
    }
}
