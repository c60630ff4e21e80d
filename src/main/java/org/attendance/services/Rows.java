package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/** Conditions and values that many queries share. Dates are inclusive on both ends. */
public final class Rows {
    private Rows() {
    }

    /** Field lies from a date to a date, both included. */
    public static EntityCondition between(String field, LocalDate from, LocalDate thru) {
        return EntityCondition.makeCondition(
                EntityCondition.makeCondition(field, EntityOperator.GREATER_THAN_EQUAL_TO, Date.valueOf(from)), EntityOperator.AND,
                EntityCondition.makeCondition(field, EntityOperator.LESS_THAN_EQUAL_TO, Date.valueOf(thru)));
    }

    /** A row with these from and thru fields holds on a date; an empty thru is open. */
    public static EntityCondition on(String fromField, String thruField, LocalDate date) {
        return overlapping(fromField, thruField, date, date);
    }

    /** A row with these from and thru fields holds on some day of a range; an empty thru is open. */
    public static EntityCondition overlapping(String fromField, String thruField, LocalDate from, LocalDate thru) {
        return EntityCondition.makeCondition(
                EntityCondition.makeCondition(fromField, EntityOperator.LESS_THAN_EQUAL_TO, Date.valueOf(thru)), EntityOperator.AND,
                EntityCondition.makeCondition(
                        EntityCondition.makeCondition(thruField, EntityOperator.EQUALS, null), EntityOperator.OR,
                        EntityCondition.makeCondition(thruField, EntityOperator.GREATER_THAN_EQUAL_TO, Date.valueOf(from))));
    }

    /** A row read before holds on a date. */
    public static boolean holds(GenericValue row, String fromField, String thruField, LocalDate date) {
        LocalDate thru = date(row, thruField);
        return !date(row, fromField).isAfter(date) && (thru == null || !thru.isBefore(date));
    }

    /** A date field, null if empty. */
    public static LocalDate date(GenericValue row, String field) {
        Date date = row.getDate(field);
        return date == null ? null : date.toLocalDate();
    }

    /** A date as a row keeps it, null for null. */
    public static Date stored(LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    /** A date-time field as it is shown and compared: local, whole seconds; null if empty. */
    public static LocalDateTime dateTime(GenericValue row, String field) {
        Timestamp moment = row.getTimestamp(field);
        return moment == null ? null : moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** ISO text, null for null. */
    public static String iso(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** ISO text with seconds, null for null. */
    public static String iso(LocalDateTime moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
