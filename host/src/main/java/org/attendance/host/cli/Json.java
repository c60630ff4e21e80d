package org.attendance.host.cli;

import java.math.BigDecimal;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import groovy.json.JsonException;
import groovy.json.JsonSlurper;

/** JSON of services' input and output: order as given, numbers exact, dates ISO, letters as they are. */
final class Json {

    private Json() {
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /** Lists, maps, texts, numbers, true, false or null. */
    static Object read(String key, String text) {
        try {
            return new JsonSlurper().parseText(text);
        } catch (JsonException | IllegalArgumentException e) {
            throw new UsageException(key + ":= is not followed by JSON: " + e.getMessage());
        }
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number && !(value instanceof BigDecimal)) {
            out.append(value);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Map<?, ?> map) {
            appendMap(out, map);
        } else if (value instanceof Iterable<?> items) {
            appendList(out, items);
        } else if (value instanceof Object[] items) {
            appendList(out, List.of(items));
        } else if (value instanceof Timestamp moment) {
            appendText(out, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.toLocalDateTime()));
        } else if (value instanceof Time time) {
            appendText(out, time.toLocalTime().toString());
        } else {
            appendText(out, value.toString());
        }
    }

    private static void appendMap(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            appendText(out, String.valueOf(entry.getKey()));
            out.append(": ");
            append(out, entry.getValue());
            separator = ", ";
        }
        out.append('}');
    }

    private static void appendList(StringBuilder out, Iterable<?> items) {
        out.append('[');
        for (Iterator<?> i = items.iterator(); i.hasNext();) {
            append(out, i.next());
            out.append(i.hasNext() ? ", " : "");
        }
        out.append(']');
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) && !paired(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
