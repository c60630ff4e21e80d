package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;

/** Keys that depend on the date alone: Monday of the week, month, half-term, term, weekday. */
final class DateKeys implements SummaryKeys {
    private final SummaryGrouping grouping;
    private final SchoolCalendar calendar;
    private final Map<LocalDate, String> keys = new HashMap<>();
    private final List<String> periods = new ArrayList<>();
    private final Map<LocalDate, String> periodNames = new HashMap<>();

    DateKeys(SummaryGrouping grouping, SchoolCalendar calendar) {
        this.grouping = grouping;
        this.calendar = calendar;
        if (isPeriod()) {
            namePeriods(calendar.periods(kind()));
        }
    }

    private boolean isPeriod() {
        return grouping == SummaryGrouping.TERM || grouping == SummaryGrouping.HALF_TERM;
    }

    private PeriodKind kind() {
        return grouping == SummaryGrouping.TERM ? PeriodKind.TERM : PeriodKind.HALF_TERM;
    }

    /** A period is its name, with its first day where another has the same name or it has none. */
    private void namePeriods(List<CalendarPeriod> all) {
        Map<String, Integer> uses = new HashMap<>();
        all.forEach(period -> uses.merge(String.valueOf(period.name()), 1, Integer::sum));
        for (CalendarPeriod period : all) {
            String name = period.name() == null || period.name().isBlank() ? period.from().toString()
                    : uses.get(period.name()) > 1 ? period.name() + " (" + period.from() + ")" : period.name();
            periods.add(name);
            periodNames.put(period.from(), name);
        }
    }

    @Override
    public String key(String pupilId, LocalDate date) {
        String key = keys.get(date);
        if (key == null) {
            key = make(date);
            keys.put(date, key);
        }
        return key;
    }

    private String make(LocalDate date) {
        switch (grouping) {
            case WEEK:
                return TallyRow.weekOf(date).toString();
            case MONTH:
                return YearMonth.from(date).toString();
            case WEEKDAY:
                return name(date.getDayOfWeek());
            default:
                return calendar.periodOn(kind(), date).map(period -> periodNames.get(period.from())).orElse(null);
        }
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    @Override
    public boolean isConstant(String pupilId, DateRange range) {
        return false;
    }

    @Override
    public Comparator<String> order() {
        if (grouping == SummaryGrouping.WEEKDAY) {
            return Comparator.comparing(key -> DayOfWeek.valueOf(key.toUpperCase(Locale.ROOT)));
        }
        return isPeriod() ? Comparator.comparing(periods::indexOf) : Comparator.naturalOrder();
    }
}
