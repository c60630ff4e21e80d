package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;

/** Services of the events from which a threshold is counted, as the signing of an attendance contract. */
public final class PupilEventServices {
    private static final String ENTITY = "AttendancePupilEvent";
    private static final String TYPES = "ATT_EVENT";

    private PupilEventServices() {
    }

    /** An event that a call names: of a pupil its user may see, of a known type, on a date. */
    private record Event(Access access, String schoolId, RollPupil pupil, String type, LocalDate date) {
        static Event of(ServiceCall call) throws InputException, GenericEntityException {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            LocalDate date = call.requiredDate("date");
            RollPupil pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), date);
            String type = call.required("eventType");
            List<GenericValue> types = EntityQuery.use(call.delegator()).from("Enumeration").where("enumTypeId", TYPES)
                    .orderBy("sequenceId").cache().queryList();
            if (types.stream().noneMatch(each -> type.equals(each.getString("enumCode")))) {
                throw call.refuse("AttendanceEventType", "eventType", type, "allowed",
                        types.stream().map(each -> each.getString("enumCode")).collect(Collectors.joining(", ")));
            }
            return new Event(access, schoolId, pupil, type, date);
        }

        GenericValue stored(Delegator delegator) throws GenericEntityException {
            return EntityQuery.use(delegator).from(ENTITY)
                    .where("pupilId", pupil.pupilId(), "eventTypeId", type, "eventDate", Date.valueOf(date)).queryOne();
        }

        Map<String, Object> shown() {
            return Fields.of("pupilRef", pupil.pupilRef(), "eventType", type, "date", Rows.iso(date));
        }
    }

    /** Records an event of a pupil; repeating it changes nothing. */
    public static Map<String, Object> recordEvent(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Event event = Event.of(call);
            refuseOutside(call, event);
            boolean changed = PupilEventStore.record(call, event.access(), event.schoolId(), event.pupil().pupilId(), event.type(), event.date());
            return ServiceCall.success("changed", changed, "event", event.shown());
        });
    }

    private static void refuseOutside(ServiceCall call, Event event) throws InputException {
        if (event.date().isAfter(event.access().today())) {
            throw call.refuse("AttendanceEventFuture", "date", event.date(), "today", event.access().today());
        }
        RollPupil pupil = event.pupil();
        if (event.date().isBefore(pupil.admission()) || pupil.leaving() != null && event.date().isAfter(pupil.leaving())) {
            throw call.refuse("AttendanceEventNotOnRoll", "pupilRef", pupil.pupilRef(), "date", event.date(),
                    "admission", pupil.admission(), "leaving", pupil.leaving() == null ? "" : pupil.leaving());
        }
    }

    /** Takes back an event that was recorded by mistake; the record of it stays, with the reason. Repeating it changes nothing. */
    public static Map<String, Object> removeEvent(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Event event = Event.of(call);
            String reason = SchoolDates.reason(call);
            GenericValue stored = event.stored(call.delegator());
            if (stored == null) {
                throw call.refuse("AttendanceEventUnknown", "pupilRef", event.pupil().pupilRef(), "eventType", event.type(),
                        "date", event.date());
            }
            boolean changed = stored.get("removedDate") == null;
            if (changed) {
                stored.set("removedDate", Timestamp.valueOf(event.access().now()));
                stored.set("removedByUserLoginId", call.userLoginId());
                stored.set("removeReason", reason);
                call.delegator().store(stored);
                EvaluationDue.pupils(call.delegator(), List.of(event.pupil().pupilId()));
            }
            return ServiceCall.success("changed", changed, "event", event.shown());
        });
    }

    /** The events of a pupil that count, the latest first. */
    public static Map<String, Object> getEvents(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            RollPupil pupil = Pupils.find(call, access, schoolId, call.required("pupilRef"), access.today());
            UserNames names = new UserNames(call.delegator());
            List<Map<String, Object>> events = new ArrayList<>();
            for (GenericValue row : EntityQuery.use(call.delegator()).from(ENTITY).where("pupilId", pupil.pupilId(), "removedDate", null)
                    .orderBy("-eventDate", "eventTypeId").queryList()) {
                events.add(Fields.of("eventType", row.getString("eventTypeId"), "date", Rows.iso(Rows.date(row, "eventDate")),
                        "recordedBy", names.of(row.getString("recordedByUserLoginId")),
                        "recordedAt", Rows.iso(Rows.dateTime(row, "recordedDate"))));
            }
            return ServiceCall.success("events", events);
        });
    }
}
