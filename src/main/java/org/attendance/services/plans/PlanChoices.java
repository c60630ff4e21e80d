package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;
import org.attendance.services.cases.CaseRecord;

/** What a new plan of a case may be: its types, and for the type asked for the fields with what is proposed. */
final class PlanChoices {
    private PlanChoices() {
    }

    /** Types, reasons, pupil; for the attribute planType also a blank plan of it. */
    static Map<String, Object> of(ServiceCall call) throws InputException, GenericEntityException {
        PlanFinder finder = new PlanFinder(call);
        CaseRecord of = finder.cases().find(call.required("caseId"));
        RollPupil pupil = finder.pupil(of.pupilId());
        Map<String, Object> blank = null;
        if (call.text("planType") != null) {
            PlanType type = PlanType.find(call, call.text("planType"));
            LocalDate today = finder.access().today();
            blank = Fields.of("type", type.map(), "fromDate", today.toString(),
                    "thruDate", today.plusWeeks(type.lengthWeeks()).minusDays(1).toString(), "sections", type.proposed());
        }
        List<Map<String, Object>> types = PlanType.all(call.delegator()).stream().map(PlanType::map).toList();
        return ServiceCall.success("types", types, "reasons", EnumCodes.of(call.delegator(), PlanContent.PART_TIME).choices(),
                "partTimeWeeks", Settings.of(call.delegator(), finder.schoolId()).number(Setting.PART_TIME_WEEKS),
                "pupil", PlanView.pupil(pupil), "caseIsOpen", of.isOpen(), "blank", blank);
    }
}
