package org.attendance.services;

import java.time.LocalDate;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/**
 * What a call at the desk is about: one pupil of one school, on its roll today.
 * @param schoolId a school the user may enter
 */
record DeskCall(ServiceCall call, Access access, String schoolId, RollPupil pupil) {

    /**
     * The pupil that the attributes schoolId and pupilRef name. The permission of the desk is about every pupil of the school.
     * @throws InputException if there is no such pupil, or the pupil is not on the roll today
     */
    static DeskCall of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        LocalDate today = access.today();
        RollPupil pupil = Pupils.ofSchool(call, schoolId, call.required("pupilRef"), today);
        if (pupil.leaving() != null && pupil.leaving().isBefore(today)) {
            throw call.refuse("AttendanceDeskLeft", "pupilRef", pupil.pupilRef(), "date", pupil.leaving());
        }
        if (pupil.admission().isAfter(today)) {
            throw call.refuse("AttendanceDeskNotAdmitted", "pupilRef", pupil.pupilRef(), "date", pupil.admission());
        }
        return new DeskCall(call, access, schoolId, pupil);
    }

    Delegator delegator() {
        return call.delegator();
    }

    LocalDate today() {
        return access.today();
    }
}
