package org.attendance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small readings of what services answer. */
final class Texts {
    private Texts() {
    }

    /** A list of maps of an answer; an empty one for nothing. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object value) {
        return value == null ? new ArrayList<>() : (List<Map<String, Object>>) value;
    }

    /** The lines behind the first, with commas between. */
    static String afterFirstLine(String lines) {
        int end = lines.indexOf('\n');
        return end < 0 ? lines : lines.substring(end + 1).replace("\n", ", ");
    }
}
