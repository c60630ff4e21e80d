package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.CodeSet;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.RegisterState;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionTimes;

/** What is stored about a register and its pupils, read in as many queries for five pupils as for thirty-five. */
final class RegisterData {
    /** School sessions before the register's that are shown beside it. */
    static final int RECENT_SESSIONS = 6;

    private final RegisterRequest request;
    private final CodeSet codes;
    private final SchoolCalendar calendar;
    private final List<RollPupil> roll;
    private final SessionTimes times;
    private final List<Session> recentSessions;
    private final Map<MarkKey, GenericValue> marks = new HashMap<>();
    private final Map<String, GenericValue> plans = new HashMap<>();
    private final Map<String, List<GenericValue>> flags = new HashMap<>();
    private final Map<String, List<GenericValue>> amendments = new HashMap<>();
    private final Map<String, Long> lates = new HashMap<>();
    private final Map<String, Long> newAmendments = new HashMap<>();
    private GenericValue register;

    private RegisterData(RegisterRequest request) throws GenericEntityException {
        Delegator delegator = request.delegator();
        RegisterKey key = request.key();
        this.request = request;
        this.codes = CodeTable.of(delegator, key.schoolId());
        this.calendar = CalendarTable.of(delegator, key.schoolId());
        this.roll = Roll.ofGroup(delegator, key.schoolId(), key.registrationGroup(), key.session().date());
        this.times = TimesTable.of(delegator, key.schoolId()).of(yearGroup(), key.session().part());
        this.recentSessions = Sessions.before(calendar, key.session(), RECENT_SESSIONS);
    }

    /** Reads a register to show it. */
    static RegisterData read(RegisterRequest request) throws GenericEntityException {
        RegisterData data = new RegisterData(request);
        data.load();
        return data;
    }

    /** Makes other writers of these pupils' marks wait, then reads the register to change it. */
    static RegisterData lockAndRead(RegisterRequest request) throws GenericEntityException {
        RegisterData data = new RegisterData(request);
        data.lock();
        data.load();
        return data;
    }

    /** Makes other writers of these pupils' marks wait until the transaction ends. */
    void lock() throws GenericEntityException {
        store().lock(pupilIds());
    }

