package org.attendance.services.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.meetings.CycleDates;
import org.attendance.rules.meetings.CycleSpans;
import org.attendance.services.CalendarTable;
import org.attendance.services.DateRange;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.SchoolPeople;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;
import org.attendance.services.SpanFigures;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.CaseRecord;

/** Cycles as services answer them, with the pupil's attendance before, during and after. */
final class CycleView {
    private final CycleCall of;
    private final ServiceCall call;

    CycleView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new CycleCall(call);
    }

    /** The cycle of the attribute cycleId with all that belongs to it. */
    Map<String, Object> one() throws InputException, GenericEntityException {
        GenericValue row = of.find();
        CaseRecord record = of.cases().find(row.getString("caseId"));
        Map<String, Object> cycle = map(row);
        RollPupil pupil = new TaskPupils(of.delegator(), of.access(), of.schoolId(), Set.of(record.pupilId())).find(record.pupilId());
        cycle.putAll(Fields.of("pupilRef", pupil == null ? null : pupil.pupilRef(), "name", pupil == null ? "" : pupil.name(),
                "registrationGroup", pupil == null ? "" : pupil.registrationGroup(), "caseOpen", record.isOpen(),
                "version", row.getLong("versionNumber"), "barriers", row.getString("barrierText"), "childView", row.getString("childView"),
                "parentView", row.getString("parentView"), "midwayFound", row.getString("midwayFound"), "midwayNext", row.getString("midwayNext"),
                "finalFound", row.getString("finalFound"), "finalNext", row.getString("finalNext")));
        cycle.put("actions", AgreedActions.of(call, of.access(), "cycle", List.of(row.getString("cycleId")))
                .getOrDefault(row.getString("cycleId"), List.of()));
        List<Map<String, Object>> notes = new ArrayList<>();
        for (GenericValue note : EntityQuery.use(of.delegator()).from("AttendanceCycleNote").where("cycleId", row.getString("cycleId"))
                .orderBy("-noteDate", "-noteId").queryList()) {
            notes.add(Fields.of("at", Rows.iso(Rows.dateTime(note, "noteDate")), "by", note.getString("noteByName"),
                    "text", note.getString("noteText")));
        }
        cycle.put("notes", notes);
        cycle.put("figures", figures(row));
        return ServiceCall.success("cycle", cycle, "outcomes", EnumCodes.of(of.delegator(), CycleCall.OUTCOMES).choices(),
                "people", SchoolPeople.of(of.delegator(), of.schoolId(), of.access().today()).maps());
    }

    /** The cycles of a case, the latest first, with the figures of the latest; and how long one would be that began today. */
    Map<String, Object> list() throws InputException, GenericEntityException {
        CaseRecord record = of.cases().find(call.required("caseId"));
        List<Map<String, Object>> cycles = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(of.delegator()).from(CycleCall.ENTITY).where("caseId", record.caseId())
                .orderBy("-cycleNumber").queryList()) {
            Map<String, Object> cycle = map(row);
            if (cycles.isEmpty()) {
                cycle.put("figures", figures(row));
            }
            cycles.add(cycle);
        }
        boolean free = record.isOpen() && cycles.stream().noneMatch(each -> "open".equals(each.get("state")));
        Map<String, Object> result = ServiceCall.success("cycles", cycles, "caseOpen", record.isOpen(), "mayStart", free);
        if (call.flag("forStart")) {
            RollPupil pupil = new TaskPupils(of.delegator(), of.access(), of.schoolId(), Set.of(record.pupilId())).find(record.pupilId());
            Settings settings = Settings.of(of.delegator(), of.schoolId());
            CycleDates dates = CycleDates.of(CalendarTable.of(of.delegator(), of.schoolId()), of.access().today(),
                    (int) settings.number(Setting.CYCLE_WEEKS), (int) settings.number(Setting.CYCLE_MIDWAY));
            result.putAll(Fields.of("people", SchoolPeople.of(of.delegator(), of.schoolId(), of.access().today()).maps(), "usual",
                    Fields.of("weeks", settings.number(Setting.CYCLE_WEEKS), "fromDate", dates.from().toString(), "midwayDate",
                            dates.midway().toString(), "thruDate", dates.thru().toString()), "pupil", Fields.of("pupilRef",
                            pupil == null ? null : pupil.pupilRef(), "name", pupil == null ? "" : pupil.name(), "registrationGroup",
                            pupil == null ? "" : pupil.registrationGroup())));
        }
        return result;
    }

    private Map<String, Object> map(GenericValue row) throws GenericEntityException {
        boolean open = CycleCall.OPEN.equals(row.getString("statusId"));
        LocalDate midway = Rows.date(row, "midwayDate");
        LocalDate thru = Rows.date(row, "thruDate");
        LocalDate today = of.access().today();
        return Fields.of("cycleId", row.getString("cycleId"), "caseId", row.getString("caseId"), "number", row.getLong("cycleNumber"),
                "state", open ? "open" : "closed", "fromDate", Rows.iso(Rows.date(row, "fromDate")), "midwayDate", Rows.iso(midway),
                "thruDate", Rows.iso(thru), "midwayHeld", Rows.iso(Rows.date(row, "midwayHeldDate")),
                "finalHeld", Rows.iso(Rows.date(row, "finalHeldDate")), "outcomeText", EnumCodes.of(of.delegator(), CycleCall.OUTCOMES)
                        .text(row.getString("outcomeEnumId")), "startedBy", row.getString("createdByName"),
                "midwayOverdue", open && row.get("midwayHeldDate") == null && midway.isBefore(today), "reviewOverdue", open && thru.isBefore(today));
    }

    /** before, during and after: fromDate, thruDate (up to today), schoolDays as planned, and the figures; without them while it is to come. */
    private List<Map<String, Object>> figures(GenericValue row) throws GenericEntityException {
        SchoolCalendar calendar = CalendarTable.of(of.delegator(), of.schoolId());
        CycleSpans spans = CycleSpans.of(calendar, Rows.date(row, "fromDate"), Rows.date(row, "thruDate"));
        SpanFigures figures = new SpanFigures(of.delegator(), of.schoolId(), row.getString("pupilId"), calendar, of.access().now());
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(figures("before", spans.before(), figures));
        all.add(figures("during", spans.during(), figures));
        all.add(figures("after", spans.after(), figures));
        return all;
    }

    private Map<String, Object> figures(String name, CycleSpans.Span span, SpanFigures figures) throws GenericEntityException {
        LocalDate today = of.access().today();
        boolean begun = span.hasDays() && !span.from().isAfter(today);
        LocalDate thru = span.thru().isAfter(today) ? today : span.thru();
        Map<String, Object> map = Fields.of("span", name, "fromDate", span.from().toString(), "thruDate", (begun ? thru : span.thru()).toString(),
                "schoolDays", span.schoolDays(), "begun", begun, "whole", begun && thru.equals(span.thru()));
        if (begun) {
            map.putAll(figures.of(new DateRange(span.from(), thru)));
        }
        return map;
    }
}
