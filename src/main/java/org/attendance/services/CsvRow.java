package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of an import file: its values by column, and the errors it has. */
final class CsvRow {
    private final ImportReport report;
    private final Map<String, Integer> positions;
    private final String[] cells;
    private final long line;
    private boolean failed;

    /**
     * @param line physical line on which the row begins, the header being line 1
     * @param positions place of each column of the file
     * @param cells values by place, null where empty
     */
    CsvRow(ImportReport report, long line, Map<String, Integer> positions, String[] cells) {
        this.report = report;
        this.line = line;
        this.positions = positions;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    /** Whether the file has the column. */
    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** The value without blanks around it; null if it is empty or the file has no such column. */
    String get(String column) {
        Integer position = positions.get(column);
        return position == null ? null : cells[position];
    }

    /** Whether an error was found in the row. */
    boolean failed() {
        return failed;
    }

    /** Notes an error in a column; facts are name and value in turn for the label. */
    void error(String column, String key, Object... facts) {
        failed = true;
        report.error(line, column, get(column), key, facts);
    }

    /** Says that the row has an error which the report already knows. */
    void fail() {
        failed = true;
    }

    /** Notes a warning in a column. */
    void warning(String column, String key, Object... facts) {
        report.warning(line, column, get(column), key, facts);
    }

    /** An ISO date; null if empty, or if it is none, which is then noted as an error. */
    LocalDate date(String column) {
        String text = get(column);
        if (text == null) {
            return null;
        }
        LocalDate date = parseDate(text);
        if (date == null) {
            error(column, "AttendanceImportDate", "value", text);
        }
        return date;
    }

    /** The date of an ISO text between the years 1900 and 2999, null if it is none. */
    static LocalDate parseDate(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < 1900 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** One of the values allowed; null if empty, or if it is another, which is then noted as an error naming those allowed. */
    String oneOf(String column, String... allowed) {
        String text = get(column);
        if (text == null) {
            return null;
        }
        for (String value : allowed) {
            if (value.equals(text)) {
                return value;
            }
        }
        error(column, "AttendanceImportOneOf", "value", text, "allowed", String.join(", ", allowed));
        return null;
    }

    /** A whole number from least to most; null if empty, or if it is none, which is then noted as an error. */
    Long number(String column, long least, long most) {
        String text = get(column);
        if (text == null) {
            return null;
        }
        boolean digits = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.valueOf(text);
        }
        error(column, "AttendanceImportNumber", "value", text, "least", least, "most", most);
        return null;
    }

    /** The values by column, for a preview. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        positions.forEach((column, position) -> shown.put(column, cells[position]));
        return shown;
    }
}
