package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.YearGroup;

/**
 * The pupils of a school who are on roll on a day of a range, in order of name, each with the group of its latest day there and with the
 * flags of the last day of the range. Two statements.
 */
final class WatchPupils {
    private final List<WatchPupil> all = new ArrayList<>();

    WatchPupils(Delegator delegator, String schoolId, DateRange range) throws GenericEntityException {
        EntityCondition ofSchool = EntityCondition.makeCondition("schoolId", schoolId);
        Map<String, List<GenericValue>> flags = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "flagTypeEnumId", "flagValue", "fromDate")
                .from("AttendanceFlagOfSchool").where(ofSchool, Rows.on("fromDate", "thruDate", range.thru())).queryList()) {
            flags.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row);
        }
        Map<String, RollPupil> latest = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceRoll").where(ofSchool,
                Rows.overlapping("enrolledFrom", "enrolledThru", range.from(), range.thru()),
                Rows.overlapping("admissionDate", "leavingDate", range.from(), range.thru()))
                .orderBy("enrolledFrom", "admissionDate").queryList()) {
            latest.put(row.getString("pupilId"), RollPupil.of(row));
        }
        latest.values().stream().sorted(Roll.BY_NAME)
                .forEach(pupil -> all.add(new WatchPupil(pupil, flags.getOrDefault(pupil.pupilId(), List.of()))));
    }

    /** Those who are on roll on the day that is watched. */
    static WatchPupils of(WatchDay day) throws GenericEntityException {
        return new WatchPupils(day.delegator(), day.schoolId(), new DateRange(day.asOf(), day.asOf()));
    }

    /** Those a filter accepts, in order of name. */
    List<WatchPupil> of(WatchFilter filter) {
        return all.stream().filter(filter::accepts).toList();
    }

    /** All of them, in order of name. */
    List<WatchPupil> all() {
        return all;
    }

    /** What may be chosen in a filter: yearGroups, registrationGroups and houses of pupils on roll, each in order. */
    Map<String, Object> choices() {
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("yearGroups", distinct(RollPupil::yearGroup).stream().sorted(YearGroup::compare).toList());
        choices.put("registrationGroups", distinct(RollPupil::registrationGroup).stream().sorted(new NaturalOrder()).toList());
        choices.put("houses", List.copyOf(distinct(RollPupil::house)));
        return choices;
    }

    private TreeSet<String> distinct(Function<RollPupil, String> value) {
        TreeSet<String> values = new TreeSet<>();
        all.stream().map(each -> value.apply(each.pupil())).filter(Objects::nonNull).forEach(values::add);
        return values;
    }
}
