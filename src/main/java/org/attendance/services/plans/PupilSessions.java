package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.Tally;
import org.attendance.services.CodeTable;
import org.attendance.services.MarkKey;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** The codes of one pupil by session, as the register has them, read once. */
final class PupilSessions {
    private final Map<Session, AttendanceCode> codes = new HashMap<>();

    private PupilSessions() {
    }

    /** The codes from a day to a day, both included, in one query. */
    static PupilSessions read(ServiceCall call, String schoolId, String pupilId, LocalDate from, LocalDate thru) throws GenericEntityException {
        PupilSessions sessions = new PupilSessions();
        CodeSet codes = CodeTable.of(call.delegator(), schoolId);
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceMark").where(
                EntityCondition.makeCondition("pupilId", pupilId), EntityCondition.makeCondition("schoolId", schoolId),
                Rows.between("sessionDate", from, thru)).queryList()) {
            sessions.codes.put(MarkKey.sessionOf(row), codes.byId(row.getString("attendanceCodeId")));
        }
        return sessions;
    }

    /** The code of a session; null for none. */
    AttendanceCode code(Session session) {
        return codes.get(session);
    }

    /** The tally of the days from a day to a day, both included, as far as they were read. */
    Tally tally(LocalDate from, LocalDate thru) {
        return codes.entrySet().stream().filter(each -> !each.getKey().date().isBefore(from) && !each.getKey().date().isAfter(thru))
                .map(each -> Tally.of(each.getValue(), 1)).reduce(Tally.ZERO, Tally::plus);
    }
}
