package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.threshold.BankHolidays;

/** Services of bank holidays: the yearly ones are computed, exceptions by proclamation are stored. They are the same for all schools. */
public final class BankHolidayServices {
    private static final String ENTITY = "AttendanceBankHoliday";
    private static final int LONGEST_NAME = 100;
    private static final long FIRST_YEAR = 2006;
    private static final long LAST_YEAR = 2099;

    private BankHolidayServices() {
    }

    /** Stores an exception, or takes it back; repeating it changes nothing. */
    public static Map<String, Object> setBankHoliday(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            LocalDate date = call.requiredDate("date");
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw call.refuse("AttendanceBankHolidayYear", "value", date.getYear(), "from", FIRST_YEAR, "thru", LAST_YEAR);
            }
            boolean removed = call.text("isHoliday") == null;
            String isHoliday = call.flag("isHoliday") ? "Y" : "N";
            String name = Attributes.freeText(call, "holidayName");
            if (!removed && (name == null || name.length() > LONGEST_NAME)) {
                throw call.refuse("AttendanceBankHolidayName", "most", LONGEST_NAME);
            }
            Delegator delegator = call.delegator();
            GenericValue stored = EntityQuery.use(delegator).from(ENTITY).where("holidayDate", Date.valueOf(date)).queryOne();
            boolean changed = removed ? stored != null : stored == null || !isHoliday.equals(stored.getString("isHoliday"))
                    || !Objects.equals(name, stored.getString("holidayName"));
            if (changed && removed) {
                delegator.removeValue(stored);
            } else if (changed) {
                delegator.createOrStore(delegator.makeValue(ENTITY, Fields.of("holidayDate", Date.valueOf(date), "isHoliday", isHoliday,
                        "holidayName", name)));
            }
            if (changed) {
                EvaluationDue.everywhere(delegator);
            }
            return ServiceCall.success("changed", changed);
        });
    }

    /** The bank holidays of a year with the exceptions among them, in order. */
    public static Map<String, Object> getBankHolidays(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Long asked = call.number("year");
            long year = asked == null ? Access.of(call).today().getYear() : asked;
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw call.refuse("AttendanceBankHolidayYear", "value", year, "from", FIRST_YEAR, "thru", LAST_YEAR);
            }
            Map<LocalDate, GenericValue> exceptions = new HashMap<>();
            for (GenericValue row : EntityQuery.use(call.delegator()).from(ENTITY).cache().queryList()) {
                if (Rows.date(row, "holidayDate").getYear() == year) {
                    exceptions.put(Rows.date(row, "holidayDate"), row);
                }
            }
            BankHolidays holidays = EvaluationPlan.holidays(call.delegator());
            TreeSet<LocalDate> dates = new TreeSet<>(holidays.ofYear((int) year));
            dates.addAll(exceptions.keySet());
            List<Map<String, Object>> shown = new ArrayList<>();
            for (LocalDate date : dates) {
                GenericValue row = exceptions.get(date);
                shown.add(Fields.of("date", date.toString(), "isHoliday", holidays.isBankHoliday(date), "proclaimed", row != null,
                        "holidayName", row == null ? null : row.getString("holidayName")));
            }
            return ServiceCall.success("year", year, "holidays", shown);
        });
    }
}
