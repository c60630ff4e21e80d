package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/**
 * Takes a case to another stage, to another rung of the ladder, or both: only as StatusValidChange allows, with a reason, on a day from
 * that of the latest step to today. A case that stands there already stays as it is.
 */
final class CaseStage {
    /** What asks for the task to decide about a higher stage. */
    static final String SOURCE = "case_stage";

    private final CaseCall of;
    private final ServiceCall call;

    CaseStage(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.open(call);
        this.call = call;
    }

    /** Stores the change. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        CaseStatuses stages = CaseStatuses.of(call.delegator(), CaseStatuses.STAGE);
        CaseStatuses ladder = CaseStatuses.of(call.delegator(), CaseStatuses.LADDER);
        String stage = stages.id(call, "stage");
        String rung = ladder.id(call, "ladder");
        boolean otherStage = stage != null && !stage.equals(of.before().stageStatusId());
        boolean otherRung = rung != null && !rung.equals(of.before().ladderStatusId());
        if (stage == null && rung == null) {
            throw call.refuse("AttendanceCaseNoStage");
        }
        if (!otherStage && !otherRung) {
            return of.answer(false);
        }
        refuse(stages, otherStage, of.before().stageStatusId(), stage);
        refuse(ladder, otherRung, of.before().ladderStatusId(), rung);
        LocalDate on = of.stepDate();
        String reason = of.reason("AttendanceCaseStageReason");
        if (otherStage) {
            of.change(Fields.of("stageStatusId", stage), new CaseStep(CaseStep.Kind.STAGE, of.before().stageStatusId(), stage, on, reason));
            new CaseTasks(call, of.access()).done(new CaseTasks.Source(SOURCE, of.before().caseId()), null);
        }
        if (otherRung) {
            of.change(Fields.of("ladderStatusId", rung), new CaseStep(CaseStep.Kind.LADDER, of.before().ladderStatusId(), rung, on, reason));
        }
        return of.answer();
    }

    private void refuse(CaseStatuses statuses, boolean asked, String from, String to) throws InputException {
        if (asked && !statuses.flow().allows(from, to)) {
            List<String> allowed = statuses.flow().after(from).stream().map(statuses::code).toList();
            throw call.refuse("AttendanceCaseTransition", "from", statuses.text(from), "to", statuses.text(to),
                    "allowed", allowed.isEmpty() ? "-" : String.join(", ", allowed));
        }
    }
}
