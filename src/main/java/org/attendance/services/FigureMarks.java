package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/** The sessions a figure of one pupil is made of, in order: marks, or due sessions without one for missing; of a slice if asked for. */
final class FigureMarks {
    private static final long MOST_DAYS = 3700;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final DateRange range;
    private final RollPupil pupil;
    private final CodeSet codes;

    FigureMarks(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.range = Attributes.range(call, MOST_DAYS);
        this.pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), range.thru());
        this.codes = CodeTable.of(call.delegator(), schoolId);
    }

    List<Map<String, Object>> list() throws InputException, GenericEntityException {
        String figure = call.text("figure");
        Predicate<AttendanceCode> filter = MarkFigure.of(call, codes, figure);
        Predicate<Session> slice = slice();
        Map<Session, GenericValue> marks = new TreeMap<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceMark").where(
                EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                Rows.between("sessionDate", range.from(), range.thru())).queryList()) {
            marks.put(MarkKey.sessionOf(row), row);
        }
        marks.keySet().removeIf(slice.negate());
        if (MarkFigure.MISSING.equals(figure)) {
            return missing(marks.keySet(), slice);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        marks.forEach((session, row) -> {
            AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
            if (filter.test(code)) {
                list.add(entry(session, code, row));
            }
        });
        return list;
    }

    /** The sessions of a pattern, where the call asks for one. */
    private Predicate<Session> slice() throws InputException, GenericEntityException {
        String id = call.text("slice");
        return id == null ? session -> true : PatternSlice.of(call, CalendarTable.of(call.delegator(), schoolId));
    }

    private List<Map<String, Object>> missing(Set<Session> marked, Predicate<Session> slice) throws GenericEntityException {
        SchoolCalendar calendar = CalendarTable.of(call.delegator(), schoolId);
        DueSessions due = new DueSessions(calendar, TimesTable.of(call.delegator(), schoolId), range, access.now());
        SummaryPupils pupils = new SummaryPupils(call.delegator(), schoolId, pupil.pupilId());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Session session : calendar.sessions(range.from(), range.thru())) {
            if (due.isDue(session) && pupils.isOnRoll(pupil.pupilId(), session.date()) && !marked.contains(session) && slice.test(session)) {
                list.add(entry(session, null, null));
            }
        }
        return list;
    }

    private static Map<String, Object> entry(Session session, AttendanceCode code, GenericValue row) {
        Map<String, Object> entry = Sessions.map(session);
        RegisterRows.putCode(entry, code);
        entry.put("minutesLate", row == null ? null : row.getLong("minutesLate"));
        entry.put("note", row == null ? null : row.getString("markNote"));
        return entry;
    }
}
