package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.CalendarTable;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.HomeContact;
import org.attendance.services.InputException;
import org.attendance.services.PupilContacts;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** A plan with all that belongs to it. The number of queries does not depend on how much that is. */
final class PlanView {
    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanFinder.Found plan;
    private final long shown;
    private final SchoolCalendar calendar;

    /** @throws InputException if there is no such plan or version in the school */
    PlanView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.finder = new PlanFinder(call);
        this.plan = finder.find();
        this.shown = call.number("planVersion") == null ? plan.row().getLong("latestVersion") : call.number("planVersion");
        this.calendar = CalendarTable.of(call.delegator(), finder.schoolId());
    }

    Map<String, Object> map() throws InputException, GenericEntityException {
        PlanContent content = finder.content(plan.id(), shown);
        PlanHistory history = new PlanHistory(call, plan.id());
        Map<String, Object> map = new LinkedHashMap<>(head());
        map.putAll(pupil(plan.pupil()));
        putContent(map, content);
        map.put("reviews", history.reviews(finder.access().today()));
        map.put("signatures", history.signatures(shown));
        map.put("versions", history.versions());
        map.put("steps", history.steps());
        map.put("contacts", contacts());
        if (PlanStatus.next(call.delegator(), plan.statusId()).contains(PlanStatus.id(PlanStatus.ACTIVE))) {
            LocalDate today = finder.access().today();
            LocalDate base = content.from().isAfter(today) ? content.from() : today;
            map.put("proposedReview", plan.type().rhythm().next(base, content.thru(), calendar).toString());
        }
        map.put("plannedMarks", plan.type().hasTimetable() ? EntityQuery.use(call.delegator()).from("AttendancePlannedMark").where(
                EntityCondition.makeCondition("planId", plan.id())).queryCount() : 0L);
        if (plan.type().isForChild()) {
            new PlanChild(call, finder, plan, calendar).put(map, history.lastHeld());
        }
        return map;
    }

    private Map<String, Object> head() throws GenericEntityException {
        LocalDate today = finder.access().today();
        return Fields.of("planId", plan.id(), "caseId", plan.ofCase().caseId(), "caseIsOpen", plan.ofCase().isOpen(), "type", plan.type().map(),
                "state", PlanStatus.id(plan.statusId()), "next", PlanStatus.next(call.delegator(), plan.statusId()),
                "version", plan.row().getLong("versionNumber"), "latestVersion", plan.row().getLong("latestVersion"),
                "agreedVersion", plan.row().getLong("agreedVersion"), "shownVersion", shown,
                "agreedDate", Rows.iso(Rows.date(plan.row(), "agreedDate")), "laToldDate", Rows.iso(Rows.date(plan.row(), "laToldDate")),
                "endedDate", Rows.iso(Rows.date(plan.row(), "endedDate")), "endReason", plan.row().getString("endReason"),
                "today", today.toString());
    }

    private void putContent(Map<String, Object> map, PlanContent content) throws GenericEntityException {
        EnumCodes reasons = EnumCodes.of(call.delegator(), PlanContent.PART_TIME);
        map.put("fromDate", content.from().toString());
        map.put("thruDate", content.thru().toString());
        map.put("reasonCode", reasons.code(content.reasonEnumId()));
        map.put("reasonText", reasons.text(content.reasonEnumId()));
        map.put("reasons", reasons.choices());
        map.put("sessionsOff", content.off().toString());
        map.put("sections", plan.type().sections(content.text().lines()));
        map.put("missing", content.text().missing(plan.type()));
    }

    private List<Map<String, Object>> contacts() throws GenericEntityException {
        return new PupilContacts(call.delegator()).ofAll(Set.of(plan.pupil().pupilId())).getOrDefault(plan.pupil().pupilId(), List.of()).stream()
                .map(PlanView::contact).toList();
    }

    private static Map<String, Object> contact(HomeContact contact) {
        return Fields.of("contactRef", contact.contactRef(), "name", contact.name(), "relationship", contact.relationship(),
                "maySign", contact.parentalResponsibility() || contact.livesWith());
    }

    /** The pupil as plans name it. */
    static Map<String, Object> pupil(RollPupil pupil) {
        boolean preferred = pupil.preferredName() != null && !pupil.preferredName().isBlank();
        return Fields.of("pupilRef", pupil.pupilRef(), "name", pupil.name(), "firstName", preferred ? pupil.preferredName() : pupil.forename(),
                "fullName", (preferred ? pupil.preferredName() : pupil.forename()) + " " + pupil.surname(),
                "registrationGroup", pupil.registrationGroup(), "yearGroup", pupil.yearGroup(), "dateOfBirth", Rows.iso(pupil.birthDate()));
    }
}
