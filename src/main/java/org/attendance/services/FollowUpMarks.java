package org.attendance.services;

import java.sql.Date;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.RegisterState;
import org.attendance.rules.Session;
import org.attendance.rules.YearGroup;
import org.attendance.rules.followup.UnexplainedRun;

/**
 * Whose absence of a day is unexplained, read from the marks in five queries: a session with N, or one without a mark or plan although
 * the register was taken.
 */
final class FollowUpMarks {
    private final FollowUpDay day;
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<Session, Map<String, GroupCount>> registers = new TreeMap<>();
    private final Map<MarkKey, GenericValue> marks = new HashMap<>();
    private final Map<String, List<OpenSession>> open = new LinkedHashMap<>();
    private final Set<String> explained = new TreeSet<>();

    /**
     * A session of the day whose reason is not known.
     * @param code the code N or a sub-code of it; null where the session was left blank in a register that was taken
     * @param since when it was marked, or the register taken
     */
    record OpenSession(Session session, AttendanceCode code, LocalDateTime since) {
    }

    FollowUpMarks(FollowUpDay day) throws GenericEntityException {
        this.day = day;
        readRoll();
        readMarks();
        readRegisters();
        findOpen(readPlans());
        readAmendments();
    }

    private void readRoll() throws GenericEntityException {
        day.sessions().forEach(session -> registers.put(session, new TreeMap<>()));
        for (GenericValue row : EntityQuery.use(day.delegator()).select("pupilId", "registrationGroup", "yearGroup")
                .from("AttendanceRollSpan").where(day.visiblePupils()).queryList()) {
            String group = row.getString("registrationGroup");
            if (groupOf.put(row.getString("pupilId"), group) == null) {
                registers.values().forEach(groups -> groups.computeIfAbsent(group, GroupCount::new).addPupil(row.getString("yearGroup")));
            }
        }
    }

    private void readMarks() throws GenericEntityException {
        for (GenericValue row : ofDay("AttendanceMark", "pupilId", "sessionDate", "sessionPart", "attendanceCodeId", "markedDate")) {
            MarkKey key = MarkKey.of(row);
            String group = groupOf.get(key.pupilId());
            if (group != null) {
                marks.put(key, row);
                registers.getOrDefault(key.session(), Map.of()).getOrDefault(group, new GroupCount(group)).addMark(code(row));
            }
        }
    }

    private void readRegisters() throws GenericEntityException {
        for (GenericValue row : ofDay("AttendanceRegister")) {
            GroupCount group = registers.getOrDefault(MarkKey.sessionOf(row), Map.of()).get(row.getString("registrationGroup"));
            if (group != null) {
                group.register(row);
            }
        }
    }

    private Set<MarkKey> readPlans() throws GenericEntityException {
        Set<MarkKey> plans = new HashSet<>();
        for (GenericValue row : ofDay("AttendancePlannedMark", "pupilId", "sessionDate", "sessionPart")) {
            plans.add(MarkKey.of(row));
        }
        return plans;
    }

    private void findOpen(Set<MarkKey> plans) {
        groupOf.forEach((pupilId, group) -> registers.forEach((session, groups) -> {
            MarkKey key = new MarkKey(pupilId, session);
            GenericValue mark = marks.get(key);
            GenericValue register = groups.get(group).register();
            if (mark != null && UnexplainedRun.isUnexplained(code(mark))) {
                add(key, code(mark), Rows.dateTime(mark, "markedDate"));
            } else if (mark == null && register != null && RegisterStatus.TAKEN.equals(register.getString("statusId"))
                    && !plans.contains(key)) {
                add(key, null, Rows.dateTime(register, "takenDate"));
            }
        }));
    }

    private void add(MarkKey key, AttendanceCode code, LocalDateTime since) {
        open.computeIfAbsent(key.pupilId(), id -> new ArrayList<>()).add(new OpenSession(key.session(), code,
                since == null ? key.session().date().atStartOfDay() : since));
    }

    private void readAmendments() throws GenericEntityException {
        for (GenericValue row : ofDay("AttendanceAmendment", "pupilId", "originalCodeId")) {
            boolean wasOpen = UnexplainedRun.isUnexplained(day.codes().byId(row.getString("originalCodeId")));
            if (wasOpen && groupOf.containsKey(row.getString("pupilId"))) {
                explained.add(row.getString("pupilId"));
            }
        }
        explained.removeAll(open.keySet());
    }

    private List<GenericValue> ofDay(String entity, String... fields) throws GenericEntityException {
        EntityQuery query = EntityQuery.use(day.delegator()).from(entity)
                .where(EntityCondition.makeCondition("schoolId", day.schoolId()),
                        EntityCondition.makeCondition("sessionDate", Date.valueOf(day.date())));
        return fields.length == 0 ? query.queryList() : query.select(fields).queryList();
    }

    private AttendanceCode code(GenericValue mark) {
        return day.codes().byId(mark.getString("attendanceCodeId"));
    }

    /** Pupils with an unexplained session, with these sessions in time. */
    Map<String, List<OpenSession>> open() {
        return open;
    }

    /** Pupils whose N of the day has been replaced, so that no session of theirs is unexplained any more. */
    Set<String> explained() {
        return explained;
    }

    /** The code of a pupil's session of the day; null for none. */
    AttendanceCode code(String pupilId, Session session) {
        GenericValue mark = marks.get(new MarkKey(pupilId, session));
        return mark == null ? null : code(mark);
    }

    /** Whether the pupil is on roll on the day and visible to the user. */
    boolean knows(String pupilId) {
        return groupOf.containsKey(pupilId);
    }

    /** The registers of the day that are not taken, by session, then in order of year and group: registrationGroup, session, state. */
    List<Map<String, Object>> openRegisters() {
        List<Map<String, Object>> list = new ArrayList<>();
        registers.forEach((session, groups) -> groups.values().stream()
                .sorted(Comparator.comparing(GroupCount::yearGroup, YearGroup::compare).thenComparing(GroupCount::registrationGroup))
                .forEach(group -> {
                    RegisterState state = state(session, group);
                    if (state == RegisterState.OPEN || state == RegisterState.OVERDUE) {
                        list.add(Fields.of("registrationGroup", group.registrationGroup(), "session", session.part().name(),
                                "state", state.id()));
                    }
                }));
        return list;
    }

    /** Number of registers of the day that are taken. */
    long takenRegisters() {
        return registers.entrySet().stream().flatMap(each -> each.getValue().values().stream().map(group -> state(each.getKey(), group)))
                .filter(state -> state == RegisterState.TAKEN).count();
    }

    private RegisterState state(Session session, GroupCount group) {
        return RegisterState.of(true, group.isTaken(), session.date(), day.times().of(group.yearGroup(), session.part()), day.now());
    }
}
