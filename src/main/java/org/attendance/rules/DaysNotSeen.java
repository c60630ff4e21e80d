package org.attendance.rules;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How long the school has not seen a pupil. */
public final class DaysNotSeen {
    private static final Set<String> ARRIVED_LATE = Set.of("L", "U");

    private DaysNotSeen() {
    }

    /** Whether a pupil was seen on a day: present, L, U or an approved activity in any of its sessions. */
    public static boolean isSeen(Collection<AttendanceCode> codesOfDay) {
        return codesOfDay.stream().filter(Objects::nonNull)
                .anyMatch(code -> code.statisticalClass().isAttended() || ARRIVED_LATE.contains(code.statutoryCode()));
    }

    /**
     * School days with a possible session since the pupil was last seen, up to the latest day and with it.
     *
     * @param codesPerDayLatestFirst the codes of each school day; null stands for a possible session without a mark
     */
    public static int count(List<List<AttendanceCode>> codesPerDayLatestFirst) {
        int days = 0;
        for (List<AttendanceCode> day : codesPerDayLatestFirst) {
            if (isSeen(day)) {
                return days;
            }
            days += day.stream().anyMatch(code -> code == null || code.statisticalClass().isPossible()) ? 1 : 0;
        }
        return days;
    }
}
