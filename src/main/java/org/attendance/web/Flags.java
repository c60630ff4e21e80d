package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A pupil's flags as short signs with their meaning in words. */
public final class Flags {
    private static final Set<String> KNOWN = Set.of("FSM", "PP", "SEN", "LAC", "SW", "YC", "EAL", "MOBILE", "TRANSPORT");

    private Flags() {
    }

    /**
     * The flags to show: sign and title.
     * @param flags list of maps flag and value, as services answer them; a flag whose value is N is left out
     */
    public static List<Map<String, String>> of(Locale locale, Object flags) {
        List<Map<String, String>> shown = new ArrayList<>();
        for (Object each : flags instanceof List<?> list ? list : List.of()) {
            Map<?, ?> flag = (Map<?, ?>) each;
            String name = String.valueOf(flag.get("flag"));
            String value = String.valueOf(flag.get("value"));
            if (KNOWN.contains(name) && !"N".equals(value)) {
                shown.add(flag(locale, name, value));
            }
        }
        return shown;
    }

    private static Map<String, String> flag(Locale locale, String name, String value) {
        boolean educationPlan = "SEN".equals(name) && "E".equals(value);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("sign", educationPlan ? "EHCP" : name);
        shown.put("title", Labels.get(locale, educationPlan ? "AttendanceFlag_EHCP" : "AttendanceFlag_" + name));
        return shown;
    }
}
