package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attendance.rules.SchoolCalendar;

/**
 * From the Monday of the first of the n latest school weeks up to the date, across holidays and years: "school_weeks:10". The week of
 * the date is one of them if it is a school week. There is no such window before the first school week of the calendar.
 */
record SchoolWeeksWindow(int weeks) implements Window {
    /** The longest: twelve years of school. */
    static final int MOST = 520;
    private static final Pattern TEXT = Pattern.compile("school_weeks:([1-9][0-9]{0,2})");

    static Optional<SchoolWeeksWindow> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= MOST
                ? Optional.of(new SchoolWeeksWindow(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events) {
        List<LocalDate> mondays = calendar.schoolWeeks(weeks, date);
        return mondays.isEmpty() ? Optional.empty() : Optional.of(new DateSpan(mondays.get(0), date));
    }

    @Override
    public String text() {
        return "school_weeks:" + weeks;
    }
}
