package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attendance.rules.AttendanceCode;

/** Lates counted: of a pupil, or of several added up. */
final class LateCount {
    private static final Set<String> LATE = Set.of("L", "U");
    private static final String AFTER_CLOSE = "U";
    private static final String NOT_RECORDED = "";

    private final EnumCodes reasons;
    private long beforeClose;
    private long afterClose;
    private long minutes;
    private long withoutMinutes;
    private final Map<DayOfWeek, Long> byWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Long> byReason = new TreeMap<>();

    LateCount(EnumCodes reasons) {
        this.reasons = reasons;
    }

    /** Whether a code says that the pupil came late. */
    static boolean isLate(AttendanceCode code) {
        return LATE.contains(code.statutoryCode());
    }

    /**
     * Counts a late.
     * @param minutesLate null where they were not recorded
     * @param reasonEnumId null where no reason was recorded at the desk
     */
    void add(LocalDate date, AttendanceCode code, Long minutesLate, String reasonEnumId) {
        if (AFTER_CLOSE.equals(code.statutoryCode())) {
            afterClose++;
        } else {
            beforeClose++;
        }
        minutes += minutesLate == null ? 0 : minutesLate;
        withoutMinutes += minutesLate == null ? 1 : 0;
        byWeekday.merge(date.getDayOfWeek(), 1L, Long::sum);
        byReason.merge(reasonEnumId == null ? NOT_RECORDED : reasonEnumId, 1L, Long::sum);
    }

    /** Adds what another counted. */
    void add(LateCount other) {
        beforeClose += other.beforeClose;
        afterClose += other.afterClose;
        minutes += other.minutes;
        withoutMinutes += other.withoutMinutes;
        other.byWeekday.forEach((day, count) -> byWeekday.merge(day, count, Long::sum));
        other.byReason.forEach((reason, count) -> byReason.merge(reason, count, Long::sum));
    }

    /**
     * Puts lates, beforeClose, afterClose, minutes, withoutMinutes (lates whose minutes are not recorded), weekdays (five numbers,
     * Monday first) and reasons (reason, text, count; reason null where none was recorded), the most frequent first.
     */
    void put(Map<String, Object> map) {
        map.put("lates", beforeClose + afterClose);
        map.put("beforeClose", beforeClose);
        map.put("afterClose", afterClose);
        map.put("minutes", minutes);
        map.put("withoutMinutes", withoutMinutes);
        List<Long> weekdays = new ArrayList<>();
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            weekdays.add(byWeekday.getOrDefault(DayOfWeek.of(day), 0L));
        }
        map.put("weekdays", weekdays);
        List<Map<String, Object>> list = new ArrayList<>();
        byReason.forEach((reason, count) -> list.add(Fields.of("reason", reasons.code(reason), "text", reasons.text(reason),
                "count", count)));
        list.sort((one, other) -> Long.compare((Long) other.get("count"), (Long) one.get("count")));
        map.put("reasons", list);
    }
}
