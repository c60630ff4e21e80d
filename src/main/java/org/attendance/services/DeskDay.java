package org.attendance.services;

import java.sql.Date;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Arrival;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;

/** What is stored about a pupil today: sessions with their times, marks, plans, and entries of the desk that hold. */
final class DeskDay {
    private final DeskCall desk;
    private final CodeSet codes;
    private final Map<SessionPart, SessionTimes> times;
    private final Map<SessionPart, GenericValue> marks;
    private final Map<SessionPart, GenericValue> plans;
    private final List<GenericValue> entries;

    private DeskDay(DeskCall desk) throws GenericEntityException {
        this.desk = desk;
        this.codes = CodeTable.of(desk.delegator(), desk.schoolId());
        this.times = times(CalendarTable.of(desk.delegator(), desk.schoolId()), TimesTable.of(desk.delegator(), desk.schoolId()), desk);
        this.marks = byPart("AttendanceMark");
        this.plans = byPart("AttendancePlannedMark");
        this.entries = new SignLog(desk.delegator()).ofPupil(desk.pupil().pupilId(), desk.today());
    }

    /** Reads the day to show it. */
    static DeskDay read(DeskCall desk) throws GenericEntityException {
        return new DeskDay(desk);
    }

    /** Makes other writers of the pupil's marks and entries wait until the transaction ends, then reads the day. */
    static DeskDay lockAndRead(DeskCall desk) throws GenericEntityException {
        new MarkStore(desk.delegator(), desk.schoolId(), CodeTable.of(desk.delegator(), desk.schoolId()))
                .lock(List.of(desk.pupil().pupilId()));
        return new DeskDay(desk);
    }

    private static Map<SessionPart, SessionTimes> times(SchoolCalendar calendar, TimesTable table, DeskCall desk) {
        Map<SessionPart, SessionTimes> times = new EnumMap<>(SessionPart.class);
        for (Session session : Sessions.ofDay(calendar, desk.today())) {
            times.put(session.part(), table.of(desk.pupil().yearGroup(), session.part()));
        }
        return times;
    }

    private Map<SessionPart, GenericValue> byPart(String entity) throws GenericEntityException {
        Map<SessionPart, GenericValue> rows = new EnumMap<>(SessionPart.class);
        for (GenericValue row : EntityQuery.use(desk.delegator()).from(entity)
                .where("pupilId", desk.pupil().pupilId(), "sessionDate", Date.valueOf(desk.today())).queryList()) {
            rows.put(SessionPart.of(row.getString("sessionPart")), row);
        }
        return rows;
    }

    /** Where in the day of the pupil a time lies. */
    Arrival arrival(LocalTime time) {
        return Arrival.at(time, times);
    }

    /** The times of a session of today. */
    SessionTimes times(SessionPart part) {
        return times.get(part);
    }

    /** The mark of a session of today, null if there is none. */
    GenericValue mark(SessionPart part) {
        return marks.get(part);
    }

    /** The planned mark of a session of today, null if there is none. */
    GenericValue plan(SessionPart part) {
        return plans.get(part);
    }

    /** The code of a mark or planned mark, null for null. */
    AttendanceCode codeOf(GenericValue row) {
        return row == null ? null : codes.byId(row.getString("attendanceCodeId"));
    }

    CodeSet codes() {
        return codes;
    }

    /** The latest entry that holds, null if there is none. */
    GenericValue latest() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    /** Whether the pupil was signed out and has not been signed in since. */
    boolean isOut() {
        return latest() != null && SignLog.OUT.equals(latest().getString("signKind"));
    }
}
