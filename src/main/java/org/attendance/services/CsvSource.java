package org.attendance.services;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an import file (RFC 4180) row by row. Whatever is wrong with the file goes to the report, with the physical line; a row
 * with an error in one of its cells is handed on, so that all its errors can be told at once.
 */
final class CsvSource {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final CsvFormat format;
    private final ImportLimits limits;
    private final ImportReport report;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    CsvSource(CsvFormat format, ImportLimits limits, ImportReport report) {
        this.format = format;
        this.limits = limits;
        this.report = report;
    }

    /** Reads the text to its end, or to the first place where it cannot be read; the report then says so. */
    void read(String text, Consumer<CsvRow> handler) {
        if (text.length() > limits.characters()) {
            report.unreadable(1, null, null, "AttendanceImportTooLarge", "megabytes", limits.megabytes());
        } else if (isWellEncoded(text)) {
            int begin = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            parse(begin == 0 ? text : text.substring(begin), handler);
        }
    }

    private boolean isWellEncoded(String text) {
        long line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == REPLACEMENT || c < ' ' && c != '\r' && c != '\t' || c == '\u007F') {
                report.unreadable(line, null, null, "AttendanceImportEncoding", "character", String.format("U+%04X", (int) c));
                return false;
            }
        }
        return true;
    }

    private void parse(String text, Consumer<CsvRow> handler) {
        long line = 1;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                if (!isBlank(cells)) {
                    if (positions.isEmpty()) {
                        if (!readHeader(line, cells)) {
                            return;
                        }
                    } else if (!readRow(line, cells, handler)) {
                        return;
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            report.unreadable(line, null, null, "AttendanceImportQuotes", "line", line);
            return;
        }
        if (positions.isEmpty()) {
            report.unreadable(1, null, null, "AttendanceImportEmpty", "allowed", format.names());
        }
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.size() == 0 || cells.size() == 1 && cells.get(0).isBlank();
    }

    private boolean readHeader(long line, CSVRecord cells) {
        boolean valid = true;
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            if (format.find(name) == null) {
                report.unreadable(line, name, null, "AttendanceImportColumnUnknown", "column", name, "allowed", format.names());
                valid = false;
            } else if (positions.putIfAbsent(name, i) != null) {
                report.unreadable(line, name, null, "AttendanceImportColumnTwice", "column", name);
                valid = false;
            }
        }
        for (CsvColumn column : format.required()) {
            if (!positions.containsKey(column.name())) {
                report.unreadable(line, column.name(), null, "AttendanceImportColumnMissing", "column", column.name(),
                        "allowed", format.names());
                valid = false;
            }
        }
        return valid;
    }

    private boolean readRow(long line, CSVRecord cells, Consumer<CsvRow> handler) {
        if (report.read() == limits.rows()) {
            report.unreadable(line, null, null, "AttendanceImportTooManyRows", "rows", limits.rows());
            return false;
        }
        report.countRead();
        String[] values = new String[cells.size()];
        CsvRow row = new CsvRow(report, line, positions, values);
        if (cells.size() != positions.size()) {
            report.error(line, null, null, "AttendanceImportCells", "cells", cells.size(), "columns", positions.size());
            report.outcome(ImportReport.Outcome.REJECTED);
            return true;
        }
        positions.forEach((name, position) -> {
            String raw = cells.get(position);
            String value = raw.strip();
            values[position] = value.isEmpty() ? null : value;
            checkCell(row, format.find(name), raw, value);
        });
        handler.accept(row);
        return true;
    }

    private static void checkCell(CsvRow row, CsvColumn column, String raw, String value) {
        if (value.isEmpty()) {
            if (column.required()) {
                row.error(column.name(), "AttendanceImportValueMissing", "column", column.name());
            }
        } else if (value.length() > column.maxLength()) {
            row.error(column.name(), "AttendanceImportTooLong", "length", value.length(), "most", column.maxLength());
        } else if (column.freeText()) {
            String markup = SafeText.markupIn(value);
            if (markup != null) {
                row.error(column.name(), "AttendanceImportMarkup", "text", markup);
            } else if (SafeText.isFormula(value) || SafeText.isFormula(raw)) {
                row.error(column.name(), "AttendanceImportFormula");
            }
        }
    }
}
