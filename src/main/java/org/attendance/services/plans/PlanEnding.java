package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.plans.PartTimeTable;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.SchoolDates;
import org.attendance.services.ServiceCall;

/** Ends or withdraws a plan: its tasks are waived, and the planned marks of a part-time timetable after its end are taken back. */
final class PlanEnding {
    private final ServiceCall call;
    private final PlanFinder finder;

    PlanEnding(ServiceCall call, PlanFinder finder) {
        this.call = call;
        this.finder = finder;
    }

    /** What a person asks for: the attributes state (ended or withdrawn), date and reason. Repeating it changes nothing. */
    static Map<String, Object> ask(ServiceCall call) throws InputException, GenericEntityException {
        PlanFinder finder = new PlanFinder(call);
        PlanFinder.Found plan = finder.find();
        String to = "ended".equals(call.required("state")) ? PlanStatus.ENDED : PlanStatus.WITHDRAWN;
        if (!PlanStatus.id(to).equals(call.text("state"))) {
            throw call.refuse("AttendanceSupportState", "state", call.text("state"));
        }
        LocalDate date = call.date("date") == null ? finder.access().today() : call.date("date");
        if (to.equals(plan.statusId()) && date.equals(Rows.date(plan.row(), "endedDate"))) {
            return answer(plan, false);
        }
        finder.refuseStale(plan);
        PlanStatus.refuseUnlessAllowed(call, plan.statusId(), to);
        refuseDate(call, finder, plan, date);
        new PlanEnding(call, finder).end(plan, to, date, SchoolDates.reason(call));
        return answer(plan, true);
    }

    private static void refuseDate(ServiceCall call, PlanFinder finder, PlanFinder.Found plan, LocalDate date) throws InputException {
        if (date.isAfter(finder.access().today())) {
            throw call.refuse("AttendanceSupportEndLater", "date", date, "today", finder.access().today());
        }
        LocalDate agreed = Rows.date(plan.row(), "agreedDate");
        if (agreed != null && date.isBefore(agreed)) {
            throw call.refuse("AttendanceSupportEndBefore", "date", date, "agreed", agreed);
        }
    }

    /** Ends a plan on a day, in force on that day for the last time. */
    void end(PlanFinder.Found plan, String to, LocalDate date, String reason) throws InputException, GenericEntityException {
        new PlanStore(call, finder.access(), finder.schoolId()).change(plan.row(), Fields.of("statusId", to, "endedDate", Date.valueOf(date),
                "endReason", reason), date, reason);
        new PlanTasks(call, finder).over(plan, reason);
        if (plan.type().hasTimetable() && plan.row().get("agreedVersion") != null) {
            PartTimeTable agreed = finder.content(plan.id(), plan.row().getLong("agreedVersion")).timetable();
            boolean goesOn = PlanStatus.ENDED.equals(to) && !date.isBefore(agreed.from());
            new PartTimeMarks(call, finder).follow(plan, goesOn ? new PartTimeTable(agreed.from(), date, agreed.off()) : null, reason);
        }
    }

    private static Map<String, Object> answer(PlanFinder.Found plan, boolean changed) {
        return ServiceCall.success("planId", plan.id(), "version", plan.row().getLong("versionNumber"), "changed", changed);
    }
}
