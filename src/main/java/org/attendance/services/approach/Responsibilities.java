package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Percentage;
import org.attendance.rules.cases.PupilGroup;
import org.attendance.rules.cases.PupilSituation;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;

/** Who is expected to do what for the groups of pupils the pupil of a case is in today, and what of it is on record. */
final class Responsibilities {
    private static final int LINES = 3;
    private static final int DECIMALS = 1;

    private final ServiceCall call;
    private final Access access;
    private final CaseRecord of;
    private long ticked;
    private long tickable;

    Responsibilities(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.of = new CaseFinder(call, access, call.required("schoolId")).find(call.required("caseId"));
    }

    /** Pupil, groups with parties and their duties, and how many of those that records can tick are ticked. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        CasePupil pupil = new CasePupil(call, access, of);
        PupilSituation situation = pupil.situation();
        Records records = new Records(call, access, of);
        Map<String, String> names = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceDutyGroup").orderBy("sequenceNumber").cache().queryList()) {
            names.put(row.getString("groupId"), row.getString("groupName"));
        }
        List<GenericValue> duties = EntityQuery.use(call.delegator()).from("AttendanceDuty").orderBy("sequenceNumber").cache().queryList();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (PupilGroup group : PupilGroup.of(situation)) {
            groups.add(Fields.of("groupId", group.id(), "name", names.get(group.id()), "parties", parties(group.id(), duties, records)));
        }
        return Fields.of("pupilRef", pupil.pupil().pupilRef(), "name", pupil.pupil().name(), "registrationGroup",
                pupil.pupil().registrationGroup(), "absencePercent", Percentage.of(situation.figures().absent(), situation.figures().possible(),
                DECIMALS), "absent", situation.figures().absent(), "possible", situation.figures().possible(), "fromDate",
                pupil.figuresFrom().toString(), "lowCohorts", List.copyOf(situation.lowCohorts()), "groups", groups, "ticked", ticked,
                "tickable", tickable);
    }

    private List<Map<String, Object>> parties(String groupId, List<GenericValue> duties, Records records) {
        Map<String, List<Map<String, Object>>> parties = new LinkedHashMap<>();
        for (GenericValue duty : duties) {
            if (groupId.equals(duty.getString("groupId"))) {
                parties.computeIfAbsent(duty.getString("partyKind"), kind -> new ArrayList<>()).add(duty(duty, records));
            }
        }
        return parties.entrySet().stream().map(party -> Fields.of("party", party.getKey(), "duties", party.getValue())).toList();
    }

    private Map<String, Object> duty(GenericValue duty, Records records) {
        String id = duty.getString("dutyId");
        List<Recorded> found = records.ofDuty(id);
        tickable += records.isTickable(id) ? 1 : 0;
        ticked += found.isEmpty() ? 0 : 1;
        return Fields.of("dutyId", id, "text", duty.getString("dutyText"), "tickable", records.isTickable(id), "ticked", !found.isEmpty(),
                "date", found.isEmpty() ? null : found.get(0).date().toString(), "lines", Checklist.lines(found, LINES, null), "more",
                (long) Math.max(0, found.size() - LINES));
    }
}
