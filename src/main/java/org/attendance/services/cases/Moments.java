package org.attendance.services.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Rows;

/** When something happened, of which the day is one field and the moment of its recording another. */
public final class Moments {
    private Moments() {
    }

    /** The moment of its recording where that was on the day, else the day alone, at midnight. */
    public static LocalDateTime of(GenericValue row, String dayField, String recordedField) {
        LocalDate day = Rows.date(row, dayField);
        LocalDateTime recorded = Rows.dateTime(row, recordedField);
        return recorded != null && recorded.toLocalDate().equals(day) ? recorded : day.atStartOfDay();
    }
}
