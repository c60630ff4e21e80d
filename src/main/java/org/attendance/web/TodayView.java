package org.attendance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page Today and its moving counts, in words, from what getAttendanceToday answers. */
public final class TodayView {
    private static final List<String> STATE_ORDER = List.of("overdue", "open", "not_open", "taken", "no_school");
    private static final List<String> COUNTED = List.of("pupils", "marked", "present", "late", "absent", "unexplained", "activity",
            "planned");

    private final Locale locale;
    private final Map<?, ?> today;

    /** @param today the map today of getAttendanceToday */
    public TodayView(Locale locale, Map<?, ?> today) {
        this.locale = locale;
        this.today = today;
    }

    /** Counts and registers; overdue registers first, one's own before others. */
    public Map<String, Object> toMap() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("counts", today.get("counts"));
        view.put("registers", registers());
        view.put("now", PageDates.time((String) today.get("now")));
        return view;
    }

    private List<Map<String, Object>> registers() {
        List<Map<String, Object>> registers = new ArrayList<>();
        for (Object register : (List<?>) today.get("registers")) {
            registers.add(register((Map<?, ?>) register));
        }
        registers.sort(Comparator.comparing((Map<String, Object> register) -> STATE_ORDER.indexOf(register.get("state")))
                .thenComparing(register -> Boolean.TRUE.equals(register.get("mine")) ? 0 : 1));
        return registers;
    }

    private Map<String, Object> register(Map<?, ?> register) {
        Map<String, Object> view = new LinkedHashMap<>();
        String group = (String) register.get("registrationGroup");
        String state = (String) register.get("state");
        view.put("group", group);
        view.put("year", Years.name(locale, register.get("yearGroup")));
        view.put("state", state);
        view.put("stateText", Labels.get(locale, "AttendanceState_" + state));
        view.put("detail", detail(register, state));
        view.put("mine", register.get("mine"));
        COUNTED.forEach(name -> view.put(name, register.get(name)));
        view.put("done", Labels.get(locale, "AttendanceMarkedOf", "marked", register.get("marked"), "pupils", register.get("pupils")));
        view.put("action", Labels.get(locale, "taken".equals(state) ? "AttendanceOpenRegisterOf" : "AttendanceTakeRegisterOf",
                "group", group));
        view.put("query", Links.query("schoolId", today.get("schoolId"), "registrationGroup", group, "date", today.get("date"),
                "session", today.get("session")));
        return view;
    }

    private String detail(Map<?, ?> register, String state) {
        return switch (state) {
            case "not_open" -> Labels.get(locale, "AttendanceOpensAt", "time", time(register, "opensAt"));
            case "open" -> Labels.get(locale, "AttendanceClosesAt", "time", time(register, "closesAt"));
            case "overdue" -> Labels.get(locale, "AttendanceClosedAt", "time", time(register, "closesAt"));
            case "taken" -> Labels.get(locale, "AttendanceTakenAtBy", "time", time(register, "takenAt"), "name",
                    register.get("takenBy"));
            default -> "";
        };
    }

    private static String time(Map<?, ?> register, String name) {
        return PageDates.time((String) register.get(name));
    }
}
