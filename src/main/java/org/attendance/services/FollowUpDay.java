package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.followup.UnexplainedRun;

/** A day of a school whose absences are followed up: what a call is about, and what everything that follows needs to know of it. */
final class FollowUpDay {
    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final LocalDate date;
    private final SchoolCalendar calendar;
    private final TimesTable times;
    private final CodeSet codes;
    private final Settings settings;

    private FollowUpDay(ServiceCall call, Access access, String schoolId, LocalDate date) throws GenericEntityException {
        this.call = call;
        this.access = access;
        this.schoolId = schoolId;
        this.date = date;
        this.calendar = CalendarTable.of(call.delegator(), schoolId);
        this.times = TimesTable.of(call.delegator(), schoolId);
        this.codes = CodeTable.of(call.delegator(), schoolId);
        this.settings = Settings.of(call.delegator(), schoolId);
    }

    /** The day the attributes schoolId and date (default today) of a call name; not one to come. */
    static FollowUpDay of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        LocalDate date = call.date("date") == null ? access.today() : call.date("date");
        if (date.isAfter(access.today())) {
            throw call.refuse("AttendanceFollowUpDateToCome", "date", date, "today", access.today());
        }
        return new FollowUpDay(call, access, schoolId, date);
    }

    /** The same, for something that is to be stored: on a day without school there is nothing to follow up. */
    static FollowUpDay ofSchoolDay(ServiceCall call) throws InputException, GenericEntityException {
        FollowUpDay day = of(call);
        if (!day.calendar.isSchoolDay(day.date)) {
            throw call.refuse("AttendanceFollowUpNoSchool", "date", day.date);
        }
        return day;
    }

    ServiceCall call() {
        return call;
    }

    Delegator delegator() {
        return call.delegator();
    }

    Access access() {
        return access;
    }

    String schoolId() {
        return schoolId;
    }

    LocalDate date() {
        return date;
    }

    LocalDateTime now() {
        return access.now();
    }

    boolean isToday() {
        return date.equals(access.today());
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    /** The school sessions of the day, in time. */
    List<Session> sessions() {
        return Sessions.ofDay(calendar, date);
    }

    TimesTable times() {
        return times;
    }

    CodeSet codes() {
        return codes;
    }

    Settings settings() {
        return settings;
    }

    /** The code N as it was on the day. */
    AttendanceCode unexplained() {
        return codes.validOn(date).stream().filter(UnexplainedRun::isUnexplained).findFirst().orElseThrow(
                () -> new IllegalStateException("No code N is valid on " + date + ": load the seed data"));
    }

    /** Conditions on AttendanceRoll or AttendanceRollSpan: on roll on the day, among the pupils the user may see. */
    List<EntityCondition> visiblePupils() throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(Roll.onRoll(date));
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        if (!access.may(Access.PUPIL_ALL)) {
            Set<String> own = access.ownGroups(schoolId, access.today());
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN,
                    own.isEmpty() ? List.of("") : new ArrayList<>(own)));
        }
        return conditions;
    }
}
