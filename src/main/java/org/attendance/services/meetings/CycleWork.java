package org.attendance.services.meetings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseTasks;

/** Work on a cycle under way: notes of progress, further actions, the mid-way review, and the final one, which closes it. */
final class CycleWork {
    private final CycleCall of;
    private final ServiceCall call;

    CycleWork(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new CycleCall(call);
    }

    /** Adds a note of progress, once for a token. */
    Map<String, Object> note() throws InputException, GenericEntityException {
        GenericValue row = of.open();
        String text = of.required("note");
        String token = call.text("token");
        boolean stored = token != null && EntityQuery.use(of.delegator()).from("AttendanceCycleNote")
                .where("cycleId", row.getString("cycleId"), "saveToken", token).queryFirst() != null;
        if (!stored) {
            of.delegator().create(of.delegator().makeValue("AttendanceCycleNote", Fields.of("noteId",
                    of.delegator().getNextSeqId("AttendanceCycleNote"), "cycleId", row.getString("cycleId"),
                    "noteDate", Timestamp.valueOf(of.access().now()), "noteText", text, "noteByUserLoginId", call.userLoginId(),
                    "noteByName", of.access().author(of.schoolId()).name(), "saveToken", token)));
        }
        return of.answer(row);
    }

    /** Adds actions to the plan. */
    Map<String, Object> plan() throws InputException, GenericEntityException {
        GenericValue row = of.open();
        AgreedActions actions = new AgreedActions(call, of.access(), of.schoolId()).read(Rows.date(row, "fromDate"));
        if (actions.isEmpty()) {
            throw call.refuse("AttendanceMeetingActionWhat", "number", 1);
        }
        of.change(row, Fields.of());
        actions.store(of.cases().open(row.getString("caseId")), "cycle", row.getString("cycleId"));
        return of.answer(row);
    }

    /** Records the review of the attribute review: midway or final. Its task is done; the final one closes the cycle. */
    Map<String, Object> review() throws InputException, GenericEntityException {
        GenericValue row = of.open();
        String review = call.required("review");
        LocalDate on = call.date("date") == null ? of.access().today() : call.date("date");
        LocalDate least = row.get("midwayHeldDate") == null ? Rows.date(row, "fromDate") : Rows.date(row, "midwayHeldDate");
        if (on.isBefore(least) || on.isAfter(of.access().today())) {
            throw call.refuse("AttendanceMeetingReviewDate", "date", on, "from", least, "thru", of.access().today());
        }
        switch (review) {
            case "midway" -> midway(row, on);
            case "final" -> close(row, on);
            default -> throw call.refuse("AttendanceMeetingChoice", "field", "review", "value", review, "allowed", "midway, final");
        }
        return of.answer(row);
    }

    private void midway(GenericValue row, LocalDate on) throws InputException, GenericEntityException {
        if (row.get("midwayHeldDate") != null) {
            throw call.refuse("AttendanceMeetingMidwayHeld", "date", row.getDate("midwayHeldDate"));
        }
        of.change(row, Fields.of("midwayHeldDate", Rows.stored(on), "midwayFound", of.required("found"), "midwayNext", of.text("next")));
        new CaseTasks(call, of.access()).done(CycleCall.source(row.getString("cycleId")), CycleStart.MIDWAY, null);
    }

    private void close(GenericValue row, LocalDate on) throws InputException, GenericEntityException {
        call.required("outcome");
        String outcome = EnumCodes.of(of.delegator(), CycleCall.OUTCOMES).id(call, "outcome");
        of.change(row, Fields.of("statusId", CycleCall.CLOSED, "finalHeldDate", Rows.stored(on), "thruDate", Rows.stored(on),
                "finalFound", of.required("found"), "finalNext", of.required("next"), "outcomeEnumId", outcome));
        CaseTasks tasks = new CaseTasks(call, of.access());
        CaseTasks.Source source = CycleCall.source(row.getString("cycleId"));
        tasks.done(source, CycleStart.REVIEW, null);
        tasks.waive(source, CycleStart.MIDWAY, call.messages().get("AttendanceMeetingMidwayLeftOut"));
    }
}
