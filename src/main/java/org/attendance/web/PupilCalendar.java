package org.attendance.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pupil's year as a table, a column for each week and two rows for each weekday, so that a habit (Fridays, mornings) is seen as a
 * line; and as a list of months for those who listen to the page.
 */
public final class PupilCalendar {
    private static final List<String> SESSIONS = List.of("AM", "PM");

    private final Locale locale;
    private final Map<LocalDate, Map<?, ?>> days = new TreeMap<>();

    /** @param days the list days of getAttendancePupil */
    public PupilCalendar(Locale locale, List<?> days) {
        this.locale = locale;
        for (Object day : days) {
            this.days.put(LocalDate.parse((String) ((Map<?, ?>) day).get("date")), (Map<?, ?>) day);
        }
    }

    /** The weeks, oldest first: label ("7 Sep"), full label, and month where the week is the first of one. */
    public List<Map<String, Object>> weeks() {
        List<Map<String, Object>> weeks = new ArrayList<>();
        String month = "";
        for (LocalDate monday : mondays()) {
            Map<String, Object> week = new LinkedHashMap<>();
            String own = PageDates.month(monday.plusDays(4).toString().substring(0, 7));
            week.put("title", Labels.get(locale, "AttendanceWeekOf", "date", PageDates.date(monday.toString())));
            week.put("month", own.equals(month) ? "" : own.substring(0, 3));
            month = own;
            weeks.add(week);
        }
        return weeks;
    }

    /** Ten rows, Monday morning to Friday afternoon: label, first (of its day) and a cell for each week. */
    public List<Map<String, Object>> rows() {
        List<LocalDate> mondays = mondays();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int weekday = 0; weekday < 5; weekday++) {
            for (String session : SESSIONS) {
                List<Map<String, Object>> cells = new ArrayList<>();
                for (LocalDate monday : mondays) {
                    cells.add(cell(monday.plusDays(weekday), session));
                }
                String name = Labels.get(locale, "AttendanceWeekday_" + DayOfWeek.of(weekday + 1));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("label", Labels.get(locale, "AttendanceWeekday" + session, "day", name));
                row.put("first", "AM".equals(session));
                row.put("sign", "AM".equals(session) ? name.substring(0, 3) : "");
                row.put("cells", cells);
                rows.add(row);
            }
        }
        return rows;
    }

    /** The months that hold anything but presence, each with a sentence for every such session. */
    public List<Map<String, Object>> months() {
        Map<String, List<String>> months = new TreeMap<>();
        days.forEach((date, day) -> {
            List<String> said = months.computeIfAbsent(date.toString().substring(0, 7), month -> new ArrayList<>());
            for (String session : SESSIONS) {
                Map<String, Object> cell = cell(date, session);
                if (Boolean.TRUE.equals(cell.get("telling"))) {
                    said.add((String) cell.get("title"));
                }
            }
        });
        List<Map<String, Object>> list = new ArrayList<>();
        months.forEach((month, said) -> list.add(Map.of("name", PageDates.month(month), "marks", said)));
        return list;
    }

    private List<LocalDate> mondays() {
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate date : days.keySet()) {
            LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (mondays.isEmpty() || !mondays.get(mondays.size() - 1).equals(monday)) {
                mondays.add(monday);
            }
        }
        return mondays;
    }

    private Map<String, Object> cell(LocalDate date, String session) {
        Map<?, ?> day = days.get(date);
        Map<?, ?> mark = day == null ? null : (Map<?, ?>) day.get(session.toLowerCase(Locale.ROOT));
        String kind = mark == null ? "outside" : String.valueOf(mark.get("state"));
        Map<String, Object> cell = new LinkedHashMap<>();
        boolean marked = "mark".equals(kind);
        cell.put("kind", kind);
        cell.put("date", date.toString());
        cell.put("session", session);
        cell.put("sign", marked ? mark.get("code") : "missing".equals(kind) ? "?" : "");
        cell.put("look", marked ? MarkLook.of(mark.get("statisticalClass")) : kind);
        cell.put("telling", marked ? !"present".equals(mark.get("statisticalClass")) || "L".equals(mark.get("code"))
                : "missing".equals(kind));
        cell.put("title", "outside".equals(kind) ? "" : title(date, session, mark, kind));
        return cell;
    }

    private String title(LocalDate date, String session, Map<?, ?> mark, String kind) {
        Object what = "mark".equals(kind) ? mark.get("codeName") : Labels.get(locale, "AttendanceDay_" + kind);
        String text = Labels.get(locale, "AttendanceRecentMark", "date", PageDates.shortDate(date.toString()), "session",
                Labels.get(locale, "AttendanceSession_" + session), "code", what);
        Object note = mark.get("note");
        return note == null ? text : Labels.get(locale, "AttendanceMarkWithNote", "mark", text, "note", note);
    }
}
