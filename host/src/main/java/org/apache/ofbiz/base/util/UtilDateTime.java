package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.SimpleDateFormat;
import java.util.Date;

/** Moments in the default time zone of the server. */
public final class UtilDateTime {
    private UtilDateTime() { }

    public static Timestamp nowTimestamp() {
        return new Timestamp(System.currentTimeMillis());
    }

    public static Timestamp getTimestamp(long time) {
        return new Timestamp(time);
    }

    public static String toDateString(Date date, String format) {
        return date == null ? "" : new SimpleDateFormat(format == null ? "MM/dd/yyyy" : format).format(date);
    }

    public static Timestamp getDayStart(Timestamp stamp) {
        return getDayStart(stamp, 0);
    }

    public static Timestamp getDayStart(Timestamp stamp, int daysLater) {
        return Timestamp.valueOf(stamp.toLocalDateTime().toLocalDate().plusDays(daysLater).atStartOfDay());
    }

    public static Timestamp addDaysToTimestamp(Timestamp start, int days) {
        return new Timestamp(start.getTime() + 86_400_000L * days);
    }

    /** The moment of a java.util.Date, null for null. */
    public static Timestamp toTimestamp(Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }
}
