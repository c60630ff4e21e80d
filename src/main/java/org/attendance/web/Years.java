package org.attendance.web;

import java.util.Locale;

/** Names of year groups. */
public final class Years {
    private Years() {
    }

    /** "Year 8", "Reception", "Nursery 1" of N1, N2, R or 1 to 14; empty for null. */
    public static String name(Locale locale, Object yearGroup) {
        if (yearGroup == null) {
            return "";
        }
        String year = yearGroup.toString();
        if ("R".equals(year)) {
            return Labels.get(locale, "AttendanceYearReception");
        }
        return year.startsWith("N")
                ? Labels.get(locale, "AttendanceYearNursery", "number", year.substring(1))
                : Labels.get(locale, "AttendanceYear", "number", year);
    }
}
