package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;

/** Services of schools. */
public final class SchoolServices {
    private static final String PHASES = "ATT_PHASE";
    private static final String URN = "[0-9]{6}";
    private static final String ID = "[A-Za-z0-9_-]{1,20}";
    private static final int LONGEST_NAME = 100;

    private SchoolServices() {
    }

    /** Creates a school; repeating it with the same values changes nothing, with others it is refused. */
    public static Map<String, Object> createSchool(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            if (!schoolId.matches(ID)) {
                throw call.refuse("AttendanceImportSchoolId", "value", schoolId);
            }
            Map<String, Object> wanted = readSchool(call, schoolId);
            GenericValue stored = EntityQuery.use(call.delegator()).from("AttendanceSchool").where("schoolId", schoolId).queryOne();
            if (stored != null) {
                refuseOtherValues(call, stored, wanted);
            } else {
                create(call, wanted);
            }
            return ServiceCall.success("schoolId", schoolId);
        });
    }

    /** The schools whose rows the user may see, in order of name, and the clock. */
    public static Map<String, Object> getSchools(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Delegator delegator = call.delegator();
            Access access = Access.of(call);
            Map<String, String> phases = new HashMap<>();
            phaseIds(delegator).forEach((code, id) -> phases.put(id, code));
            List<Map<String, Object>> schools = new ArrayList<>();
            for (GenericValue school : EntityQuery.use(delegator).from("AttendanceSchool").orderBy("schoolId").cache().queryList()) {
                String schoolId = school.getString("schoolId");
                if (access.maySchool(schoolId)) {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("schoolId", schoolId);
                    shown.put("schoolName", access.schoolName(schoolId));
                    shown.put("urn", school.getString("urn"));
                    shown.put("phase", phases.get(school.getString("phaseEnumId")));
                    shown.put("laId", school.getString("laId"));
                    schools.add(shown);
                }
            }
            schools.sort((a, b) -> String.valueOf(a.get("schoolName")).compareTo(String.valueOf(b.get("schoolName"))));
            Map<String, Object> clock = new LinkedHashMap<>();
            clock.put("now", Rows.iso(access.now()));
            clock.put("demonstration", access.isDemonstration());
            return ServiceCall.success("schools", schools, "clock", clock);
        });
    }

    private static Map<String, Object> readSchool(ServiceCall call, String schoolId) throws InputException, GenericEntityException {
        String name = call.required("schoolName");
        String markup = SafeText.markupIn(name);
        if (markup != null || SafeText.isFormula(name) || name.length() > LONGEST_NAME) {
            throw call.refuse("AttendanceImportSchoolName", "most", LONGEST_NAME);
        }
        String urn = call.text("urn");
        if (urn != null && !urn.matches(URN)) {
            throw call.refuse("AttendanceImportUrn", "value", urn);
        }
        String laId = call.text("laId");
        if (laId != null && !laId.matches(ID)) {
            throw call.refuse("AttendanceImportLa", "value", laId);
        }
        Map<String, String> phases = phaseIds(call.delegator());
        String phase = call.text("phase");
        if (phase != null && !phases.containsKey(phase)) {
            throw call.refuse("AttendanceImportPhase", "value", phase, "allowed", String.join(", ", phases.keySet()));
        }
        return Fields.of("schoolId", schoolId, "schoolName", name, "urn", urn,
                "phaseEnumId", phase == null ? null : phases.get(phase), "laId", laId);
    }

    private static Map<String, String> phaseIds(Delegator delegator) throws GenericEntityException {
        Map<String, String> ids = new TreeMap<>();
        for (GenericValue phase : EntityQuery.use(delegator).from("Enumeration").where("enumTypeId", PHASES).cache().queryList()) {
            ids.put(phase.getString("enumCode"), phase.getString("enumId"));
        }
        return ids;
    }

    private static void refuseOtherValues(ServiceCall call, GenericValue stored, Map<String, Object> wanted)
            throws InputException, GenericEntityException {
        GenericValue group = EntityQuery.use(call.delegator()).from("PartyGroup")
                .where("partyId", stored.getString("schoolId")).queryOne();
        for (Map.Entry<String, Object> field : wanted.entrySet()) {
            Object present = "schoolName".equals(field.getKey()) ? group.getString("groupName") : stored.get(field.getKey());
            if (!Objects.equals(present, field.getValue())) {
                throw call.refuse("AttendanceImportSchoolExists", "schoolId", stored.getString("schoolId"),
                        "field", "phaseEnumId".equals(field.getKey()) ? "phase" : field.getKey());
            }
        }
    }

    private static void create(ServiceCall call, Map<String, Object> school) throws InputException, GenericEntityException {
        Delegator delegator = call.delegator();
        String schoolId = (String) school.get("schoolId");
        if (EntityQuery.use(delegator).from("Party").where("partyId", schoolId).queryOne() != null) {
            throw call.refuse("AttendanceImportPartyExists", "schoolId", schoolId);
        }
        delegator.create(delegator.makeValue("Party",
                Fields.of("partyId", schoolId, "partyTypeId", "PARTY_GROUP", "statusId", "PARTY_ENABLED")));
        delegator.create(delegator.makeValue("PartyGroup", Fields.of("partyId", schoolId, "groupName", school.get("schoolName"))));
        delegator.create(delegator.makeValue("PartyRole", Fields.of("partyId", schoolId, "roleTypeId", "ATT_SCHOOL")));
        Map<String, Object> row = new LinkedHashMap<>(school);
        row.remove("schoolName");
        delegator.create(delegator.makeValue("AttendanceSchool", row));
        Subscriptions.of(delegator, schoolId).store();
        new NightlyJob(delegator, schoolId).ensure();
    }
}
