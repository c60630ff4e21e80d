package org.attendance.services;

import java.util.HashMap;
import java.util.Map;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Tally;

/** Marks and due sessions of one pupil in one row of a summary. */
final class SummaryCell {
    private final Map<AttendanceCode, long[]> counts = new HashMap<>();
    private long due;
    private long markedOfDue;

    void add(AttendanceCode code, long count) {
        counts.computeIfAbsent(code, c -> new long[1])[0] += count;
    }

    void addDue(long sessions) {
        due += sessions;
    }

    /** Counts marks that stand in due sessions. */
    void addMarkedOfDue(long marks) {
        markedOfDue += marks;
    }

    Tally tally() {
        Tally tally = Tally.ZERO;
        for (Map.Entry<AttendanceCode, long[]> count : counts.entrySet()) {
            tally = tally.plus(Tally.of(count.getKey(), count.getValue()[0]));
        }
        return tally;
    }

    /** Due sessions without a mark. */
    long missing() {
        return due - markedOfDue;
    }

    /** Whether there is neither a due session nor a mark. */
    boolean isEmpty() {
        return due == 0 && counts.values().stream().allMatch(count -> count[0] == 0);
    }
}
