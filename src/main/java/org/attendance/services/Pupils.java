package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Finds pupils the user may see: all of the own schools, or those who are in one of the own groups today. */
public final class Pupils {
    private Pupils() {
    }

    /**
     * The pupil of a reference, with group and span on roll of a date; where there are none on the date, with the latest before it,
     * else with the first.
     * @throws InputException with one and the same message where there is no such pupil and where the user may not see it
     */
    public static RollPupil find(ServiceCall call, Access access, String schoolId, String pupilRef, LocalDate date)
            throws InputException, GenericEntityException {
        List<GenericValue> rows = rows(call, schoolId, pupilRef);
        if (!maySee(access, schoolId, rows)) {
            throw call.refuse("AttendancePupilUnknown", "pupilRef", pupilRef);
        }
        return best(rows, date);
    }

    /**
     * The pupil of a reference as {@link #find} answers it, whichever group it is in: for services whose permission is about every pupil
     * of a school the user may enter.
     */
    public static RollPupil ofSchool(ServiceCall call, String schoolId, String pupilRef, LocalDate date)
            throws InputException, GenericEntityException {
        return best(rows(call, schoolId, pupilRef), date);
    }

    private static List<GenericValue> rows(ServiceCall call, String schoolId, String pupilRef) throws InputException, GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(call.delegator()).from("AttendanceRoll")
                .where("schoolId", schoolId, "pupilRef", pupilRef).orderBy("enrolledFrom", "admissionDate").queryList();
        if (rows.isEmpty()) {
            throw call.refuse("AttendancePupilUnknown", "pupilRef", pupilRef);
        }
        return rows;
    }

    private static boolean maySee(Access access, String schoolId, List<GenericValue> rows) throws GenericEntityException {
        if (access.may(Access.PUPIL_ALL)) {
            return true;
        }
        Set<String> own = access.ownGroups(schoolId, access.today());
        return rows.stream().anyMatch(row -> own.contains(row.getString("registrationGroup")) && isOnRoll(row, access.today()));
    }

    private static boolean isOnRoll(GenericValue row, LocalDate date) {
        return Rows.holds(row, "enrolledFrom", "enrolledThru", date) && Rows.holds(row, "admissionDate", "leavingDate", date);
    }

    private static RollPupil best(List<GenericValue> rows, LocalDate date) {
        List<GenericValue> begun = new ArrayList<>(rows);
        begun.removeIf(row -> Rows.date(row, "enrolledFrom").isAfter(date) || Rows.date(row, "admissionDate").isAfter(date));
        Comparator<GenericValue> closest = Comparator.comparing((GenericValue row) -> Rows.holds(row, "admissionDate", "leavingDate", date))
                .thenComparing(row -> Rows.date(row, "admissionDate")).thenComparing(row -> Rows.date(row, "enrolledFrom"));
        return RollPupil.of(begun.stream().max(closest).orElse(rows.get(0)));
    }
}
