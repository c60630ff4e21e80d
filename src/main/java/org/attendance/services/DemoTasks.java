package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.demo.DemoSchool;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.followup.TaskDeed;

/**
 * Lets the staff of a demonstration school have worked their tasks: what was due is done, save a few of the last days; of what is still to
 * come, most is done as well, as in a school that keeps up; what came up in the last night is all to do. The same school gives the same.
 */
final class DemoTasks {
    private static final Map<String, String> LOGINS = Map.of("attendance officer", "officer", "school administration officer", "officer2",
            "attendance lead", "lead", "senior attendance champion", "lead", "headteacher", "head", "designated safeguarding lead", "dsl");
    private static final List<String> DEEDS = List.of("Rang the home and agreed what happens next.", "Spoke with the parent after school.",
            "Done, written up in the pupil's record.", "Talked it through with the tutor.");
    private static final String VISIT = "Visited; the parent was in.";
    private static final int MOST_OVERDUE = 7;
    private static final int OVERDUE_DAYS = 3;
    private static final int ONE_OF_LATER_STAYS = 8;
    private static final int ONE_OF_TODAY_STAYS = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final int MINUTES = 340;

    private final Delegator delegator;
    private final DemoSchool school;
    private final SchoolCalendar calendar;
    private final LocalDate day;
    private int overdue;

    /** @param day day on which the demonstration begins */
    DemoTasks(Delegator delegator, DemoSchool school, SchoolCalendar calendar, LocalDate day) {
        this.delegator = delegator;
        this.school = school;
        this.calendar = calendar;
        this.day = day;
    }

    void store() throws GenericEntityException {
        PlannedWrites writes = new PlannedWrites(delegator);
        List<LocalDate> before = calendar.schoolDays(day.minusMonths(1), day.minusDays(1));
        List<GenericValue> open = new ArrayList<>(EntityQuery.use(delegator).from("AttendanceTask")
                .where("schoolId", school.schoolId(), "statusId", TaskStatus.OPEN, "caseId", null).orderBy("dueDate", "taskId").queryList());
        open.removeIf(task -> TaskType.CONCERN.equals(task.getString("taskTypeId")) || before.isEmpty());
        LocalDate overdueSince = before.isEmpty() ? day : before.get(Math.max(0, before.size() - OVERDUE_DAYS));
        for (int i = 0; i < open.size(); i++) {
            if (!stays(open.get(i), i, overdueSince)) {
                writes.change(open.get(i), done(open.get(i), i, before.get(before.size() - 1)));
            }
        }
        writes.store(rows -> { });
    }

    private boolean stays(GenericValue task, int number, LocalDate overdueSince) {
        LocalDate due = Rows.date(task, "dueDate");
        if (!Rows.dateTime(task, "createdDate").toLocalDate().isBefore(day)) {
            return true;
        }
        if (due.isAfter(day)) {
            return number % ONE_OF_LATER_STAYS == 0;
        }
        if (due.equals(day)) {
            return number % ONE_OF_TODAY_STAYS == 0;
        }
        return !due.isBefore(overdueSince) && overdue++ < MOST_OVERDUE;
    }

    private Map<String, Object> done(GenericValue task, int number, LocalDate latest) {
        LocalDate due = Rows.date(task, "dueDate");
        LocalDate on = due.isAfter(latest) ? latest : due;
        LocalDateTime at = on.atTime(MORNING.plusMinutes(Math.floorMod(number * 37L, MINUTES)));
        boolean seen = TaskDeed.asksForChildSeen(task.getString("taskTypeId"));
        return Fields.of("statusId", TaskStatus.DONE, "finishedDate", Timestamp.valueOf(at), "finishedByUserLoginId",
                LOGINS.getOrDefault(task.getString("ownerRole"), "lead"), "finishNote", seen ? VISIT : DEEDS.get(number % DEEDS.size()),
                "childSeen", seen ? "Y" : null);
    }
}
