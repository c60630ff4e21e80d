package org.attendance.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of tasks about pupils, and of concerns. */
public final class TaskServices {
    private TaskServices() {
    }

    /** Tasks by state, owner, kind, pupil and when they are due; see {@link TaskList}. */
    public static Map<String, Object> getTasks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new TaskList(call).map());
    }

    /** Does, waives, opens or hands over several tasks at once. */
    public static Map<String, Object> settleTasks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new Tasks(call).several().settle());
    }

    /** Whom tasks can be handed to. */
    public static Map<String, Object> getPeople(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            return ServiceCall.success("people", SchoolPeople.of(call.delegator(), schoolId, access.today()).maps());
        });
    }

    /** Marks a task as done. */
    public static Map<String, Object> finishTask(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new Tasks(call).one().finish().answer());
    }

    /** Waives a task, with the reason. */
    public static Map<String, Object> waiveTask(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new Tasks(call).one().waive().answer());
    }

    /** Opens a task that was done or waived. */
    public static Map<String, Object> reopenTask(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new Tasks(call).one().reopen().answer());
    }

    /** Records a concern about a pupil on roll, with a task for the designated safeguarding lead. */
    public static Map<String, Object> recordConcern(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            LocalDate today = access.today();
            RollPupil pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), today);
            if (pupil.admission().isAfter(today) || pupil.leaving() != null && pupil.leaving().isBefore(today)) {
                throw call.refuse("AttendanceFollowUpNotOnRoll", "pupilRef", pupil.pupilRef(), "date", today, "from", pupil.admission(),
                        "thru", pupil.leaving() == null ? "" : pupil.leaving());
            }
            ConcernText concern = ConcernText.required(call);
            return ServiceCall.success("concernId", new Concerns(call, access, schoolId).raise(concern, List.of(pupil)).get(0));
        });
    }

    /** The concerns of a school; kind and text only for those who may read them. */
    public static Map<String, Object> getConcerns(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            return ServiceCall.success("concerns", new Concerns(call, access, schoolId).list(),
                    "mayRead", access.may(Access.SAFEGUARD));
        });
    }
}
