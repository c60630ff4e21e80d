package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.ReviewDate;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.Flags;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.TaskStatus;
import org.attendance.services.UserNames;

/** A case as the services return it. */
final class CaseView {
    /** Outcomes of a case. */
    static final String OUTCOME = "ATT_CASE_OUTCOME";
    private static final int MOST_TASKS = 50;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final CaseStatuses stages;
    private final CaseStatuses ladder;
    private final EnumCodes outcomes;
    private final UserNames names;

    CaseView(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
        this.stages = CaseStatuses.of(delegator, CaseStatuses.STAGE);
        this.ladder = CaseStatuses.of(delegator, CaseStatuses.LADDER);
        this.outcomes = EnumCodes.of(delegator, OUTCOME);
        this.names = new UserNames(delegator);
    }

    /** One case with its pupil, figures of the year and what may follow; null if the user may not see the pupil. */
    Map<String, Object> one(GenericValue row) throws GenericEntityException {
        String pupilId = row.getString("pupilId");
        RollPupil pupil = new TaskPupils(delegator, access, schoolId, Set.of(pupilId)).find(pupilId);
        if (pupil == null) {
            return null;
        }
        Map<String, Object> map = line(row, pupil);
        map.put("openedBy", names.of(row.getString("openedByUserLoginId")));
        map.put("openReason", row.getString("openReason"));
        map.put("trigger", trigger(row.getString("triggerId")));
        map.put("leadLogin", row.getString("leadUserLoginId"));
        map.put("closedBy", names.of(row.getString("closedByUserLoginId")));
        map.put("closeReason", row.getString("closeReason"));
        map.put("stages", stages.steps(row.getString("stageStatusId")));
        map.put("ladderSteps", ladder.steps(row.getString("ladderStatusId")));
        map.put("nextStages", stages.next(row.getString("stageStatusId")));
        map.put("nextLadder", ladder.next(row.getString("ladderStatusId")));
        map.put("flags", Flags.shown(Flags.of(delegator, pupilId, access.today()), Flags.ORDER));
        map.put("figures", CaseFigures.ofPupil(delegator, schoolId, pupilId, figuresThru(row)).map(pupilId));
        map.put("tasks", tasks(pupilId));
        map.put("formerSchool", formerSchool(row.getString("formerCaseId")));
        map.put("laterSchool", laterSchool(row));
        return map;
    }

    /** What a list shows of a case. */
    Map<String, Object> line(GenericValue row, RollPupil pupil) {
        LocalDate review = Rows.date(row, "nextReviewDate");
        boolean open = CaseRecord.OPEN.equals(row.getString("statusId"));
        Map<String, Object> map = Fields.of("caseId", row.getString("caseId"), "pupilRef", pupil.pupilRef(), "name", pupil.name(),
                "registrationGroup", pupil.registrationGroup(), "yearGroup", pupil.yearGroup(), "leavingDate", Rows.iso(pupil.leaving()),
                "state", open ? "open" : "closed", "stage", stages.code(row.getString("stageStatusId")),
                "stageText", stages.text(row.getString("stageStatusId")), "ladder", ladder.code(row.getString("ladderStatusId")),
                "ladderText", ladder.text(row.getString("ladderStatusId")), "openedDate", Rows.iso(Rows.date(row, "openedDate")));
        map.put("lead", CaseLead.of(row).words());
        map.put("nextReview", open ? Rows.iso(review) : null);
        map.put("reviewOverdue", open && ReviewDate.isOverdue(review, access.today()));
        map.put("lastReview", Rows.iso(Rows.date(row, "lastReviewDate")));
        map.put("closedDate", Rows.iso(Rows.date(row, "closedDate")));
        map.put("outcome", outcomes.code(row.getString("outcomeEnumId")));
        map.put("outcomeText", outcomes.text(row.getString("outcomeEnumId")));
        map.put("version", row.getLong("versionNumber"));
        return map;
    }

    /** The open tasks about the pupil, the soonest due first. */
    private List<Map<String, Object>> tasks(String pupilId) throws GenericEntityException {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceTask").where("schoolId", schoolId, "pupilId", pupilId,
                "statusId", TaskStatus.OPEN).orderBy("dueDate", "taskId").maxRows(MOST_TASKS).queryList()) {
            LocalDate due = Rows.date(row, "dueDate");
            String person = row.getString("ownerUserLoginId");
            tasks.add(Fields.of("taskId", row.getString("taskId"), "text", TaskName.of(call, row), "dueDate", Rows.iso(due),
                    "overdue", due != null && due.isBefore(access.today()), "owner", person == null ? row.getString("ownerRole") : names.of(person),
                    "ofCase", row.getString("caseId") != null));
        }
        return tasks;
    }

    private LocalDate figuresThru(GenericValue row) {
        LocalDate closed = Rows.date(row, "closedDate");
        return closed == null ? access.today() : closed;
    }

    private Map<String, Object> trigger(String triggerId) throws GenericEntityException {
        GenericValue trigger = triggerId == null ? null
                : EntityQuery.use(delegator).from("AttendanceTriggerRule").where("triggerId", triggerId).queryFirst();
        return trigger == null ? null : Fields.of("triggerId", triggerId, "ruleId", trigger.getString("ruleId"),
                "ruleName", trigger.getString("ruleName"), "metricId", trigger.getString("metricId"),
                "value", trigger.getLong("valueNumerator"), "of", trigger.getLong("valueDenominator"),
                "firstMetDate", Rows.iso(Rows.date(trigger, "firstMetDate")), "open", trigger.getDate("closedDate") == null);
    }

    /** Name of the school whose case was handed over; null where none was. */
    private String formerSchool(String formerCaseId) throws GenericEntityException {
        GenericValue former = formerCaseId == null ? null
                : EntityQuery.use(delegator).from("AttendanceCase").where("caseId", formerCaseId).queryOne();
        return former == null ? null : access.schoolName(former.getString("schoolId"));
    }

    /** Name of the school that the case was handed over to; null where it was not. */
    private String laterSchool(GenericValue row) throws GenericEntityException {
        GenericValue later = row.getDate("closedDate") == null ? null
                : EntityQuery.use(delegator).from("AttendanceCase").where("formerCaseId", row.getString("caseId")).queryFirst();
        return later == null ? null : access.schoolName(later.getString("schoolId"));
    }
}
