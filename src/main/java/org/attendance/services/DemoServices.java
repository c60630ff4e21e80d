package org.attendance.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.demo.DemoSchool;

/** The service that makes the demonstration schools. */
public final class DemoServices {
    /** From here on both academic years of the demonstration have the codes of 2024. */
    private static final LocalDate EARLIEST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int WHOLE = 100;

    private DemoServices() {
    }

    /** Makes both schools with two academic years of marks, and sets the demonstration clock. */
    public static Map<String, Object> loadDemo(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            LocalDate today = call.date("today");
            if (today == null) {
                today = Clock.now(call.delegator()).toLocalDate();
            }
            if (today.isBefore(EARLIEST) || today.isAfter(LATEST)) {
                throw call.refuse("AttendanceImportDemoToday", "value", today, "from", EARLIEST, "thru", LATEST);
            }
            Long scale = call.number("scale");
            if (scale != null && (scale < 1 || scale > WHOLE)) {
                throw call.refuse("AttendanceImportDemoScale", "value", scale);
            }
            refuseRepetition(call);
            DemoLoad load = new DemoLoad(call, scale == null ? WHOLE : scale.intValue());
            load.run(today);
            return ServiceCall.success("schools", load.schools(), "marks", load.marks(), "clock", Rows.iso(load.clock()));
        });
    }

    private static void refuseRepetition(ServiceCall call) throws InputException, GenericEntityException {
        for (DemoSchool school : List.of(DemoSchool.PRIMARY, DemoSchool.SECONDARY)) {
            if (EntityQuery.use(call.delegator()).from("AttendanceMark").where("schoolId", school.schoolId()).maxRows(1)
                    .queryFirst() != null) {
                throw call.refuse("AttendanceImportDemoExists", "schoolId", school.schoolId());
            }
        }
    }
}
