package org.attendance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The latest unbroken illness of a pupil: school days on which every possible session that is marked is I, between which there is no
 * other possible session.
 *
 * @param from first day
 * @param thru last day, the same or later
 * @param days days with a session I
 */
public record IllnessSpell(LocalDate from, LocalDate thru, int days) {
    private static final String ILL = "I";

    /** A mark of the pupil: its session, and its code. */
    public record Marked(Session session, AttendanceCode code) {
    }

    /**
     * The latest spell among marks; empty where there is no I. Sub-codes count as their statutory code; sessions that are not possible
     * (X, closures) are passed over.
     *
     * @param marks in any order
     */
    public static Optional<IllnessSpell> latest(Collection<Marked> marks) {
        TreeMap<LocalDate, List<AttendanceCode>> byDay = new TreeMap<>();
        for (Marked mark : marks) {
            if (mark.code().statisticalClass().isPossible()) {
                byDay.computeIfAbsent(mark.session().date(), day -> new ArrayList<>()).add(mark.code());
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (var day : byDay.descendingMap().entrySet()) {
            boolean ill = day.getValue().stream().allMatch(IllnessSpell::isIllness);
            if (ill) {
                days.add(day.getKey());
            } else if (!days.isEmpty()) {
                break;
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new IllnessSpell(days.get(days.size() - 1), days.get(0), days.size()));
    }

    private static boolean isIllness(AttendanceCode code) {
        return ILL.equals(code.statutoryCode());
    }
}
