package org.attendance.services.meetings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.meetings.CycleDates;
import org.attendance.services.Author;
import org.attendance.services.CalendarTable;
import org.attendance.services.CodeTable;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.MarkStore;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseTasks;

/** Begins an assess-plan-do-review cycle in an open case: the assessment, the plan, and when it is reviewed. One at a time. */
final class CycleStart {
    /** Type of the task of the mid-way review. */
    static final String MIDWAY = "cycle_midway";
    /** Type of the task of the final review. */
    static final String REVIEW = "cycle_review";
    private static final long MOST_WEEKS = 40;

    private final CycleCall of;
    private final ServiceCall call;

    CycleStart(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new CycleCall(call);
    }

    /** Stores the cycle with its actions and the tasks of its reviews, once for a token. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        CaseRecord open = of.cases().open(call.required("caseId"));
        new MarkStore(of.delegator(), of.schoolId(), CodeTable.of(of.delegator(), of.schoolId())).lock(List.of(open.pupilId()));
        List<GenericValue> before = EntityQuery.use(of.delegator()).from(CycleCall.ENTITY).where("caseId", open.caseId()).queryList();
        for (GenericValue row : before) {
            if (call.text("token") != null && call.text("token").equals(row.getString("saveToken"))) {
                return of.answer(row);
            }
            if (CycleCall.OPEN.equals(row.getString("statusId"))) {
                throw call.refuse("AttendanceMeetingCycleOpen", "number", row.getLong("cycleNumber"), "thru", row.getDate("thruDate"));
            }
        }
        CycleDates dates = dates(open);
        AgreedActions actions = new AgreedActions(call, of.access(), of.schoolId()).read(dates.from());
        if (actions.isEmpty()) {
            throw call.refuse("AttendanceMeetingCycleWithoutPlan");
        }
        GenericValue row = create(open, before.size() + 1L, dates);
        actions.store(open, "cycle", row.getString("cycleId"));
        tasks(row, open, dates);
        return of.answer(row);
    }

    private CycleDates dates(CaseRecord open) throws InputException, GenericEntityException {
        LocalDate today = of.access().today();
        LocalDate from = call.date("fromDate") == null ? today : call.date("fromDate");
        if (from.isBefore(open.openedDate()) || from.isAfter(today.plusWeeks(MOST_WEEKS))) {
            throw call.refuse("AttendanceMeetingDateOutside", "date", from, "from", open.openedDate(), "thru", today.plusWeeks(MOST_WEEKS));
        }
        Settings settings = Settings.of(of.delegator(), of.schoolId());
        long weeks = call.number("weeks") == null ? settings.number(Setting.CYCLE_WEEKS) : call.number("weeks");
        if (weeks < 2 || weeks > MOST_WEEKS) {
            throw call.refuse("AttendanceMeetingNumberOutside", "field", "weeks", "value", weeks, "least", 2, "most", MOST_WEEKS);
        }
        long midway = Math.min(settings.number(Setting.CYCLE_MIDWAY), weeks - 1);
        if (weeks != settings.number(Setting.CYCLE_WEEKS)) {
            midway = Math.max(1, weeks / 2);
        }
        return CycleDates.of(CalendarTable.of(of.delegator(), of.schoolId()), from, (int) weeks, (int) midway);
    }

    private GenericValue create(CaseRecord open, long number, CycleDates dates) throws InputException, GenericEntityException {
        Author author = of.access().author(of.schoolId());
        GenericValue row = of.delegator().makeValue(CycleCall.ENTITY, Fields.of("cycleId", of.delegator().getNextSeqId(CycleCall.ENTITY),
                "schoolId", of.schoolId(), "pupilId", open.pupilId(), "caseId", open.caseId(), "cycleNumber", number, "statusId", CycleCall.OPEN,
                "fromDate", Rows.stored(dates.from()), "midwayDate", Rows.stored(dates.midway()),
                "thruDate", Rows.stored(dates.thru()), "barrierText", of.required("barriers"), "childView", of.required("childView"),
                "parentView", of.text("parentView"), "saveToken", call.text("token"), "createdDate", Timestamp.valueOf(of.access().now()),
                "createdByUserLoginId", author.userLoginId(), "createdByName", author.name(), "versionNumber", 1L));
        of.delegator().create(row);
        return row;
    }

    private void tasks(GenericValue row, CaseRecord open, CycleDates dates) throws GenericEntityException {
        Author author = of.access().author(of.schoolId());
        CaseTasks tasks = new CaseTasks(call, of.access());
        CaseTasks.Source source = CycleCall.source(row.getString("cycleId"));
        String role = Owners.role(author.position());
        tasks.add(open, source, MIDWAY, call.messages().get("AttendanceMeetingTaskMidway", "number", row.getLong("cycleNumber")), role,
                author.userLoginId(), dates.midway());
        tasks.add(open, source, REVIEW, call.messages().get("AttendanceMeetingTaskReview", "number", row.getLong("cycleNumber")), role,
                author.userLoginId(), dates.thru());
    }
}
