package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.Percentage;
import org.attendance.rules.watch.TenInTen;

/** Says in words how a pupil stands to the thresholds, from a row of getAttendanceWatchList or from getAttendancePupilThresholds. */
public final class WatchWords {
    private static final int LARGEST_IN_WORDS = 9;
    private static final int DROP_OUTS_TOLD = 2;
    private static final long SEVERE_IS_NEAR = 10;
    private static final Map<String, String> ARROWS = Map.of("better", "\u2193", "worse", "\u2191", "same", "\u2192", "unknown", "");

    private final Locale locale;
    private final long sessionsLeft;

    /** @param sessionsLeft school sessions to come in the academic year */
    public WatchWords(Locale locale, long sessionsLeft) {
        this.locale = locale;
        this.sessionsLeft = sessionsLeft;
    }

    /** "10.0 %" of a count and its whole; a dash where there is none. */
    public static String percent(long part, long whole) {
        String percent = Percentage.of(part, whole, 1);
        return percent == null ? "\u2013" : percent + "\u00a0%";
    }

    /** How far the thresholds are, in one or two sentences: "3 more absences make it persistent." */
    public List<String> thresholds(Map<?, ?> row) {
        List<String> words = new ArrayList<>();
        if (count(row, "possible") == 0) {
            words.add(text("AttendanceWatchNothingYet"));
        } else if (is(row, "severeAbsence")) {
            words.add(leaving(count(row, "attendedToLeaveSevere"), "AttendanceWatchLeaveSevere", "AttendanceWatchSevereAllYear"));
        } else if (is(row, "persistentAbsence")) {
            words.add(leaving(count(row, "attendedToLeavePersistent"), "AttendanceWatchLeavePersistent",
                    "AttendanceWatchPersistentAllYear"));
            long missed = count(row, "missedToSevere");
            if (missed <= SEVERE_IS_NEAR) {
                words.add(Labels.count(locale, "AttendanceWatchOneToSevere", "AttendanceWatchToSevere", missed));
            }
        } else {
            long missed = count(row, "missedToPersistent");
            words.add(Labels.count(locale, "AttendanceWatchOneToPersistent", "AttendanceWatchToPersistent", missed));
        }
        return words;
    }

    private String leaving(long attended, String reachable, String notThisYear) {
        return attended > sessionsLeft ? text(notThisYear)
                : Labels.get(locale, reachable, "days", days(attended));
    }

    /** "11½ days" of a number of sessions. */
    public String days(long sessions) {
        long days = sessions / 2;
        if (sessions % 2 == 0) {
            return Labels.count(locale, "AttendanceOneDay", "AttendanceDays", days);
        }
        return days == 0 ? text("AttendanceHalfDay") : Labels.get(locale, "AttendanceDaysAndHalf", "days", days);
    }

    /** Direction of the year's absence: look (better, worse, same, unknown), arrow, word and detail. */
    public Map<String, Object> direction(Map<?, ?> row) {
        Object then = row.get("earlierPossible");
        String was = then == null ? "" : Labels.get(locale, "AttendanceWatchWas", "figure",
                percent(count(row, "earlierAbsent"), count(row, "earlierPossible")));
        return direction(row, was);
    }

    /** Direction of the number of unauthorised sessions in ten school weeks. */
    public Map<String, Object> windowDirection(Map<?, ?> row) {
        Object then = row.get("earlierInWindow");
        return direction(row, then == null ? "" : Labels.get(locale, "AttendanceWatchWas", "figure", then));
    }

    /** Direction with a detail that is told otherwise. */
    public Map<String, Object> direction(Map<?, ?> row, String detail) {
        String look = String.valueOf(row.get("direction"));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("look", look);
        view.put("arrow", ARROWS.getOrDefault(look, ""));
        view.put("word", text("AttendanceWatchDirection_" + look));
        view.put("detail", "unknown".equals(look) ? "" : detail);
        return view;
    }

    /** "7 of 10", or "14, over 10". */
    public String ofTen(Map<?, ?> row) {
        long sessions = count(row, "unauthorisedInWindow");
        return Labels.get(locale, sessions > TenInTen.SESSIONS ? "AttendanceWatchOverTen" : "AttendanceWatchOfTen", "count", sessions, "ten",
                TenInTen.SESSIONS);
    }

    /** "two drop out on Mon 11 Jan, one on Mon 18 Jan"; from ten on, when it falls below ten; empty where nothing drops out. */
    public String dropOuts(Map<?, ?> row) {
        long sessions = count(row, "unauthorisedInWindow");
        List<String> parts = new ArrayList<>();
        for (Object each : row.get("dropOuts") instanceof List<?> list ? list : List.of()) {
            Map<?, ?> dropOut = (Map<?, ?>) each;
            boolean wasReached = TenInTen.isReached(sessions);
            sessions -= count(dropOut, "sessions");
            if (wasReached && !TenInTen.isReached(sessions)) {
                return Labels.get(locale, "AttendanceWatchBelowTen", "date", date(dropOut));
            }
            if (!wasReached && parts.size() < DROP_OUTS_TOLD) {
                String key = !parts.isEmpty() ? "AttendanceWatchDropOutMore" : count(dropOut, "sessions") == 1
                        ? "AttendanceWatchDropOutOne" : "AttendanceWatchDropOut";
                parts.add(Labels.get(locale, key, "count", number(count(dropOut, "sessions")), "date", date(dropOut)));
            }
        }
        return String.join(", ", parts);
    }

    private static String date(Map<?, ?> dropOut) {
        return PageDates.shortDate((String) dropOut.get("date"));
    }

    private String number(long number) {
        return number >= 1 && number <= LARGEST_IN_WORDS ? text("AttendanceWatchNumber_" + number) : Long.toString(number);
    }

    private String text(String key) {
        return Labels.get(locale, key);
    }

    static long count(Map<?, ?> row, String name) {
        return row.get(name) == null ? 0 : ((Number) row.get(name)).longValue();
    }

    private static boolean is(Map<?, ?> row, String name) {
        return Boolean.TRUE.equals(row.get(name));
    }
}
