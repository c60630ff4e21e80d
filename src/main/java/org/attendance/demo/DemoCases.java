package org.attendance.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/**
 * The cases of a demonstration school, opened because of thresholds that pupils have met, and what people have done in them: the one
 * place that calls what fills them.
 */
public final class DemoCases {
    private static final List<Plot> PLOTS = List.of(
            new Plot("NAT-SA", 20, "intensive"), new Plot("NAT-SA", 19, "intensive"), new Plot("NAT-SA", 13, "intensive"),
            new Plot("NAT-PA", 20, "intensive"), new Plot("NAT-PA", 20, "targeted"), new Plot("NAT-PA", 18, "targeted"),
            new Plot("NAT-PA", 17, "targeted"), new Plot("NAT-PA", 14, "targeted"), new Plot("NAT-PA", 12, "targeted"),
            new Plot("NAT-PA", 10, "targeted"), new Plot("NAT-PA", 6, "universal"), new Plot("NAT-PA", 3, "universal"));

    private final DemoPlay play;
    private final Set<String> taken = new LinkedHashSet<>();

    /** A case to be opened because of a rule, so many days ago, at a stage. */
    private record Plot(String ruleId, int daysAgo, String stage) {
    }

    public DemoCases(DemoPlay play) {
        this.play = play;
    }

    /** Makes the cases and what belongs to them. */
    public void store() throws InputException, GenericEntityException, GenericServiceException {
        List<DemoCase> cases = new ArrayList<>();
        for (Plot plot : PLOTS) {
            DemoCase opened = open(plot);
            if (opened != null) {
                cases.add(opened);
            }
        }
        fill(cases);
        play.daysAgo(0);
    }

    /** What each part of the component adds to the cases, in the order of time. */
    private void fill(List<DemoCase> cases) {
        // A part adds its line here: new DemoX(play).store(cases);
    }

    private DemoCase open(Plot plot) throws InputException, GenericEntityException, GenericServiceException {
        for (GenericValue trigger : EntityQuery.use(play.call().delegator()).from("AttendanceTriggerRule").where(
                EntityCondition.makeCondition("schoolId", play.school().schoolId()), EntityCondition.makeCondition("ruleId", plot.ruleId()),
                EntityCondition.makeCondition("statusId", "ATG_OPEN")).orderBy("-raisedDate", "firstMetDate", "pupilId").queryList()) {
            if (taken.add(trigger.getString("pupilId"))) {
                return open(plot, trigger);
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
        return new DemoCase((String) opened.get("caseId"), pupil.getString("pupilRef"), plot.daysAgo(), plot.stage(), -1);
    }
}
