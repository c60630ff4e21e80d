package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** Records that the local authority has been told of a part-time timetable. */
final class PlanTold {
    private PlanTold() {
    }

    /** Records the day of the attribute date; repeating it changes nothing. */
    static Map<String, Object> store(ServiceCall call) throws InputException, GenericEntityException {
        PlanFinder finder = new PlanFinder(call);
        PlanFinder.Found plan = finder.find();
        LocalDate date = call.date("date") == null ? finder.access().today() : call.date("date");
        if (!plan.type().hasTimetable()) {
            throw call.refuse("AttendanceSupportNotTold", "planType", plan.type().name());
        }
        if (date.isAfter(finder.access().today())) {
            throw call.refuse("AttendanceSupportToldLater", "date", date, "today", finder.access().today());
        }
        boolean changed = !date.equals(Rows.date(plan.row(), "laToldDate"));
        if (changed) {
            finder.refuseStale(plan);
            new PlanStore(call, finder.access(), finder.schoolId()).change(plan.row(), Fields.of("laToldDate", Date.valueOf(date)), date, null);
            new PlanTasks(call, finder).told(plan, call.messages().get("AttendanceSupportTold", "date", date));
        }
        return ServiceCall.success("planId", plan.id(), "version", plan.row().getLong("versionNumber"), "changed", changed);
    }
}
