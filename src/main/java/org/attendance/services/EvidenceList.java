package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.EvidenceWaiver.Period;
import org.attendance.rules.IllnessSpell;
import org.attendance.rules.SchoolCalendar;

/** Medical evidence of a school: prompts nobody has decided, and what was asked for, by state, pupil and dates. */
final class EvidenceList {
    private static final int MOST_ROWS = 300;
    /** How far back the illness that made a prompt is looked for. */
    private static final int DAYS_OF_ILLNESS = 120;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final SchoolCalendar calendar;

    EvidenceList(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.calendar = CalendarTable.of(delegator, schoolId);
    }

    /** evidence, prompts and counts; the attributes state, pupilRef, cause, fromDate and thruDate (of the absence) restrict evidence. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        RollPupil one = call.text("pupilRef") == null ? null
                : Pupils.find(call, access, schoolId, call.text("pupilRef"), access.today());
        List<EvidencePrompts.Prompt> prompts = new EvidencePrompts(delegator, schoolId).all();
        List<GenericValue> rows = rows(one);
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getString("pupilId")));
        prompts.forEach(prompt -> ids.add(prompt.trigger().getString("pupilId")));
        TaskPupils pupils = new TaskPupils(delegator, access, schoolId, ids);
        EvidenceView view = new EvidenceView(call, access, schoolId);
        view.read(rows);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (GenericValue row : rows) {
            RollPupil pupil = pupils.find(row.getString("pupilId"));
            if (pupil != null) {
                shown.add(view.map(row, pupil));
            }
        }
        Map<String, Object> counts = EvidenceView.counts(delegator, schoolId);
        List<Map<String, Object>> asked = prompts(prompts, pupils);
        counts.put("prompts", (long) asked.size());
        if (one != null) {
            asked = asked.stream().filter(prompt -> one.pupilRef().equals(prompt.get("pupilRef"))).toList();
        }
        return ServiceCall.success("evidence", shown, "prompts", asked, "counts", counts);
    }

    private List<GenericValue> rows(RollPupil one) throws InputException, GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(List.of(EntityCondition.makeCondition("schoolId", schoolId)));
        String state = EvidenceState.stored(call, "state");
        if (state != null) {
            conditions.add(EntityCondition.makeCondition("statusId", state));
        }
        if (one != null) {
            conditions.add(EntityCondition.makeCondition("pupilId", one.pupilId()));
        }
        String cause = EnumCodes.of(delegator, EnumCodes.EVIDENCE_CAUSE).id(call, "cause");
        if (cause != null) {
            conditions.add(EntityCondition.makeCondition("causeEnumId", cause));
        }
        LocalDate from = call.date("fromDate");
        LocalDate thru = call.date("thruDate");
        if (from != null || thru != null) {
            conditions.add(Rows.overlapping("absenceFrom", "absenceThru", from == null ? LocalDate.of(1900, 1, 1) : from,
                    thru == null ? access.today() : thru));
        }
        return EntityQuery.use(delegator).from("AttendanceEvidence").where(conditions).orderBy("-requestedDate", "-evidenceId")
                .maxRows(MOST_ROWS).queryList();
    }

    private List<Map<String, Object>> prompts(List<EvidencePrompts.Prompt> prompts, TaskPupils pupils) throws GenericEntityException {
        Set<String> ids = new HashSet<>();
        prompts.forEach(prompt -> ids.add(prompt.trigger().getString("pupilId")));
        Map<String, List<IllnessSpell.Marked>> marks = marks(ids);
        EvidenceWaivers waivers = new EvidenceWaivers(delegator, call.messages(), schoolId, calendar, ids);
        List<Map<String, Object>> list = new ArrayList<>();
        for (EvidencePrompts.Prompt prompt : prompts) {
            String pupilId = prompt.trigger().getString("pupilId");
            RollPupil pupil = pupils.find(pupilId);
            Optional<IllnessSpell> spell = IllnessSpell.latest(marks.getOrDefault(pupilId, List.of()));
            if (pupil != null) {
                Map<String, Object> map = map(prompt, pupil);
                map.put("fromDate", spell.map(each -> each.from().toString()).orElse(null));
                map.put("thruDate", spell.map(each -> each.thru().toString()).orElse(null));
                map.put("days", spell.map(each -> (long) each.days()).orElse(null));
                map.put("noWaiverBecause", spell.map(each -> waivers.refusals(pupilId, new Period(each.from(), each.thru()), null))
                        .orElse(List.of()));
                list.add(map);
            }
        }
        return list;
    }

    private static Map<String, Object> map(EvidencePrompts.Prompt prompt, RollPupil pupil) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("triggerId", prompt.trigger().getString("triggerId"));
        map.put("taskId", prompt.task() == null ? null : prompt.task().getString("taskId"));
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("ruleId", prompt.trigger().getString("ruleId"));
        map.put("ruleName", prompt.trigger().getString("ruleName"));
        map.put("firstMetDate", Rows.iso(Rows.date(prompt.trigger(), "firstMetDate")));
        map.put("dueDate", prompt.task() == null ? null : Rows.iso(Rows.date(prompt.task(), "dueDate")));
        return map;
    }

    private Map<String, List<IllnessSpell.Marked>> marks(Set<String> pupilIds) throws GenericEntityException {
        CodeSet codes = CodeTable.of(delegator, schoolId);
        Map<String, List<IllnessSpell.Marked>> marks = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceMark", "pupilId", pupilIds,
                Rows.between("sessionDate", access.today().minusDays(DAYS_OF_ILLNESS), access.today()))) {
            marks.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>()).add(new IllnessSpell.Marked(MarkKey.sessionOf(row),
                    codes.byId(row.getString("attendanceCodeId"))));
        }
        return marks;
    }
}
