package org.attendance.host.service;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.apache.ofbiz.entity.GenericValue;

/** Types of service attributes: whether a value is of one, and conversion of text and numbers into one. */
public final class TypeConversion {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("Object", Object.class), Map.entry("String", String.class), Map.entry("Boolean", Boolean.class),
            Map.entry("Integer", Integer.class), Map.entry("Long", Long.class), Map.entry("Double", Double.class),
            Map.entry("BigDecimal", BigDecimal.class), Map.entry("Date", Date.class), Map.entry("Time", Time.class),
            Map.entry("Timestamp", Timestamp.class), Map.entry("List", List.class), Map.entry("Map", Map.class),
            Map.entry("Set", java.util.Set.class), Map.entry("Collection", Collection.class),
            Map.entry("Locale", java.util.Locale.class), Map.entry("TimeZone", TimeZone.class),
            Map.entry("ByteBuffer", java.nio.ByteBuffer.class), Map.entry("GenericValue", GenericValue.class));

    private TypeConversion() {
    }

    /** @throws IllegalArgumentException for a type no attribute may have */
    public static Class<?> typeOf(String type) {
        Class<?> known = TYPES.get(type.substring(type.lastIndexOf('.') + 1));
        if (known == null || type.indexOf('.') >= 0 && !known.getName().equals(type)) {
            throw new IllegalArgumentException("unknown type " + type);
        }
        return known;
    }

    /** As OFBiz: null is of every type. */
    public static boolean isOf(Object value, String type) {
        return value == null || typeOf(type).isInstance(value);
    }

    /**
     * The value in the type; a value of that type, and null, come back as they are, an empty text as null for other types.
     *
     * @throws IllegalArgumentException when there is no such conversion or the text is not of that form
     */
    public static Object convert(Object value, String type) {
        Class<?> wanted = typeOf(type);
        if (value == null || wanted.isInstance(value)) {
            return value;
        }
        if (wanted == String.class && !(value instanceof Collection) && !(value instanceof Map)) {
            return value.toString();
        }
        if (wanted == List.class) {
            return value instanceof Collection<?> items ? List.copyOf(items) : List.of(value);
        }
        if (!(value instanceof String) && !(value instanceof Number)) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " is no " + wanted.getSimpleName());
        }
        String text = value.toString().trim();
        return text.isEmpty() ? null : parse(text, wanted);
    }

    private static Object parse(String text, Class<?> wanted) {
        try {
            return switch (wanted.getSimpleName()) {
                case "Long" -> new BigDecimal(text).longValueExact();
                case "Integer" -> new BigDecimal(text).intValueExact();
                case "Double" -> Double.valueOf(text);
                case "BigDecimal" -> new BigDecimal(text);
                case "Boolean" -> Boolean.valueOf(text.equalsIgnoreCase("true") || text.equals("Y"));
                case "Date" -> Date.valueOf(text);
                case "Time" -> Time.valueOf(text.length() == 5 ? text + ":00" : text);
                case "Timestamp" -> Timestamp.valueOf(text.length() == 10 ? text + " 00:00:00" : text.replace('T', ' '));
                case "Locale" -> java.util.Locale.forLanguageTag(text.replace('_', '-'));
                case "TimeZone" -> TimeZone.getTimeZone(text);
                default -> throw new IllegalArgumentException("a text is no " + wanted.getSimpleName());
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no " + wanted.getSimpleName(), e);
        }
    }
}
