package org.attendance.rules.threshold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** A school's calendar for {@link PlainEvaluation}, and what windows and working days mean in it: found by counting, nothing remembered. */
record PlainSchool(List<CalendarPeriod> periods, Set<Session> sessions, Set<LocalDate> bankHolidays) {

    /** The dates a rule looks at on a day, by the text of its window; empty where there is no such window. */
    Optional<DateSpan> window(String text, LocalDate day, List<LocalDate> signed) {
        String[] parts = text.split("[:,]");
        return switch (parts[0]) {
            case "open" -> Optional.of(new DateSpan(null, day));
            case "rolling_months" -> Optional.of(new DateSpan(day.minusMonths(Integer.parseInt(parts[1])).plusDays(1), day));
            case "school_weeks" -> weekBack(day, Integer.parseInt(parts[1])).map(monday -> new DateSpan(monday, day));
            case "since" -> signed.stream().filter(date -> !date.isAfter(day)).max(LocalDate::compareTo)
                    .map(event -> new DateSpan(event.plusDays(1), weekOn(event, Integer.parseInt(parts[3]))
                            .map(monday -> monday.plusDays(6)).filter(sunday -> sunday.isBefore(day)).orElse(day)));
            default -> begun(PeriodKind.of(text), day).map(from -> new DateSpan(from, day));
        };
    }

    /** The days from Monday to Friday that are not bank holidays, after a day up to another. */
    long workingDays(LocalDate after, LocalDate thru) {
        return after.plusDays(1).datesUntil(thru.plusDays(1)).filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(date -> !bankHolidays.contains(date)).count();
    }

    private Optional<LocalDate> begun(PeriodKind kind, LocalDate day) {
        Optional<LocalDate> latest = periods.stream().filter(period -> period.kind() == kind).map(CalendarPeriod::from)
                .filter(from -> !from.isAfter(day)).max(LocalDate::compareTo);
        LocalDate september = LocalDate.of(day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear(), 9, 1);
        return latest.isEmpty() && kind == PeriodKind.ACADEMIC_YEAR ? Optional.of(september) : latest;
    }

    /** The Monday of the n-th school week back, that of the day being the first; if there are fewer, of the earliest. */
    private Optional<LocalDate> weekBack(LocalDate day, int n) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate monday = monday(day); monday.isAfter(day.minusYears(5)) && found.size() < n; monday = monday.minusWeeks(1)) {
            if (isSchoolWeek(monday)) {
                found.add(monday);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** The Monday of the n-th school week that begins after a day. */
    private Optional<LocalDate> weekOn(LocalDate day, int n) {
        return Stream.iterate(monday(day).plusWeeks(1), monday -> monday.isBefore(day.plusYears(5)), monday -> monday.plusWeeks(1))
                .filter(this::isSchoolWeek).skip(n - 1).findFirst();
    }

    private boolean isSchoolWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .anyMatch(date -> Stream.of(SessionPart.values()).anyMatch(part -> sessions.contains(new Session(date, part))));
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1);
    }
}
