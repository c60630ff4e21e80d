package org.attendance.services;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of same-day follow-up: the queue, who works on which home, and attempts to reach them. */
public final class FollowUpServices {
    private FollowUpServices() {
    }

    /** The queue of a day; see {@link FollowUpView}. */
    public static Map<String, Object> getFollowUps(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("followUp",
                new FollowUpView(new FollowUpQueue(FollowUpDay.of(call))).map()));
    }

    /** Takes on a home; see {@link HomeTaking}. */
    public static Map<String, Object> claimHome(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new HomeTaking(call).take());
    }

    /** Gives a home back that the user has taken on: released is the number of its pupils, 0 where somebody else has it. */
    public static Map<String, Object> releaseHome(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            FollowUpDay day = FollowUpDay.ofSchoolDay(call);
            RollPupil pupil = Pupils.find(call, day.access(), day.schoolId(), call.required("pupilRef"), day.date());
            List<String> pupilIds = new FollowUpQueue(day).homeOf(pupil.pupilRef()).map(FollowUpHome::pupilIds)
                    .orElse(List.of(pupil.pupilId()));
            return ServiceCall.success("released", (long) new HomeClaims(day).release(pupilIds));
        });
    }

    /** Records an attempt to reach somebody; see {@link AttemptRecord}. */
    public static Map<String, Object> recordAttempt(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new AttemptRecord(call).store());
    }

    /** Takes the latest attempt back; see {@link AttemptUndo}. */
    public static Map<String, Object> takeBackAttempt(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new AttemptUndo(call).takeBack());
    }

    /** The reasons that stand ready, in order. */
    public static Map<String, Object> getReasons(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access.of(call).school(call.required("schoolId"));
            return ServiceCall.success("reasons", AbsenceReason.all(call.delegator()).stream()
                    .map(reason -> Fields.of("reasonId", reason.reasonId(), "name", reason.name(), "code", reason.code())).toList());
        });
    }
}
