package org.attendance.services.meetings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.SchoolPeople;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskStatus;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseTasks;

/**
 * What is agreed at a meeting or planned in a cycle: what, who, until when. Each becomes a task: for one of the school who works tasks to
 * do it, else for whoever recorded it to ask whether it was done.
 */
final class AgreedActions {
    private static final String ENTITY = "AttendanceAgreedAction";
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;
    private static final int LONGEST_TASK = 255;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final List<Action> actions = new ArrayList<>();

    private record Action(String text, SchoolPeople.Person owner, String ownerName, LocalDate due) {
    }

    AgreedActions(ServiceCall call, Access access, String schoolId) {
        this.call = call;
        this.access = access;
        this.schoolId = schoolId;
    }

    /**
     * Reads the attribute actions: maps with text, owner (login) or ownerName, dueDate. Empty ones are left out.
     * @param notBefore day from which they may be due
     */
    AgreedActions read(LocalDate notBefore) throws InputException, GenericEntityException {
        List<?> list = call.value("actions") instanceof List<?> given ? given : List.of();
        SchoolPeople people = list.isEmpty() ? null : SchoolPeople.of(call.delegator(), schoolId, access.today());
        int number = 0;
        for (Object each : list) {
            number++;
            Map<?, ?> map = each instanceof Map<?, ?> given ? given : Map.of();
            if (text(map, "text") != null || text(map, "ownerName") != null) {
                actions.add(read(map, number, people, notBefore));
            }
        }
        if (actions.size() > MOST) {
            throw call.refuse("AttendanceMeetingTooManyActions", "most", MOST);
        }
        return this;
    }

    private Action read(Map<?, ?> map, int number, SchoolPeople people, LocalDate notBefore) throws InputException {
        String text = Attributes.plainText(call, name(number, "text"), text(map, "text"), LONGEST_TEXT);
        String outside = Attributes.plainText(call, name(number, "ownerName"), text(map, "ownerName"), LONGEST_NAME);
        SchoolPeople.Person owner = people.named(call, name(number, "owner"), text(map, "owner"));
        if (text == null) {
            throw call.refuse("AttendanceMeetingActionWhat", "number", number);
        }
        if (owner == null && outside == null) {
            throw call.refuse("AttendanceMeetingActionWho", "number", number);
        }
        return new Action(text, owner, owner == null ? outside : owner.name(), due(map, number, notBefore));
    }

    private LocalDate due(Map<?, ?> map, int number, LocalDate notBefore) throws InputException {
        LocalDate due;
        try {
            due = text(map, "dueDate") == null ? null : LocalDate.parse(text(map, "dueDate"));
        } catch (java.time.format.DateTimeParseException e) {
            throw call.refuse("AttendanceImportFieldDate", "field", name(number, "dueDate"), "value", text(map, "dueDate"));
        }
        LocalDate latest = access.today().plusYears(1);
        if (due == null || due.isBefore(notBefore) || due.isAfter(latest)) {
            throw call.refuse("AttendanceMeetingActionWhen", "number", number, "from", notBefore, "thru", latest);
        }
        return due;
    }

    private static String name(int number, String field) {
        return field + " " + number;
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Stores them with their tasks. @param kind meeting or cycle */
    void store(CaseRecord of, String kind, String sourceId) throws GenericEntityException {
        Author author = access.author(schoolId);
        CaseTasks tasks = new CaseTasks(call, access);
        for (Action action : actions) {
            String actionId = call.delegator().getNextSeqId(ENTITY);
            boolean own = action.owner() != null;
            String words = own ? action.text() : call.messages().get("AttendanceMeetingTaskAsk", "name", action.ownerName(), "text", action.text());
            String taskId = tasks.add(of, new CaseTasks.Source(kind, sourceId), kind + "_action",
                    words.length() > LONGEST_TASK ? words.substring(0, LONGEST_TASK) : words,
                    Owners.role(own ? action.owner().position() : author.position()), own ? action.owner().userLoginId() : author.userLoginId(),
                    action.due());
            call.delegator().create(call.delegator().makeValue(ENTITY, Fields.of("actionId", actionId, "schoolId", of.schoolId(),
                    "caseId", of.caseId(), "sourceKind", kind, "sourceId", sourceId, "actionText", action.text(),
                    "ownerUserLoginId", own ? action.owner().userLoginId() : null, "ownerName", action.ownerName(),
                    "dueDate", Date.valueOf(action.due()), "taskId", taskId)));
        }
    }

    /** Waives what was agreed and is still to do, and forgets it: it was recorded by mistake. */
    void forget(String kind, String sourceId) throws GenericEntityException {
        new CaseTasks(call, access).waive(new CaseTasks.Source(kind, sourceId), kind + "_action",
                call.messages().get("AttendanceMeetingTakenBackNote"));
        call.delegator().removeByAnd(ENTITY, "sourceKind", kind, "sourceId", sourceId);
    }

    /** What was agreed, by what it was agreed at: text, ownerName, dueDate, state of the task, overdue. Two queries for any number. */
    static Map<String, List<Map<String, Object>>> of(ServiceCall call, Access access, String kind, List<String> sourceIds)
            throws GenericEntityException {
        List<GenericValue> rows = Keyed.rows(call.delegator(), ENTITY, "sourceId", sourceIds,
                org.apache.ofbiz.entity.condition.EntityCondition.makeCondition("sourceKind", kind), "dueDate", "actionId");
        Map<String, GenericValue> tasks = new HashMap<>();
        Keyed.rows(call.delegator(), "AttendanceTask", "taskId", rows.stream().map(row -> row.getString("taskId")).toList(), null)
                .forEach(row -> tasks.put(row.getString("taskId"), row));
        Map<String, List<Map<String, Object>>> actions = new LinkedHashMap<>();
        for (GenericValue row : rows) {
            GenericValue task = tasks.get(row.getString("taskId"));
            String state = task == null ? "open" : TaskStatus.name(task.getString("statusId"));
            LocalDate due = Rows.date(row, "dueDate");
            actions.computeIfAbsent(row.getString("sourceId"), id -> new ArrayList<>()).add(Fields.of("text", row.getString("actionText"),
                    "ownerName", row.getString("ownerName"), "dueDate", due.toString(), "taskId", row.getString("taskId"), "state", state,
                    "note", task == null ? null : task.getString("finishNote"), "overdue", "open".equals(state) && due.isBefore(access.today())));
        }
        return actions;
    }
}
