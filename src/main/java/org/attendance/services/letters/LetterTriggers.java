package org.attendance.services.letters;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.ServiceCall;

/** Rules with open triggers, as whom a batch of letters may be for. */
final class LetterTriggers {
    private LetterTriggers() {
    }

    /** The rules that have open triggers in the school of a call: ruleId, name, pupils; most pupils first. */
    static List<Map<String, Object>> of(ServiceCall call) throws InputException, GenericEntityException {
        Map<String, Set<String>> pupils = new TreeMap<>();
        Map<String, String> versions = new HashMap<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).select("pupilId", "ruleId", "ruleVersionId").from("AttendanceTrigger")
                .where("schoolId", call.required("schoolId"), "statusId", "ATG_OPEN").queryList()) {
            pupils.computeIfAbsent(row.getString("ruleId"), id -> new TreeSet<>()).add(row.getString("pupilId"));
            versions.put(row.getString("ruleId"), row.getString("ruleVersionId"));
        }
        Map<String, String> names = new HashMap<>();
        for (GenericValue row : Keyed.rows(call.delegator(), "AttendancePolicyRule", "ruleVersionId", versions.values(), null)) {
            names.put(row.getString("ruleId"), row.getString("ruleName"));
        }
        return pupils.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> Fields.of("ruleId", entry.getKey(), "name", names.getOrDefault(entry.getKey(), entry.getKey()), "pupils",
                        (long) entry.getValue().size())).toList();
    }
}
