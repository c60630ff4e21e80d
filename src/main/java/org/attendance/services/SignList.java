package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** The entries of the desk on a day, the latest first, with counts. Takes the same number of queries for any number of entries. */
final class SignList {
    private final Delegator delegator;
    private final String schoolId;
    private final LocalDate date;
    private final SignEntry entries;

    /** Reads the attributes schoolId and date (today where it is absent). */
    SignList(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        this.delegator = call.delegator();
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.date = call.date("date") == null ? access.today() : call.date("date");
        this.entries = SignEntry.of(delegator, schoolId, call.userLoginId(), access.now());
    }

    Map<String, Object> map() throws GenericEntityException {
        List<GenericValue> rows = new SignLog(delegator).ofSchool(schoolId, date);
        Map<String, List<GenericValue>> byPupil = rows.stream().collect(Collectors.groupingBy(row -> row.getString("pupilId")));
        Map<String, RollPupil> pupils = pupils(byPupil.keySet());
        List<Map<String, Object>> list = new ArrayList<>();
        for (GenericValue row : rows) {
            RollPupil pupil = pupils.get(row.getString("pupilId"));
            if (pupil != null) {
                list.add(entries.map(row, pupil, byPupil.get(row.getString("pupilId"))));
            }
        }
        return ServiceCall.success("date", date.toString(), "entries", list, "counts", counts(list));
    }

    /** The pupils with the group they were in on the date; one who left meanwhile is still named. */
    private Map<String, RollPupil> pupils(Set<String> pupilIds) throws GenericEntityException {
        Map<String, RollPupil> pupils = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceRoll", "pupilId", pupilIds, Rows.on("enrolledFrom", "enrolledThru", date),
                "admissionDate")) {
            pupils.put(row.getString("pupilId"), RollPupil.of(row));
        }
        return pupils;
    }

    private static Map<String, Object> counts(List<Map<String, Object>> list) {
        Map<String, Object> counts = new LinkedHashMap<>();
        List<Map<String, Object>> holding = list.stream().filter(entry -> entry.get("takenBackAt") == null).toList();
        counts.put("signedIn", count(holding, "kind", SignLog.IN));
        counts.put("late", count(holding, "code", "L"));
        counts.put("afterClose", count(holding, "code", "U"));
        counts.put("signedOut", count(holding, "kind", SignLog.OUT));
        counts.put("stillOut", count(holding, "isOut", true));
        counts.put("overdue", count(holding, "overdue", true));
        counts.put("takenBack", (long) (list.size() - holding.size()));
        return counts;
    }

    private static long count(List<Map<String, Object>> list, String field, Object value) {
        return list.stream().filter(entry -> value.equals(entry.get(field))).count();
    }
}
