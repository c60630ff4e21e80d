package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SchoolCalendar;

/** The tasks of a school in a state, counted by owner, kind and how soon they are due, in pages of pupils. Fixed statements for any number. */
final class TaskList {
    private static final Map<String, String> STATES = Map.of("open", TaskStatus.OPEN, "done", TaskStatus.DONE, "waived", TaskStatus.WAIVED);
    private static final long FINISHED_DAYS = 28;
    private static final long MOST_PUPILS = 500;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final TaskFilter filter;
    private final TaskView view;
    private final SchoolCalendar calendar;

    TaskList(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.filter = new TaskFilter(call, access.author(schoolId).position());
        this.calendar = CalendarTable.of(delegator, schoolId);
        this.view = new TaskView(call, access, calendar);
    }

    /** The soonest due first; of finished ones the latest, those of the last four weeks where finishedFrom does not say otherwise. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        List<TaskRow> all = read().stream().filter(filter::isAbout).toList();
        filter.choose(all);
        List<TaskRow> whose = all.stream().filter(filter::isWhose).toList();
        List<TaskRow> kind = whose.stream().filter(filter::isKind).toList();
        List<TaskRow> found = kind.stream().filter(filter::isWhen).toList();
        List<List<TaskRow>> pupils = byPupil(found);
        Map<String, Object> result = ServiceCall.success("tasks", views(page(found, pupils)), "roles", roles(all), "total", (long) found.size(),
                "pupils", (long) pupils.size(), "counts", TaskCounts.of(kind).map(), "sides", Fields.of("mine",
                        all.stream().filter(filter::isMine).count(), "role", all.stream().filter(filter::isOfOwnRole).count(),
                        "all", (long) all.size(), "shown", filter.whose()));
        result.put("owners", TaskCounts.byOwner(all.stream().filter(filter::isKind).toList(), filter, new UserNames(delegator)));
        result.put("kinds", TaskCounts.byKind(whose, view));
        return result;
    }

    private List<TaskRow> read() throws InputException, GenericEntityException {
        String state = call.text("state") == null ? "open" : call.text("state");
        if (!STATES.containsKey(state)) {
            throw call.refuse("AttendanceFollowUpChoice", "field", "state", "value", state, "allowed", "done, open, waived");
        }
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        conditions.add(EntityCondition.makeCondition("statusId", STATES.get(state)));
        boolean open = "open".equals(state);
        if (!open) {
            LocalDate from = call.date("finishedFrom") == null ? access.today().minusDays(FINISHED_DAYS) : call.date("finishedFrom");
            conditions.add(EntityCondition.makeCondition("finishedDate", EntityOperator.GREATER_THAN_EQUAL_TO,
                    Timestamp.valueOf(from.atStartOfDay())));
        }
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceTask").where(conditions)
                .orderBy(open ? "dueDate" : "-finishedDate", "taskId").queryList();
        TaskPupils pupils = new TaskPupils(delegator, access, schoolId, rows.stream().map(row -> row.getString("pupilId")).toList());
        boolean cases = access.may(Access.CASE);
        List<TaskRow> tasks = new ArrayList<>();
        for (GenericValue row : rows) {
            RollPupil pupil = pupils.find(row.getString("pupilId"));
            if (pupil != null && (cases || row.getString("caseId") == null)) {
                tasks.add(TaskRow.of(row, pupil, calendar, access.today()));
            }
        }
        return tasks;
    }

    /** The tasks of each pupil; the pupil whose first task comes first in the order of the list stands first. */
    private static List<List<TaskRow>> byPupil(List<TaskRow> tasks) {
        Map<String, List<TaskRow>> pupils = new LinkedHashMap<>();
        tasks.forEach(task -> pupils.computeIfAbsent(task.pupil().pupilId(), id -> new ArrayList<>()).add(task));
        return new ArrayList<>(pupils.values());
    }

    /** The tasks of the pupils of a page, else all in the order of the list. */
    private List<TaskRow> page(List<TaskRow> found, List<List<TaskRow>> pupils) throws InputException {
        Long size = limit("pageSize", MOST_PUPILS);
        Long page = limit("page", Integer.MAX_VALUE);
        return size == null ? found
                : pupils.stream().skip((page == null ? 0 : page - 1) * size).limit(size).flatMap(List::stream).toList();
    }

    private List<Map<String, Object>> views(List<TaskRow> tasks) throws GenericEntityException {
        List<Map<String, Object>> views = new ArrayList<>();
        for (TaskRow task : tasks) {
            views.add(view.map(task));
        }
        return views;
    }

    private Long limit(String name, long most) throws InputException {
        Long value = call.number(name);
        if (value != null && (value < 1 || value > most)) {
            throw call.refuse("AttendanceMeetingNumberOutside", "field", name, "value", value, "least", 1, "most", most);
        }
        return value;
    }

    private List<Map<String, Object>> roles(List<TaskRow> tasks) {
        Map<String, List<TaskRow>> roles = new TreeMap<>();
        tasks.forEach(task -> roles.computeIfAbsent(String.valueOf(task.ownerRole()), role -> new ArrayList<>()).add(task));
        return roles.entrySet().stream().map(each -> Fields.of("ownerRole", each.getKey(), "count", (long) each.getValue().size(),
                "mine", filter.isOfOwnRole(each.getValue().get(0)))).toList();
    }
}
