package org.attendance.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as pages show them: a date always with its weekday. */
public final class PageDates {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private PageDates() {
    }

    /** "Mon 23 Nov 2026" of an ISO date or date-time; empty for null. */
    public static String date(String iso) {
        return iso == null ? "" : LONG.format(parse(iso));
    }

    /** "Mon 23 Nov"; empty for null. */
    public static String shortDate(String iso) {
        return iso == null ? "" : SHORT.format(parse(iso));
    }

    /** "23 Nov"; empty for null. */
    public static String dayMonth(String iso) {
        return iso == null ? "" : DAY_MONTH.format(parse(iso));
    }

    /** "November 2026" of an ISO month. */
    public static String month(String isoMonth) {
        return MONTH.format(YearMonth.parse(isoMonth));
    }

    /** "09:05" of an ISO local date-time or time; empty for null. */
    public static String time(String iso) {
        if (iso == null) {
            return "";
        }
        return TIME.format(iso.indexOf('T') > 0 ? LocalDateTime.parse(iso).toLocalTime() : LocalTime.parse(iso));
    }

    /** "Mon 23 Nov 2026, 09:05" of an ISO local date-time; empty for null. */
    public static String dateTime(String isoDateTime) {
        return isoDateTime == null ? "" : date(isoDateTime) + ", " + time(isoDateTime);
    }

    private static LocalDate parse(String iso) {
        return LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso);
    }
}
