package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseStaff;

/** Services of what is recorded in a case: barriers and approaches used, the checklist, responsibilities. */
public final class ApproachServices {
    private ApproachServices() {
    }

    /** The barriers of a case, each with the services that help against it; and the kinds to choose from. */
    public static Map<String, Object> getBarriers(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            CaseRecord of = find(call, access);
            GenericValue school = access.school(of.schoolId());
            HelpDirectory directory = new HelpDirectory(call.delegator(), access, school);
            List<Map<String, Object>> barriers = new Barriers(call, access, of).list();
            barriers.forEach(barrier -> barrier.put("help", directory.against((String) barrier.get("barrier"))));
            return ServiceCall.success("pupil", pupil(call, access, of), "barriers", barriers, "barrierKinds",
                    BarrierKinds.of(call.delegator()).choices());
        });
    }

    /** Records or changes a barrier; see {@link BarrierSave}. */
    public static Map<String, Object> saveBarrier(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new BarrierSave(call).store());
    }

    /** The approaches used in a case, and what there is to choose from for one more. */
    public static Map<String, Object> getUses(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            CaseRecord of = find(call, access);
            List<Map<String, Object>> barriers = new ArrayList<>();
            new Barriers(call, access, of).list().forEach(barrier -> barriers.add(Fields.of("barrierId", barrier.get("barrierId"),
                    "barrier", barrier.get("barrier"), "barrierName", barrier.get("barrierName"), "fromDate", barrier.get("fromDate"),
                    "thruDate", barrier.get("thruDate"), "stands", barrier.get("stands"))));
            return ServiceCall.success("pupil", pupil(call, access, of), "uses", new ApproachUses(call.delegator(), of).list(), "barriers",
                    barriers, "results", EnumCodes.of(call.delegator(), ApproachUses.RESULT).choices(), "staff",
                    CaseStaff.of(call.delegator(), of.schoolId(), access.today()).choices());
        });
    }

    /** Records or changes an approach used; see {@link ApproachUseSave}. */
    public static Map<String, Object> saveUse(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new ApproachUseSave(call).store());
    }

    /** Strikes an approach used that should not be there. */
    public static Map<String, Object> strikeUse(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new ApproachUseSave(call).strike());
    }

    /** The checklist of a case; see {@link Checklist}. */
    public static Map<String, Object> getChecklist(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("checklist", new Checklist(call).map()));
    }

    /** The responsibilities for the pupil of a case; see {@link Responsibilities}. */
    public static Map<String, Object> getResponsibilities(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("responsibilities", new Responsibilities(call).map()));
    }

    private static CaseRecord find(ServiceCall call, Access access) throws InputException, GenericEntityException {
        return new CaseFinder(call, access, call.required("schoolId")).find(call.required("caseId"));
    }

    private static Map<String, Object> pupil(ServiceCall call, Access access, CaseRecord of) throws InputException, GenericEntityException {
        CasePupil pupil = new CasePupil(call, access, of);
        return Fields.of("pupilRef", pupil.pupil().pupilRef(), "name", pupil.pupil().name(), "registrationGroup",
                pupil.pupil().registrationGroup(), "open", of.isOpen(), "stage", ApproachFields.stages(call.delegator()).stream()
                        .filter(stage -> stage.statusId().equals(of.stageStatusId())).map(ApproachFields.Stage::code).findFirst().orElse(null));
    }
}
