package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;

/**
 * The academic year, term or half-term that contains the date (in a holiday the one begun latest), from its first day up to the date:
 * "academic_year", "term", "half_term". An academic year the calendar does not have begins on 1 September; without a term or half-term
 * there is no such window.
 */
record PeriodWindow(PeriodKind kind) implements Window {

    static Optional<PeriodWindow> find(String text) {
        return Arrays.stream(PeriodKind.values()).filter(kind -> kind.id().equals(text)).map(PeriodWindow::new).findFirst();
    }

    @Override
    public Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events) {
        Optional<LocalDate> first = calendar.latestBegun(kind, date).map(CalendarPeriod::from);
        return first.or(() -> kind == PeriodKind.ACADEMIC_YEAR ? Optional.of(calendar.academicYearStart(date)) : Optional.empty())
                .map(from -> new DateSpan(from, date));
    }

    @Override
    public String text() {
        return kind.id();
    }
}
