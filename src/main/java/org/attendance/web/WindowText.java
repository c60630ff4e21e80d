package org.attendance.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a window of a rule: kind, length and event. "since:contract_signed,school_weeks:10" is since, 10, contract_signed.
 *
 * @param kind   one of {@link #KINDS}; empty for a text that is no window
 * @param length number of weeks or months; empty where the kind has none
 * @param event  type of event; empty where the kind has none
 */
public record WindowText(String kind, String length, String event) {
    /** All kinds, in the order in which a form offers them. */
    public static final List<String> KINDS = List.of("academic_year", "term", "half_term", "school_weeks", "rolling_months", "since", "open");

    private static final Pattern LONG = Pattern.compile("(school_weeks|rolling_months):([0-9]+)");
    private static final Pattern SINCE = Pattern.compile("since:([a-z0-9_]+),school_weeks:([0-9]+)");

    /** The parts of a window's text. */
    public static WindowText of(String window) {
        Matcher length = LONG.matcher(window);
        Matcher since = SINCE.matcher(window);
        if (since.matches()) {
            return new WindowText("since", since.group(2), since.group(1));
        }
        if (length.matches()) {
            return new WindowText(length.group(1), length.group(2), "");
        }
        return new WindowText(KINDS.contains(window) ? window : "", "", "");
    }

    /** The text of the window, with what its kind needs. */
    public String window() {
        return switch (kind) {
            case "school_weeks", "rolling_months" -> kind + ":" + length;
            case "since" -> "since:" + event + ",school_weeks:" + length;
            default -> kind;
        };
    }
}
