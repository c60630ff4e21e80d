package org.attendance.host.service;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericValue;

/** Types of service attributes, and conversion of text and numbers into one. */
final class TypeConversion {
    private static final Map<String, Class<?>> TYPES = Stream.of(Object.class, String.class, Boolean.class, Integer.class, Long.class,
            Double.class, BigDecimal.class, Date.class, Time.class, Timestamp.class, List.class, Map.class, Set.class, Collection.class,
            Locale.class, TimeZone.class, ByteBuffer.class, GenericValue.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private TypeConversion() { }

    /** Of a short or full name of a class; throws IllegalArgumentException for a type no attribute may have. */
    static Class<?> typeOf(String type) {
        Class<?> known = TYPES.get(type.substring(type.lastIndexOf('.') + 1));
        if (known == null || type.indexOf('.') >= 0 && !known.getName().equals(type)) {
            throw new IllegalArgumentException("unknown type " + type);
        }
        return known;
    }

    /**
     * The value in the type; a value of that type, and null, come back as they are, an empty text as null for other types. Throws
     * IllegalArgumentException when there is no such conversion or the text is not of that form.
     */
    static Object convert(Object value, Class<?> wanted) {
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
                case "Locale" -> Locale.forLanguageTag(text.replace('_', '-'));
                case "TimeZone" -> TimeZone.getTimeZone(text);
                default -> throw new IllegalArgumentException("a text is no " + wanted.getSimpleName());
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no " + wanted.getSimpleName(), e);
        }
    }
}
