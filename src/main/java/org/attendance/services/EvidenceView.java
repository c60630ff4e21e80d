package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;

/** Medical evidence as the services return it. Takes the same number of queries for any number of rows. */
final class EvidenceView {
    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final CodeSet codes;
    private final SchoolCalendar calendar;
    private final EnumCodes causes;
    private final EnumCodes kinds;
    private final EnumCodes grounds;
    private final UserNames names;
    private final Map<String, List<Map<String, Object>>> steps = new HashMap<>();
    private final Map<String, List<GenericValue>> marks = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private EvidenceWaivers waivers;

    EvidenceView(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
        this.codes = CodeTable.of(delegator, schoolId);
        this.calendar = CalendarTable.of(delegator, schoolId);
        this.causes = EnumCodes.of(delegator, EnumCodes.EVIDENCE_CAUSE);
        this.kinds = EnumCodes.of(delegator, EnumCodes.EVIDENCE_KIND);
        this.grounds = EnumCodes.of(delegator, EnumCodes.EVIDENCE_WAIVER);
        this.names = new UserNames(delegator);
    }

    /** One row. */
    Map<String, Object> one(GenericValue row, RollPupil pupil) throws GenericEntityException {
        read(List.of(row));
        return map(row, pupil);
    }

    /** Reads what belongs to rows that are to be shown: steps, marks of the absences, rules that prompted them, waivers. */
    void read(Collection<GenericValue> rows) throws GenericEntityException {
        Set<String> ids = rows.stream().map(row -> row.getString("evidenceId")).collect(Collectors.toSet());
        for (GenericValue step : Keyed.rows(delegator, "AttendanceEvidenceStatus", "evidenceId", ids, null, "evidenceId", "stepNumber")) {
            steps.computeIfAbsent(step.getString("evidenceId"), id -> new ArrayList<>()).add(Fields.of(
                    "state", EvidenceState.id(step.getString("statusId")), "at", Rows.iso(Rows.dateTime(step, "statusDate")),
                    "by", step.getString("changeByName"), "position", step.getString("changeByPosition"),
                    "reason", step.getString("changeReason")));
        }
        Set<String> pupilIds = rows.stream().map(row -> row.getString("pupilId")).collect(Collectors.toSet());
        readMarks(rows, pupilIds);
        Set<String> triggers = rows.stream().map(row -> row.getString("triggerId")).filter(id -> id != null).collect(Collectors.toSet());
        for (GenericValue row : Keyed.rows(delegator, "AttendanceTriggerRule", "triggerId", triggers, null)) {
            rules.put(row.getString("triggerId"), row.getString("ruleName"));
        }
        waivers = new EvidenceWaivers(delegator, call.messages(), schoolId, calendar, pupilIds);
    }

    private void readMarks(Collection<GenericValue> rows, Set<String> pupilIds) throws GenericEntityException {
        LocalDate from = rows.stream().map(row -> Rows.date(row, "absenceFrom")).min(LocalDate::compareTo).orElse(null);
        LocalDate thru = rows.stream().map(row -> Rows.date(row, "absenceThru")).max(LocalDate::compareTo).orElse(null);
        if (from == null) {
            return;
        }
        for (GenericValue row : Keyed.rows(delegator, "AttendanceMark", "pupilId", pupilIds, Rows.between("sessionDate", from, thru))) {
            marks.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(row);
        }
    }

    /** A row that was read: what is asked for, where it stands, what may follow, its steps, and the marks of the absence as they are. */
    Map<String, Object> map(GenericValue row, RollPupil pupil) throws GenericEntityException {
        LocalDate from = Rows.date(row, "absenceFrom");
        LocalDate thru = Rows.date(row, "absenceThru");
        LocalDate answerBy = Rows.date(row, "answerBy");
        String state = row.getString("statusId");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("evidenceId", row.getString("evidenceId"));
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("fromDate", from.toString());
        map.put("thruDate", thru.toString());
        map.put("schoolDays", (long) calendar.schoolDays(from, thru).size());
        map.put("marks", marks(row, from, thru));
        map.put("cause", causes.code(row.getString("causeEnumId")));
        map.put("causeName", causes.text(row.getString("causeEnumId")));
        map.put("ruleName", rules.get(row.getString("triggerId")));
        map.put("note", row.getString("requestNote"));
        map.put("state", EvidenceState.id(state));
        map.put("version", row.getLong("evidenceVersion"));
        map.put("answerBy", Rows.iso(answerBy));
        map.put("overdue", EvidenceState.REQUESTED.equals(state) && answerBy != null && answerBy.isBefore(access.today()));
        map.put("kind", kinds.code(row.getString("kindEnumId")));
        map.put("kindName", kinds.text(row.getString("kindEnumId")));
        map.put("waiver", grounds.code(row.getString("waiverEnumId")));
        map.put("waiverName", grounds.text(row.getString("waiverEnumId")));
        map.put("requestedAt", Rows.iso(Rows.dateTime(row, "requestedDate")));
        map.put("requestedBy", names.of(row.getString("requestedByUserLoginId")));
        map.put("next", EvidenceState.next(delegator, state));
        map.put("noWaiverBecause", waivers.refusals(row.getString("pupilId"), EvidenceWaivers.period(row), row.getString("evidenceId")));
        map.put("steps", steps.getOrDefault(row.getString("evidenceId"), List.of()));
        return map;
    }

    /** How often each code stands in the absence, as code and count, in order of code. */
    private List<Map<String, Object>> marks(GenericValue row, LocalDate from, LocalDate thru) {
        Map<String, Long> counts = new TreeMap<>();
        for (GenericValue mark : marks.getOrDefault(row.getString("pupilId"), List.of())) {
            LocalDate date = Rows.date(mark, "sessionDate");
            if (!date.isBefore(from) && !date.isAfter(thru)) {
                counts.merge(codes.byId(mark.getString("attendanceCodeId")).code(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream().map(each -> Fields.of("code", each.getKey(), "count", each.getValue())).toList();
    }

    /** Whether there is evidence of the school at all, by state: the number of rows. */
    static Map<String, Object> counts(Delegator delegator, String schoolId) throws GenericEntityException {
        Map<String, Object> counts = new LinkedHashMap<>();
        EvidenceState.ALL.forEach(state -> counts.put(EvidenceState.id(state), 0L));
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceEvidenceCount")
                .where(EntityCondition.makeCondition("schoolId", schoolId)).queryList()) {
            counts.put(EvidenceState.id(row.getString("statusId")), row.getLong("evidenceCount"));
        }
        return counts;
    }
}
