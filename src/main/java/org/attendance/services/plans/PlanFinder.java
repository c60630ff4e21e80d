package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.plans.WeekSessions;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.SchoolCall;
import org.attendance.services.cases.CaseRecord;

/** Plans of one school and what belongs to them; what is absent and what belongs to another school answer alike. */
final class PlanFinder extends SchoolCall {
    /** @throws InputException if the user may not enter the school of the call */
    PlanFinder(ServiceCall call) throws InputException, GenericEntityException {
        super(call);
    }

    /** A plan with its type, case and pupil. */
    record Found(GenericValue row, PlanType type, CaseRecord ofCase, RollPupil pupil) {
        String id() {
            return row.getString("planId");
        }

        String statusId() {
            return row.getString("statusId");
        }

        LocalDate from() {
            return Rows.date(row, "fromDate");
        }

        LocalDate thru() {
            return Rows.date(row, "thruDate");
        }
    }

    /** The plan that the attribute planId names. */
    Found find() throws InputException, GenericEntityException {
        return of(named("AttendancePlan", "planId", "AttendanceSupportUnknown"));
    }

    /** The plan of a row that was read. */
    Found of(GenericValue row) throws InputException, GenericEntityException {
        CaseRecord ofCase = cases().find(row.getString("caseId"));
        return new Found(row, PlanType.find(call(), row.getString("planTypeId")), ofCase, pupil(row.getString("pupilId")));
    }

    /**
     * The plan that the attribute planId names, to be changed: its case is open, and the attribute version is that of the plan.
     * @throws InputException if somebody has changed the plan since the form was shown
     */
    Found toChange() throws InputException, GenericEntityException {
        Found found = find();
        cases().open(found.ofCase().caseId());
        refuseStale(found);
        return found;
    }

    /** Refuses a form that has seen an older plan. */
    void refuseStale(Found found) throws InputException {
        Long seen = call().number("version");
        if (seen != null && !seen.equals(found.row().getLong("versionNumber"))) {
            throw call().refuse("AttendanceSupportStale", "state", PlanStatus.id(found.statusId()));
        }
    }

    /** A pupil of the school whom the user may see. */
    RollPupil pupil(String pupilId) throws InputException, GenericEntityException {
        RollPupil pupil = new TaskPupils(delegator(), access(), schoolId(), Set.of(pupilId)).find(pupilId);
        if (pupil == null) {
            throw call().refuse("AttendanceSupportPupil");
        }
        return pupil;
    }

    /** What a version of a plan says, in two queries. */
    PlanContent content(String planId, long version) throws InputException, GenericEntityException {
        GenericValue row = EntityQuery.use(delegator()).from("AttendancePlanVersion").where("planId", planId, "planVersion", version).queryOne();
        if (row == null) {
            throw call().refuse("AttendanceSupportVersion", "version", version);
        }
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (GenericValue line : EntityQuery.use(delegator()).from("AttendancePlanText").where("planId", planId, "planVersion", version)
                .orderBy("fieldId", "lineNumber").queryList()) {
            List<String> texts = lines.computeIfAbsent(line.getString("fieldId"), id -> new ArrayList<>());
            while (texts.size() < line.getLong("lineNumber") - 1) {
                texts.add(null);
            }
            texts.add(line.getString("lineText"));
        }
        return new PlanContent(Rows.date(row, "fromDate"), Rows.date(row, "thruDate"), row.getString("reasonEnumId"),
                WeekSessions.of(row.getString("sessionsOff")), new PlanText(lines));
    }
}
