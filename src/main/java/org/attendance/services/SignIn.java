package org.attendance.services;

import java.sql.Time;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Arrival;
import org.attendance.rules.ArrivalMark;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/**
 * Signs a pupil in who arrives late or comes back: writes the log and, where the arrival makes one, the mark, in one transaction.
 * The code follows the register times of the pupil's year group; what the mark becomes is said by {@link ArrivalMark}.
 */
final class SignIn {
    private final ServiceCall call;
    private final DeskCall desk;
    private final String token;
    private final LocalTime time;
    private final SignReason reason;
    private final DeskDay day;
    private final Arrival arrival;

    /** Reads the attributes pupilRef, time, reason, reasonText and token, and the day of the pupil, whom others then wait for. */
    SignIn(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.desk = DeskCall.of(call);
        this.token = SignTime.token(call);
        this.time = SignTime.of(call, desk);
        this.reason = SignReason.of(call, EnumCodes.LATE_REASON);
        this.day = DeskDay.lockAndRead(desk);
        this.arrival = day.arrival(time);
    }

    /** Signs the pupil in; a request that was stored before is answered as it was and changes nothing. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        GenericValue before = SignTime.repeated(call, desk, token, SignLog.IN);
        if (before != null) {
            return answer("repeated", before);
        }
        SignTime.refuseBefore(call, day.latest(), time);
        if (arrival.phase() == Arrival.Phase.NO_SCHOOL) {
            throw call.refuse("AttendanceDeskNoSchool", "date", desk.today());
        }
        if (day.isOut() && !arrivesAnew()) {
            return answer("returned", add(null, null));
        }
        refuseOutsideAndTwice();
        if (arrival.phase() == Arrival.Phase.BETWEEN) {
            return answer("noted", add(null, null));
        }
        if (arrival.isLate() && !reason.isGiven()) {
            throw call.refuse("AttendanceDeskReasonMissing");
        }
        return mark();
    }

    /** Whether someone who left comes back into another session, in which nobody has seen the pupil yet. */
    private boolean arrivesAnew() {
        GenericValue mark = arrival.code() == null ? null : day.mark(arrival.part());
        return arrival.code() != null && !arrival.part().name().equals(day.latest().getString("sessionPart"))
                && (mark == null || !ArrivalMark.isArrived(day.codeOf(mark)));
    }

    private void refuseOutsideAndTwice() throws InputException {
        if (arrival.phase() == Arrival.Phase.BEFORE) {
            throw call.refuse("AttendanceDeskNotOpen", "group", desk.pupil().registrationGroup(), "time",
                    RegisterView.text(day.times(arrival.part()).registerOpens()));
        }
        if (arrival.phase() == Arrival.Phase.OVER) {
            throw call.refuse("AttendanceDeskOver", "time", RegisterView.text(day.times(arrival.part()).sessionEnds()));
        }
        GenericValue latest = day.latest();
        if (latest != null && SignLog.IN.equals(latest.getString("signKind"))
                && arrival.part().name().equals(latest.getString("sessionPart"))) {
            throw call.refuse("AttendanceDeskSignedInAlready", "name", desk.pupil().name(), "time", SignEntry.time(latest, "signTime"),
                    "by", latest.getString("recordedByName"));
        }
    }

    private Map<String, Object> mark() throws InputException, GenericEntityException {
        GenericValue stored = day.mark(arrival.part());
        ArrivalMark.Outcome outcome = ArrivalMark.of(arrival.code(), day.codeOf(stored), day.codeOf(day.plan(arrival.part())),
                day.isOut());
        if (outcome == ArrivalMark.Outcome.ARRIVED_ALREADY) {
            throw refuseMarked(stored);
        }
        SignDecision decision = new SignDecision(desk, day, arrival, reason, outcome);
        String code = decision.code(call.text("decision"));
        Long minutes = arrival.isLate() ? arrival.minutesLate() : null;
        if (code == null) {
            return answer("kept", add(null, minutes));
        }
        Session session = new Session(desk.today(), arrival.part());
        AttendanceCode version = day.codes().find(code, desk.today()).orElseThrow();
        GenericValue row = add(version, minutes);
        new MarkAmendment(call, desk.access(), desk.schoolId(), session, desk.pupil()).store(new PostedMark(desk.pupil(), code,
                code.equals(arrival.code()) ? minutes : null, reason.words(), words(), null), null);
        return answer("marked", row);
    }

    private InputException refuseMarked(GenericValue stored) throws GenericEntityException {
        AttendanceCode code = day.codeOf(stored);
        return call.refuse("AttendanceDeskMarkedAlready", "name", desk.pupil().name(), "code", code.code(), "codeName", code.name(),
                "by", new UserNames(desk.delegator()).of(stored.getString("markedByUserLoginId")));
    }

    /** The reason of the amendment: "Signed in at 09:12: Bus or train late". */
    private String words() {
        String at = time.truncatedTo(ChronoUnit.MINUTES).toString();
        return reason.words() == null ? call.messages().get("AttendanceDeskAmended", "time", at)
                : call.messages().get("AttendanceDeskAmendedReason", "time", at, "reason", reason.words());
    }

    /**
     * Adds the entry.
     * @param written the code it writes, null for none
     * @param minutes minutes late, null for who is not late or comes back
     */
    private GenericValue add(AttendanceCode written, Long minutes) throws GenericEntityException {
        Map<String, Object> fields = Fields.of("signTime", Time.valueOf(time), "signKind", SignLog.IN,
                "sessionPart", arrival.phase() == Arrival.Phase.IN_SESSION ? arrival.part().name() : null,
                "reasonEnumId", reason.enumId(), "reasonText", reason.text(), "minutesLate", minutes);
        GenericValue stored = written == null ? null : day.mark(arrival.part());
        fields.put("attendanceCodeId", written == null ? null : written.id());
        if (stored != null) {
            fields.put("previousCodeId", stored.getString("attendanceCodeId"));
            fields.put("previousMinutesLate", stored.getLong("minutesLate"));
            fields.put("previousNote", stored.getString("markNote"));
            fields.put("previousOverride", stored.getString("overrideReason"));
        }
        return new SignLog(desk.delegator()).add(desk, token, fields);
    }

    private Map<String, Object> answer(String outcome, GenericValue row) throws GenericEntityException {
        SignEntry entry = SignEntry.of(desk.delegator(), desk.schoolId(), call.userLoginId(), desk.access().now());
        return ServiceCall.success("outcome", outcome, "entry", entry.map(row, desk.pupil(), List.of(row)));
    }
}
