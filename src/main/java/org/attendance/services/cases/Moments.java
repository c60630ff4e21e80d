package org.attendance.services.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Rows;

/** When something happened, and days in words. */
public final class Moments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    private Moments() {
    }

    /** "Mon 23 Nov 2026"; empty for null. */
    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** The moment of its recording where that was on the day, else the day alone, at midnight. */
    public static LocalDateTime of(GenericValue row, String dayField, String recordedField) {
        LocalDate day = Rows.date(row, dayField);
        LocalDateTime recorded = Rows.dateTime(row, recordedField);
        return recorded != null && recorded.toLocalDate().equals(day) ? recorded : day.atStartOfDay();
    }
}
