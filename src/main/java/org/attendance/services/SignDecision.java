package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Arrival;
import org.attendance.rules.ArrivalMark;
import org.attendance.rules.AttendanceCode;

/**
 * Which code a sign-in writes. Where another code may apply than the one the time gives, the person says which: what stands is shown
 * and can be kept, and an arrival after the register closed because of an appointment may be M.
 */
final class SignDecision {
    /** What stands is kept; no mark is written. */
    static final String KEEP = "keep";
    private static final String APPOINTMENT = "appointment";
    private static final String MEDICAL = "M";

    private final DeskCall desk;
    private final DeskDay day;
    private final Arrival arrival;
    private final AttendanceCode standing;
    private final boolean planned;
    private final boolean open;
    private final Map<String, AttendanceCode> choices = new LinkedHashMap<>();

    SignDecision(DeskCall desk, DeskDay day, Arrival arrival, SignReason reason, ArrivalMark.Outcome outcome) {
        this.desk = desk;
        this.day = day;
        this.arrival = arrival;
        GenericValue stored = day.mark(arrival.part());
        this.planned = stored == null;
        this.standing = day.codeOf(planned ? day.plan(arrival.part()) : stored);
        boolean appointment = arrival.isAfterClose() && APPOINTMENT.equals(reason.code());
        this.open = outcome == ArrivalMark.Outcome.DECIDE || appointment;
        if (outcome == ArrivalMark.Outcome.DECIDE) {
            choices.put(KEEP, standing);
        }
        if (appointment && (standing == null || !MEDICAL.equals(standing.code()))) {
            choices.put(MEDICAL, version(MEDICAL));
        }
        choices.put(arrival.code(), version(arrival.code()));
    }

    private AttendanceCode version(String code) {
        return day.codes().find(code, desk.today()).orElseThrow();
    }

    /**
     * The code to write, null where what stands is kept.
     * @param decision what the person decided, null where nothing yet
     * @throws InputException with the result choices where the person has to decide, or decided on what is not to choose
     */
    String code(String decision) throws InputException {
        ServiceCall call = desk.call();
        if (decision == null && open) {
            String key = standing == null ? "AttendanceDeskDecideNone" : planned ? "AttendanceDeskDecidePlanned"
                    : "AttendanceDeskDecideMarked";
            throw new InputException(call.messages().get(key, "name", desk.pupil().name(), "code", standing == null ? "" : standing.code(),
                    "codeName", standing == null ? "" : standing.name()), Map.of("choices", map()));
        }
        if (decision != null && !choices.containsKey(decision)) {
            throw call.refuse("AttendanceDeskDecision", "value", decision, "allowed", String.join(", ", choices.keySet()));
        }
        String chosen = decision == null ? arrival.code() : decision;
        return KEEP.equals(chosen) ? null : chosen;
    }

    private Map<String, Object> map() {
        List<Map<String, Object>> list = new ArrayList<>();
        choices.forEach((decision, code) -> list.add(Fields.of("decision", decision, "code", code == null ? null : code.code(),
                "codeName", code == null ? null : code.name())));
        return Fields.of("code", standing == null ? null : standing.code(), "codeName", standing == null ? null : standing.name(),
                "planned", planned && standing != null, "arrivalCode", arrival.code(), "minutesLate", arrival.minutesLate(),
                "choices", list);
    }
}
