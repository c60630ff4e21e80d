package org.attendance.services;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Errors and warnings of an import as the text that its record keeps: CSV lines of list, line, column, value and message; a line
 * with list, count and nothing else tells how many were omitted.
 */
final class ImportProblems {
    private static final List<String> LISTS = List.of("errors", "warnings");
    private static final String OMITTED = "Omitted";
    private static final int CELLS = 5;

    private ImportProblems() {
    }

    /** The text of the errors and warnings in the result of an import. */
    static String write(Map<String, Object> result) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (String list : LISTS) {
                for (Object each : (List<?>) result.get(list)) {
                    Map<?, ?> entry = (Map<?, ?>) each;
                    printer.printRecord(list, entry.get("line"), entry.get("column"), entry.get("value"), entry.get("message"));
                }
                printer.printRecord(list + OMITTED, result.get(list + OMITTED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Puts the errors and warnings of a text, and the numbers of those omitted, into a result. */
    static void read(String text, Map<String, Object> result) {
        for (String list : LISTS) {
            result.put(list, new ArrayList<Map<String, Object>>());
            result.put(list + OMITTED, 0L);
        }
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text == null ? "" : text))) {
            for (CSVRecord cells : parser) {
                if (cells.size() == CELLS) {
                    entries(result, cells.get(0)).add(entry(cells));
                } else if (cells.size() == 2) {
                    result.put(cells.get(0), Long.valueOf(cells.get(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Map<String, Object> result, String list) {
        return (List<Map<String, Object>>) result.get(list);
    }

    private static Map<String, Object> entry(CSVRecord cells) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", Long.valueOf(cells.get(1)));
        entry.put("column", emptyToNull(cells.get(2)));
        entry.put("value", emptyToNull(cells.get(3)));
        entry.put("message", cells.get(4));
        return entry;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
