package org.attendance.services;

import java.sql.Time;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Arrival;
import org.attendance.rules.ArrivalMark;
import org.attendance.rules.AttendanceCode;

/**
 * Signs a pupil out who leaves during the day. Changes no mark: present at registration and leaving later stays present. What is
 * unusual (somebody who is not on the contact list collects, nobody does, the pupil is marked absent) is refused with a warning until
 * the person confirms it.
 */
final class SignOut {
    private final ServiceCall call;
    private final DeskCall desk;
    private final String token;
    private final LocalTime time;
    private final SignReason reason;
    private final LocalTime expectedBack;
    private final DeskDay day;
    private final Arrival moment;

    /** Reads the attributes, and the day of the pupil, whom others then wait for. */
    SignOut(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.desk = DeskCall.of(call);
        this.token = SignTime.token(call);
        this.time = SignTime.of(call, desk);
        this.reason = SignReason.of(call, EnumCodes.LEAVE_REASON);
        this.expectedBack = Attributes.time(call, "expectedBack");
        this.day = DeskDay.lockAndRead(desk);
        this.moment = day.arrival(time);
    }

    /** Signs the pupil out; a request that was stored before is answered as it was and changes nothing. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        GenericValue before = SignTime.repeated(call, desk, token, SignLog.OUT);
        if (before != null) {
            return answer(before);
        }
        refuse();
        SignCollector collector = SignCollector.of(call, desk);
        confirm(collector);
        Map<String, Object> fields = Fields.of("signTime", Time.valueOf(time), "signKind", SignLog.OUT,
                "sessionPart", moment.phase() == Arrival.Phase.IN_SESSION ? moment.part().name() : null,
                "reasonEnumId", reason.enumId(), "reasonText", reason.text(),
                "expectedBack", expectedBack == null ? null : Time.valueOf(expectedBack));
        fields.putAll(collector.fields());
        return answer(new SignLog(desk.delegator()).add(desk, token, fields));
    }

    private void refuse() throws InputException {
        SignTime.refuseBefore(call, day.latest(), time);
        if (moment.phase() == Arrival.Phase.NO_SCHOOL) {
            throw call.refuse("AttendanceDeskNoSchool", "date", desk.today());
        }
        if (day.isOut()) {
            throw call.refuse("AttendanceDeskOutAlready", "name", desk.pupil().name(), "time", SignEntry.time(day.latest(), "signTime"),
                    "by", day.latest().getString("recordedByName"));
        }
        if (!reason.isGiven()) {
            throw call.refuse("AttendanceDeskLeaveReasonMissing");
        }
        if (expectedBack != null && !expectedBack.isAfter(time)) {
            throw call.refuse("AttendanceDeskBackBefore", "back", expectedBack, "time", RegisterView.text(time));
        }
    }

    private void confirm(SignCollector collector) throws InputException {
        List<String> warnings = new ArrayList<>(collector.warnings(call));
        AttendanceCode code = day.codeOf(moment.part() == null ? null : day.mark(moment.part()));
        boolean signedIn = day.latest() != null;
        if (code != null && !signedIn && !ArrivalMark.isArrived(code)) {
            warnings.add(call.messages().get("AttendanceDeskMarkedAbsent", "name", desk.pupil().name(), "code", code.code(),
                    "codeName", code.name()));
        }
        if (!warnings.isEmpty() && !call.flag("confirm")) {
            throw new InputException(call.messages().get("AttendanceDeskConfirm", "warnings", String.join(" ", warnings)),
                    Map.of("warnings", warnings));
        }
    }

    private Map<String, Object> answer(GenericValue row) throws GenericEntityException {
        SignEntry entry = SignEntry.of(desk.delegator(), desk.schoolId(), call.userLoginId(), desk.access().now());
        return ServiceCall.success("entry", entry.map(row, desk.pupil(), List.of(row)));
    }
}