    private void load() throws GenericEntityException {
        readRegister();
        if (roll.isEmpty()) {
            return;
        }
        readMarks();
        for (GenericValue row : ofSession("AttendancePlannedMark").queryList()) {
            plans.put(row.getString("pupilId"), row);
        }
        for (GenericValue row : ofSession("AttendanceAmendment").orderBy("pupilId", "amendmentNumber").queryList()) {
            amendments.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row);
        }
        for (GenericValue row : query("AttendancePupilFlag", Rows.on("fromDate", "thruDate", date())).queryList()) {
            flags.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row);
        }
        readLates();
    }

    /** Reads the row of the register anew. */
    void readRegister() throws GenericEntityException {
        register = EntityQuery.use(request.delegator()).from("AttendanceRegister").where(request.key().fields()).queryOne();
    }

    private void readMarks() throws GenericEntityException {
        LocalDate oldest = recentSessions.isEmpty() ? date() : recentSessions.get(0).date();
        for (GenericValue row : query("AttendanceMark", Rows.between("sessionDate", oldest, date())).queryList()) {
            marks.put(MarkKey.of(row), row);
        }
    }

    /** Reads the marks of the register's own session anew, as they are stored now. */
    void readMarksOfSession() throws GenericEntityException {
        for (GenericValue row : ofSession("AttendanceMark").queryList()) {
            marks.put(MarkKey.of(row), row);
        }
    }

    private void readLates() throws GenericEntityException {
        Optional<CalendarPeriod> halfTerm = calendar.periodOn(PeriodKind.HALF_TERM, date());
        if (halfTerm.isEmpty()) {
            return;
        }
        List<GenericValue> rows = query("AttendanceTally", Rows.between("weekStarts", TallyRow.weekOf(halfTerm.get().from()), date()))
                .queryList();
        for (GenericValue row : rows) {
            lates.merge(row.getString("pupilId"), TallyRow.read(row).lateBeforeClose() + TallyRow.read(row).lateAfterClose(), Long::sum);
        }
    }

    private EntityQuery ofSession(String entity) {
        return query(entity, EntityCondition.makeCondition(
                EntityCondition.makeCondition("sessionDate", Date.valueOf(date())), EntityOperator.AND,
                EntityCondition.makeCondition("sessionPart", session().part().name())));
    }

    private EntityQuery query(String entity, EntityCondition condition) {
        return EntityQuery.use(request.delegator()).from(entity).where(
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, pupilIds()), condition);
    }

    private List<String> pupilIds() {
        List<String> ids = new ArrayList<>();
        roll.forEach(pupil -> ids.add(pupil.pupilId()));
        ids.sort(null);
        return ids;
    }

    /** The year group of most pupils, whose times the register has; null for an empty group. */
    private String yearGroup() {
        Map<String, Integer> counts = new HashMap<>();
        roll.forEach(pupil -> counts.merge(pupil.yearGroup(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(null);
    }

    /** Writes marks of the school. */
    MarkStore store() {
        return new MarkStore(request.delegator(), request.key().schoolId(), codes);
    }

    RegisterRequest request() {
        return request;
    }

    Session session() {
        return request.session();
    }

    LocalDate date() {
        return session().date();
    }

    CodeSet codes() {
        return codes;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    SessionTimes times() {
        return times;
    }

    /** Pupils in order of name. */
    List<RollPupil> roll() {
        return roll;
    }

    /** School sessions before this one, oldest first. */
    List<Session> recentSessions() {
        return recentSessions;
    }

    /** The row of the register; null while nobody has opened it. */
    GenericValue register() {
        return register;
    }

    /** Takes over the row of the register as it was just created. */
    void register(GenericValue row) {
        register = row;
    }

    /** Number of saves that changed a mark; 0 while there is no row. */
    long version() {
        Long version = register == null ? null : register.getLong("registerVersion");
        return version == null ? 0 : version;
    }

    /** The mark of a pupil in this session, null if there is none. */
    GenericValue mark(String pupilId) {
        return mark(pupilId, session());
    }

    /** The mark of a pupil in this session or one of the recent ones, null if there is none. */
    GenericValue mark(String pupilId, Session session) {
        return marks.get(new MarkKey(pupilId, session));
    }

    /** The code of a stored mark. */
    AttendanceCode codeOf(GenericValue mark) {
        return codes.byId(mark.getString("attendanceCodeId"));
    }

    /** The planned mark of a pupil in this session, null if there is none. */
    GenericValue plan(String pupilId) {
        return plans.get(pupilId);
    }

    /** Flags of a pupil on the date. */
    List<GenericValue> flags(String pupilId) {
        return flags.getOrDefault(pupilId, List.of());
    }

    /** Amendments of a pupil's mark of this session, in their order. */
    List<GenericValue> amendments(String pupilId) {
        return amendments.getOrDefault(pupilId, List.of());
    }

    /** Number of amendments of a pupil's mark of this session. */
    long amendmentCount(String pupilId) {
        return amendments(pupilId).size() + newAmendments.getOrDefault(pupilId, 0L);
    }

    /** Counts an amendment that was written after the register was read. */
    void countAmendment(String pupilId) {
        newAmendments.merge(pupilId, 1L, Long::sum);
    }

    /** Number of the latest amendment of each mark of this session that has one. */
    Map<MarkKey, Long> amendmentNumbers() {
        Map<MarkKey, Long> numbers = new HashMap<>();
        amendments.forEach((pupilId, rows) -> numbers.put(new MarkKey(pupilId, session()),
                rows.get(rows.size() - 1).getLong("amendmentNumber")));
        return numbers;
    }

    /** How often a pupil came late (L or U) in this half-term. */
    long lates(String pupilId) {
        return lates.getOrDefault(pupilId, 0L);
    }

    /** The state of the register at the time of the call. */
    RegisterState state() {
        boolean taken = register != null && RegisterStatus.TAKEN.equals(register.getString("statusId"))
                || !roll.isEmpty() && roll.stream().allMatch(pupil -> mark(pupil.pupilId()) != null);
        return RegisterState.of(calendar.isSchoolSession(session()), taken, date(), times, request.access().now());
    }
}
