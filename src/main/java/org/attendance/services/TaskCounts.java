package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.followup.DueSoon;

/** Numbers of tasks by how soon they are due. */
final class TaskCounts {
    private final Map<DueSoon, Long> counts = new EnumMap<>(DueSoon.class);

    static TaskCounts of(List<TaskRow> tasks) {
        TaskCounts all = new TaskCounts();
        tasks.forEach(task -> all.counts.merge(task.soon(), 1L, Long::sum));
        return all;
    }

    /** overdue, today, week, later, and all. */
    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (DueSoon soon : DueSoon.values()) {
            map.put(soon.id(), counts.getOrDefault(soon, 0L));
        }
        map.put("all", counts.values().stream().mapToLong(Long::longValue).sum());
        return map;
    }

    /** Counts of each owner, who has most overdue first: ownerRole, ownerUserLoginId and ownerName of a person, mine. */
    static List<Map<String, Object>> byOwner(List<TaskRow> tasks, TaskFilter filter, UserNames names) throws GenericEntityException {
        List<Map<String, Object>> owners = new ArrayList<>();
        for (List<TaskRow> of : groups(tasks, task -> Objects.toString(task.ownerRole(), "") + '\n' + Objects.toString(task.owner(), ""))) {
            TaskRow first = of.get(0);
            Map<String, Object> owner = Fields.of("ownerRole", first.ownerRole(), "ownerUserLoginId", first.owner(),
                    "ownerName", names.of(first.owner()), "mine", filter.isMine(first));
            owner.putAll(of(of).map());
            owners.add(owner);
        }
        owners.sort(mostPressing());
        return owners;
    }

    /** Counts of each kind, the one with most overdue first: taskType, taskName. */
    static List<Map<String, Object>> byKind(List<TaskRow> tasks, TaskView view) throws GenericEntityException {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (List<TaskRow> of : groups(tasks, TaskRow::type)) {
            Map<String, Object> kind = Fields.of("taskType", of.get(0).type(), "taskName", view.name(of.get(0).type()));
            kind.putAll(of(of).map());
            kinds.add(kind);
        }
        kinds.sort(mostPressing());
        return kinds;
    }

    private static Comparator<Map<String, Object>> mostPressing() {
        return Comparator.comparing((Map<String, Object> map) -> -(Long) map.get("overdue")).thenComparing(map -> -(Long) map.get("all"));
    }

    private static Iterable<List<TaskRow>> groups(List<TaskRow> tasks, Function<TaskRow, String> key) {
        Map<String, List<TaskRow>> groups = new TreeMap<>();
        tasks.forEach(task -> groups.computeIfAbsent(key.apply(task), each -> new ArrayList<>()).add(task));
        return groups.values();
    }
}
