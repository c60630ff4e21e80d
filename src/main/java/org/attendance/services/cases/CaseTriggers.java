package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.SchoolDates;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;

/**
 * What triggers do to cases: one whose rule asks for an attendance case opens a case, where none is open and the school lets thresholds
 * open cases; where one is open it feeds that. A trigger that speaks of a higher stage makes a task to decide about it; the stage itself
 * is changed by people alone. The caller has locked the pupils.
 */
public final class CaseTriggers {
    /** Action of rules that ask for an attendance case. */
    public static final String ACTION = "case";
    /** Type of the task to decide about a higher stage. */
    static final String TASK = "case_stage";
    private static final String BY_TRIGGER = "trigger";

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final LocalDate on;
    private final CaseStatuses stages;
    private final String rung;
    private final boolean opens;
    private final LocalDate review;
    private final LocalDate decide;
    private final CaseStore store;
    private final Map<String, GenericValue> open = new HashMap<>();

    /**
     * A trigger that was raised.
     * @param stage code of the stage that its rule speaks of; null for none
     */
    public record Raised(String triggerId, String pupilId, String ruleId, String ruleName, String stage) {
    }

    /**
     * For the triggers of an evaluation.
     * @param on date of the evaluation
     */
    public CaseTriggers(ServiceCall call, Access access, String schoolId, SchoolCalendar calendar, LocalDate on) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
        this.on = on;
        this.stages = CaseStatuses.of(delegator, CaseStatuses.STAGE);
        this.rung = CaseStatuses.of(delegator, CaseStatuses.LADDER).first();
        this.opens = Settings.of(delegator, schoolId).is(Setting.CASE_OPENED_BY, BY_TRIGGER);
        this.review = CaseOpening.usualReview(delegator, schoolId, calendar, on);
        this.decide = SchoolDates.later(calendar, on, Settings.of(delegator, schoolId).number(Setting.CASE_STAGE_DAYS));
        this.store = new CaseStore(delegator, access.author(schoolId), access.now());
    }

    /**
     * Opens and feeds cases, a new one at the highest stage that the triggers of its pupil speak of. Beside the rows that are made, the
     * number of statements does not depend on how many triggers there are.
     */
    public void take(List<Raised> raised) throws GenericEntityException {
        open.clear();
        if (raised.isEmpty()) {
            return;
        }
        for (GenericValue row : Keyed.rows(delegator, "AttendanceCase", "pupilId", raised.stream().map(Raised::pupilId).toList(),
                EntityCondition.makeCondition(Fields.of("schoolId", schoolId, "statusId", CaseRecord.OPEN)))) {
            open.put(row.getString("pupilId"), row);
        }
        List<Raised> highestFirst = new ArrayList<>(raised);
        highestFirst.sort(Comparator.comparingInt((Raised trigger) -> stages.rank(stage(trigger))).reversed());
        for (Raised trigger : highestFirst) {
            GenericValue there = open.get(trigger.pupilId());
            if (there != null) {
                feed(there, trigger);
            } else if (opens) {
                open.put(trigger.pupilId(), open(trigger));
            }
        }
    }

    private GenericValue open(Raised trigger) throws GenericEntityException {
        String stage = stage(trigger);
        GenericValue row = store.create(Fields.of("schoolId", schoolId, "pupilId", trigger.pupilId(), "stageStatusId", stage,
                "ladderStatusId", rung, "triggerId", trigger.triggerId(), "nextReviewDate", Rows.stored(review)),
                new CaseStep(CaseStep.Kind.OPENED, null, stage, on, words(trigger)));
        CaseReview.plan(call, access, CaseRecord.of(row), review, CaseLead.of(row));
        return row;
    }

    private void feed(GenericValue there, Raised trigger) throws GenericEntityException {
        store.change(there, Fields.of(), new CaseStep(CaseStep.Kind.FED, null, words(trigger), on, null));
        if (stages.isHigher(stage(trigger), there.getString("stageStatusId"))) {
            CaseLead lead = CaseLead.of(there);
            new CaseTasks(call, access).add(CaseRecord.of(there), new CaseTasks.Source(CaseStage.SOURCE, there.getString("caseId")), TASK,
                    call.messages().get("AttendanceCaseTaskStage", "stage", stages.text(stage(trigger))), CaseReview.OWNER,
                    lead.userLoginId(), decide);
        }
    }

    /** The stage that the rule of a trigger speaks of, the first one where it speaks of none. */
    private String stage(Raised trigger) {
        String named = trigger.stage() == null ? null : stages.find(trigger.stage());
        return named == null ? stages.first() : named;
    }

    private static String words(Raised trigger) {
        return trigger.ruleName() + " (" + trigger.ruleId() + ")";
    }
}
