package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an import read, what it would do with each row, and what was wrong where. Keeps the first {@value #KEPT} errors and as many
 * warnings, and counts the rest.
 */
final class ImportReport {
    /** Errors, and warnings, that are kept with their texts. */
    static final int KEPT = 1000;
    /** Rows shown in a preview. */
    static final int SAMPLE = 20;
    private static final int SHOWN_VALUE = 100;
    private static final Comparator<Map<String, Object>> BY_LINE = Comparator.comparing(entry -> (Long) entry.get("line"));

    /** What becomes of a row. */
    enum Outcome { CREATED, UPDATED, UNCHANGED, REJECTED }

    private final Messages messages;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final List<Map<String, Object>> warnings = new ArrayList<>();
    private final List<Map<String, Object>> sample = new ArrayList<>();
    private final long[] outcomes = new long[Outcome.values().length];
    private long read;
    private long errorCount;
    private long warningCount;
    private boolean unreadable;

    ImportReport(Messages messages) {
        this.messages = messages;
    }

    /** Counts a row of data that was read. */
    void countRead() {
        read++;
    }

    /** Notes an error; facts are name and value in turn for the label. */
    void error(long line, String column, String value, String key, Object... facts) {
        errorCount++;
        if (errors.size() < KEPT) {
            errors.add(entry(line, column, value, messages.get(key, facts)));
        }
    }

    /** Notes an error whose facts are in a map. */
    void error(long line, String column, String value, String key, Map<String, ?> facts) {
        errorCount++;
        if (errors.size() < KEPT) {
            errors.add(entry(line, column, value, messages.get(key, facts)));
        }
    }

    /** Notes an error after which the file cannot be read or judged, whatever its other rows are. */
    void unreadable(long line, String column, String value, String key, Object... facts) {
        unreadable = true;
        error(line, column, value, key, facts);
    }

    /** Notes a warning; it never rejects the row. */
    void warning(long line, String column, String value, String key, Object... facts) {
        warningCount++;
        if (warnings.size() < KEPT) {
            warnings.add(entry(line, column, value, messages.get(key, facts)));
        }
    }

    /** Notes a warning whose facts are in a map. */
    void warning(long line, String column, String value, String key, Map<String, ?> facts) {
        warningCount++;
        if (warnings.size() < KEPT) {
            warnings.add(entry(line, column, value, messages.get(key, facts)));
        }
    }

    /** Notes what becomes of a row. */
    void outcome(CsvRow row, Outcome outcome) {
        outcomes[outcome.ordinal()]++;
        if (sample.size() < SAMPLE) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("line", row.line());
            shown.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
            shown.put("values", row.shown());
            sample.add(shown);
        }
    }

    /** Notes what becomes of a row that is no longer at hand; it is not in the sample. */
    void outcome(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    long read() {
        return read;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    boolean hasErrors() {
        return errorCount > 0;
    }

    /** Whether any row would be stored. */
    boolean hasChanges() {
        return count(Outcome.CREATED) + count(Outcome.UPDATED) > 0;
    }

    List<Map<String, Object>> sample() {
        return sample;
    }

    /** The message of the first error, for the summary of a refusal. */
    String firstMessage() {
        return errors.isEmpty() ? "" : (String) firstError().get("message");
    }

    /** The line of the first error. */
    long firstLine() {
        return errors.isEmpty() ? 0 : (Long) firstError().get("line");
    }

    private Map<String, Object> firstError() {
        return errors.stream().min(BY_LINE).orElseThrow();
    }

    Messages messages() {
        return messages;
    }

    /** The result fields of the import services for rows as they were planned. */
    Map<String, Object> toResult() {
        return result(count(Outcome.CREATED), count(Outcome.UPDATED), count(Outcome.UNCHANGED));
    }

    /** The result fields where nothing was stored. */
    Map<String, Object> toRefusal() {
        return result(0, 0, count(Outcome.UNCHANGED));
    }

    private Map<String, Object> result(long created, long updated, long unchanged) {
        errors.sort(BY_LINE);
        warnings.sort(BY_LINE);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("read", read);
        result.put("created", created);
        result.put("updated", updated);
        result.put("unchanged", unchanged);
        result.put("rejected", count(Outcome.REJECTED));
        result.put("warnings", warnings);
        result.put("errors", errors);
        result.put("warningsOmitted", warningCount - warnings.size());
        result.put("errorsOmitted", errorCount - errors.size());
        return result;
    }

    private static Map<String, Object> entry(long line, String column, String value, String message) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", line);
        entry.put("column", column);
        entry.put("value", value != null && value.length() > SHOWN_VALUE ? value.substring(0, SHOWN_VALUE) + "..." : value);
        entry.put("message", message);
        return entry;
    }
}
