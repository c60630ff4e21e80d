package org.attendance.rules.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * How often brothers and sisters are absent together. A pupil is absent on a day on which a session is missed. A day counts where at
 * least two of them had a possible session on it.
 *
 * @param together days on which two or more were absent
 * @param alone    days on which exactly one was absent
 */
public record SharedAbsence(long together, long alone) {

    /**
     * Counts the days of siblings.
     *
     * @param siblings for each of them the days with a possible session: true where one was missed, false where all were attended
     */
    public static SharedAbsence of(Collection<Map<LocalDate, Boolean>> siblings) {
        TreeSet<LocalDate> days = new TreeSet<>();
        siblings.forEach(own -> days.addAll(own.keySet()));
        long together = 0;
        long alone = 0;
        for (LocalDate day : days) {
            long there = siblings.stream().filter(own -> own.containsKey(day)).count();
            long absent = siblings.stream().filter(own -> own.getOrDefault(day, false)).count();
            together += absent > 1 ? 1 : 0;
            alone += there > 1 && absent == 1 ? 1 : 0;
        }
        return new SharedAbsence(together, alone);
    }
}
