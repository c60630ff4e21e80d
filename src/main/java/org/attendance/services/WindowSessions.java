package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;
import org.attendance.rules.watch.DropOut;
import org.attendance.rules.watch.TenInTen;

/** The unauthorised sessions that pupils have in the window of ten in ten, and when they leave it. One statement. */
final class WindowSessions {
    private static final int MOST_PUPILS_NAMED = 200;

    private final WatchDay day;
    private final Map<String, TreeMap<Session, AttendanceCode>> byPupil = new HashMap<>();

    /** @param pupilIds whose sessions are wanted */
    WindowSessions(WatchDay day, Collection<String> pupilIds) throws GenericEntityException {
        this.day = day;
        Optional<DateRange> window = day.window(day.asOf());
        if (window.isPresent() && !pupilIds.isEmpty()) {
            read(window.get(), pupilIds);
        }
    }

    private void read(DateRange window, Collection<String> pupilIds) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("schoolId", day.schoolId()));
        conditions.add(Rows.between("sessionDate", window.from(), window.thru()));
        conditions.add(EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, day.codes().all().stream()
                .filter(code -> code.statisticalClass() == StatisticalClass.UNAUTHORISED).map(AttendanceCode::id).toList()));
        if (pupilIds.size() <= MOST_PUPILS_NAMED) {
            conditions.add(EntityCondition.makeCondition("pupilId", EntityOperator.IN, List.copyOf(pupilIds)));
        }
        for (GenericValue row : EntityQuery.use(day.delegator()).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(conditions).queryList()) {
            byPupil.computeIfAbsent(row.getString("pupilId"), id -> new TreeMap<>())
                    .put(MarkKey.sessionOf(row), day.codes().byId(row.getString("attendanceCodeId")));
        }
    }

    /** Puts windowSessions (date, session, code, in time) and dropOuts (date, sessions). */
    void put(Map<String, Object> row, String pupilId) {
        put(row, day, byPupil.getOrDefault(pupilId, new TreeMap<>()));
    }

    /** Puts the same of sessions that were read otherwise. */
    static void put(Map<String, Object> row, WatchDay day, TreeMap<Session, AttendanceCode> own) {
        List<Map<String, Object>> sessions = new ArrayList<>();
        own.forEach((session, code) -> {
            Map<String, Object> map = Sessions.map(session);
            map.put("code", code.code());
            sessions.add(map);
        });
        row.put("windowSessions", sessions);
        List<LocalDate> dates = own.keySet().stream().map(Session::date).toList();
        row.put("dropOuts", TenInTen.dropOuts(day.calendar(), day.asOf(), dates).stream().map(WindowSessions::map).toList());
    }

    private static Map<String, Object> map(DropOut dropOut) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", dropOut.date().toString());
        map.put("sessions", dropOut.sessions());
        return map;
    }
}
