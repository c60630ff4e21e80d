package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.demo.DemoSchool;
import org.attendance.rules.SchoolCalendar;

/**
 * Lets the thresholds of a demonstration school live for a few weeks: the packs it follows, contracts that parents have signed, and some
 * nights, so that triggers and tasks of different age stand there, and some that have ended.
 */
final class DemoThresholds {
    private static final Map<DemoSchool, List<String>> PACKS = Map.of(
            DemoSchool.SECONDARY, List.of("portsmouth-2023", "birmingham-2024"), DemoSchool.PRIMARY, List.of("portsmouth-2023", "copnor-2023"));
    /** How many days before the day of the demonstration the nights were; the last is that day's own. */
    private static final List<Integer> NIGHTS = List.of(21, 7, 1, 0);
    private static final List<Integer> CONTRACTS_DAYS_AGO = List.of(56, 42, 35);
    private static final int CANDIDATES = 12;
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final ServiceCall call;
    private final Delegator delegator;
    private final DemoSchool school;
    private final SchoolCalendar calendar;
    private final LocalDate day;

    /** @param day day on which the demonstration begins */
    DemoThresholds(ServiceCall call, DemoSchool school, LocalDate day) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.school = school;
        this.calendar = CalendarTable.of(delegator, school.schoolId());
        this.day = day;
    }

    /** Sets the clock of the demonstration. */
    @FunctionalInterface
    interface ClockSetter {
        void set(LocalDateTime now) throws GenericEntityException;
    }

    /** Follows the packs, records the contracts and runs the nights; the clock stands on the last of them afterwards. */
    void run(ClockSetter clock) throws InputException, GenericEntityException, GenericServiceException {
        clock.set(day.minusDays(NIGHTS.get(0)).atTime(NIGHT));
        LocalDate first = SchoolDates.firstDay(calendar).orElseThrow();
        for (String pack : PACKS.get(school)) {
            serve("subscribeAttendancePolicy", Fields.of("policyId", pack, "fromDate", first.toString(),
                    "reason", call.messages().get("AttendancePolicyDemoReason")));
        }
        if (school == DemoSchool.SECONDARY) {
            serve("setAttendanceSetting", Fields.of("settingId", Setting.CASE_OPENED_BY.id(), "value", "by_hand",
                    "reason", call.messages().get("AttendanceCaseDemoByHand")));
        }
        signContracts();
        for (int daysAgo : NIGHTS) {
            LocalDate night = day.minusDays(daysAgo);
            if (!night.isBefore(first)) {
                clock.set(night.atTime(NIGHT));
                OwnTransaction.run(() -> EvaluationDue.school(delegator, school.schoolId()));
                serve("runAttendanceNightly", Fields.of());
            }
        }
        new DemoTasks(delegator, school, calendar, day).store();
    }

    /** The pupils with the most unauthorised absence of the weeks before have a contract. */
    private void signContracts() throws InputException, GenericEntityException, GenericServiceException {
        LocalDate until = day.minusDays(CONTRACTS_DAYS_AGO.get(0));
        Map<String, Long> unauthorised = new TreeMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceTally").select("pupilId", "unauthorisedCount")
                .where(EntityCondition.makeCondition("schoolId", school.schoolId()),
                        EntityCondition.makeCondition("unauthorisedCount", EntityOperator.GREATER_THAN, 0L),
                        Rows.between("weekStarts", until.minusMonths(6), until)).queryList()) {
            unauthorised.merge(row.getString("pupilId"), row.getLong("unauthorisedCount"), Long::sum);
        }
        List<String> most = unauthorised.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
        if (most.isEmpty()) {
            return;
        }
        int signed = 0;
        for (RollPupil pupil : Roll.read(delegator, day, EntityCondition.makeCondition("schoolId", school.schoolId()),
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, most.subList(0, Math.min(most.size(), CANDIDATES))))) {
            LocalDate on = calendar.latestSchoolDay(day.minusDays(CONTRACTS_DAYS_AGO.get(signed))).orElse(null);
            if (on != null && !pupil.admission().isAfter(on)) {
                serve("recordAttendanceEvent", Fields.of("pupilRef", pupil.pupilRef(), "eventType", "contract_signed", "date", on.toString()));
                if (++signed == CONTRACTS_DAYS_AGO.size()) {
                    return;
                }
            }
        }
    }

    private void serve(String service, Map<String, Object> values) throws InputException, GenericServiceException {
        values.putAll(Fields.of("schoolId", school.schoolId(), "userLogin", call.userLogin(), "locale", call.locale()));
        Map<String, Object> result = call.dispatcher().runSync(service, values);
        if (ServiceUtil.isError(result)) {
            throw new InputException(ServiceUtil.getErrorMessage(result));
        }
    }
}
