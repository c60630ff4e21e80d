package org.attendance.services.meetings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.meetings.FormalInvitation;
import org.attendance.services.CodeTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.InputException;
import org.attendance.services.MarkStore;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseTasks;

/** Plans a meeting in an open case, with who is invited, and changes what is planned. */
final class MeetingPlan {
    private final MeetingCall of;
    private final ServiceCall call;

    MeetingPlan(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.of = new MeetingCall(call);
    }

    /** Stores a new meeting, once for a token. Where a type invites twice, which invitation it is follows from those before. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        CaseRecord open = of.cases().open(call.required("caseId"));
        call.required("meetingType");
        MeetingType type = MeetingType.of(of.delegator(), EnumCodes.of(of.delegator(), MeetingType.ENUM_TYPE).id(call, "meetingType"));
        new MarkStore(of.delegator(), of.schoolId(), CodeTable.of(of.delegator(), of.schoolId())).lock(List.of(open.pupilId()));
        GenericValue stored = stored(open);
        if (stored != null) {
            return of.answer(stored);
        }
        MeetingInput input = MeetingInput.of(call, open, of.access().today());
        RollPupil pupil = new TaskPupils(of.delegator(), of.access(), of.schoolId(), Set.of(open.pupilId())).find(open.pupilId());
        MeetingPeople people = new MeetingPeople(of).invited(open.pupilId(), pupil == null ? open.pupilId() : pupil.name());
        Map<String, Object> fields = input.fields();
        fields.put("caseId", open.caseId());
        fields.put("pupilId", open.pupilId());
        fields.put("typeEnumId", type.enumId());
        fields.put("inviteNumber", type.invitesTwice() ? invitation(open, type) : null);
        fields.put("saveToken", call.text("token"));
        GenericValue row = of.create(fields);
        people.store(row, true);
        of.plan(row, open, taskText(type, input));
        return of.answer(row);
    }

    private GenericValue stored(CaseRecord open) throws GenericEntityException {
        return call.text("token") == null ? null : EntityQuery.use(of.delegator()).from(MeetingCall.ENTITY)
                .where("caseId", open.caseId(), "saveToken", call.text("token")).queryFirst();
    }

    private Long invitation(CaseRecord open, MeetingType type) throws InputException, GenericEntityException {
        FormalInvitation next = next(of, open.caseId(), type.enumId());
        Long wanted = call.number("invitation");
        if (next.number() == 0) {
            throw call.refuse("AttendanceMeetingInvite_" + next);
        }
        if (wanted != null && wanted != next.number()) {
            throw call.refuse("AttendanceMeetingInviteNumber", "wanted", wanted, "next", next.number());
        }
        return next.number();
    }

    /** Which invitation to a meeting of a type comes next in a case. */
    static FormalInvitation next(MeetingCall of, String caseId, String typeEnumId) throws GenericEntityException {
        List<GenericValue> rows = new ArrayList<>(EntityQuery.use(of.delegator()).from(MeetingCall.ENTITY).where("caseId", caseId,
                "typeEnumId", typeEnumId).queryList());
        rows.sort(Comparator.comparing((GenericValue row) -> Rows.date(row, "meetingDate"))
                .thenComparing(row -> row.getTimestamp("createdDate")).thenComparing(row -> row.getString("meetingId")));
        return FormalInvitation.next(rows.stream().map(row -> new FormalInvitation.Earlier(MeetingStatus.state(row.getString("statusId")),
                row.getLong("inviteNumber") == null ? 1 : row.getLong("inviteNumber"))).toList());
    }

    private String taskText(MeetingType type, MeetingInput input) throws GenericEntityException {
        String name = EnumCodes.of(of.delegator(), MeetingType.ENUM_TYPE).text(type.enumId());
        return input.time() == null ? name : call.messages().get("AttendanceMeetingTaskAt", "type", name, "time", input.time());
    }

    /** Changes when a planned meeting is, where and what for; its task follows. */
    Map<String, Object> change() throws InputException, GenericEntityException {
        GenericValue row = of.find(MeetingStatus.PLANNED);
        if (!MeetingStatus.PLANNED.equals(row.getString("statusId"))) {
            throw call.refuse("AttendanceMeetingNotPlanned");
        }
        CaseRecord open = of.cases().open(row.getString("caseId"));
        MeetingInput input = MeetingInput.of(call, open, of.access().today());
        LocalDate before = Rows.date(row, "meetingDate");
        of.change(row, input.fields(), call.messages().get("AttendanceMeetingMoved", "from", before, "to", input.date()));
        of.delegator().storeByCondition("AttendanceTask", org.attendance.services.Fields.of("dueDate", Date.valueOf(input.date()), "taskText",
                taskText(MeetingType.of(of.delegator(), row.getString("typeEnumId")), input)), CaseTasks.openOf(MeetingCall.source(row)));
        return of.answer(row);
    }
}
