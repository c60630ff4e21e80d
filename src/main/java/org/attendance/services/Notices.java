package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.followup.Professional;

/**
 * Who outside the home is to be told of an unexplained absence: each social worker and youth justice worker on file; where a pupil has a
 * social worker and none is on file, somebody has to find out who it is. Once for each unexplained run.
 */
final class Notices {
    private static final String OWNER = "attendance officer";
    private static final String SOCIAL_WORKER = "SW";
    private static final int LONGEST_NAME = 100;

    private final FollowUpDay day;

    Notices(FollowUpDay day) {
        this.day = day;
    }

    /**
     * Somebody to be told.
     * @param contact who; null where the pupil has a social worker and nobody is named
     * @param task the task that stands for it; null as long as nobody has taken the home on
     */
    record Notice(Professional profession, HomeContact contact, GenericValue task) {
        boolean isOpen() {
            return task == null || TaskStatus.OPEN.equals(task.getString("statusId"));
        }

        /** State as result: open, done or waived. */
        String state() {
            return task == null ? "open" : TaskStatus.name(task.getString("statusId"));
        }
    }

    /** Whom a pupil's unexplained absence is to be told; empty where it is explained. */
    List<Notice> of(FollowUpPupil pupil) {
        List<Notice> notices = new ArrayList<>();
        if (pupil.open().isEmpty()) {
            return notices;
        }
        for (HomeContact contact : pupil.contacts()) {
            Professional.of(contact.relationship()).ifPresent(profession ->
                    notices.add(new Notice(profession, contact, task(pupil, profession, contact.contactId()))));
        }
        boolean named = notices.stream().anyMatch(notice -> notice.profession() == Professional.SOCIAL_WORKER);
        if (pupil.hasFlag(SOCIAL_WORKER) && !named) {
            notices.add(new Notice(Professional.SOCIAL_WORKER, null, task(pupil, Professional.SOCIAL_WORKER, null)));
        }
        return notices;
    }

    private GenericValue task(FollowUpPupil pupil, Professional profession, String contactId) {
        LocalDate begun = pupil.run().sessions().isEmpty() ? day.date() : pupil.run().sessions().get(0).date();
        return pupil.tasks().stream().filter(task -> profession.taskType().equals(task.getString("taskTypeId"))
                && Objects.equals(contactId, task.getString("contactId"))
                && !Rows.dateTime(task, "createdDate").toLocalDate().isBefore(begun)).findFirst().orElse(null);
    }

    /** Makes tasks of what is to be told about the pupils of a home, where there are none yet. The pupils are locked. */
    void raise(FollowUpHome home) throws GenericEntityException {
        if (home.pupils().stream().allMatch(pupil -> of(pupil).stream().noneMatch(notice -> notice.task() == null))) {
            return;
        }
        for (FollowUpPupil pupil : home.pupils()) {
            pupil.tasks().clear();
            EntityQuery.use(day.delegator()).from("AttendanceTask").where("pupilId", pupil.id()).queryList().forEach(pupil::addTask);
            for (Notice notice : of(pupil)) {
                if (notice.task() == null) {
                    pupil.addTask(create(pupil, notice));
                }
            }
        }
    }

    private GenericValue create(FollowUpPupil pupil, Notice notice) throws GenericEntityException {
        HomeContact contact = notice.contact();
        return day.delegator().create(day.delegator().makeValue("AttendanceTask", Fields.of("taskId",
                day.delegator().getNextSeqId("AttendanceTask"), "schoolId", day.schoolId(), "pupilId", pupil.id(),
                "taskTypeId", notice.profession().taskType(), "statusId", TaskStatus.OPEN, "ownerRole", OWNER,
                "namedPerson", contact == null ? null : name(contact), "contactId", contact == null ? null : contact.contactId(),
                "dueDate", Date.valueOf(day.access().today()), "createdDate", Timestamp.valueOf(day.now()))));
    }

    /** Name and relationship, cut to the length of its column. */
    private static String name(HomeContact contact) {
        String name = contact.name() + " (" + contact.relationship() + ")";
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
