package org.attendance.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two halves of the name of a metric: how it counts, and what. "unauthorised_sessions" counts sessions of unauthorised.
 *
 * @param shape rate, sessions, days, row (school days in a row), or one of the names that stand for themselves
 * @param word  what is counted, as absence or illness; null for the names that stand for themselves
 */
public record MeasureText(String shape, String word) {
    /** All shapes, in the order in which a form offers them. */
    public static final List<String> SHAPES = List.of("sessions", "days", "rate", "row", "days_not_seen", "unexplained_day",
            "unresolved_working_days");
    /** What can be counted, in the order in which a form offers it; absent and attended are other names of the first two. */
    public static final List<String> WORDS = List.of("absence", "attendance", "unauthorised", "authorised", "unexplained", "illness",
            "holiday", "late_before_close", "late_after_close", "excluded", "present", "approved_activity", "possible");

    private static final Pattern NAME = Pattern.compile("(consecutive_)?([a-z_]+)_(rate|sessions|days)");

    /** The halves of a metric's name; a name of no known form is a shape of its own. */
    public static MeasureText of(String metric) {
        Matcher name = NAME.matcher(metric);
        if (SHAPES.contains(metric) || !name.matches()) {
            return new MeasureText(metric, null);
        }
        return new MeasureText(name.group(1) != null ? "row" : name.group(3), name.group(2));
    }

    /** The name of the metric. */
    public String metric() {
        return switch (shape) {
            case "rate", "sessions", "days" -> word + "_" + shape;
            case "row" -> "consecutive_" + word + "_days";
            default -> shape;
        };
    }

    /** Whether it is a part of the possible sessions, so that its limit is a percentage. */
    public boolean isRate() {
        return shape.equals("rate");
    }
}
