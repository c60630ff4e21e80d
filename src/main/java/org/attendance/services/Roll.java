package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Who is in a registration group on a date and on the admission register on that date. */
public final class Roll {
    /** The order of lists of pupils. */
    public static final Comparator<RollPupil> BY_NAME = Comparator
            .comparing((RollPupil pupil) -> pupil.name().toLowerCase(Locale.UK)).thenComparing(RollPupil::pupilRef);

    private Roll() {
    }

    /** Pupils of a group on a date in order of name, in one query. */
    public static List<RollPupil> ofGroup(Delegator delegator, String schoolId, String registrationGroup, LocalDate date)
            throws GenericEntityException {
        return read(delegator, date, EntityCondition.makeCondition("schoolId", schoolId),
                EntityCondition.makeCondition("registrationGroup", registrationGroup));
    }

    /** Pupils on roll on a date that meet further conditions on AttendanceRoll, in order of name. */
    public static List<RollPupil> read(Delegator delegator, LocalDate date, EntityCondition... conditions) throws GenericEntityException {
        List<EntityCondition> all = new ArrayList<>(List.of(conditions));
        all.addAll(onRoll(date));
        List<RollPupil> pupils = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceRoll").where(all).queryList()) {
            pupils.add(RollPupil.of(row));
        }
        pupils.sort(BY_NAME);
        return pupils;
    }

    /** Pupils of a school on roll on a date who are open to the user, and meet a further condition on AttendanceRoll (null: none), by name. */
    public static List<RollPupil> open(Delegator delegator, Access access, String schoolId, LocalDate date, EntityCondition more)
            throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(List.of(EntityCondition.makeCondition("schoolId", schoolId)));
        if (more != null) {
            conditions.add(more);
        }
        if (!access.may(Access.PUPIL_ALL)) {
            Set<String> own = access.ownGroups(schoolId, access.today());
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN, own.isEmpty() ? List.of("") : List.copyOf(own)));
        }
        return read(delegator, date, conditions.toArray(EntityCondition[]::new));
    }

    /** Conditions on AttendanceRoll or AttendanceRollSpan: enrolled and on the admission register on a date. */
    public static List<EntityCondition> onRoll(LocalDate date) {
        return List.of(Rows.on("enrolledFrom", "enrolledThru", date), Rows.on("admissionDate", "leavingDate", date));
    }
}
