package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;

/**
 * Who came late how often in a range: before and after the register closed, minutes, by weekday and by the reason given at the desk.
 * Counted are the marks as they stand now. Takes the same number of queries for any number of pupils.
 */
final class LatePatterns {
    private static final long MOST_DAYS = 400;

    private final Delegator delegator;
    private final String schoolId;
    private final DateRange range;
    private final String group;
    private final String year;
    private final CodeSet codes;
    private final EnumCodes reasons;
    private final Map<String, LateCount> counts = new HashMap<>();

    /** Reads the attributes schoolId, fromDate, thruDate, registrationGroup and yearGroup. */
    LatePatterns(ServiceCall call) throws InputException, GenericEntityException {
        this.delegator = call.delegator();
        this.schoolId = call.required("schoolId");
        Access.of(call).school(schoolId);
        this.range = Attributes.range(call, MOST_DAYS);
        this.group = call.text("registrationGroup");
        this.year = call.text("yearGroup");
        this.codes = CodeTable.of(delegator, schoolId);
        this.reasons = EnumCodes.of(delegator, EnumCodes.LATE_REASON);
    }

    /** One row for each pupil on roll at the end of the range who was late in it, the most often late first. */
    Map<String, Object> map() throws GenericEntityException {
        count();
        List<Map<String, Object>> rows = new ArrayList<>();
        LateCount all = new LateCount(reasons);
        for (RollPupil pupil : Roll.read(delegator, range.thru(), EntityCondition.makeCondition("schoolId", schoolId))) {
            LateCount count = counts.get(pupil.pupilId());
            if (count != null && (group == null || group.equals(pupil.registrationGroup()))
                    && (year == null || year.equals(pupil.yearGroup()))) {
                all.add(count);
                rows.add(row(pupil, count));
            }
        }
        rows.sort(Comparator.comparing((Map<String, Object> row) -> -(Long) row.get("lates")));
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("pupils", (long) rows.size());
        all.put(total);
        return ServiceCall.success("rows", rows, "total", total);
    }

    private static Map<String, Object> row(RollPupil pupil, LateCount count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pupilRef", pupil.pupilRef());
        row.put("name", pupil.name());
        row.put("registrationGroup", pupil.registrationGroup());
        row.put("yearGroup", pupil.yearGroup());
        count.put(row);
        return row;
    }

    private void count() throws GenericEntityException {
        List<String> late = codes.all().stream().filter(code -> LateCount.isLate(code)).map(AttendanceCode::id).toList();
        Map<MarkKey, String> given = reasonsGiven();
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId", "minutesLate")
                .from("AttendanceMark").where(EntityCondition.makeCondition("schoolId", schoolId),
                        Rows.between("sessionDate", range.from(), range.thru()),
                        EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, late)).queryList()) {
            MarkKey key = MarkKey.of(row);
            counts.computeIfAbsent(key.pupilId(), id -> new LateCount(reasons)).add(key.session().date(),
                    codes.byId(row.getString("attendanceCodeId")), row.getLong("minutesLate"), given.get(key));
        }
    }

    /** The reason given at the desk for each session, by the latest entry that holds. */
    private Map<MarkKey, String> reasonsGiven() throws GenericEntityException {
        Map<MarkKey, String> given = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "signDate", "sessionPart", "reasonEnumId", "dayNumber")
                .from("AttendanceSignLog").where(EntityCondition.makeCondition("schoolId", schoolId),
                        Rows.between("signDate", range.from(), range.thru()), EntityCondition.makeCondition("signKind", SignLog.IN),
                        EntityCondition.makeCondition("takenBackDate", EntityOperator.EQUALS, null)).orderBy("dayNumber").queryList()) {
            if (row.getString("sessionPart") != null && row.getString("reasonEnumId") != null) {
                given.put(SignLog.sessionKey(row), row.getString("reasonEnumId"));
            }
        }
        return given;
    }
}
