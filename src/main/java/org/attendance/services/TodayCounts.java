package org.attendance.services;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attendance.rules.RegisterState;

/** Sums over the registers of a session. */
final class TodayCounts {
    private final Map<RegisterState, Long> states = new EnumMap<>(RegisterState.class);
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private long registers;

    void add(RegisterState state, GroupCount group) {
        registers++;
        states.merge(state, 1L, Long::sum);
        group.counts().forEach((name, count) -> sums.merge(name, (Long) count, Long::sum));
    }

    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("registers", registers);
        map.put("taken", count(RegisterState.TAKEN));
        map.put("overdue", count(RegisterState.OVERDUE));
        map.put("open", count(RegisterState.OPEN));
        map.put("notOpen", count(RegisterState.NOT_OPEN));
        for (String name : new String[] {"pupils", "marked", "present", "late", "absent", "unexplained", "activity", "notPossible",
                "planned"}) {
            map.put(name, sums.getOrDefault(name, 0L));
        }
        return map;
    }

    private long count(RegisterState state) {
        return states.getOrDefault(state, 0L);
    }
}
