package org.attendance.web;

import java.util.Iterator;
import java.util.List;

/** CSV for spreadsheets (RFC 4180), in which no cell can act as a formula. */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Adds a line; null is an empty cell. */
    public CsvText line(List<?> cells) {
        for (Iterator<?> each = cells.iterator(); each.hasNext();) {
            text.append(cell(each.next())).append(each.hasNext() ? "," : "\r\n");
        }
        return this;
    }

    /** A cell, with an apostrophe before a text a spreadsheet would take for a formula, in quotes where CSV needs them. */
    public static String cell(Object value) {
        String cell = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        boolean quotes = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The whole text, with a byte order mark in front, by which spreadsheets know UTF-8. */
    @Override
    public String toString() {
        return text.toString();
    }
}
