package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.MarkHistory;
import org.attendance.rules.MarkState;
import org.attendance.rules.Session;

/** The marks of a group as they stood at a moment, of the pupils who were in the group on each day, on days open to the user. */
final class RegisterAsAt {
    private static final Comparator<Map<String, Object>> ORDER = Comparator.comparing((Map<String, Object> row) -> (String) row.get("date"))
            .thenComparing(row -> (String) row.get("session")).thenComparing(row -> (String) row.get("name"))
            .thenComparing(row -> (String) row.get("pupilRef"));

    private final ServiceCall call;
    private final String schoolId;
    private final String group;
    private final DateRange range;
    private final LocalDateTime asAt;
    private final Set<LocalDate> openDays = new HashSet<>();

    RegisterAsAt(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        Access access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.group = call.required("registrationGroup");
        this.range = Attributes.range(call, HistoryServices.MOST_DAYS);
        this.asAt = asAt(call);
        boolean all = access.may(Access.REGISTER_ALL);
        for (LocalDate day = range.from(); !day.isAfter(range.thru()); day = day.plusDays(1)) {
            if (all || access.isOwnGroup(schoolId, group, day)) {
                openDays.add(day);
            }
        }
        if (openDays.isEmpty()) {
            throw call.refuse("AttendanceGroupUnknown", "registrationGroup", group, "date", range.thru());
        }
    }

    /** The result of the service: rows in order of date, session and name. */
    Map<String, Object> rows() throws InputException, GenericEntityException {
        Map<String, List<GenericValue>> members = members();
        CodeSet codes = CodeTable.of(call.delegator(), schoolId);
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<MarkKey, MarkHistory> histories = new Histories(call.delegator(), codes).read(members.keySet(), range);
        histories.forEach((key, history) -> {
            Optional<GenericValue> member = memberOn(members.get(key.pupilId()), key.session().date());
            Optional<MarkState> state = history.asAt(asAt);
            if (member.isPresent() && state.isPresent()) {
                rows.add(row(RollPupil.of(member.get()), key.session(), state.get(), codes));
            }
        });
        rows.sort(ORDER);
        return ServiceCall.success("rows", rows);
    }

    private Map<String, List<GenericValue>> members() throws InputException, GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(call.delegator()).from("AttendanceRoll").where(
                EntityCondition.makeCondition("schoolId", schoolId), EntityCondition.makeCondition("registrationGroup", group),
                Rows.overlapping("enrolledFrom", "enrolledThru", range.from(), range.thru())).queryList();
        if (rows.isEmpty() && EntityQuery.use(call.delegator()).from("AttendanceGroup")
                .where("schoolId", schoolId, "registrationGroup", group).cache().queryOne() == null) {
            throw call.refuse("AttendanceGroupUnknown", "registrationGroup", group, "date", range.thru());
        }
        Map<String, List<GenericValue>> members = new HashMap<>();
        rows.forEach(row -> members.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row));
        return members;
    }

    private Optional<GenericValue> memberOn(List<GenericValue> spans, LocalDate date) {
        return spans.stream().filter(row -> openDays.contains(date) && Rows.holds(row, "enrolledFrom", "enrolledThru", date)).findFirst();
    }

    private static Map<String, Object> row(RollPupil pupil, Session session, MarkState state, CodeSet codes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pupilRef", pupil.pupilRef());
        row.put("name", pupil.name());
        row.putAll(Sessions.map(session));
        row.put("code", codes.byId(state.codeId()).code());
        row.put("minutesLate", state.minutesLate());
        row.put("note", state.note());
        return row;
    }

    private static LocalDateTime asAt(ServiceCall call) throws InputException {
        String text = call.required("asAt");
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw call.refuse("AttendanceAsAt", "value", text);
        }
    }
}
