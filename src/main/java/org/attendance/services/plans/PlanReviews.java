package org.attendance.services.plans;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Tally;
import org.attendance.services.Attributes;
import org.attendance.services.Author;
import org.attendance.services.CalendarTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** Reviews of a plan: at most one is still to be held, and it is a task; the next is set when one has been held. */
final class PlanReviews {
    /** Enumeration of what a review found. */
    static final String OUTCOME = "ATT_PLAN_OUTCOME";

    private static final String ENTITY = "AttendancePlanReview";
    private static final int LONGEST = 10_000;

    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanFinder.Found plan;
    private final SchoolCalendar calendar;
    private final List<GenericValue> rows;

    PlanReviews(ServiceCall call, PlanFinder finder, PlanFinder.Found plan, SchoolCalendar calendar) throws GenericEntityException {
        this.call = call;
        this.finder = finder;
        this.plan = plan;
        this.calendar = calendar;
        this.rows = EntityQuery.use(call.delegator()).from(ENTITY).where("planId", plan.id()).orderBy("reviewNumber").queryList();
    }

    /** Holds the review that is due, as the call tells; repeating it changes nothing. */
    static Map<String, Object> hold(ServiceCall call) throws InputException, GenericEntityException {
        PlanFinder finder = new PlanFinder(call);
        PlanFinder.Found plan = finder.find();
        return new PlanReviews(call, finder, plan, CalendarTable.of(call.delegator(), finder.schoolId())).hold();
    }

    /**
     * The day of a review that an attribute names; where it names none, the one the type's rhythm gives.
     * @param after start of the plan, or day of the last review
     * @param last last day of the plan
     */
    LocalDate date(String attribute, LocalDate after, LocalDate last) throws InputException {
        LocalDate asked = call.date(attribute);
        LocalDate due = plan.type().rhythm().next(after, last, calendar);
        if (asked == null) {
            return due;
        }
        if (asked.isBefore(after)) {
            throw call.refuse("AttendanceSupportReviewBefore", "date", asked, "after", after);
        }
        if (asked.isAfter(last)) {
            throw call.refuse("AttendanceSupportReviewAfterEnd", "date", asked, "thru", last);
        }
        if (plan.type().rhythm().isTooLate(asked, after, calendar)) {
            throw call.refuse("AttendanceSupportReviewLate", "date", asked, "days", plan.type().rhythm().every(), "latest", due);
        }
        return asked;
    }

    /** Sets the next review, in the place of one that is still to be held. */
    void plan(LocalDate due) throws InputException, GenericEntityException {
        PlanTasks tasks = new PlanTasks(call, finder);
        GenericValue open = open();
        if (open != null) {
            open.set("dueDate", Date.valueOf(due));
            call.delegator().store(open);
            tasks.noReview(plan, call.messages().get("AttendanceSupportAgreedAgain"));
        } else {
            call.delegator().create(call.delegator().makeValue(ENTITY, Fields.of("planId", plan.id(), "reviewNumber", rows.size() + 1L,
                    "dueDate", Date.valueOf(due))));
        }
        tasks.review(plan, due);
    }

    private GenericValue open() {
        return rows.stream().filter(row -> row.get("heldDate") == null).findFirst().orElse(null);
    }

    private Map<String, Object> hold() throws InputException, GenericEntityException {
        LocalDate held = call.date("date") == null ? finder.access().today() : call.date("date");
        String outcome = EnumCodes.of(call.delegator(), OUTCOME).id(call, "outcome");
        String worked = Attributes.plainText(call, "whatWorked", call.text("whatWorked"), LONGEST);
        String steps = Attributes.plainText(call, "nextSteps", call.text("nextSteps"), LONGEST);
        if (isRepeated(held, outcome, worked, steps)) {
            return answer(false, open() == null ? null : Rows.date(open(), "dueDate"));
        }
        finder.cases().open(plan.ofCase().caseId());
        finder.refuseStale(plan);
        refuse(held, outcome);
        LocalDate next = held.isBefore(plan.thru()) ? date("nextDate", held, plan.thru()) : null;
        store(held, outcome, worked, steps);
        new PlanTasks(call, finder).reviewed(plan, call.messages().get("AttendanceSupportReviewHeld", "date", held));
        new PlanStore(call, finder.access(), finder.schoolId()).change(plan.row(), Fields.of(), held, null);
        if (next != null) {
            new PlanReviews(call, finder, plan, calendar).plan(next);
        }
        return answer(true, next);
    }

    private boolean isRepeated(LocalDate held, String outcome, String worked, String steps) {
        GenericValue last = lastHeld();
        return last != null && held.equals(Rows.date(last, "heldDate")) && Objects.equals(outcome, last.getString("outcomeEnumId"))
                && Objects.equals(worked, last.getString("whatWorked")) && Objects.equals(steps, last.getString("nextSteps"));
    }

    private GenericValue lastHeld() {
        return rows.stream().filter(row -> row.get("heldDate") != null).reduce((earlier, later) -> later).orElse(null);
    }

    private void refuse(LocalDate held, String outcome) throws InputException {
        if (!PlanStatus.IN_FORCE.contains(plan.statusId()) || open() == null) {
            throw call.refuse("AttendanceSupportNoReview", "state", PlanStatus.id(plan.statusId()));
        }
        if (held.isAfter(finder.access().today())) {
            throw call.refuse("AttendanceSupportReviewFuture", "date", held, "today", finder.access().today());
        }
        LocalDate since = lastHeld() == null ? plan.from() : Rows.date(lastHeld(), "heldDate");
        if (held.isBefore(since)) {
            throw call.refuse("AttendanceSupportReviewBefore", "date", held, "after", since);
        }
        if (held.isAfter(plan.thru())) {
            throw call.refuse("AttendanceSupportReviewAfterEnd", "date", held, "thru", plan.thru());
        }
        if (outcome == null) {
            throw call.refuse("AttendanceSupportOutcome");
        }
    }

    private void store(LocalDate held, String outcome, String worked, String steps) throws GenericEntityException {
        PupilSessions sessions = PupilSessions.read(call, finder.schoolId(), plan.pupil().pupilId(), plan.from(), held);
        Tally tally = sessions.tally(plan.from(), held);
        Author author = finder.access().author(finder.schoolId());
        GenericValue row = open();
        Fields.of("heldDate", Date.valueOf(held), "outcomeEnumId", outcome, "whatWorked", worked, "nextSteps", steps,
                "possibleCount", tally.possible(), "attendedCount", tally.attended(), "recordedDate", Timestamp.valueOf(finder.access().now()),
                "recordedByUserLoginId", author.userLoginId(), "recordedByName", author.name()).forEach(row::set);
        call.delegator().store(row);
    }

    private Map<String, Object> answer(boolean changed, LocalDate next) {
        return ServiceCall.success("planId", plan.id(), "version", plan.row().getLong("versionNumber"), "changed", changed,
                "nextDate", Rows.iso(next));
    }
}
