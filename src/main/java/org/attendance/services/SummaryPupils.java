package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The pupils of a summary: all of a school, or one; with their spans on roll and the values they are grouped by. */
final class SummaryPupils {
    private final Delegator delegator;
    private final String schoolId;
    private final String onlyPupilId;
    private final Map<String, GenericValue> pupils = new TreeMap<>();
    private final Map<String, Timeline> admissions = new HashMap<>();

    /** @param onlyPupilId the one pupil; null for all of the school */
    SummaryPupils(Delegator delegator, String schoolId, String onlyPupilId) throws GenericEntityException {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.onlyPupilId = onlyPupilId;
        for (GenericValue row : query("AttendancePupilPerson").queryList()) {
            pupils.put(row.getString("pupilId"), row);
        }
        for (GenericValue row : query("AttendancePupilAdmission").queryList()) {
            admissions.computeIfAbsent(row.getString("pupilId"), id -> new Timeline(null))
                    .add(Rows.date(row, "admissionDate"), Rows.date(row, "leavingDate"), "");
        }
    }

    private EntityQuery query(String entity, EntityCondition... more) {
        return EntityQuery.use(delegator).from(entity).where(condition(more));
    }

    /** Restricts a query to the school, and to the one pupil if there is one. */
    EntityCondition condition(EntityCondition... more) {
        List<EntityCondition> all = new ArrayList<>(List.of(more));
        all.add(EntityCondition.makeCondition("schoolId", schoolId));
        if (onlyPupilId != null) {
            all.add(EntityCondition.makeCondition("pupilId", onlyPupilId));
        }
        return EntityCondition.makeCondition(all, EntityOperator.AND);
    }

    /** Party ids of all pupils. */
    Collection<String> ids() {
        return pupils.keySet();
    }

    String ref(String pupilId) {
        return pupils.get(pupilId).getString("pupilRef");
    }

    String name(String pupilId) {
        GenericValue row = pupils.get(pupilId);
        return RollPupil.nameOf(row.getString("lastName"), row.getString("firstName"), row.getString("nickname"));
    }

    boolean isOnRoll(String pupilId, LocalDate date) {
        Timeline timeline = admissions.get(pupilId);
        return timeline != null && timeline.covers(date);
    }

    /** Whether the pupil is on roll on every day of a range. */
    boolean isOnRoll(String pupilId, DateRange days) {
        Timeline timeline = admissions.get(pupilId);
        return timeline != null && timeline.covers(days.from(), days.thru());
    }

    /** The keys of a grouping by pupil, in at most one more query. */
    SummaryKeys keys(SummaryGrouping grouping, DateRange range) throws GenericEntityException {
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        if (grouping.kind() == SummaryGrouping.Kind.PUPIL) {
            pupils.forEach((id, row) -> timelines.put(id, new Timeline(constantKey(grouping, row))));
            return new PupilKeys(grouping, timelines, null);
        }
        boolean flag = grouping.kind() == SummaryGrouping.Kind.FLAG;
        EntityCondition overlapping = Rows.overlapping("fromDate", "thruDate", range.from(), range.thru());
        EntityQuery query = flag
                ? query("AttendanceFlagOfSchool", overlapping, EntityCondition.makeCondition("flagTypeEnumId", grouping.source()))
                : query("AttendanceEnrolment", overlapping);
        String notFlagged = flag ? "N" : null;
        for (GenericValue row : query.queryList()) {
            timelines.computeIfAbsent(row.getString("pupilId"), id -> new Timeline(notFlagged)).add(Rows.date(row, "fromDate"),
                    Rows.date(row, "thruDate"), row.getString(flag ? "flagValue" : grouping.source()));
        }
        return new PupilKeys(grouping, timelines, notFlagged);
    }

    private String constantKey(SummaryGrouping grouping, GenericValue row) {
        switch (grouping) {
            case PUPIL:
                return row.getString("pupilRef");
            case SCHOOL:
                return schoolId;
            default:
                return row.getString(grouping.source());
        }
    }
}
