package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.plans.PlanWarning;
import org.attendance.services.CalendarTable;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;

/** What the night does for plans: ends those whose last day has passed, and announces the end of those that are about to. */
final class PlanNight {
    private final ServiceCall call;
    private final PlanFinder finder;
    private final LocalDate today;

    PlanNight(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.finder = new PlanFinder(call);
        this.today = finder.access().today();
    }

    /** Does it; running it again the same day changes nothing. */
    Map<String, Object> run() throws InputException, GenericEntityException {
        SchoolCalendar calendar = CalendarTable.of(call.delegator(), finder.schoolId());
        long days = Settings.of(call.delegator(), finder.schoolId()).number(Setting.PLAN_WARNING_DAYS);
        List<GenericValue> rows = EntityQuery.use(call.delegator()).from("AttendancePlan").where(
                EntityCondition.makeCondition("schoolId", finder.schoolId()),
                EntityCondition.makeCondition("statusId", EntityOperator.IN, PlanStatus.IN_FORCE)).orderBy("planId").queryList();
        Set<String> announced = announced(rows);
        long ended = 0;
        long warned = 0;
        for (GenericValue row : rows) {
            LocalDate last = Rows.date(row, "thruDate");
            if (last.isBefore(today)) {
                new PlanEnding(call, finder).end(finder.of(row), PlanStatus.ENDED, last, call.messages().get("AttendanceSupportRanOut"));
                ended++;
            } else if (!PlanWarning.day(last, days, calendar).isAfter(today) && !announced.contains(key(row.getString("planId"), last))) {
                new PlanTasks(call, finder).end(finder.of(row));
                warned++;
            }
        }
        return ServiceCall.success("ended", ended, "warned", warned);
    }

    private Set<String> announced(List<GenericValue> plans) throws GenericEntityException {
        Set<String> announced = new HashSet<>();
        for (GenericValue task : Keyed.rows(call.delegator(), "AttendanceTask", "sourceId", plans.stream().map(row -> row.getString("planId"))
                .toList(), EntityCondition.makeCondition("sourceKind", PlanTasks.END))) {
            announced.add(key(task.getString("sourceId"), Rows.date(task, "dueDate")));
        }
        return announced;
    }

    private static String key(String planId, LocalDate last) {
        return planId + " " + Date.valueOf(last);
    }
}
