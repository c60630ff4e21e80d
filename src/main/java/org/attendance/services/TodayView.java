package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.RegisterState;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;
import org.attendance.rules.YearGroup;

/** The registers of one session of a school that the user may see. Takes the same number of queries for any number of pupils. */
final class TodayView {
    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final TimesTable times;
    private final SchoolCalendar calendar;
    private final Session session;
    private final UserNames names;
    private final Map<String, GroupCount> groups = new TreeMap<>();

    TodayView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.times = TimesTable.of(delegator, schoolId);
        this.calendar = CalendarTable.of(delegator, schoolId);
        LocalDate date = call.date("date") == null ? access.today() : call.date("date");
        this.session = new Session(date, call.text("session") == null ? partNow(date) : Attributes.part(call));
        this.names = new UserNames(delegator);
    }

    /** The afternoon from the opening of its register on, on the day itself; else the morning. */
    private SessionPart partNow(LocalDate date) {
        boolean afternoon = date.equals(access.today())
                && !access.now().toLocalTime().isBefore(times.of(null, SessionPart.PM).registerOpens());
        return afternoon ? SessionPart.PM : SessionPart.AM;
    }

    Map<String, Object> map() throws GenericEntityException {
        Set<String> own = access.ownGroups(schoolId, session.date());
        if (access.may(Access.REGISTER_ALL) || !own.isEmpty()) {
            count(own);
        }
        TodayCounts counts = new TodayCounts();
        List<Map<String, Object>> registers = registers(own, counts);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schoolId", schoolId);
        map.put("schoolName", access.schoolName(schoolId));
        map.putAll(Sessions.map(session));
        map.put("isSchoolSession", calendar.isSchoolSession(session));
        map.put("now", Rows.iso(access.now()));
        map.put("demonstration", access.isDemonstration());
        map.put("previousSession", Sessions.map(Sessions.previous(calendar, session)));
        map.put("nextSession", Sessions.map(Sessions.next(calendar, session)));
        map.put("latestSchoolDay", calendar.latestSchoolDay(access.today()).map(LocalDate::toString).orElse(null));
        map.put("registers", registers);
        map.put("counts", counts.map());
        return map;
    }

    private void count(Set<String> own) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(Roll.onRoll(session.date()));
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        if (!access.may(Access.REGISTER_ALL)) {
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN, new ArrayList<>(own)));
        }
        Map<String, GroupCount> byPupil = new TreeMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "registrationGroup", "yearGroup")
                .from("AttendanceRollSpan").where(conditions).queryList()) {
            GroupCount group = groups.computeIfAbsent(row.getString("registrationGroup"), GroupCount::new);
            if (byPupil.put(row.getString("pupilId"), group) == null) {
                group.addPupil(row.getString("yearGroup"));
            }
        }
        CodeSet codes = CodeTable.of(delegator, schoolId);
        for (GenericValue row : ofSession("AttendanceMark", "pupilId", "attendanceCodeId")) {
            AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
            GroupCount group = byPupil.remove(row.getString("pupilId"));
            if (group != null) {
                group.addMark(code);
            }
        }
        for (GenericValue row : ofSession("AttendancePlannedMark", "pupilId")) {
            GroupCount group = byPupil.get(row.getString("pupilId"));
            if (group != null) {
                group.addPlan();
            }
        }
        for (GenericValue row : ofSession("AttendanceRegister")) {
            GroupCount group = groups.get(row.getString("registrationGroup"));
            if (group != null) {
                group.register(row);
            }
        }
    }

    private List<GenericValue> ofSession(String entity, String... fields) throws GenericEntityException {
        EntityQuery query = EntityQuery.use(delegator).from(entity).where("schoolId", schoolId,
                "sessionDate", Date.valueOf(session.date()), "sessionPart", session.part().name());
        return fields.length == 0 ? query.queryList() : query.select(fields).queryList();
    }

    private List<Map<String, Object>> registers(Set<String> own, TodayCounts counts) throws GenericEntityException {
        List<GroupCount> ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparing(GroupCount::yearGroup, YearGroup::compare).thenComparing(GroupCount::registrationGroup));
        List<Map<String, Object>> registers = new ArrayList<>();
        for (GroupCount group : ordered) {
            SessionTimes groupTimes = times.of(group.yearGroup(), session.part());
            RegisterState state = RegisterState.of(calendar.isSchoolSession(session), group.isTaken(), session.date(), groupTimes,
                    access.now());
            counts.add(state, group);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("registrationGroup", group.registrationGroup());
            map.put("yearGroup", group.yearGroup());
            map.put("state", state.id());
            map.put("opensAt", RegisterView.text(groupTimes.registerOpens()));
            map.put("closesAt", RegisterView.text(groupTimes.registerCloses()));
            GenericValue row = group.register();
            map.put("takenAt", row == null ? null : Rows.iso(Rows.dateTime(row, "takenDate")));
            map.put("takenBy", row == null ? null : names.of(row.getString("takenByUserLoginId")));
            map.put("openedBy", row == null ? null : names.of(row.getString("openedByUserLoginId")));
            map.putAll(group.counts());
            map.put("mine", own.contains(group.registrationGroup()));
            registers.add(map);
        }
        return registers;
    }
}
