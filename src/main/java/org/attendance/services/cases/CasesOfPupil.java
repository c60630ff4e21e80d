package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.InputException;
import org.attendance.services.Pupils;
import org.attendance.services.RollPupil;
import org.attendance.services.ServiceCall;

/** The cases of one pupil at a school. */
final class CasesOfPupil {
    private CasesOfPupil() {
    }

    /** cases, the latest first, and mayOpen: whether the pupil is on roll and none is open. */
    static Map<String, Object> map(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        RollPupil pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), access.today());
        CaseView view = new CaseView(call, access, schoolId);
        List<Map<String, Object>> cases = new ArrayList<>();
        boolean open = false;
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceCase").where("schoolId", schoolId, "pupilId", pupil.pupilId())
                .orderBy("-openedDate", "-caseId").queryList()) {
            cases.add(view.line(row, pupil));
            open |= CaseRecord.of(row).isOpen();
        }
        boolean onRoll = pupil.leaving() == null || !pupil.leaving().isBefore(access.today());
        return ServiceCall.success("cases", cases, "mayOpen", onRoll && !open);
    }
}
