package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.YearGroup;

/** The pupils of a school who are on roll on a date, in order of name, with their flags: two statements. */
final class WatchPupils {
    private final List<WatchPupil> all = new ArrayList<>();

    WatchPupils(WatchDay day) throws GenericEntityException {
        EntityCondition ofSchool = EntityCondition.makeCondition("schoolId", day.schoolId());
        Map<String, List<GenericValue>> flags = new HashMap<>();
        for (GenericValue row : EntityQuery.use(day.delegator()).select("pupilId", "flagTypeEnumId", "flagValue", "fromDate")
                .from("AttendanceFlagOfSchool").where(ofSchool, Rows.on("fromDate", "thruDate", day.asOf())).queryList()) {
            flags.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row);
        }
        for (RollPupil pupil : Roll.read(day.delegator(), day.asOf(), ofSchool)) {
            all.add(new WatchPupil(pupil, flags.getOrDefault(pupil.pupilId(), List.of())));
        }
    }

    /** Those a filter accepts, in order of name. */
    List<WatchPupil> of(WatchFilter filter) {
        return all.stream().filter(filter::accepts).toList();
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
