package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attendance.rules.SchoolCalendar;

/**
 * The n months that end with the date: "rolling_months:12" on 14 May is 15 May of the year before to 14 May. Where the earlier month has
 * no such day, its last day stands for it.
 */
record RollingMonthsWindow(int months) implements Window {
    /** The longest: ten years. */
    static final int MOST = 120;
    private static final Pattern TEXT = Pattern.compile("rolling_months:([1-9][0-9]{0,2})");

    static Optional<RollingMonthsWindow> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= MOST
                ? Optional.of(new RollingMonthsWindow(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events) {
        return Optional.of(new DateSpan(date.minusMonths(months).plusDays(1), date));
    }

    @Override
    public String text() {
        return "rolling_months:" + months;
    }
}
