package org.attendance.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a school has sessions: Monday to Friday inside a half-term, except the sessions named as not school. Dates without any period
 * have no sessions. Ranges include both ends; a range that ends before it begins is empty.
 */
public final class SchoolCalendar {
    private final Map<PeriodKind, List<CalendarPeriod>> periods = new EnumMap<>(PeriodKind.class);
    private final List<Session> sessions;
    private final List<LocalDate> days;
    private final List<LocalDate> weeks;

    public SchoolCalendar(Collection<CalendarPeriod> periods, Set<Session> nonSchoolSessions) {
        for (PeriodKind kind : PeriodKind.values()) {
            this.periods.put(kind, periods.stream().filter(period -> period.kind() == kind)
                    .sorted(Comparator.comparing(CalendarPeriod::from).thenComparing(CalendarPeriod::thru)).toList());
        }
        TreeSet<Session> all = new TreeSet<>();
        for (CalendarPeriod halfTerm : periods(PeriodKind.HALF_TERM)) {
            halfTerm.from().datesUntil(halfTerm.thru().plusDays(1)).filter(SchoolCalendar::isWeekday).forEach(date -> {
                for (SessionPart part : SessionPart.values()) {
                    all.add(new Session(date, part));
                }
            });
        }
        all.removeAll(Set.copyOf(nonSchoolSessions));
        sessions = List.copyOf(all);
        days = sessions.stream().map(Session::date).distinct().toList();
        weeks = days.stream().map(SchoolCalendar::mondayOf).distinct().toList();
    }

    public boolean isSchoolSession(Session session) {
        int index = firstFrom(sessions, session);
        return index < sessions.size() && sessions.get(index).equals(session);
    }

    /** Whether a date has at least one session. */
    public boolean isSchoolDay(LocalDate date) {
        return countSessions(date, date) > 0;
    }

    /** The sessions of a range, in time. */
    public List<Session> sessions(LocalDate from, LocalDate thru) {
        return thru.isBefore(from) ? List.of()
                : sessions.subList(firstFrom(sessions, morning(from)), firstFrom(sessions, morning(thru.plusDays(1))));
    }

    /** How many sessions a range has; takes the time of two binary searches. */
    public long countSessions(LocalDate from, LocalDate thru) {
        return sessions(from, thru).size();
    }

    /** The dates of a range with at least one session, in time. */
    public List<LocalDate> schoolDays(LocalDate from, LocalDate thru) {
        return thru.isBefore(from) ? List.of() : days.subList(firstFrom(days, from), firstFrom(days, thru.plusDays(1)));
    }

    public Optional<LocalDate> latestSchoolDay(LocalDate onOrBefore) {
        int index = firstFrom(days, onOrBefore.plusDays(1)) - 1;
        return index < 0 ? Optional.empty() : Optional.of(days.get(index));
    }

    public Optional<LocalDate> nextSchoolDay(LocalDate after) {
        int index = firstFrom(days, after.plusDays(1));
        return index == days.size() ? Optional.empty() : Optional.of(days.get(index));
    }

    /**
     * The rolling window of school weeks: the Mondays, oldest first, of the n latest weeks (Monday to Sunday) with at least one
     * session, up to and including the week of a date. A week without a session does not count, so the window reaches across holidays
     * and years. Fewer than n only where the calendar begins later.
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public List<LocalDate> schoolWeeks(int n, LocalDate on) {
        if (n < 1) {
            throw new IllegalArgumentException("A window has at least 1 school week, not " + n);
        }
        int end = firstFrom(weeks, mondayOf(on).plusDays(1));
        return weeks.subList(Math.max(0, end - n), end);
    }

    /**
     * The Monday of the n-th school week that begins after a date; a week that begins on the date is none of them. Empty where the
     * calendar ends before it.
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public Optional<LocalDate> schoolWeekAfter(LocalDate date, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("School weeks are counted from 1, not " + n);
        }
        int index = firstFrom(weeks, date.plusDays(1)) + n - 1;
        return index < weeks.size() ? Optional.of(weeks.get(index)) : Optional.empty();
    }

    /** The periods of a kind, oldest first. */
    public List<CalendarPeriod> periods(PeriodKind kind) {
        return periods.get(kind);
    }

    public Optional<CalendarPeriod> periodOn(PeriodKind kind, LocalDate date) {
        return periods(kind).stream().filter(period -> period.contains(date)).findFirst();
    }

    /** The period of a kind in which a date lies; in a holiday, the one begun latest before it. */
    public Optional<CalendarPeriod> latestBegun(PeriodKind kind, LocalDate date) {
        return periodOn(kind, date).or(() -> periods(kind).stream().filter(period -> !period.from().isAfter(date))
                .max(Comparator.comparing(CalendarPeriod::from)));
    }

    /**
     * The first day of the academic year of a date: of the calendar's academic year that contains it or ended before it with no 1
     * September between, else the latest 1 September.
     */
    public LocalDate academicYearStart(LocalDate date) {
        LocalDate september = LocalDate.of(date.getYear(), Month.SEPTEMBER, 1);
        LocalDate latestSeptember = september.isAfter(date) ? september.minusYears(1) : september;
        return latestBegun(PeriodKind.ACADEMIC_YEAR, date).filter(year -> !year.thru().isBefore(latestSeptember))
                .map(CalendarPeriod::from).orElse(latestSeptember);
    }

    private static <T> int firstFrom(List<? extends Comparable<? super T>> sorted, T from) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(from) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Session morning(LocalDate date) {
        return new Session(date, SessionPart.AM);
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
