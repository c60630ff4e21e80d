package org.attendance.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.services.CalendarTable;
import org.attendance.services.Clock;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** People at work in a demonstration school: services called in their names, on days before the demonstration begins. */
public final class DemoPlay {
    private final ServiceCall call;
    private final DemoSchool school;
    private final LocalDate day;
    private final ClockSetter clock;

    /** Sets the clock of the demonstration. */
    @FunctionalInterface
    public interface ClockSetter {
        /** Sets it; it runs on from there. */
        void set(LocalDateTime now) throws GenericEntityException;
    }

    /** @param day day on which the demonstration begins */
    public DemoPlay(ServiceCall call, DemoSchool school, LocalDate day, ClockSetter clock) {
        this.call = call;
        this.school = school;
        this.day = day;
        this.clock = clock;
    }

    /** The call that makes the demonstration. */
    public ServiceCall call() {
        return call;
    }

    public DemoSchool school() {
        return school;
    }

    /** Day on which the demonstration begins. */
    public LocalDate day() {
        return day;
    }

    /**
     * It is now ten o'clock so many days before the demonstration begins, or on the latest school day before that; 08:00 of its own day
     * for 0.
     */
    public void daysAgo(int days) throws GenericEntityException {
        LocalDate date = day.minusDays(days);
        LocalDate schoolDay = CalendarTable.of(call.delegator(), school.schoolId()).latestSchoolDay(date).orElse(date);
        clock.set(days == 0 ? day.atTime(8, 0) : schoolDay.atTime(10, 0));
    }

    /** Whether a login of the demonstration is loaded. */
    public boolean isLoaded(String login) throws GenericEntityException {
        return EntityQuery.use(call.delegator()).from("UserLogin").where("userLoginId", login).queryOne() != null;
    }

    /** The date on the clock. */
    public LocalDate today() throws GenericEntityException {
        return Clock.now(call.delegator()).toLocalDate();
    }

    /**
     * Runs a service of the school in the name of a person.
     * @param login login of the demonstration, as officer, lead, head; where it is not loaded, whoever makes the demonstration
     * @param namesAndValues name and value in turn
     * @return what it answered
     */
    public Map<String, Object> serve(String login, String service, Object... namesAndValues)
            throws InputException, GenericEntityException, GenericServiceException {
        GenericValue user = EntityQuery.use(call.delegator()).from("UserLogin").where("userLoginId", login).queryOne();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        values.put("schoolId", school.schoolId());
        values.put("userLogin", user == null ? call.userLogin() : user);
        values.put("locale", call.locale());
        Map<String, Object> result = call.dispatcher().runSync(service, values);
        if (ServiceUtil.isError(result)) {
            throw new InputException(service + ": " + ServiceUtil.getErrorMessage(result));
        }
        return result;
    }
}
