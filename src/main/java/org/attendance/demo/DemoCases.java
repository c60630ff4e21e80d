package org.attendance.demo;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/**
 * The cases of a demonstration school, opened because of thresholds that pupils have met, and what people have done in them: the one
 * place that calls what fills them.
 */
public final class DemoCases {
    private static final String OPEN = "ATG_OPEN";
    private static final String OVER = "ATG_CLOSED";
    private static final String USUAL_RULE = "NAT-PA";
    private static final List<Plot> PLOTS = List.of(
            new Plot("NAT-SA", OPEN, 20, "intensive", -1), new Plot("NAT-SA", OPEN, 19, "intensive", -1),
            new Plot("NAT-SA", OPEN, 13, "intensive", -1), new Plot(USUAL_RULE, OPEN, 20, "intensive", -1),
            new Plot(USUAL_RULE, OPEN, 20, "targeted", -1), new Plot(USUAL_RULE, OPEN, 18, "targeted", -1),
            new Plot(USUAL_RULE, OPEN, 15, "targeted", -1), new Plot(USUAL_RULE, OPEN, 14, "targeted", -1),
            new Plot(USUAL_RULE, OPEN, 12, "targeted", -1), new Plot(USUAL_RULE, OPEN, 8, "targeted", -1),
            new Plot(USUAL_RULE, OPEN, 6, "universal", -1), new Plot(USUAL_RULE, OPEN, 4, "universal", -1),
            new Plot(USUAL_RULE, OVER, 20, "targeted", 5), new Plot(USUAL_RULE, OVER, 19, "universal", 6),
            new Plot(USUAL_RULE, OVER, 18, "targeted", 4));

    private final DemoPlay play;
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * A case to be opened because of a rule, so many days ago, at a stage.
     * @param triggerStatusId whether the rule is still met
     * @param closed so many days ago it was closed; -1 while it is open
     */
    private record Plot(String ruleId, String triggerStatusId, int daysAgo, String stage, int closed) {
    }

    public DemoCases(DemoPlay play) {
        this.play = play;
    }

    /** Makes the cases and what belongs to them. */
    public void store() throws InputException, GenericEntityException, GenericServiceException {
        List<DemoCase> cases = new ArrayList<>();
        for (Plot plot : PLOTS) {
            GenericValue trigger = trigger(plot, plot.ruleId());
            trigger = trigger == null ? trigger(plot, USUAL_RULE) : trigger;
            if (trigger != null) {
                DemoCase opened = open(plot, trigger);
                new DemoCaseCourse(play, opened, cases.size()).play();
                cases.add(opened);
            }
        }
        fill(cases);
        play.daysAgo(0);
    }

    /** What each part of the component adds to the cases, in the order of time. */
    private void fill(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        new DemoApproach(play).store(cases);
        new DemoMeeting(play).store(cases);
        new DemoLetters(play).store(cases);
        new DemoPlans(play).store(cases);
    }

    /** A trigger that was raised when the case was opened, of the pupil who is absent most and has no case yet; null if there is none. */
    private GenericValue trigger(Plot plot, String ruleId) throws GenericEntityException {
        for (GenericValue trigger : EntityQuery.use(play.call().delegator()).from("AttendanceTriggerRule").where(
                EntityCondition.makeCondition("schoolId", play.school().schoolId()), EntityCondition.makeCondition("ruleId", ruleId),
                EntityCondition.makeCondition("statusId", plot.triggerStatusId()), EntityCondition.makeCondition("raisedDate",
                        EntityOperator.LESS_THAN_EQUAL_TO, Date.valueOf(play.day().minusDays(plot.daysAgo()))))
                .orderBy("-valueNumerator", "pupilId").queryList()) {
            if (taken.add(trigger.getString("pupilId"))) {
                return trigger;
            }
        }
        return null;
    }

    private DemoCase open(Plot plot, GenericValue trigger) throws InputException, GenericEntityException, GenericServiceException {
        GenericValue pupil = EntityQuery.use(play.call().delegator()).from("AttendancePupil").where("pupilId", trigger.getString("pupilId"))
                .queryOne();
        play.daysAgo(plot.daysAgo());
        Map<String, Object> opened = play.serve("lead", "openAttendanceCase", "pupilRef", pupil.getString("pupilRef"),
                "triggerId", trigger.getString("triggerId"), "stage", plot.stage());
        return new DemoCase((String) opened.get("caseId"), pupil.getString("pupilRef"), plot.daysAgo(), plot.stage(), plot.closed());
    }
}
