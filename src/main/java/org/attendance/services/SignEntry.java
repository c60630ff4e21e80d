package org.attendance.services;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;

/** Entries of the desk as the services return them. */
final class SignEntry {
    private final CodeSet codes;
    private final EnumCodes late;
    private final EnumCodes leave;
    private final String userLoginId;
    private final LocalDateTime now;

    private SignEntry(CodeSet codes, EnumCodes late, EnumCodes leave, String userLoginId, LocalDateTime now) {
        this.codes = codes;
        this.late = late;
        this.leave = leave;
        this.userLoginId = userLoginId;
        this.now = now;
    }

    /** @param userLoginId who asks: only one's own entries of today can be taken back */
    static SignEntry of(Delegator delegator, String schoolId, String userLoginId, LocalDateTime now) throws GenericEntityException {
        return new SignEntry(CodeTable.of(delegator, schoolId), EnumCodes.of(delegator, EnumCodes.LATE_REASON),
                EnumCodes.of(delegator, EnumCodes.LEAVE_REASON), userLoginId, now);
    }

    /**
     * An entry.
     * @param pupil with the group of that day
     * @param ofPupil entries of the pupil on that day, in any order: only the latest that holds can be taken back
     */
    Map<String, Object> map(GenericValue row, RollPupil pupil, List<GenericValue> ofPupil) {
        boolean in = SignLog.IN.equals(row.getString("signKind"));
        String reason = row.getString("reasonEnumId");
        AttendanceCode code = row.getString("attendanceCodeId") == null ? null : codes.byId(row.getString("attendanceCodeId"));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("signId", row.getString("signId"));
        map.put("kind", row.getString("signKind"));
        map.put("date", Rows.iso(Rows.date(row, "signDate")));
        map.put("time", time(row, "signTime"));
        map.put("session", row.getString("sessionPart"));
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("code", code == null ? null : code.code());
        map.put("codeName", code == null ? null : code.name());
        map.put("statisticalClass", code == null ? null : code.statisticalClass().id());
        map.put("minutesLate", row.getLong("minutesLate"));
        map.put("reason", (in ? late : leave).code(reason));
        map.put("reasonName", (in ? late : leave).text(reason));
        map.put("reasonText", row.getString("reasonText"));
        map.put("collectorKind", row.getString("collectorKind"));
        map.put("collector", row.getString("collectorName"));
        map.put("expectedBack", time(row, "expectedBack"));
        putWho(map, row, ofPupil);
        return map;
    }

    private void putWho(Map<String, Object> map, GenericValue row, List<GenericValue> ofPupil) {
        boolean holds = row.getTimestamp("takenBackDate") == null;
        map.put("recordedAt", Rows.iso(Rows.dateTime(row, "recordedDate")));
        map.put("recordedBy", row.getString("recordedByName"));
        map.put("takenBackAt", Rows.iso(Rows.dateTime(row, "takenBackDate")));
        map.put("takenBackBy", row.getString("takenBackByName"));
        map.put("mayTakeBack", holds && isOwn(row) && isToday(row) && isLatest(row, ofPupil));
        map.put("isOut", holds && SignLog.OUT.equals(row.getString("signKind")) && isLatest(row, ofPupil));
        map.put("overdue", Boolean.TRUE.equals(map.get("isOut")) && isToday(row) && row.getTime("expectedBack") != null
                && row.getTime("expectedBack").toLocalTime().isBefore(now.toLocalTime()));
    }

    boolean isOwn(GenericValue row) {
        return row.getString("recordedByUserLoginId").equals(userLoginId);
    }

    boolean isToday(GenericValue row) {
        return Rows.date(row, "signDate").equals(now.toLocalDate());
    }

    private static boolean isLatest(GenericValue row, List<GenericValue> ofPupil) {
        return ofPupil.stream().noneMatch(other -> other.getTimestamp("takenBackDate") == null
                && other.getLong("dayNumber") > row.getLong("dayNumber"));
    }

    /** A time field as HH:MM, null if empty. */
    static String time(GenericValue row, String field) {
        return row.getTime(field) == null ? null : RegisterView.text(row.getTime(field).toLocalTime());
    }
}
