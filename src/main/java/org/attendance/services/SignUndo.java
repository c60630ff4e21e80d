package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Takes an entry of the desk back: one's own, of today, the latest of the pupil. The entry stays on record as taken back. A mark it
 * wrote goes back to what stood before by a further amendment; where nothing stood, to the planned code, or to N: nobody has seen the
 * pupil then. A mark that was changed since by somebody else stays.
 */
final class SignUndo {
    private static final String NOT_KNOWN = "N";
    private static final Set<String> LATE = Set.of("L", "U");

    private final ServiceCall call;
    private final DeskCall desk;
    private final SignLog log;
    private final SignEntry entries;
    private final DeskDay day;
    private final GenericValue row;

    /** Reads the attributes pupilRef and signId, and the day of the pupil, whom others then wait for. */
    SignUndo(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.desk = DeskCall.of(call);
        this.log = new SignLog(desk.delegator());
        this.entries = SignEntry.of(desk.delegator(), desk.schoolId(), call.userLoginId(), desk.access().now());
        this.day = DeskDay.lockAndRead(desk);
        this.row = log.find(desk.schoolId(), call.required("signId"));
        if (row == null || !desk.pupil().pupilId().equals(row.getString("pupilId"))) {
            throw call.refuse("AttendanceDeskEntryUnknown", "signId", call.text("signId"), "pupilRef", desk.pupil().pupilRef());
        }
    }

    /** Takes the entry back; one that is taken back already is answered as it is. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        String restored = null;
        boolean stays = false;
        refuseOthers();
        if (row.getTimestamp("takenBackDate") == null) {
            if (!row.getString("signId").equals(day.latest().getString("signId"))) {
                throw call.refuse("AttendanceDeskNotLatest", "time", SignEntry.time(day.latest(), "signTime"));
            }
            log.takeBack(row, desk.access().author(desk.schoolId()), desk.access().now());
            stays = row.getString("attendanceCodeId") != null && !isAsWritten();
            restored = row.getString("attendanceCodeId") == null || stays ? null : restore();
        }
        return ServiceCall.success("entry", entries.map(row, desk.pupil(), List.of(row)), "restored", restored, "markStays", stays);
    }

    private void refuseOthers() throws InputException {
        if (!entries.isOwn(row)) {
            throw call.refuse("AttendanceDeskNotOwn", "by", row.getString("recordedByName"));
        }
        if (!entries.isToday(row)) {
            throw call.refuse("AttendanceDeskNotToday", "date", Rows.date(row, "signDate"));
        }
    }

    private SessionPart part() {
        return SessionPart.of(row.getString("sessionPart"));
    }

    /** Whether the mark is still the one the entry wrote. */
    private boolean isAsWritten() {
        GenericValue mark = day.mark(part());
        AttendanceCode written = day.codes().byId(row.getString("attendanceCodeId"));
        Long minutes = LATE.contains(written.code()) ? row.getLong("minutesLate") : null;
        return mark != null && written.id().equals(mark.getString("attendanceCodeId"))
                && Objects.equals(minutes, mark.getLong("minutesLate"));
    }

    /** Writes what stood before; answers its code. */
    private String restore() throws InputException, GenericEntityException {
        String reason = call.messages().get("AttendanceDeskTakenBack", "time", SignEntry.time(row, "signTime"));
        GenericValue plan = day.plan(part());
        PostedMark mark;
        if (row.getString("previousCodeId") != null) {
            mark = new PostedMark(desk.pupil(), day.codes().byId(row.getString("previousCodeId")).code(),
                    row.getLong("previousMinutesLate"), row.getString("previousNote"), reason, row.getString("previousOverride"));
        } else if (plan != null) {
            mark = new PostedMark(desk.pupil(), day.codeOf(plan).code(), null, plan.getString("markNote"), reason, reason);
        } else {
            mark = new PostedMark(desk.pupil(), NOT_KNOWN, null, null, reason, null);
        }
        new MarkAmendment(call, desk.access(), desk.schoolId(), new Session(desk.today(), part()), desk.pupil()).store(mark, null);
        return mark.code();
    }
}
