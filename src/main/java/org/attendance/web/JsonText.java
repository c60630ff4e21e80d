package org.attendance.web;

import java.util.Iterator;
import java.util.Map;

/** JSON (RFC 8259) of maps, collections, texts, whole numbers, booleans and null: what pages send to their scripts. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {
    }

    /**
     * The JSON of a value.
     * @param value maps and collections in any depth; a value of another class is written as its text
     */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            text.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> values) {
            array(values);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator(); each.hasNext();) {
            Map.Entry<?, ?> entry = each.next();
            string(String.valueOf(entry.getKey()));
            text.append(':');
            value(entry.getValue());
            text.append(each.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void array(Iterable<?> values) {
        text.append('[');
        for (Iterator<?> each = values.iterator(); each.hasNext();) {
            value(each.next());
            text.append(each.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' || c == '\u2028' || c == '\u2029' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
