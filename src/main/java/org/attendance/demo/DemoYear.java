package org.attendance.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/** The sessions of an academic year of a school up to a day, and how likely absence is on each of its days. */
public final class DemoYear {
    /** Illness by month from January, against the average: rising through the autumn. */
    private static final double[] ILLNESS = {1.25, 1.15, 1.05, 0.85, 0.8, 0.8, 0.75, 0.7, 0.55, 0.85, 1.2, 1.6};
    private static final double FRIDAY = 1.42;
    private static final double BEFORE_HOLIDAY = 1.3;
    private static final int WEEK = 7;

    private final int firstYear;
    private final List<Session> sessions;
    private final List<LocalDate> days = new ArrayList<>();
    private final double[] anyUpTo;
    private final double[] illnessUpTo;
    private final List<Integer> holidayDays = new ArrayList<>();

    /**
     * @param firstYear calendar year in which the academic year began
     * @param thru last day of the marks
     */
    public DemoYear(SchoolCalendar calendar, int firstYear, LocalDate thru) {
        this.firstYear = firstYear;
        LocalDate begin = DemoCalendar.begin(firstYear);
        LocalDate end = begin.plusYears(1).minusDays(1);
        this.sessions = calendar.sessions(begin, thru.isBefore(end) ? thru : end);
        sessions.stream().map(Session::date).distinct().forEach(days::add);
        this.anyUpTo = new double[days.size() + 1];
        this.illnessUpTo = new double[days.size() + 1];
        for (int day = 0; day < days.size(); day++) {
            weigh(calendar, day);
        }
    }

    private void weigh(SchoolCalendar calendar, int day) {
        LocalDate date = days.get(day);
        CalendarPeriod half = calendar.periodOn(PeriodKind.HALF_TERM, date).orElseThrow();
        boolean lastWeek = date.plusDays(WEEK).isAfter(half.thru());
        boolean firstWeek = date.minusDays(WEEK).isBefore(half.from());
        double weight = (date.getDayOfWeek() == DayOfWeek.FRIDAY ? FRIDAY : 1) * (lastWeek ? BEFORE_HOLIDAY : 1);
        anyUpTo[day + 1] = anyUpTo[day] + weight;
        illnessUpTo[day + 1] = illnessUpTo[day] + weight * ILLNESS[date.getMonthValue() - 1];
        if (lastWeek || firstWeek) {
            holidayDays.add(day);
        }
    }

    /** The calendar year in which the academic year of a date began. */
    public static int firstYearOf(LocalDate date) {
        return DemoCalendar.firstYearOf(date);
    }

    /** The calendar year in which this academic year began. */
    public int firstYear() {
        return firstYear;
    }

    List<Session> sessions() {
        return sessions;
    }

    /** School days, in order. */
    public List<LocalDate> days() {
        return days;
    }

    /** A day from first to last, the likelier the more absence there is on it. */
    int pickDay(RandomGenerator random, int first, int last) {
        return pick(anyUpTo, random, first, last);
    }

    /** A day from first to last, the likelier the more illness there is on it. */
    int pickDayOfIllness(RandomGenerator random, int first, int last) {
        return pick(illnessUpTo, random, first, last);
    }

    private static int pick(double[] upTo, RandomGenerator random, int first, int last) {
        double point = upTo[first] + random.nextDouble() * (upTo[last + 1] - upTo[first]);
        int place = Arrays.binarySearch(upTo, first + 1, last + 1, point);
        return Math.min(last, place < 0 ? -place - 2 : place - 1);
    }

    /** Numbers of the days next to a holiday, from which families leave early or to which they come back late. */
    List<Integer> holidayDays() {
        return holidayDays;
    }
}
