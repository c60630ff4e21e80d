package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.CalendarTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.PupilEventStore;
import org.attendance.services.ServiceCall;

/**
 * Agrees the latest version of a plan: it comes into force with its dates, the first review is set, a part-time timetable becomes planned
 * marks, a contract becomes an event of the pupil. Agreeing the same version again changes nothing.
 */
final class PlanAgreement {
    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanFinder.Found plan;
    private final LocalDate date;
    private final SchoolCalendar calendar;

    PlanAgreement(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.finder = new PlanFinder(call);
        this.plan = finder.find();
        this.date = call.date("date") == null ? finder.access().today() : call.date("date");
        this.calendar = CalendarTable.of(call.delegator(), finder.schoolId());
    }

    /** Agrees, or answers that it was agreed already. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        Long latest = plan.row().getLong("latestVersion");
        if (PlanStatus.ACTIVE.equals(plan.statusId()) && latest.equals(plan.row().getLong("agreedVersion"))) {
            return answer(false, null);
        }
        finder.cases().open(plan.ofCase().caseId());
        finder.refuseStale(plan);
        PlanStatus.refuseUnlessAllowed(call, plan.statusId(), PlanStatus.ACTIVE);
        PlanContent content = finder.content(plan.id(), latest);
        refuseUnready(content);
        PlanSigners signers = new PlanSigners(call, finder, plan);
        PlanReviews reviews = new PlanReviews(call, finder, plan, calendar);
        LocalDate base = content.from().isAfter(date) ? content.from() : date;
        LocalDate review = reviews.date("reviewDate", base, content.thru());
        boolean first = plan.row().get("agreedDate") == null;
        Map<String, Object> values = Fields.of("statusId", PlanStatus.ACTIVE, "agreedVersion", latest,
                "fromDate", Date.valueOf(content.from()), "thruDate", Date.valueOf(content.thru()));
        if (first) {
            values.put("agreedDate", Date.valueOf(date));
        }
        new PlanStore(call, finder.access(), finder.schoolId()).change(plan.row(), values, date, null);
        signers.store(latest, date);
        reviews.plan(review);
        follow(content, first);
        return answer(true, review);
    }

    private void refuseUnready(PlanContent content) throws InputException {
        LocalDate today = finder.access().today();
        if (date.isAfter(today)) {
            throw call.refuse("AttendanceSupportAgreedLater", "date", date, "today", today);
        }
        if (content.thru().isBefore(date) || content.thru().isBefore(today)) {
            throw call.refuse("AttendanceSupportOver", "thru", content.thru(), "date", date);
        }
        boolean begun = plan.row().get("agreedDate") != null;
        if (plan.type().hasTimetable() && !begun && content.from().isBefore(date)) {
            throw call.refuse("AttendanceSupportBackdated", "from", content.from(), "date", date);
        }
        List<String> missing = content.text().missing(plan.type());
        if (!missing.isEmpty()) {
            throw call.refuse("AttendanceSupportMissing", "fields", String.join("; ", missing));
        }
    }

    private void follow(PlanContent content, boolean first) throws InputException, GenericEntityException {
        PlanTasks tasks = new PlanTasks(call, finder);
        if (plan.type().hasTimetable()) {
            String why = EnumCodes.of(call.delegator(), PlanContent.PART_TIME).text(content.reasonEnumId());
            new PartTimeMarks(call, finder).follow(plan, content.timetable(), call.messages().get("AttendanceSupportMarkReason", "reason", why));
            if (first && plan.row().get("laToldDate") == null) {
                tasks.tell(plan, calendar.nextSchoolDay(finder.access().today()).orElse(finder.access().today().plusDays(1)));
            }
        }
        tasks.endMoved(plan, call.messages().get("AttendanceSupportAgreedAgain"));
        if (first && plan.type().eventType() != null) {
            PupilEventStore.record(call, finder.access(), finder.schoolId(), plan.pupil().pupilId(), plan.type().eventType(), date);
        }
    }

    private Map<String, Object> answer(boolean changed, LocalDate review) {
        return ServiceCall.success("planId", plan.id(), "version", plan.row().getLong("versionNumber"), "changed", changed,
                "reviewDate", review == null ? null : review.toString());
    }
}
