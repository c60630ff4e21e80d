package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.followup.HomeGroups;

/**
 * The queue of a day: whose absence is unexplained or was explained on the day, by home and in order. Read live, in a number of
 * queries that does not grow with the queue.
 */
final class FollowUpQueue {
    private final FollowUpDay day;
    private final FollowUpMarks marks;
    private final Map<String, FollowUpPupil> pupils = new LinkedHashMap<>();
    private final List<FollowUpHome> homes;

    FollowUpQueue(FollowUpDay day) throws GenericEntityException {
        this.day = day;
        this.marks = new FollowUpMarks(day);
        ContactLog log = ContactLog.ofDay(day.delegator(), day.schoolId(), day.date());
        readPupils(log);
        log.readEarlier(pupils.keySet());
        pupils.values().forEach(pupil -> pupil.log(log));
        readFlags();
        readContacts();
        readClaims();
        readTasks();
        readMessages();
        new FollowUpRuns(day).read(pupils.values());
        homes = group();
    }

    private void readPupils(ContactLog log) throws GenericEntityException {
        Set<String> ids = new TreeSet<>(marks.open().keySet());
        ids.addAll(marks.explained());
        log.pupilsOfDay().stream().filter(marks::knows).forEach(ids::add);
        if (!ids.isEmpty()) {
            for (RollPupil pupil : Roll.read(day.delegator(), day.date(), EntityCondition.makeCondition("schoolId", day.schoolId()),
                    EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(ids)))) {
                pupils.put(pupil.pupilId(), new FollowUpPupil(day, pupil, marks.open().getOrDefault(pupil.pupilId(), List.of())));
            }
        }
    }

    private void readFlags() throws GenericEntityException {
        for (GenericValue row : rows("AttendancePupilFlag", Rows.on("fromDate", "thruDate", day.date()))) {
            pupils.get(row.getString("pupilId")).addFlag(row);
        }
    }

    private void readContacts() throws GenericEntityException {
        new PupilContacts(day.delegator()).ofAll(pupils.keySet()).forEach((pupilId, contacts) -> pupils.get(pupilId).contacts(contacts));
    }

    private void readClaims() throws GenericEntityException {
        for (GenericValue row : EntityQuery.use(day.delegator()).from("AttendanceFollowUp")
                .where("schoolId", day.schoolId(), "followUpDate", Date.valueOf(day.date())).queryList()) {
            FollowUpPupil pupil = pupils.get(row.getString("pupilId"));
            if (pupil != null) {
                pupil.claim(row);
            }
        }
    }

    /** Open tasks, and those to tell somebody that were done or waived within the time an earlier attempt is looked at. */
    private void readTasks() throws GenericEntityException {
        EntityCondition recent = EntityCondition.makeCondition("createdDate", EntityOperator.GREATER_THAN,
                Timestamp.valueOf(day.date().minusDays(ContactLog.DAYS).atStartOfDay()));
        EntityCondition wanted = EntityCondition.makeCondition(EntityCondition.makeCondition("statusId", TaskStatus.OPEN),
                EntityOperator.OR, recent);
        for (GenericValue row : rows("AttendanceTask", wanted)) {
            pupils.get(row.getString("pupilId")).addTask(row);
        }
    }

    /** First-day messages about the day: what the outbox has, but for those that failed or were withdrawn. */
    private void readMessages() throws GenericEntityException {
        EntityCondition ofDay = EntityCondition.makeCondition(List.of(EntityCondition.makeCondition("kindId", "first_day"),
                EntityCondition.makeCondition("factDate", Date.valueOf(day.date())),
                EntityCondition.makeCondition("statusId", EntityOperator.NOT_IN, List.of("ATM_FAILED", "ATM_WITHDRAWN"))));
        for (GenericValue row : rows("AttendanceMessage", ofDay)) {
            pupils.get(row.getString("pupilId")).addMessage(row);
        }
    }

    private List<GenericValue> rows(String entity, EntityCondition condition) throws GenericEntityException {
        return Keyed.rows(day.delegator(), entity, "pupilId", pupils.keySet(), condition);
    }

    private List<FollowUpHome> group() {
        Map<String, Collection<String>> contacts = new LinkedHashMap<>();
        pupils.forEach((pupilId, pupil) -> contacts.put(pupilId, pupil.contactsAtHome().stream().map(HomeContact::contactRef).toList()));
        List<FollowUpHome> all = new ArrayList<>();
        HomeGroups.of(contacts).forEach(ids -> all.add(new FollowUpHome(ids.stream().map(pupils::get).toList())));
        all.sort(FollowUpHome.ORDER);
        return all;
    }

    FollowUpDay day() {
        return day;
    }

    FollowUpMarks marks() {
        return marks;
    }

    /** All homes in order; those where all is explained last. */
    List<FollowUpHome> homes() {
        return homes;
    }

    /** The home of a pupil of the queue. */
    Optional<FollowUpHome> homeOf(String pupilRef) {
        return homes.stream().filter(home -> home.has(pupilRef)).findFirst();
    }

    /** A pupil of the queue. */
    Optional<FollowUpPupil> find(String pupilId) {
        return Optional.ofNullable(pupils.get(pupilId));
    }
}
