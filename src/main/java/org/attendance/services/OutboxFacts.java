package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.message.MessageKind;
import org.attendance.rules.threshold.BankHolidays;
import org.attendance.rules.threshold.PupilTimelineBuilder;
import org.attendance.rules.threshold.ThresholdEvaluation;

/** The sessions that make a message true, by pupil, in a fixed number of queries. */
final class OutboxFacts {
    private static final long RUN_DAYS = 120;

    private final OutboxRequest request;
    private final CodeSet codes;
    private Map<String, List<Fact>> day;

    OutboxFacts(OutboxRequest request) throws GenericEntityException {
        this.request = request;
        this.codes = CodeTable.of(request.delegator(), request.schoolId());
    }

    /** A session a message is about. */
    record Fact(Session session, AttendanceCode code) {
        /** The code as it is written; null where there is no mark. */
        String written() {
            return code == null ? null : code.code();
        }
    }

    /** The facts of a kind that is about one day, of all pupils by pupilId; read once. */
    Map<String, List<Fact>> ofDay() throws InputException, GenericEntityException {
        if (day == null) {
            day = request.kind() == MessageKind.FIRST_DAY ? unexplained() : matching(rowsOfDay());
            day.values().removeIf(List::isEmpty);
        }
        return day;
    }

    /** The facts of these pupils by pupilId, each list in time; who has none is not in the map. */
    Map<String, List<Fact>> of(Collection<RollPupil> pupils) throws InputException, GenericEntityException {
        if (request.kind().thresholdAction().isEmpty()) {
            return ofDay();
        }
        Map<String, List<Fact>> facts = request.from() == null ? runs(pupils) : matching(rowsOf(pupils));
        facts.values().removeIf(List::isEmpty);
        return facts;
    }

    /** As the follow-up of the day sees it. */
    private Map<String, List<Fact>> unexplained() throws InputException, GenericEntityException {
        Map<String, List<Fact>> facts = new HashMap<>();
        new FollowUpMarks(FollowUpDay.of(request.call())).open().forEach((pupilId, open) -> facts.put(pupilId, open.stream()
                .filter(each -> isAsked(each.session().part())).map(each -> new Fact(each.session(), each.code())).sorted(this::inTime).toList()));
        return facts;
    }

    private Map<String, List<Fact>> matching(List<GenericValue> marks) {
        Map<String, List<Fact>> facts = new HashMap<>();
        for (GenericValue mark : marks) {
            Fact fact = new Fact(MarkKey.sessionOf(mark), code(mark));
            if (isAsked(fact.session().part()) && request.kind().isAbout(fact.code())) {
                facts.computeIfAbsent(mark.getString("pupilId"), id -> new ArrayList<>()).add(fact);
            }
        }
        facts.values().forEach(list -> list.sort(this::inTime));
        return facts;
    }

    private Map<String, List<Fact>> runs(Collection<RollPupil> pupils) throws GenericEntityException {
        Map<String, Map<Session, AttendanceCode>> marks = new HashMap<>();
        for (GenericValue row : rowsOf(pupils)) {
            marks.computeIfAbsent(row.getString("pupilId"), id -> new TreeMap<>()).put(MarkKey.sessionOf(row), code(row));
        }
        SchoolCalendar calendar = CalendarTable.of(request.delegator(), request.schoolId());
        ThresholdEvaluation evaluation = new ThresholdEvaluation(calendar, new BankHolidays(Map.of()), request.date(), notDue(calendar));
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (RollPupil pupil : pupils) {
            Map<Session, AttendanceCode> own = marks.getOrDefault(pupil.pupilId(), Map.of());
            PupilTimelineBuilder timeline = evaluation.pupil().onRoll(pupil.admission().isAfter(first()) ? pupil.admission() : first(),
                    pupil.leaving());
            own.forEach(timeline::mark);
            facts.put(pupil.pupilId(), request.kind().run(evaluation, timeline.build()).stream()
                    .map(session -> new Fact(session, own.get(session))).toList());
        }
        return facts;
    }

    /** Sessions of the day whose registers may still be taken: without a mark they end no run. */
    private Set<Session> notDue(SchoolCalendar calendar) throws GenericEntityException {
        DueSessions due = new DueSessions(calendar, TimesTable.of(request.delegator(), request.schoolId()),
                new DateRange(request.date(), request.date()), request.access().now());
        Set<Session> notDue = new HashSet<>(calendar.sessions(request.date(), request.date()));
        notDue.removeIf(due::isDue);
        return notDue;
    }

    private List<GenericValue> rowsOfDay() throws GenericEntityException {
        return EntityQuery.use(request.delegator()).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId").from("AttendanceMark")
                .where(EntityCondition.makeCondition("schoolId", request.schoolId()),
                        EntityCondition.makeCondition("sessionDate", Date.valueOf(request.date()))).queryList();
    }

    private List<GenericValue> rowsOf(Collection<RollPupil> pupils) throws GenericEntityException {
        return Keyed.rows(request.delegator(), "AttendanceMark", "pupilId", pupils.stream().map(RollPupil::pupilId).toList(),
                Rows.between("sessionDate", first(), request.date()));
    }

    private LocalDate first() {
        return request.from() == null ? request.date().minusDays(RUN_DAYS) : request.from();
    }

    private boolean isAsked(SessionPart part) {
        return request.part() == null || request.part() == part;
    }

    private AttendanceCode code(GenericValue mark) {
        return codes.byId(mark.getString("attendanceCodeId"));
    }

    private int inTime(Fact one, Fact other) {
        return one.session().compareTo(other.session());
    }
}
