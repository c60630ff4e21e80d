package org.attendance.web;

import java.util.Map;

/** How a mark looks: the short class name of the stylesheet for each statistical class. */
public final class MarkLook {
    private static final Map<String, String> LOOKS = Map.of("present", "p", "approved_activity", "a", "authorised", "au",
            "unauthorised", "un", "not_possible", "np", "not_collected", "nc");

    private MarkLook() {
    }

    /** @param statisticalClass id of a statistical class, null for a missing mark */
    public static String of(Object statisticalClass) {
        return statisticalClass == null ? "none" : LOOKS.getOrDefault(statisticalClass.toString(), "none");
    }
}
