package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Marks as the form of a register posts them: rowCount, and for each row from 0 the fields pupilRef_0, code_0, minutesLate_0, note_0
 * and reason_0. A row without a code is no mark. A reason in a row also sets warnings of the rules aside.
 */
public final class PostedMarks {
    /** More rows than any group has; a form with more is refused. */
    public static final int MOST_ROWS = 1000;

    private PostedMarks() {
    }

    /**
     * The marks of a posted form, as saveAttendanceRegister takes them.
     * @param field gives the value of a posted field, null if absent
     * @throws IllegalArgumentException if rowCount is no number from 0 to {@link #MOST_ROWS}
     */
    public static List<Map<String, Object>> read(UnaryOperator<String> field) {
        List<Map<String, Object>> marks = new ArrayList<>();
        String rowCount = text(field.apply("rowCount"));
        if (rowCount == null) {
            return marks;
        }
        if (!isRowCount(rowCount)) {
            throw new IllegalArgumentException("rowCount: " + rowCount);
        }
        int rows = Integer.parseInt(rowCount);
        for (int row = 0; row < rows; row++) {
            String code = text(field.apply("code_" + row));
            if (code != null) {
                marks.add(mark(field, row, code));
            }
        }
        return marks;
    }

    private static Map<String, Object> mark(UnaryOperator<String> field, int row, String code) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("pupilRef", text(field.apply("pupilRef_" + row)));
        mark.put("code", code);
        mark.put("minutesLate", minutes(text(field.apply("minutesLate_" + row))));
        mark.put("note", text(field.apply("note_" + row)));
        String reason = text(field.apply("reason_" + row));
        mark.put("reason", reason);
        mark.put("override", reason == null ? "N" : "Y");
        return mark;
    }

    /** A number where the text is one; otherwise the text itself, for the service to refuse by name. */
    private static Object minutes(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Long.valueOf(text) : text;
    }

    /** True for the text of a number from 0 to {@link #MOST_ROWS}. */
    static boolean isRowCount(String text) {
        return text != null && text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST_ROWS;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
