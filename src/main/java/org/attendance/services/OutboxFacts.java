package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.message.MatchingRun;
import org.attendance.rules.message.MessageKind;

/** The sessions that make a message true, by pupil, in a fixed number of queries. */
final class OutboxFacts {
    private static final long RUN_DAYS = 120;

    private final OutboxRequest request;
    private final CodeSet codes;
    private final SchoolCalendar calendar;
    private final Map<MarkKey, AttendanceCode> marks = new HashMap<>();

    OutboxFacts(OutboxRequest request) throws GenericEntityException {
        this.request = request;
        this.codes = CodeTable.of(request.delegator(), request.schoolId());
        this.calendar = CalendarTable.of(request.delegator(), request.schoolId());
    }

    /** A session a message is about. */
    record Fact(Session session, AttendanceCode code) {
        /** The code as it is written; null where there is no mark. */
        String written() {
            return code == null ? null : code.code();
        }
    }

    /** The facts of these pupils by pupilId, each list in time; who has none is not in the map. */
    Map<String, List<Fact>> of(Collection<RollPupil> pupils) throws GenericEntityException {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        boolean ofOneDay = request.kind().thresholdAction().isEmpty();
        readMarks(pupils, ofOneDay);
        Set<String> taken = request.kind() == MessageKind.FIRST_DAY ? takenRegisters() : Set.of();
        Set<MarkKey> plans = request.kind() == MessageKind.FIRST_DAY ? plans() : Set.of();
        for (RollPupil pupil : pupils) {
            List<Session> sessions = ofOneDay ? ofDay(pupil, taken, plans) : request.from() == null ? run(pupil) : between(pupil);
            if (!sessions.isEmpty()) {
                facts.put(pupil.pupilId(), sessions.stream().map(session -> new Fact(session, code(pupil, session))).toList());
            }
        }
        return facts;
    }

    private void readMarks(Collection<RollPupil> pupils, boolean ofOneDay) throws GenericEntityException {
        List<GenericValue> rows = ofOneDay ? rowsOfDay("AttendanceMark", "pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                : Keyed.rows(request.delegator(), "AttendanceMark", "pupilId", pupils.stream().map(RollPupil::pupilId).toList(),
                        Rows.between("sessionDate", first(), request.date()));
        for (GenericValue row : rows) {
            marks.put(MarkKey.of(row), codes.byId(row.getString("attendanceCodeId")));
        }
    }

    private LocalDate first() {
        return request.from() == null ? request.date().minusDays(RUN_DAYS) : request.from();
    }

    private List<GenericValue> rowsOfDay(String entity, String... fields) throws GenericEntityException {
        return EntityQuery.use(request.delegator()).select(fields).from(entity).where(
                EntityCondition.makeCondition("schoolId", request.schoolId()),
                EntityCondition.makeCondition("sessionDate", Date.valueOf(request.date()))).queryList();
    }

    private Set<String> takenRegisters() throws GenericEntityException {
        Set<String> taken = new HashSet<>();
        for (GenericValue row : rowsOfDay("AttendanceRegister", "registrationGroup", "sessionPart", "statusId")) {
            if (RegisterStatus.TAKEN.equals(row.getString("statusId"))) {
                taken.add(row.getString("sessionPart") + " " + row.getString("registrationGroup"));
            }
        }
        return taken;
    }

    private Set<MarkKey> plans() throws GenericEntityException {
        Set<MarkKey> plans = new HashSet<>();
        for (GenericValue row : rowsOfDay("AttendancePlannedMark", "pupilId", "sessionDate", "sessionPart")) {
            plans.add(MarkKey.of(row));
        }
        return plans;
    }

    private List<Session> ofDay(RollPupil pupil, Set<String> taken, Set<MarkKey> plans) {
        List<Session> sessions = new ArrayList<>();
        for (Session session : calendar.sessions(request.date(), request.date())) {
            AttendanceCode code = code(pupil, session);
            boolean known = code != null || taken.contains(session.part() + " " + pupil.registrationGroup())
                    && !plans.contains(new MarkKey(pupil.pupilId(), session));
            if (known && isAsked(session.part()) && request.kind().isAbout(code)) {
                sessions.add(session);
            }
        }
        return sessions;
    }

    private boolean isAsked(SessionPart part) {
        return request.part() == null || request.part() == part;
    }

    private List<Session> run(RollPupil pupil) throws GenericEntityException {
        DueSessions due = new DueSessions(calendar, TimesTable.of(request.delegator(), request.schoolId()),
                new DateRange(first(), request.date()), request.access().now());
        List<Session> sessions = new ArrayList<>(calendar.sessions(first(), request.date()));
        sessions.removeIf(session -> code(pupil, session) == null && !due.isDue(session));
        Collections.reverse(sessions);
        return MatchingRun.of(sessions, session -> code(pupil, session), code -> code != null && request.kind().isAbout(code));
    }

    private List<Session> between(RollPupil pupil) {
        return calendar.sessions(first(), request.date()).stream()
                .filter(session -> code(pupil, session) != null && request.kind().isAbout(code(pupil, session))).toList();
    }

    private AttendanceCode code(RollPupil pupil, Session session) {
        return marks.get(new MarkKey(pupil.pupilId(), session));
    }
}
