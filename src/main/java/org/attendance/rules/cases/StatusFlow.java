package org.attendance.rules.cases;

import java.util.List;
import java.util.Map;

/**
 * Which status may follow which. The transitions are data, so that a school or an authority changes them without code.
 * @param next for each status those that may follow it; a status that is absent is final
 */
public record StatusFlow(Map<String, List<String>> next) {

    /** The statuses that may follow one, in order; never the status itself. */
    public List<String> after(String status) {
        return next.getOrDefault(status, List.of()).stream().filter(each -> !each.equals(status)).toList();
    }

    /** Whether one status may follow another. */
    public boolean allows(String from, String to) {
        return after(from).contains(to);
    }
}
