package org.attendance.rules.watch;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.attendance.rules.SchoolCalendar;

/**
 * Ten unauthorised sessions (G, N, O or U, in any mix) in ten rolling school weeks: from then on a school must consider a penalty
 * notice (SI 2024/210). Sessions before the regulations came into force do not count.
 */
public final class TenInTen {
    /** Sessions from which on a notice must be considered. */
    public static final long SESSIONS = 10;
    /** School weeks of the window. */
    public static final int WEEKS = 10;
    /** First day that counts. */
    public static final LocalDate IN_FORCE = LocalDate.of(2024, Month.AUGUST, 19);

    private TenInTen() {
    }

    public static boolean isReached(long sessions) {
        return sessions >= SESSIONS;
    }

    /** The first day that counts on a date: the Monday of the oldest week of the window. Empty before the regulations, or without a school week. */
    public static Optional<LocalDate> windowFrom(SchoolCalendar calendar, LocalDate on) {
        List<LocalDate> weeks = calendar.schoolWeeks(WEEKS, on);
        if (weeks.isEmpty() || on.isBefore(IN_FORCE)) {
            return Optional.empty();
        }
        return Optional.of(weeks.get(0).isBefore(IN_FORCE) ? IN_FORCE : weeks.get(0));
    }

    /**
     * When the sessions of the window leave it: on the Monday of each coming school week its oldest week does. Weeks without school
     * move nothing, so what was missed before a holiday counts the longer.
     *
     * @param dates dates of the sessions that count on the date, in any order, one for each session
     * @return in time; what is left where the calendar ends is not told
     */
    public static List<DropOut> dropOuts(SchoolCalendar calendar, LocalDate on, Collection<LocalDate> dates) {
        List<LocalDate> left = new ArrayList<>(dates);
        List<DropOut> dropOuts = new ArrayList<>();
        for (LocalDate monday : SchoolWeeks.next(calendar, on, WEEKS)) {
            LocalDate from = windowFrom(calendar, monday).orElseThrow();
            long leaving = left.stream().filter(date -> date.isBefore(from)).count();
            if (leaving > 0) {
                dropOuts.add(new DropOut(monday, leaving));
                left.removeIf(date -> date.isBefore(from));
            }
        }
        return dropOuts;
    }
}
