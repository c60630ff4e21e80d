package org.attendance.services;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** The rows of a register as the services return them: one per pupil, in order of name. */
final class RegisterRows {
    /** Flags a teacher sees beside a name; meals and premium are no business of a register. */
    private static final List<String> SHOWN_FLAGS = List.of("SEN", "SW", "LAC", "YC", "MOBILE");
    private static final String REASON_UNKNOWN = "N";
    private static final long LATES_WORTH_A_HINT = 3;

    private final RegisterData data;
    private final UserNames names;
    private final Messages messages;

    RegisterRows(RegisterData data, UserNames names) {
        this.data = data;
        this.names = names;
        this.messages = data.request().call().messages();
    }

    List<Map<String, Object>> all() throws GenericEntityException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RollPupil pupil : data.roll()) {
            rows.add(row(pupil));
        }
        return rows;
    }

    private Map<String, Object> row(RollPupil pupil) throws GenericEntityException {
        GenericValue mark = data.mark(pupil.pupilId());
        AttendanceCode code = mark == null ? null : data.codeOf(mark);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pupilRef", pupil.pupilRef());
        row.put("name", pupil.name());
        row.put("flags", Flags.shown(data.flags(pupil.pupilId()), SHOWN_FLAGS));
        putCode(row, code);
        row.put("minutesLate", mark == null ? null : mark.getLong("minutesLate"));
        row.put("note", mark == null ? null : mark.getString("markNote"));
        row.put("overrideReason", mark == null ? null : mark.getString("overrideReason"));
        row.put("markedAt", mark == null ? null : Rows.iso(Rows.dateTime(mark, "markedDate")));
        row.put("markedBy", mark == null ? null : names.of(mark.getString("markedByUserLoginId")));
        row.put("amended", data.amendmentCount(pupil.pupilId()));
        row.put("planned", planned(pupil));
        row.put("recent", recent(pupil));
        row.put("hints", hints(pupil));
        return row;
    }

    private Map<String, Object> planned(RollPupil pupil) {
        GenericValue plan = data.plan(pupil.pupilId());
        if (plan == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        putCode(map, data.codeOf(plan));
        map.put("note", plan.getString("markNote"));
        map.put("source", plan.getString("planSource"));
        map.put("reason", plan.getString("planReason"));
        return map;
    }

    private List<Map<String, Object>> recent(RollPupil pupil) {
        List<Map<String, Object>> recent = new ArrayList<>();
        for (Session session : data.recentSessions()) {
            GenericValue mark = data.mark(pupil.pupilId(), session);
            Map<String, Object> map = Sessions.map(session);
            putCode(map, mark == null ? null : data.codeOf(mark));
            recent.add(map);
        }
        return recent;
    }

    private List<String> hints(RollPupil pupil) {
        List<String> hints = new ArrayList<>();
        latestUnexplained(pupil).ifPresent(date -> hints.add(date.equals(data.date().minusDays(1))
                ? messages.get("AttendanceHintNoReasonYesterday")
                : date.equals(data.date()) ? messages.get("AttendanceHintNoReasonMorning")
                : messages.get("AttendanceHintNoReason", "day", date.getDayOfWeek().getDisplayName(TextStyle.FULL,
                        data.request().call().locale()))));
        long lates = data.lates(pupil.pupilId());
        if (lates >= LATES_WORTH_A_HINT) {
            hints.add(messages.get("AttendanceHintLate", "times", lates));
        }
        return hints;
    }

    /** The date of the latest of the recent sessions in which the pupil has a mark, if its reason is not known. */
    private Optional<LocalDate> latestUnexplained(RollPupil pupil) {
        for (int i = data.recentSessions().size() - 1; i >= 0; i--) {
            Session session = data.recentSessions().get(i);
            GenericValue mark = data.mark(pupil.pupilId(), session);
            if (mark != null) {
                boolean unexplained = REASON_UNKNOWN.equals(data.codeOf(mark).statutoryCode());
                return unexplained ? Optional.of(session.date()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Puts code, codeName and statisticalClass; null for no code. */
    static void putCode(Map<String, Object> map, AttendanceCode code) {
        map.put("code", code == null ? null : code.code());
        map.put("codeName", code == null ? null : code.name());
        map.put("statisticalClass", code == null ? null : code.statisticalClass().id());
    }
}
