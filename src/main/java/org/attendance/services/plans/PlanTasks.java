package org.attendance.services.plans;

import java.time.LocalDate;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseTasks;
import org.attendance.services.cases.CaseTasks.Source;

/** The tasks that a plan asks for: its reviews, its end, and telling the local authority of a part-time timetable. */
final class PlanTasks {
    /** Source of the task of the next review. */
    static final String REVIEW = "plan";
    /** Source of the task that announces the end. */
    static final String END = "plan_end";
    private static final String TELL = "plan_la";

    private final ServiceCall call;
    private final PlanFinder finder;
    private final CaseTasks tasks;

    PlanTasks(ServiceCall call, PlanFinder finder) {
        this.call = call;
        this.finder = finder;
        this.tasks = new CaseTasks(call, finder.access());
    }

    /** Asks for a review by a day. */
    void review(PlanFinder.Found plan, LocalDate due) throws InputException, GenericEntityException {
        add(plan, REVIEW, "plan_review", "AttendanceSupportTaskReview", due);
    }

    /** Says that a plan is about to end by itself. */
    void end(PlanFinder.Found plan) throws InputException, GenericEntityException {
        add(plan, END, "plan_end", "AttendanceSupportTaskEnd", plan.thru());
    }

    /** Asks for the local authority to be told by a day. */
    void tell(PlanFinder.Found plan, LocalDate due) throws InputException, GenericEntityException {
        add(plan, TELL, "plan_tell_la", "AttendanceSupportTaskTell", due);
    }

    private void add(PlanFinder.Found plan, String kind, String typeId, String label, LocalDate due) throws InputException, GenericEntityException {
        String lead = finder.cases().row(plan.ofCase().caseId()).getString("leadUserLoginId");
        tasks.add(plan.ofCase(), new Source(kind, plan.id()), typeId, call.messages().get(label, "planType", plan.type().name(), "thru", plan.thru()),
                plan.type().ownerRole(), lead, due);
    }

    /** The review has been held. */
    void reviewed(PlanFinder.Found plan, String note) throws GenericEntityException {
        tasks.done(new Source(REVIEW, plan.id()), note);
    }

    /** The local authority has been told. */
    void told(PlanFinder.Found plan, String note) throws GenericEntityException {
        tasks.done(new Source(TELL, plan.id()), note);
    }

    /** A review by that day is no longer asked for. */
    void noReview(PlanFinder.Found plan, String note) throws GenericEntityException {
        tasks.waive(new Source(REVIEW, plan.id()), note);
    }

    /** The end that was announced has moved. */
    void endMoved(PlanFinder.Found plan, String note) throws GenericEntityException {
        tasks.waive(new Source(END, plan.id()), note);
    }

    /** The plan is over, so nothing is asked for any longer. */
    void over(PlanFinder.Found plan, String note) throws GenericEntityException {
        noReview(plan, note);
        endMoved(plan, note);
        tasks.waive(new Source(TELL, plan.id()), note);
    }
}
