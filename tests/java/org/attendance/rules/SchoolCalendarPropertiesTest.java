package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of any calendar: compared with a count day by day. */
class SchoolCalendarPropertiesTest {
    private static final LocalDate START = LocalDate.of(2023, 9, 1);
    private static final int SPAN = 800;

    record Case(List<CalendarPeriod> periods, Set<Session> noSchool) {
        SchoolCalendar calendar() {
            return new SchoolCalendar(periods, noSchool);
        }

        boolean hasSession(LocalDate date, SessionPart part) {
            return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
                    && periods.stream().anyMatch(period -> period.contains(date)) && !noSchool.contains(new Session(date, part));
        }

        boolean isSchoolWeek(LocalDate monday) {
            return monday.datesUntil(monday.plusWeeks(1))
                    .anyMatch(date -> hasSession(date, SessionPart.AM) || hasSession(date, SessionPart.PM));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, SPAN).map(START::plusDays);
        Arbitrary<CalendarPeriod> halfTerms = Combinators.combine(dates, Arbitraries.integers().between(0, 50))
                .as((from, days) -> new CalendarPeriod(PeriodKind.HALF_TERM, from, from.plusDays(days), null));
        Arbitrary<Session> sessions = Combinators.combine(dates, Arbitraries.of(SessionPart.values())).as(Session::new);
        return Combinators.combine(halfTerms.list().ofMaxSize(10), sessions.set().ofMaxSize(40))
                .as((periods, noSchool) -> new Case(periods, new HashSet<>(noSchool)));
    }

    @Property(tries = 200)
    void sessionsAreThoseFoundDayByDay(@ForAll("cases") Case given, @ForAll @IntRange(max = SPAN) int first,
            @ForAll @IntRange(max = 120) int days) {
        LocalDate from = START.plusDays(first);
        LocalDate thru = from.plusDays(days);
        List<Session> expected = from.datesUntil(thru.plusDays(1)).flatMap(date -> Stream.of(SessionPart.values())
                .filter(part -> given.hasSession(date, part)).map(part -> new Session(date, part))).toList();
        SchoolCalendar calendar = given.calendar();
        assertEquals(expected, calendar.sessions(from, thru));
        assertEquals(expected.size(), calendar.countSessions(from, thru));
        assertEquals(List.copyOf(new TreeSet<>(expected.stream().map(Session::date).toList())), calendar.schoolDays(from, thru));
        assertTrue(expected.stream().allMatch(calendar::isSchoolSession));
    }

    @Property(tries = 200)
    void countsOfNeighbouringRangesAddUp(@ForAll("cases") Case given, @ForAll @IntRange(max = 300) int first,
            @ForAll @IntRange(max = 200) int second, @ForAll @IntRange(max = 200) int third) {
        SchoolCalendar calendar = given.calendar();
        LocalDate from = START.plusDays(first);
        LocalDate middle = from.plusDays(second);
        LocalDate thru = middle.plusDays(third);
        assertEquals(calendar.countSessions(from, thru),
                calendar.countSessions(from, middle) + calendar.countSessions(middle.plusDays(1), thru));
    }

    @Property(tries = 200)
    void aWindowHasItsWeeksAndLeavesNoneOut(@ForAll("cases") Case given, @ForAll @IntRange(max = SPAN) int day,
            @ForAll @IntRange(min = 1, max = 15) int n) {
        LocalDate on = START.plusDays(day);
        List<LocalDate> window = given.calendar().schoolWeeks(n, on);
        LocalDate monday = on.with(DayOfWeek.MONDAY);
        LocalDate earliest = START.with(DayOfWeek.MONDAY);
        List<LocalDate> all = Stream.iterate(monday, week -> !week.isBefore(earliest), week -> week.minusWeeks(1))
                .filter(given::isSchoolWeek).toList();
        assertEquals(Math.min(n, all.size()), window.size());
        assertEquals(new TreeSet<>(all.subList(0, window.size())), new TreeSet<>(window));
        assertEquals(window.stream().sorted().toList(), window);
    }

    @Property(tries = 200)
    void aWindowNeverMovesBack(@ForAll("cases") Case given, @ForAll @IntRange(max = SPAN) int day,
            @ForAll @IntRange(min = 1, max = 15) int n) {
        SchoolCalendar calendar = given.calendar();
        List<LocalDate> today = calendar.schoolWeeks(n, START.plusDays(day));
        List<LocalDate> tomorrow = calendar.schoolWeeks(n, START.plusDays(day + 1));
        assertTrue(tomorrow.size() >= today.size());
        for (int i = 1; i <= today.size(); i++) {
            assertTrue(!tomorrow.get(tomorrow.size() - i).isBefore(today.get(today.size() - i)));
        }
    }

    @Property(tries = 200)
    void theDaysAroundADate(@ForAll("cases") Case given, @ForAll @IntRange(max = SPAN) int day) {
        SchoolCalendar calendar = given.calendar();
        LocalDate on = START.plusDays(day);
        calendar.latestSchoolDay(on).ifPresent(latest -> {
            assertTrue(calendar.isSchoolDay(latest));
            assertEquals(0, calendar.countSessions(latest.plusDays(1), on));
        });
        calendar.nextSchoolDay(on).ifPresent(next -> {
            assertTrue(calendar.isSchoolDay(next) && next.isAfter(on));
            assertEquals(0, calendar.countSessions(on.plusDays(1), next.minusDays(1)));
        });
    }
}
